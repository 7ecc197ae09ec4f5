package app.greenroom.session.live;

import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Frames that an analysis still holds; each goes back to its source as soon as it does not. Used by one thread. */
final class FrameLeases {
    private final FrameSource source;
    private final Predicate<Frame> held;
    private final List<Frame> frames = new ArrayList<>();

    /**
     * @param held whether a frame is still needed; once it is not, it never is again
     */
    FrameLeases(FrameSource source, Predicate<Frame> held) {
        this.source = source;
        this.held = held;
    }

    /** A frame was given to the analysis. */
    void add(Frame frame) {
        frames.add(frame);
        for (int i = frames.size() - 1; i >= 0; i--) {
            if (!held.test(frames.get(i))) {
                source.release(frames.remove(i));
            }
        }
    }
}
