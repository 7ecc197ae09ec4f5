package app.greenroom.capture;

import app.greenroom.io.Pause;
import app.greenroom.model.SourceKind;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongSupplier;

/** A camera that is opened again after it failed, or could not be opened at first. */
public final class ReopeningCamera extends Reopening<Frame, FrameSource> implements FrameSource {
    /**
     * Opens the camera for the first time. Where that fails, the first {@link #next} throws and the next one waits for it.
     *
     * @param seconds when nobody waits for it any more, from now on
     * @param nanoTime counts nanoseconds from any origin
     */
    public ReopeningCamera(Opening<FrameSource> opening, double seconds, LongSupplier nanoTime, Pause pause) {
        super(opening, Missing::new, seconds, nanoTime, pause);
    }

    @Override
    Frame shifted(Frame frame, double seconds) {
        return frame.at(frame.time() + seconds);
    }

    @Override
    public String id() {
        return source().id();
    }

    @Override
    public DeviceName device() {
        return source().device();
    }

    @Override
    public SourceKind kind() {
        return source().kind();
    }

    /** When the pictures came since the camera was last opened. */
    @Override
    public double[] arrivals() {
        double shift = shift();
        return Arrays.stream(source().arrivals()).map(time -> time + shift).toArray();
    }

    /** Stands for the camera until it can be opened. */
    private record Missing(DeviceFault fault) implements FrameSource {
        @Override
        public String name() {
            return fault.device().name();
        }

        @Override
        public SourceKind kind() {
            return SourceKind.CAMERA;
        }

        @Override
        public double[] arrivals() {
            return new double[0];
        }

        @Override
        public Optional<Frame> next() throws CaptureException {
            throw new CaptureException(fault);
        }

        @Override
        public void close() {}
    }
}
