package app.greenroom.session.live;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.model.SourceKind;
import java.util.Optional;

/** A camera of which few pictures are looked at; all others go back to it at once. Used by one thread. */
final class ThinnedCamera implements FrameSource {
    private final FrameSource source;
    private final double every;
    private double last = Double.NEGATIVE_INFINITY;

    /**
     * @param source belongs to this one from now on
     * @param every seconds between the pictures that are looked at
     */
    ThinnedCamera(FrameSource source, double every) {
        this.source = source;
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

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public String id() {
        return source.id();
    }

    @Override
    public DeviceName device() {
        return source.device();
    }

    @Override
    public SourceKind kind() {
        return source.kind();
    }

    @Override
    public double[] arrivals() {
        return source.arrivals();
    }

    @Override
    public Optional<String> insteadOf() {
        return source.insteadOf();
    }

    @Override
    public boolean comesBack() {
        return source.comesBack();
    }

    @Override
    public Optional<DeviceFault> missing() {
        return source.missing();
    }

    @Override
    public void close() {
        source.close();
    }
}
