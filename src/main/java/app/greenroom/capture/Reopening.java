package app.greenroom.capture;

import app.greenroom.io.Pause;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * A device that is opened again after it failed, or could not be opened at first. {@link #next} throws when it fails; called
 * once more, it waits until the device gives something again, and goes on. Times count from the first opening on, the time
 * without it included.
 *
 * @param <T> what it gives
 * @param <S> what it is, once opened
 */
public abstract class Reopening<T, S extends CaptureSource<T>> implements CaptureSource<T> {
    private static final Duration BETWEEN = Duration.ofMillis(500); // two tries
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Opening<S> opening;
    private final double seconds;
    private final Pause pause;
    private final LongSupplier nanoTime;
    private final long start;
    private final Optional<DeviceFault> missing;
    private volatile S source; // read by others than the thread that waits for what it gives
    private volatile double shift;
    private boolean failed;
    private boolean closed;

    /**
     * Opens a device, each time anew.
     *
     * @param <S> the device
     */
    public interface Opening<S> {
        /** Opens it. */
        S open() throws CaptureException;
    }

    /**
     * Opens the device for the first time. Where that fails, the first {@link #next} throws and the next one waits for it.
     *
     * @param standIn stands for the device until it can be opened, and throws the fault whenever it is asked
     * @param seconds when nobody waits for it any more, from now on
     * @param nanoTime counts nanoseconds from any origin
     */
    Reopening(
            Opening<S> opening, Function<DeviceFault, S> standIn, double seconds, LongSupplier nanoTime, Pause pause) {
        this.opening = opening;
        this.seconds = seconds;
        this.nanoTime = nanoTime;
        this.pause = pause;
        start = nanoTime.getAsLong();
        S first;
        Optional<DeviceFault> fault = Optional.empty();
        try {
            first = opening.open();
        } catch (CaptureException e) {
            first = standIn.apply(e.fault());
            fault = Optional.of(e.fault());
        }
        source = first;
        missing = fault;
    }

    /** The same, so many seconds later. */
    abstract T shifted(T given, double seconds);

    /** The device as it was last opened. */
    final S source() {
        return source;
    }

    /** When it was last opened, in seconds after the first time. */
    final double shift() {
        return shift;
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public Optional<String> insteadOf() {
        return source.insteadOf();
    }

    @Override
    public boolean comesBack() {
        return true;
    }

    @Override
    public Optional<DeviceFault> missing() {
        return missing;
    }

    /**
     * What comes next.
     *
     * @return empty when the device is not back in time
     * @throws CaptureException when it fails; it may be asked again
     */
    @Override
    public Optional<T> next() throws CaptureException, InterruptedException {
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

    private Optional<T> back() throws InterruptedException {
        while (elapsed() < seconds && !closed()) {
            pause.sleep(BETWEEN);
            if (elapsed() >= seconds) {
                break; // a device that is there and gives nothing would hold up the end by seconds
            }
            Optional<T> given = again();
            if (given.isPresent()) {
                failed = false;
                return given;
            }
        }
        return Optional.empty();
    }

    /** Opens it once more; empty when it is not back yet. */
    private Optional<T> again() throws InterruptedException {
        double opened = elapsed();
        S again;
        try {
            again = opening.open();
        } catch (CaptureException e) {
            return Optional.empty();
        }
        boolean works = false;
        try {
            Optional<T> given = again.next();
            works = given.isPresent() && takes(again, opened);
            return given.map(one -> shifted(one, opened));
        } catch (CaptureException e) {
            return Optional.empty();
        } finally {
            if (!works) {
                again.close();
            }
        }
    }

    /** Goes on with it, unless all was closed while it was opened: then nobody else would let go of it. */
    private synchronized boolean takes(S again, double opened) {
        if (closed) {
            return false;
        }
        source = again;
        shift = opened;
        return true;
    }

    private synchronized boolean closed() {
        return closed;
    }

    private double elapsed() {
        return (nanoTime.getAsLong() - start) / SECOND;
    }

    private Optional<T> shifted(Optional<T> given) {
        return given.map(one -> shifted(one, shift));
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        source.close();
    }
}
