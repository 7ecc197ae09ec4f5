package app.greenroom.vision;

import app.greenroom.capture.Frame;
import app.greenroom.model.SourceKind;
import java.util.Optional;

/** Measures frames and gathers them into {@link PictureFacts}. Used by one thread. */
public final class PictureAnalysis {
    private final FrameMeter analysis;
    private final PictureGathering gathering;

    /**
     * A new stretch of frames, all of which count.
     *
     * @param analysis measures each frame; it stays the caller's to close
     */
    public PictureAnalysis(FrameMeter analysis) {
        this(analysis, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /**
     * A window that moves along with the frames.
     *
     * @param analysis measures each frame; it stays the caller's to close
     * @param keep length of the window in seconds; older frames are forgotten
     * @param recent seconds of it that tell how it is now; the rest tells only what is judged over time
     */
    public PictureAnalysis(FrameMeter analysis, double keep, double recent) {
        this.analysis = analysis;
        gathering = new PictureGathering(keep, recent);
        analysis.restart();
    }

    /** Takes one more frame, which the caller holds meanwhile, and tells what it shows. */
    public FrameFacts accept(Frame frame) {
        FrameFacts measured = analysis.measure(frame);
        gathering.accept(frame, measured);
        return measured;
    }

    /**
     * Holds the evidence's frame no more; who has taken facts from here does not look at it any more. A frame that is measured
     * bit by bit is held by the analysis of frames, until that is closed.
     */
    public void letGo() {
        gathering.letGo();
    }

    /** The facts so far of a recording; empty before the first frame. */
    public Optional<PictureFacts> finish() {
        return finish(SourceKind.RECORDING, new double[0]);
    }

    /**
     * The facts so far; empty before the first frame.
     *
     * @param source what the frames come from
     * @param arrivals when a camera's pictures came, fetched or not, see {@link
     *     app.greenroom.capture.FrameSource#arrivals}
     */
    public Optional<PictureFacts> finish(SourceKind source, double[] arrivals) {
        return gathering.finish(source, arrivals);
    }
}
