package app.greenroom.session.live;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.FaultText;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.check.Observed;
import app.greenroom.model.ComputerLoad;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.session.picture.LiveAnnotations;
import app.greenroom.text.Text;
import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.FrameMeter;
import app.greenroom.vision.PictureAnalysis;
import app.greenroom.vision.PictureEvents;
import app.greenroom.vision.PictureFacts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The picture under watch. How it is now is judged by the last second, what shows only over time by the last
 * {@value #MEMORY} seconds.
 */
final class WatchedPicture implements WatchedSide {
    private static final double JUDGE_EVERY = 0.2; // seconds
    private static final double NOW = 1; // seconds
    private static final double MEMORY = 15; // seconds
    private static final double UNSEEN = 1; // seconds: with those that it takes to notice less than three

    private final FrameSource source;
    private final FrameMeter nets;
    private final Consumer<LiveEvent> listener;
    private final LiveEvaluator judge;
    private final Recorder recorder;
    private final LiveAnnotations marks = new LiveAnnotations();
    private final PictureEvents events = new PictureEvents();
    private PictureAnalysis analysis;
    private Optional<Frame> frame = Optional.empty();
    private double time;
    private boolean failed;
    private boolean opened;
    private String id = "";
    private volatile boolean closed;
    private double judged = Double.NEGATIVE_INFINITY;
    private double unseenSince = Double.NaN;
    private boolean blind;

    /**
     * @param nets measures the pictures; closed together with this
     * @param computer how well the computer keeps up now
     */
    WatchedPicture(
            FrameSource source,
            FrameMeter nets,
            Consumer<LiveEvent> listener,
            Recorder recorder,
            Supplier<Optional<ComputerLoad>> computer) {
        this.source = source;
        this.nets = nets;
        analysis = new PictureAnalysis(nets, MEMORY, NOW);
        this.listener = listener;
        this.recorder = recorder;
        judge = new LiveEvaluator(listener, computer);
        source.missing().ifPresentOrElse(fault -> recorder.noPicture(FaultText.of(fault)), this::opened);
    }

    private void opened() {
        opened = true;
        id = source.id();
        recorder.opened(source);
    }

    @Override
    public Text name() {
        return WatchedSide.name(source);
    }

    @Override
    public double next() throws CaptureException, InterruptedException {
        if (closed) {
            return Double.POSITIVE_INFINITY;
        }
        if (!failed && frame.isEmpty()) {
            hold(fetch());
        }
        return frame.map(Frame::time).orElse(Double.POSITIVE_INFINITY);
    }

    private synchronized void hold(Optional<Frame> fetched) {
        if (closed) {
            fetched.ifPresent(Frame::release);
        } else {
            frame = fetched;
        }
    }

    /** The next frame; of a camera that comes back when it does. */
    private Optional<Frame> fetch() throws CaptureException, InterruptedException {
        boolean away = false;
        while (true) {
            try {
                Optional<Frame> fetched = source.next();
                if (away && fetched.isPresent()) {
                    restart();
                    tellBack(fetched.get().time());
                }
                return fetched;
            } catch (CaptureException e) {
                if (!source.comesBack()) {
                    throw e;
                }
                away = true;
                Outcome.CouldNotCheck why = FaultText.of(e.fault());
                lost(why);
            }
        }
    }

    private void lost(Outcome.CouldNotCheck why) {
        recorder.noPicture(why);
        blind(why);
        judge.picture(time, new Observed.Unseen<>(why));
        judge.lost(time);
    }

    /** Told by itself: what could not be told before for another reason is no change, and hides nothing. */
    private void blind(Outcome.CouldNotCheck why) {
        blind = true;
        listener.accept(new LiveEvent.NoPicture(why));
    }

    private synchronized void restart() {
        if (!closed) {
            analysis.letGo();
            analysis = new PictureAnalysis(nets, MEMORY, NOW);
            marks.restart();
            events.restart();
        }
    }

    /** It is back, or another one has taken its place, or it is there for the first time. */
    private void tellBack(double since) {
        if (opened && source.id().equals(id)) {
            listener.accept(new LiveEvent.Back(since, source.device().text()));
        } else {
            opened();
            listener.accept(new LiveEvent.Watching(name()));
        }
    }

    /** Analyses; nothing any more once it is closed, which a watch that is broken off does from another thread. */
    @Override
    public synchronized void take() {
        if (closed) {
            return;
        }
        Frame taken = frame.orElseThrow();
        frame = Optional.empty();
        try {
            take(taken);
        } finally {
            taken.release();
        }
    }

    private void take(Frame taken) {
        time = taken.time();
        recorder.standing().ifPresent(nets::measured);
        FrameFacts seen = analysis.accept(taken);
        recorder.frame(taken, seen);
        events.accept(seen).forEach(each -> listener.accept(new LiveEvent.Happened(each)));
        listener.accept(new LiveEvent.Looked(marks.look(seen, taken.width(), taken.height(), judge.shown())));
        if (time - judged >= JUDGE_EVERY) {
            judged = time;
            Observed<PictureFacts> picture = PictureWatch.judge(
                    analysis.finish(source.kind(), source.arrivals()).orElseThrow(), source.device());
            judge.picture(time, picture);
            unseen(picture);
        }
    }

    /** A picture that has been black or frozen for so long will hardly be another one in the next moment. */
    private void unseen(Observed<PictureFacts> picture) {
        if (!(picture instanceof Observed.Unseen<PictureFacts> unseen)) {
            unseenSince = Double.NaN;
            if (blind) {
                blind = false;
                listener.accept(new LiveEvent.PictureBack());
            }
        } else if (Double.isNaN(unseenSince)) {
            unseenSince = time;
        } else if (time - unseenSince >= UNSEEN) {
            if (!blind) {
                blind(unseen.why());
            }
            judge.lost(time);
        }
    }

    @Override
    public void fail(Outcome.CouldNotCheck why) {
        failed = true;
        lost(why);
    }

    @Override
    public List<Finding> end() {
        return judge.end();
    }

    @Override
    public void close() {
        source.close();
        synchronized (this) { // not while a picture is being analysed: the nets' memory is the system's
            if (!closed) {
                closed = true;
                frame.ifPresent(Frame::release);
                frame = Optional.empty();
                analysis.letGo();
                nets.close();
            }
        }
    }
}
