package app.greenroom.session;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.check.Observed;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.vision.FrameAnalysis;
import app.greenroom.vision.PictureAnalysis;
import java.util.List;
import java.util.Optional;

/**
 * The picture under watch. How it is now is judged by the last second, what shows only over time by the last
 * {@value #MEMORY} seconds.
 */
final class WatchedPicture implements WatchedSide {
    private static final double JUDGE_EVERY = 0.2; // seconds
    private static final double NOW = 1; // seconds
    private static final double MEMORY = 15; // seconds

    private final FrameSource source;
    private final FrameAnalysis nets = new FrameAnalysis();
    private final PictureAnalysis analysis = new PictureAnalysis(nets, MEMORY, NOW);
    private final Lent lent;
    private final Judge judge;
    private Optional<Frame> frame = Optional.empty();
    private double time;
    private boolean failed;
    private double judged = Double.NEGATIVE_INFINITY;

    WatchedPicture(FrameSource source, LiveWatch.Listener listener) {
        this.source = source;
        lent = new Lent(source, analysis);
        judge = new Judge(listener);
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public double next() throws CaptureException, InterruptedException {
        if (!failed && frame.isEmpty()) {
            frame = source.next();
        }
        return frame.map(Frame::time).orElse(Double.POSITIVE_INFINITY);
    }

    @Override
    public void take() {
        Frame taken = frame.orElseThrow();
        frame = Optional.empty();
        time = taken.time();
        analysis.accept(taken);
        lent.add(taken);
        if (time - judged >= JUDGE_EVERY) {
            judged = time;
            judge.picture(
                    time,
                    PictureWatch.judge(
                            analysis.finish(source.kind(), source.arrivals()).orElseThrow(),
                            "camera “" + source.name() + "”"));
        }
    }

    @Override
    public void fail(Outcome.CouldNotCheck why) {
        failed = true;
        judge.picture(time, new Observed.Unseen<>(why));
        judge.lost(time);
    }

    @Override
    public List<Finding> end() {
        return judge.end();
    }

    @Override
    public void close() {
        source.close();
        nets.close();
    }
}
