package app.greenroom.ui.check;

import app.greenroom.memory.RunMemory;
import app.greenroom.model.GuideStep;
import app.greenroom.model.run.CheckRun;
import app.greenroom.session.CheckResult;
import app.greenroom.session.check.CheckRequest;
import app.greenroom.session.check.GuidedCheck;
import app.greenroom.session.live.Recorder;
import app.greenroom.session.network.NetworkSession;
import app.greenroom.text.Text;
import app.greenroom.ui.WindowEnvironment;
import app.greenroom.ui.look.Texts;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/** The checks of the first screen: begun by its buttons, run elsewhere, and handed on when they end. On the Swing thread. */
final class CheckDesk implements GuidePane.Actions {
    private static final double QUICK_SECONDS = 6;
    private static final double WHOLE_SECONDS = 30;

    private final WindowEnvironment desk;
    private final RunMemory keeper;
    private final Texts texts;
    private final Busy busy;
    private final Stage stage;
    private final Function<CheckRun, Optional<BufferedImage>> draw;
    private final GuideRunner runner;
    private final GuidePane pane;
    private List<GuideStep> steps = GuidedCheck.QUICK;
    private @Nullable CheckResult last;

    /** What the screen does meanwhile. */
    interface Stage {
        /** A check begins, or has ended. */
        void checking(boolean now);

        /** A check needs devices that may be left to a call; comes back when they are wanted again. Not on the Swing thread. */
        void wanted();

        /** It came to its end. */
        void ended(CheckRun run, Optional<BufferedImage> picture);

        /** Something to hear. */
        void say(String sentence);

        /** Something to read that nothing breaks in with. */
        void note(String sentence);

        /** Marks are to be seen on the picture. */
        void marks(boolean shown);

        /** Patches of light are to be seen on the picture. */
        void patches(boolean shown);
    }

    /**
     * @param draw the picture beside a verdict; not called on the Swing thread
     */
    CheckDesk(
            WindowEnvironment desk,
            RunMemory keeper,
            Texts texts,
            Recorder recorder,
            Busy busy,
            Function<CheckRun, Optional<BufferedImage>> draw,
            Stage stage) {
        this.desk = desk;
        this.keeper = keeper;
        this.texts = texts;
        this.busy = busy;
        this.draw = draw;
        this.stage = stage;
        runner = new GuideRunner(() -> new GuidedCheck(recorder, desk.devices(), desk.clock(), desk.nanoTime()));
        pane = new GuidePane(texts, this);
    }

    GuidePane pane() {
        return pane;
    }

    /** Begins one, unless something runs: that goes on as it was begun. */
    private void begin(List<GuideStep> asked) {
        if (busy.now()) {
            return;
        }
        busy.checking(true);
        steps = asked;
        pane.begin();
        stage.checking(true);
        boolean quick = asked.equals(GuidedCheck.QUICK);
        CheckRequest request = new CheckRequest(
                Optional.empty(),
                CheckRequest.Devices.USUAL,
                quick ? QUICK_SECONDS : WHOLE_SECONDS,
                new CheckRequest.Target(keeper.settings().platform(), desk.platforms(), desk.endpoints()),
                quick,
                false);
        runner.start(
                request,
                asked,
                () -> {
                    stage.wanted(); // first of all: what is known of lent devices is old
                    return keeper.past(NetworkSession.kind());
                },
                new GuideWalk(pane, texts, () -> steps, stage::note),
                new End());
    }

    /** The same check as the last one. */
    void repeat() {
        begin(steps);
    }

    /** What was accepted has changed since the last check, which is shown as this run. */
    void remembered(@Nullable CheckRun before, Consumer<CheckRun> now) {
        CheckResult result = last;
        if (result != null && before != null) {
            now.accept(keeper.again(result.run(), before));
        }
    }

    void follow(CheckDesk other) {
        last = other.last;
        steps = other.steps;
        pane.follow(other.pane);
    }

    private void idle(boolean focus) {
        busy.checking(false);
        pane.idle(focus);
        stage.checking(false);
    }

    @Override
    public void quick() {
        begin(GuidedCheck.QUICK);
    }

    @Override
    public void guided() {
        begin(GuidedCheck.WHOLE);
    }

    @Override
    public void skip() {
        runner.running().ifPresent(GuidedCheck::skip);
    }

    @Override
    public void again() {
        runner.running().ifPresent(GuidedCheck::again);
    }

    @Override
    public void back() {
        runner.running().ifPresent(GuidedCheck::back);
    }

    @Override
    public void stop() {
        runner.stop();
    }

    @Override
    public void marks(boolean shown) {
        stage.marks(shown);
    }

    @Override
    public void patches(boolean shown) {
        stage.patches(shown);
    }

    /** How a check ended, told on its own thread. */
    private final class End implements GuideRunner.Outcome {
        @Override
        public void done(CheckResult result) {
            CheckRun run = keeper.recall(result.run(), result.keep());
            Optional<BufferedImage> picture = draw.apply(run);
            SwingUtilities.invokeLater(() -> {
                last = result;
                idle(false);
                stage.ended(run, picture);
            });
        }

        @Override
        public void failed(Text why) {
            SwingUtilities.invokeLater(() -> {
                idle(true);
                stage.say(texts.say(why));
            });
        }

        @Override
        public void stopped() {
            SwingUtilities.invokeLater(() -> idle(true));
        }
    }
}
