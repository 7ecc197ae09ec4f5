package app.greenroom.capture;

import java.util.Optional;

/**
 * Pictures or sound, piece after piece, from a device or a recording. Used by one thread.
 *
 * @param <T> a piece
 */
public interface CaptureSource<T> extends AutoCloseable {
    /** The device or file as the user knows it. */
    String name();

    /**
     * The next piece; waits for it.
     *
     * @return empty when the recording ends
     * @throws CaptureException when the source fails; it gives nothing more
     */
    Optional<T> next() throws CaptureException, InterruptedException;

    /** The device that was to be used but was not there, so that this one is used instead. */
    default Optional<String> insteadOf() {
        return Optional.empty();
    }

    /** Whether {@link #next} may be asked again after it threw, and then waits until the device gives something again. */
    default boolean comesBack() {
        return false;
    }

    /** Why it could not be opened at first, though it is waited for as one that {@linkplain #comesBack comes back}. */
    default Optional<DeviceFault> missing() {
        return Optional.empty();
    }

    /** Lets go of the device within a second; harmless when called again. */
    @Override
    void close();
}
