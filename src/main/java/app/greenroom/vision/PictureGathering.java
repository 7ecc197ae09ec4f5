package app.greenroom.vision;

import app.greenroom.capture.Frame;
import app.greenroom.model.SourceKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what was measured frame by frame into {@link PictureFacts}. Holds the frame that is the evidence, until another one is
 * or it is to {@link #letGo}. Used by one thread.
 */
public final class PictureGathering {
    private static final double OVER_TIME_EVERY = 1; // seconds, in a moving window; it costs several frames' time
    private static final double LATELY = 1.5; // seconds: in a moving window, what has gone is told to be within three

    private final double keep;
    private final double recent;
    private final Deque<FrameFacts> facts = new ArrayDeque<>();
    private PictureFacts.@Nullable Evidence evidence;
    private @Nullable OverTime over;
    private double overAt;

    /** A stretch of frames, all of which count. */
    public PictureGathering() {
        this(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /**
     * A window that moves along with the frames.
     *
     * @param keep length of the window in seconds; older frames are forgotten
     * @param recent seconds of it that tell how it is now; the rest tells only what is judged over time
     */
    public PictureGathering(double keep, double recent) {
        this.keep = keep;
        this.recent = recent;
    }

    /** Takes one more frame, which the caller holds meanwhile, and what was measured in it. */
    public void accept(Frame frame, FrameFacts measured) {
        facts.addLast(measured);
        while (measured.time() - facts.getFirst().time() > keep) {
            facts.removeFirst();
        }
        if (evidence == null
                || measured.time() - evidence.facts().time() > recent
                || worth(measured) >= worth(evidence.facts())) {
            frame.retain();
            letGo();
            evidence = new PictureFacts.Evidence(frame, measured);
        }
    }

    /** Holds the evidence's frame no more; who has taken facts from here does not look at it any more. */
    public void letGo() {
        PictureFacts.Evidence before = evidence;
        evidence = null;
        if (before != null) {
            before.frame().release();
        }
    }

    /**
     * The facts so far; empty before the first frame.
     *
     * @param source what the frames come from
     * @param arrivals when a camera's pictures came, fetched or not, see {@link
     *     app.greenroom.capture.FrameSource#arrivals}
     */
    public Optional<PictureFacts> finish(SourceKind source, double[] arrivals) {
        if (evidence == null) {
            return Optional.empty();
        }
        List<FrameFacts> all = List.copyOf(facts);
        double now = all.get(all.size() - 1).time();
        if (over == null || Double.isInfinite(keep) || now - overAt >= OVER_TIME_EVERY) {
            over = OverTime.of(
                    all,
                    Double.isInfinite(keep)
                            ? all
                            : all.stream().filter(f -> now - f.time() <= LATELY).toList());
            overAt = now;
        }
        return Optional.of(PictureSummary.of(all, recent, source, arrivals, over, evidence));
    }

    /** A frame with a face and its light shows more than one without. */
    private static int worth(FrameFacts facts) {
        return facts.face().map(face -> face.light().isPresent() ? 2 : 1).orElse(0);
    }
}
