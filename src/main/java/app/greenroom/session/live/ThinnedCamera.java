package app.greenroom.session.live;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.FilterFrameSource;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import java.util.Optional;

/** A camera of which few pictures are looked at; all others go back to it at once. Used by one thread. */
final class ThinnedCamera extends FilterFrameSource {
    private final double every;
    private double last = Double.NEGATIVE_INFINITY;

    /**
     * @param source belongs to this one from now on
     * @param every seconds between the pictures that are looked at
     */
    ThinnedCamera(FrameSource source, double every) {
        super(source);
        this.every = every;
    }

    @Override
    public Optional<Frame> next() throws CaptureException, InterruptedException {
        Optional<Frame> frame = source.next();
        while (frame.isPresent() && early(frame.get().time())) {
            frame.get().release();
            frame = source.next();
        }
        frame.ifPresent(taken -> last = taken.time());
        return frame;
    }

    /** A clock that begins anew, as that of a camera that was opened again, makes nothing early. */
    private boolean early(double time) {
        return time >= last && time - last < every;
    }
}
