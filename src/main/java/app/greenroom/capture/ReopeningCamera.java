package app.greenroom.capture;

import app.greenroom.model.SourceKind;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A camera that is opened again after it failed, or could not be opened at first. {@link #next} throws when it fails; called once more, it waits until the
 * camera gives pictures again, and goes on. Times count from the first opening on, the time without it included.
 */
public final class ReopeningCamera implements FrameSource {
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Opening opening;
    private final double seconds;
    private final Pause pause;
    private final LongSupplier nanoTime;
    private final long start;
    private final Optional<DeviceFault> missing;
    private volatile FrameSource source; // read by others than the thread that waits for pictures
    private volatile double shift;
    private boolean failed;

    /** Opens the camera, each time anew. */
    public interface Opening {
        /** Opens it. */
        FrameSource open() throws CaptureException;
    }

    /** Waits between two tries. */
    public interface Pause {
        /** Half a second in real life. */
        void await() throws InterruptedException;
    }

    /**
     * Opens the camera for the first time. Where that fails, the first {@link #next} throws and the next one waits for it.
     *
     * @param seconds when nobody waits for it any more, from now on
     * @param nanoTime counts nanoseconds from any origin
     */
    public ReopeningCamera(Opening opening, double seconds, LongSupplier nanoTime, Pause pause) {
        this.opening = opening;
        this.seconds = seconds;
        this.nanoTime = nanoTime;
        this.pause = pause;
        start = nanoTime.getAsLong();
        FrameSource first;
        Optional<DeviceFault> fault = Optional.empty();
        try {
            first = opening.open();
        } catch (CaptureException e) {
            first = new Missing(e.fault());
            fault = Optional.of(e.fault());
        }
        source = first;
        missing = fault;
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
    public Optional<String> insteadOf() {
        return source.insteadOf();
    }

    @Override
    public SourceKind kind() {
        return source.kind();
    }

    @Override
    public boolean comesBack() {
        return true;
    }

    @Override
    public Optional<DeviceFault> missing() {
        return missing;
    }

    /** When the pictures came since the camera was last opened. */
    @Override
    public double[] arrivals() {
        return Arrays.stream(source.arrivals()).map(time -> time + shift).toArray();
    }

    /**
     * The next picture.
     *
     * @return empty when the camera is not back in time
     * @throws CaptureException when it fails; it may be asked again
     */
    @Override
    public Optional<Frame> next() throws CaptureException, InterruptedException {
        if (failed) {
            return back();
        }
        try {
            return shifted(source.next());
        } catch (CaptureException e) {
            failed = true;
            source.close();
            throw e;
        }
    }

    private Optional<Frame> back() throws InterruptedException {
        while (elapsed() < seconds) {
            pause.await();
            Optional<Frame> frame = again();
            if (frame.isPresent()) {
                failed = false;
                return frame;
            }
        }
        return Optional.empty();
    }

    /** Opens it once more; empty when it is not back yet. */
    private Optional<Frame> again() throws InterruptedException {
        double opened = elapsed();
        FrameSource again;
        try {
            again = opening.open();
        } catch (CaptureException e) {
            return Optional.empty();
        }
        try {
            Optional<Frame> frame = again.next();
            source = again;
            shift = opened;
            return shifted(frame);
        } catch (CaptureException e) {
            return Optional.empty();
        } finally {
            if (source != again) {
                again.close();
            }
        }
    }

    private double elapsed() {
        return (nanoTime.getAsLong() - start) / SECOND;
    }

    private Optional<Frame> shifted(Optional<Frame> frame) {
        return frame.map(f -> new Frame(f.width(), f.height(), f.rgb(), f.time() + shift));
    }

    @Override
    public void release(Frame frame) {
        source.release(frame);
    }

    @Override
    public void close() {
        source.close();
    }

    /** Stands for the camera until it can be opened. */
    private record Missing(DeviceFault fault) implements FrameSource {
        @Override
        public String name() {
            return fault.device();
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
