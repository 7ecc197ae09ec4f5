package app.greenroom.capture;

import java.util.List;

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

    /** All blocks, at least one, of the channel with most power; a channel that carries nothing would halve the level of a mean. */
    public static float[] loudestChannel(List<AudioBlock> blocks) {
        int channels = blocks.get(0).channels();
        double[] power = new double[channels];
        int length = 0;
        for (AudioBlock block : blocks) {
            length += block.length();
            for (int i = 0; i < block.samples().length; i++) {
                power[i % channels] += block.samples()[i] * block.samples()[i];
            }
        }
        int loudest = 0;
        for (int c = 1; c < channels; c++) {
            loudest = power[c] > power[loudest] ? c : loudest;
        }
        float[] mono = new float[length];
        int at = 0;
        for (AudioBlock block : blocks) {
            for (int i = 0; i < block.length(); i++) {
                mono[at++] = block.samples()[i * channels + loudest];
            }
        }
        return mono;
    }
}
