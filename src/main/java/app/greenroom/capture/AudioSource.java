package app.greenroom.capture;

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

    /** The device that was to be used but was not there, so that this one is used instead. */
    default Optional<String> insteadOf() {
        return Optional.empty();
    }

    /** Lets go of the device within a second; harmless when called again. */
    @Override
    void close();
}
