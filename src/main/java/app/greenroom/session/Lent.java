package app.greenroom.session;

import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.vision.PictureAnalysis;
import java.util.ArrayList;
import java.util.List;

/** Frames that an analysis still holds; each goes back to its source as soon as it does not. Used by one thread. */
final class Lent {
    private final FrameSource source;
    private final PictureAnalysis analysis;
    private final List<Frame> frames = new ArrayList<>();

    Lent(FrameSource source, PictureAnalysis analysis) {
        this.source = source;
        this.analysis = analysis;
    }

    /** A frame was given to the analysis. */
    void add(Frame frame) {
        frames.add(frame);
        for (int i = frames.size() - 1; i >= 0; i--) {
            if (!analysis.holds(frames.get(i))) {
                source.release(frames.remove(i));
            }
        }
    }
}
