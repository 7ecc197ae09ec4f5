package app.greenroom.ui.check;

import app.greenroom.memory.RunMemory;
import app.greenroom.model.run.CheckRun;
import app.greenroom.text.Argument;
import app.greenroom.ui.look.Background;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.WebBrowser;
import app.greenroom.ui.report.MentorFile;
import com.formdev.flatlaf.util.UIScale;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/** What one can go on to from a verdict: join, send, read, look, check again. On the Swing thread. */
final class VerdictDesk implements VerdictPane.Actions {
    private final RunMemory keeper;
    private final Texts texts;
    private final Onward onward;
    private final Predicate<URI> browser;
    private final VerdictPane pane;
    private final MentorFile mentor;
    private Supplier<Optional<URI>> link = Optional::empty;
    private @Nullable CheckRun shown;

    /** Where one goes on to. */
    interface Onward {
        /** The call begins, and needs camera and microphone. */
        void joining();

        void strip();

        void picture();

        void report();

        void again();
    }

    VerdictDesk(RunMemory keeper, Texts texts, String system, Onward onward) {
        this(keeper, texts, system, onward, uri -> WebBrowser.open(WebBrowser.ofThisComputer(), uri));
    }

    /**
     * @param system the operating system's name, as {@code os.name} gives it
     * @param browser opens a link, and says whether it could; not called on the Swing thread
     */
    VerdictDesk(RunMemory keeper, Texts texts, String system, Onward onward, Predicate<URI> browser) {
        this.browser = browser;
        this.keeper = keeper;
        this.texts = texts;
        this.onward = onward;
        pane = new VerdictPane(texts, this);
        mentor = new MentorFile(pane, texts, system, pane::tell);
    }

    VerdictPane pane() {
        return pane;
    }

    /** The check that is shown; null before the first. */
    @Nullable
    CheckRun shown() {
        return shown;
    }

    /** The interview's own link is asked for here whenever a verdict is shown. */
    void link(Supplier<Optional<URI>> known) {
        link = known;
    }

    /** Draws the picture of a check; not on the Swing thread. */
    Optional<BufferedImage> draw(CheckRun run) {
        return VerdictPicture.of(run, texts.language(), UIScale.scale(VerdictPane.PICTURE));
    }

    /** Shows how a check ended. */
    void show(CheckRun run, Optional<BufferedImage> picture) {
        shown = run;
        pane.show(run, picture, joinable().isPresent());
    }

    /** The same check, of which something else is known by now. */
    void again(CheckRun run) {
        shown = run;
        pane.show(run, pane.picture(), joinable().isPresent());
    }

    /** Shows what another one shows. */
    void follow(VerdictDesk other) {
        link = other.link;
        CheckRun run = other.shown;
        if (run != null) {
            show(run, other.pane.picture());
        }
    }

    /** A link that a browser opens, and nothing else: what stands in an invitation comes from outside. */
    private Optional<URI> joinable() {
        return link.get().filter(uri -> {
            String scheme = uri.getScheme();
            return scheme != null
                    && (scheme.toLowerCase(Locale.ROOT).equals("https")
                            || scheme.toLowerCase(Locale.ROOT).equals("http"))
                    && uri.getHost() != null;
        });
    }

    @Override
    public void join() {
        joinable().ifPresent(uri -> {
            onward.joining();
            pane.joined();
            pane.tell(texts.get("verdict.joining", Argument.name(uri.getHost())));
            Background.run("join", () -> {
                if (!browser.test(uri)) {
                    SwingUtilities.invokeLater(
                            () -> pane.tell(texts.get("help.web.none", Argument.name(uri.toString()))));
                }
            });
        });
    }

    @Override
    public void strip() {
        onward.strip();
    }

    @Override
    public void mentor() {
        CheckRun run = shown;
        if (run != null) {
            mentor.save(run, () -> keeper.settings().reports());
        }
    }

    @Override
    public void picture() {
        onward.picture();
    }

    @Override
    public void report() {
        onward.report();
    }

    @Override
    public void again() {
        onward.again();
    }
}
