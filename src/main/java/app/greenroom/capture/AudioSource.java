package app.greenroom.capture;

import app.greenroom.model.SoundKind;
import java.util.Optional;

/** Sound, block after block, from a microphone or a recording. Used by one thread. */
public interface AudioSource extends AutoCloseable {
    /** The device or file as the user knows it. */
    String name();

    /**
     * The next block; waits for it. All blocks of a source have the same sample rate and number of channels.
     *
     * @return empty when the recording ends
     * @throws CaptureException when the source fails; it gives nothing more
     */
    Optional<AudioBlock> next() throws CaptureException, InterruptedException;

    /** What the sound comes from, as far as its name tells; a device says which. */
    default SoundKind kind() {
        return SoundKind.RECORDING;
    }

    /** The device that was to be used but was not there, so that this one is used instead. */
    default Optional<String> insteadOf() {
        return Optional.empty();
    }

    /**
     * Whether {@link #next} may be asked again after it threw, and then waits until there is sound again; that may have
     * another sample rate or number of channels.
     */
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
