package app.greenroom.ui.check;

import app.greenroom.memory.RunMemory;
import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.GuideStep;
import app.greenroom.model.run.CheckRun;
import app.greenroom.session.CheckResult;
import app.greenroom.session.check.CheckRequest;
import app.greenroom.session.check.GuidedCheck;
import app.greenroom.session.check.SeatSession;
import app.greenroom.session.device.Devices;
import app.greenroom.session.live.Recorder;
import app.greenroom.session.network.NetworkSession;
import app.greenroom.text.Text;
import app.greenroom.ui.WindowEnvironment;
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
import org.jspecify.annotations.Nullable;

/**
 * The first screen: the picture with the coach's sentence and marks, the dots, the level, and the checks. It only arranges its parts and hands
 * on what they tell: everything that waits or computes runs on threads of {@link LiveRunner} and {@link GuideRunner}.
 */
public final class CheckScreen extends JPanel implements AutoCloseable {
    private static final String LIVE = "live";
    private static final String VERDICT = "verdict";

    private final transient WindowEnvironment desk;
    private final transient RunMemory keeper;
    private final transient Texts texts;
    private final transient Listener listener;
    private final transient Board board = new Board();
    private final transient Busy busy = new Busy();
    private final transient LiveFeed feed;
    private final transient Recorder recorder;
    private final transient LiveRunner live;
    private final transient LiveEvents events;
    private final transient CoachDesk coach;
    private final transient GuideRunner guided;
    private final transient DeviceTrials trials;
    private final CardLayout pages = new CardLayout();
    private final PreviewPane preview;
    private final LevelBar level;
    private final CardColumn cards;
    private final GuidePane guide;
    private final transient VerdictDesk verdict;
    private final DeviceBar bar;
    private final ResultLine result;
    private transient List<GuideStep> steps = GuidedCheck.QUICK;
    private transient @Nullable CheckResult last;

    /** Is told what other screens want to know, on the Swing thread. */
    public interface Listener {
        /** A check came to its end. */
        void checked(CheckRun run);

        /** A check has just ended, whatever is looked at meanwhile. */
        void ended(CheckRun run);

        /** Somebody wants to read the report. */
        void report();

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
        this.keeper = keeper;
        this.texts = texts;
        this.listener = listener;
        preview = new PreviewPane(texts);
        level = new LevelBar(texts);
        cards = new CardColumn(texts, this::details);
        guide = new GuidePane(texts, new Buttons());
        verdict = new VerdictDesk(keeper, texts, new VerdictButtons());
        bar = new DeviceBar(texts, desk.devices(), new DeviceButtons());
        result = new ResultLine(texts);
        preview.connect(feed.preview());
        coach = new CoachDesk(
                desk.nanoTime(),
                board,
                preview,
                texts,
                finding -> keeper.marked(finding, recorder.used()),
                busy::now,
                this::details);
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
        guided = new GuideRunner(() -> new GuidedCheck(recorder, desk.devices(), desk.clock(), desk.nanoTime()));
        trials = new DeviceTrials(desk, recorder, texts, busy::checking, new Trying());
        arrange();
        show(List.of());
    }

    private void arrange() {
        setLayout(pages);
        setOpaque(false);
        JPanel main = CheckLayout.of(bar, preview, level, result, guide, cards);
        int pad = UIScale.scale(12);
        main.setBorder(BorderFactory.createEmptyBorder(pad, pad, pad, pad));
        verdict.pane().setBorder(BorderFactory.createEmptyBorder(pad, pad, pad, pad));
        add(main, LIVE);
        add(verdict.pane(), VERDICT);
    }

    /** Shows what the feed gives from now on. */
    public void start() {
        feed.show(events);
        Thread speakers = new Thread(
                () -> {
                    List<Devices.Device> found = desk.devices().speakers();
                    SwingUtilities.invokeLater(() -> bar.offerSpeakers(found));
                },
                "speakers");
        speakers.setDaemon(true);
        speakers.start();
    }

    /** Shows what another one shows: the last check, and whether its verdict is open. It watches with devices of its own. */
    public void follow(CheckScreen other) {
        last = other.last;
        steps = other.steps;
        guide.follow(other.guide);
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

    /**
     * Does this at once, or as soon as neither a check nor the trial of a device runs any more. On the Swing thread.
     *
     * @return whether it was done at once
     */
    public boolean whenFree(Runnable what) {
        boolean free = !busy.now();
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
        return guide.first();
    }

    /** The picture, for measurements. */
    public PreviewPane preview() {
        return preview;
    }

    /** Shows the picture, and no verdict. */
    public void live() {
        pages.show(this, LIVE);
    }

    /** Begins the short check, as its button does. */
    public void quick() {
        live();
        check(true, GuidedCheck.QUICK);
    }

    /** The link of the interview, where one is known: a verdict offers to open it, at its user's own press. */
    public void link(Supplier<Optional<URI>> known) {
        verdict.link(known);
    }

    /** Watches with devices looked for anew. */
    public void lookAgain() {
        background("devices", live::again);
    }

    /** What was accepted has changed. */
    public void remembered() {
        redraw();
        CheckResult result = last;
        CheckRun before = verdict.shown();
        if (result != null && before != null) {
            CheckRun run = keeper.again(result.run(), before);
            verdict.again(run);
            listener.checked(run);
        }
    }

    /** What is heard and seen meanwhile disturbs nobody who reads something else. */
    private void remark(String sentence) {
        if (preview.isShowing()) {
            listener.note(sentence);
        }
    }

    private void redraw() {
        show(board.cards(finding -> keeper.marked(finding, recorder.used())));
    }

    private void show(List<CardState> states) {
        cards.show(states);
    }

    private void details(Card card) {
        board.cards(finding -> keeper.marked(finding, recorder.used())).stream()
                .filter(state -> state.card() == card)
                .findFirst()
                .ifPresent(this::details);
    }

    private void details(CardState state) {
        SeatSession seats = new SeatSession(recorder, desk.nanoTime());
        new DetailsDialog(SwingUtilities.getWindowAncestor(this), state, texts, this::accept, listener::help, seats)
                .setVisible(true);
    }

    private void accept(Finding finding, boolean accepted) {
        background("memory", () -> {
            if (accepted) {
                keeper.accept(finding, recorder.used());
            } else {
                keeper.undo(finding.check(), recorder.used());
            }
            SwingUtilities.invokeLater(this::remembered);
        });
    }

    private void check(boolean quick, List<GuideStep> asked) {
        if (busy.now()) {
            return; // one that runs goes on as it was begun
        }
        busy.checking(true);
        steps = asked;
        guide.begin();
        bar.trying(false);
        CheckRequest request = new CheckRequest(
                Optional.empty(),
                CheckRequest.Devices.USUAL,
                quick ? 6 : 30,
                new CheckRequest.Target(keeper.settings().platform(), desk.platforms(), desk.endpoints()),
                quick,
                false);
        guided.start(
                request,
                asked,
                () -> keeper.past(NetworkSession.kind()),
                new GuideWalk(guide, texts, () -> steps, listener::note),
                new End());
    }

    private static void background(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        guided.stop();
        events.close();
    }

    /** How a check ended. */
    private final class End implements GuideRunner.Outcome {
        @Override
        public void done(CheckResult result) {
            CheckRun run = keeper.recall(result.run(), result.keep());
            Optional<BufferedImage> picture = verdict.draw(run);
            SwingUtilities.invokeLater(() -> {
                last = result;
                board.run(run);
                idle(false);
                redraw();
                verdict.show(run, picture);
                pages.show(CheckScreen.this, VERDICT);
                verdict.pane().first().requestFocusInWindow();
                listener.checked(run);
                listener.ended(run);
            });
        }

        @Override
        public void failed(Text why) {
            SwingUtilities.invokeLater(() -> {
                idle(true);
                listener.say(texts.say(why));
            });
        }

        @Override
        public void stopped() {
            SwingUtilities.invokeLater(() -> idle(true));
        }
    }

    private void idle(boolean focus) {
        busy.checking(false);
        guide.idle(focus);
        bar.trying(true);
        freed();
    }

    /** The buttons under the picture. */
    private final class Buttons implements GuidePane.Actions {
        @Override
        public void quick() {
            check(true, GuidedCheck.QUICK);
        }

        @Override
        public void guided() {
            check(false, GuidedCheck.WHOLE);
        }

        @Override
        public void skip() {
            guided.running().ifPresent(GuidedCheck::skip);
        }

        @Override
        public void again() {
            guided.running().ifPresent(GuidedCheck::again);
        }

        @Override
        public void back() {
            guided.running().ifPresent(GuidedCheck::back);
        }

        @Override
        public void stop() {
            guided.stop();
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
        public void picture() {
            pages.show(CheckScreen.this, LIVE);
        }

        @Override
        public void report() {
            listener.report();
        }

        @Override
        public void again() {
            pages.show(CheckScreen.this, LIVE);
            check(steps.equals(GuidedCheck.QUICK), steps);
        }
    }

    /** Choices of devices, and the buttons to try them. */
    private final class DeviceButtons implements DeviceBar.Actions {
        @Override
        public void chosen(Choice choice) {
            background("devices", () -> live.watch(choice));
        }

        @Override
        public void lookAgain() {
            CheckScreen.this.lookAgain();
        }

        @Override
        public void seeYourself() {
            trials.seeYourself(bar.speaker(), feed, preview);
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
            guide.possible(!now);
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
