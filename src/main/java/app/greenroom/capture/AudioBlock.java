package app.greenroom.capture;

/**
 * A stretch of sound.
 *
 * @param samples interleaved samples, −1 to 1; whoever receives a block does not change it
 * @param channels number of channels, at least 1
 * @param sampleRate samples a second and channel
 * @param time seconds since the source was opened, of the first sample
 */
@SuppressWarnings("ArrayRecordComponent") // blocks are never compared or printed
public record AudioBlock(float[] samples, int channels, int sampleRate, double time) {
    public AudioBlock {
        if (channels < 1 || sampleRate < 1 || samples.length % channels != 0) {
            throw new IllegalArgumentException(
                    samples.length + " samples do not fill " + channels + " channels at " + sampleRate + " Hz");
        }
    }

    /** Number of samples in each channel. */
    public int length() {
        return samples.length / channels;
    }
}
