package app.greenroom.ui.check;

import app.greenroom.model.GuideStep;
import app.greenroom.model.run.CheckRun;
import app.greenroom.session.check.GuidedCheck;
import app.greenroom.session.line.LineTake;
import app.greenroom.session.line.MeasuredLine;
import app.greenroom.session.live.SeeYourself;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.Container;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Optional;
import javax.swing.AbstractButton;
import javax.swing.JToggleButton;
import org.jspecify.annotations.Nullable;

/** Shows states of the check's screen that take a camera and a while to come by. On the Swing thread. */
public final class Posed {
    private Posed() {}

    /** The cards of a run, as they would stand beside the picture. */
    public static void cards(CheckScreen screen, CheckRun run) {
        within(screen, CardColumn.class)
                .show(Arrays.stream(Card.values())
                        .map(card -> CardState.of(
                                card,
                                run.findings().stream()
                                        .filter(finding -> card.areas().contains(finding.area()))
                                        .toList()))
                        .toList());
        screen.live();
    }

    /** A step of a check. */
    public static void asking(CheckScreen screen, GuideStep step) {
        screen.live();
        GuidePane guide = within(screen, GuidePane.class);
        guide.begin();
        guide.step(step, GuidedCheck.WHOLE);
    }

    /** Somebody looks at themselves as the line shows them. */
    public static void seeing(CheckScreen screen) {
        MeasuredLine line =
                new MeasuredLine(0.8, 0.03, 40, ZonedDateTime.parse("2026-11-28T18:00+01:00[Europe/Berlin]"));
        SeenBar bar = within(screen, SeenBar.class);
        bar.begin(line, new SeeYourself.Wishes());
        bar.made(line, new LineTake.Numbers(104, 21, 700_000, 400, 12));
        JToggleButton plain = within(bar, JToggleButton.class);
        ((AbstractButton) plain.getParent().getComponent(1)).doClick(); // the words for it are the longest
        screen.live();
    }

    /** Nobody does any more. */
    public static void seen(CheckScreen screen) {
        within(screen, SeenBar.class).end();
    }

    /** No check runs. */
    public static void idle(CheckScreen screen) {
        within(screen, GuidePane.class).idle(false);
    }

    /** The verdict on a run. */
    public static void verdict(CheckScreen screen, CheckRun run) {
        within(screen, VerdictPane.class).show(run, Optional.empty(), false);
        ((CardLayout) screen.getLayout()).show(screen, "verdict");
    }

    private static <C extends Component> C within(Container in, Class<C> type) {
        @Nullable C found = search(in, type);
        if (found == null) {
            throw new AssertionError("no " + type.getSimpleName());
        }
        return found;
    }

    private static <C extends Component> @Nullable C search(Container in, Class<C> type) {
        for (Component part : in.getComponents()) {
            @Nullable
            C found = type.isInstance(part) ? type.cast(part) : part instanceof Container c ? search(c, type) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
