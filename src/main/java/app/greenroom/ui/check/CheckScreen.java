package app.greenroom.ui.check;

import app.greenroom.memory.RunMemory;
import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.run.CheckRun;
import app.greenroom.session.check.SeatSession;
import app.greenroom.session.device.Devices;
import app.greenroom.session.line.MeasuredLine;
import app.greenroom.session.live.Recorder;
import app.greenroom.session.network.NetworkSession;
import app.greenroom.ui.WindowEnvironment;
import app.greenroom.ui.live.Choice;
import app.greenroom.ui.live.LiveFeed;
import app.greenroom.ui.live.LiveRunner;
import app.greenroom.ui.look.Background;
import app.greenroom.ui.look.ResultLine;
import app.greenroom.ui.look.Texts;
import com.formdev.flatlaf.util.UIScale;
import java.awt.CardLayout;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/**
 * The first screen: the picture with the coach's sentence and marks, the dots, the level, and the checks. It only arranges its parts and hands
 * on what they tell: everything that waits or computes runs on threads of {@link LiveRunner} and {@link CheckDesk}.
 */
public final class CheckScreen extends JPanel implements AutoCloseable {
    private static final String LIVE = "live";
    private static final String VERDICT = "verdict";

    private final transient WindowEnvironment desk;
    private final transient Texts texts;
    private final transient Listener listener;
    private final transient Board board = new Board();
    private final transient MarkedBoard marked;
    private final transient Busy busy = new Busy();
    private final transient LiveFeed feed;
    private final transient Recorder recorder;
    private final transient LiveRunner live;
    private final transient LiveEvents events;
    private final transient CoachDesk coach;
    private final transient CheckDesk checks;
    private final transient DeviceTrials trials;
    private final transient Supplier<Optional<MeasuredLine>> line;
    private final CardLayout pages = new CardLayout();
    private final PreviewPane preview;
    private final LevelBar level;
    private final CardColumn cards;
    private final transient VerdictDesk verdict;
    private final DeviceBar bar;
    private final ResultLine result;
    private final SeenBar seen;

    /** Is told what other screens want to know, on the Swing thread. */
    public interface Listener {
        /** A check came to its end. */
        void checked(CheckRun run);

        /** A check has just ended, whatever is looked at meanwhile. */
        void ended(CheckRun run);

        /** Somebody wants to read the report. */
        void report();

        /** Somebody wants the strip that stays beside a call. */
        void strip();

        /** Somebody wants to know more about an area. */
        void help(Area area);

        /** Something that people should read or hear, for a moment. */
        void say(String sentence);

        /** Something that they may read, but that nothing breaks in with while they speak. */
        void note(String sentence);
    }

    /**
     * A screen on which nothing runs yet, see {@link #start}.
     */
    public CheckScreen(WindowEnvironment desk, RunMemory keeper, Texts texts, LiveFeed feed, Listener listener) {
        this.feed = feed;
        recorder = feed.recorder();
        live = feed.runner();
        this.desk = desk;
        marked = new MarkedBoard(board, keeper, recorder);
        this.texts = texts;
        this.listener = listener;
        preview = new PreviewPane(texts);
        level = new LevelBar(texts);
        cards = new CardColumn(texts, this::details);
        verdict = new VerdictDesk(keeper, texts, desk.system(), new VerdictButtons());
        checks = new CheckDesk(desk, keeper, texts, recorder, busy, verdict::draw, new Checking());
        bar = new DeviceBar(texts, desk.devices(), new DeviceButtons());
        result = new ResultLine(texts);
        seen = new SeenBar(texts);
        preview.connect(feed.preview());
        coach = new CoachDesk(desk.nanoTime(), board, preview, texts, marked::marked, busy::now, this::details);
        events = new LiveEvents(
                desk.nanoTime(),
                feed,
                preview,
                level,
                cards,
                bar,
                board,
                texts,
                this::redraw,
                coach,
                listener::say,
                this::remark);
        line = () -> MeasuredLine.here(keeper.past(NetworkSession.peerKind()).orElse(List.of()));
        trials = new DeviceTrials(desk, recorder, texts, busy::checking, new Trying());
        arrange();
        cards.show(List.of());
    }

    private void arrange() {
        setLayout(pages);
        setOpaque(false);
        JPanel main = CheckLayout.of(bar, preview, level, result, seen, checks.pane(), cards);
        int pad = UIScale.scale(12);
        main.setBorder(BorderFactory.createEmptyBorder(pad, pad, pad, pad));
        verdict.pane().setBorder(BorderFactory.createEmptyBorder(pad, pad, pad, pad));
        add(main, LIVE);
        add(verdict.pane(), VERDICT);
    }

    /** Shows what the feed gives from now on. */
    public void start() {
        feed.show(events);
        Background.run("speakers", () -> {
            List<Devices.Device> found = desk.devices().speakers();
            SwingUtilities.invokeLater(() -> bar.offerSpeakers(found));
        });
    }

    /** Shows what another one shows: the last check, and whether its verdict is open. It watches with devices of its own. */
    public void follow(CheckScreen other) {
        checks.follow(other.checks);
        bar.follow(other.bar);
        CheckRun run = other.verdict.shown();
        if (run != null) {
            board.run(run);
            redraw();
        }
        verdict.follow(other.verdict);
        if (other.verdict.pane().isVisible()) {
            pages.show(this, VERDICT);
        }
    }

    /** Whether neither a check nor the trial of a device runs. On the Swing thread. */
    public boolean free() {
        return !busy.now();
    }

    /**
     * Does this at once, or as soon as neither a check nor the trial of a device runs any more. On the Swing thread.
     *
     * @return whether it was done at once
     */
    public boolean whenFree(Runnable what) {
        boolean free = free();
        if (free) {
            what.run();
        } else {
            busy.keep(what);
        }
        return free;
    }

    /** Does what was to wait, once everything else has followed that this end brings about. */
    private void freed() {
        Runnable next = busy.next();
        if (next != null) {
            SwingUtilities.invokeLater(() -> whenFree(next));
        }
    }

    /** The button that Enter presses. */
    public JButton first() {
        return checks.pane().first();
    }

    /** The picture, for measurements. */
    public PreviewPane preview() {
        return preview;
    }

    /** Shows the picture, and no verdict. */
    public void live() {
        pages.show(this, LIVE);
        wanted();
    }

    /** Somebody wants the picture: devices that were left to a call come back. */
    private void wanted() {
        Background.run("devices", live::wanted);
    }

    /** Begins the short check, as its button does. */
    public void quick() {
        live();
        checks.quick();
    }

    /** The link of the interview, where one is known: a verdict offers to open it, at its user's own press. */
    public void link(Supplier<Optional<URI>> known) {
        verdict.link(known);
    }

    /** Watches with devices looked for anew. */
    public void lookAgain() {
        Background.run("devices", live::again);
    }

    /** Is told everything from the beginning, in the place of another window. */
    public void takeOver() {
        Background.run("devices", () -> {
            if (live.lent()) {
                live.lend(() -> {}); // the other one's strip went with it
            } else {
                live.again();
            }
        });
    }

    /** What was accepted has changed. */
    public void remembered() {
        redraw();
        checks.remembered(verdict.shown(), run -> {
            verdict.again(run);
            listener.checked(run);
        });
    }

    /** What is heard and seen meanwhile disturbs nobody who reads something else. */
    private void remark(String sentence) {
        if (preview.isShowing()) {
            listener.note(sentence);
        }
    }

    private void redraw() {
        cards.show(marked.cards());
    }

    private void details(Card card) {
        marked.card(card).ifPresent(this::details);
    }

    private void details(CardState state) {
        SeatSession seats = new SeatSession(recorder, desk.nanoTime());
        new DetailsDialog(SwingUtilities.getWindowAncestor(this), state, texts, this::accept, listener::help, seats)
                .setVisible(true);
    }

    private void accept(Finding finding, boolean accepted) {
        marked.accept(finding, accepted, this::remembered);
    }

    @Override
    public void close() {
        checks.stop();
        events.close();
    }

    /** What follows from a check that begins, runs or ends. */
    private final class Checking implements CheckDesk.Stage {
        @Override
        public void checking(boolean now) {
            bar.trying(!now);
            bar.checking(now);
            if (!now) {
                freed();
            }
        }

        @Override
        public void wanted() {
            live.wanted();
        }

        @Override
        public void ended(CheckRun run, Optional<BufferedImage> picture) {
            board.run(run);
            redraw();
            verdict.show(run, picture);
            pages.show(CheckScreen.this, VERDICT);
            verdict.pane().first().requestFocusInWindow();
            listener.checked(run);
            listener.ended(run);
        }

        @Override
        public void say(String sentence) {
            listener.say(sentence);
        }

        @Override
        public void note(String sentence) {
            listener.note(sentence);
        }

        @Override
        public void marks(boolean shown) {
            preview.marks(shown);
        }

        @Override
        public void patches(boolean shown) {
            preview.patches(shown);
        }
    }

    /** The buttons under a verdict. */
    private final class VerdictButtons implements VerdictDesk.Onward {
        @Override
        public void joining() {
            Background.run("devices", () -> {
                if (!live.lent()) { // else the call finds its camera in use
                    live.lend(() -> {});
                }
            });
        }

        @Override
        public void strip() {
            listener.strip();
        }

        @Override
        public void picture() {
            live();
        }

        @Override
        public void report() {
            listener.report();
        }

        @Override
        public void again() {
            live();
            checks.repeat();
        }
    }

    /** Choices of devices, and the buttons to try them. */
    private final class DeviceButtons implements DeviceBar.Actions {
        @Override
        public void chosen(Choice choice) {
            Background.run("devices", () -> live.watch(choice));
        }

        @Override
        public void lookAgain() {
            CheckScreen.this.lookAgain();
        }

        @Override
        public void seeYourself() {
            trials.seeYourself(bar.speaker(), feed, preview, line, seen);
        }

        @Override
        public void hearYourself() {
            trials.hearYourself(bar.speaker());
        }

        @Override
        public void testSpeaker() {
            trials.testSpeaker(bar.speaker());
        }
    }

    /** What may not be done while a device is tried. */
    private final class Trying implements DeviceTrials.Listener {
        @Override
        public void trying(boolean now) {
            busy.trying(now);
            bar.trying(!now);
            checks.pane().possible(!now);
            freed();
        }

        @Override
        public void say(String sentence) {
            result.say(sentence);
        }

        @Override
        public void played() {
            bar.askHeard(listener::say);
        }
    }
}
