package app.greenroom.capture;

/** A loudspeaker, or what stands for one. Used by one thread; it plays on one of its own. */
public interface AudioSink extends AutoCloseable {
    /** The device as the user knows it. */
    String name();

    /** The device as a sentence names it. */
    default DeviceName device() {
        return DeviceName.speaker(name());
    }

    /** Samples a second that it plays. */
    int sampleRate();

    /**
     * Begins to play and comes back at once. To be called once.
     *
     * @param mono samples, −1 to 1
     */
    void play(float[] mono);

    /**
     * How much has been played so far, in seconds, as far as the device tells.
     *
     * @throws CaptureException when it stopped playing
     */
    double played() throws CaptureException;

    /** Stops and lets go of the device within a second; harmless when called again. */
    @Override
    void close();
}
