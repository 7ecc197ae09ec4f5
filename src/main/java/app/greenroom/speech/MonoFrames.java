package app.greenroom.speech;

import app.greenroom.capture.AudioBlock;

/** Cuts sound into frames of 10 ms, each of one channel: the one that is live. Not safe for use by several threads at once. */
final class MonoFrames {
    static final int PER_SECOND = 100;

    private final int sampleRate;
    private final int channels;
    private final Sink sink;
    private final LiveChannel liveChannel;
    private final float[] interleaved;
    private final float[] mono;
    private long samples;
    private long count;
    private int filled;

    /** Takes a frame; the array is used again. */
    interface Sink {
        void frame(float[] mono, int length);
    }

    /**
     * @param sampleRate samples a second and channel, 8000–192000
     * @param channels at least 1
     * @throws IllegalArgumentException when the rate or the number of channels is outside these ranges
     */
    MonoFrames(int sampleRate, int channels, Sink sink) {
        if (sampleRate < 8000 || sampleRate > 192000 || channels < 1) {
            throw new IllegalArgumentException("cannot listen to " + channels + " channels at " + sampleRate
                    + " Hz: 8000 to 192000 Hz are possible");
        }
        this.sampleRate = sampleRate;
        this.channels = channels;
        this.sink = sink;
        liveChannel = new LiveChannel(channels, sampleRate);
        mono = new float[longest(sampleRate)];
        interleaved = new float[mono.length * channels];
    }

    /** Samples of the longest frame. */
    static int longest(int sampleRate) {
        return sampleRate / PER_SECOND + 1;
    }

    /**
     * Takes the next block. Samples that are no number count as zero.
     *
     * @throws IllegalArgumentException when the block has another rate or number of channels than announced
     */
    void accept(AudioBlock block) {
        if (block.sampleRate() != sampleRate || block.channels() != channels) {
            throw new IllegalArgumentException("expected " + channels + " channels at " + sampleRate + " Hz, not "
                    + block.channels() + " at " + block.sampleRate());
        }
        float[] input = block.samples();
        int taken = 0;
        while (taken < block.length()) {
            int length = (int) Math.min(block.length() - taken, end() - samples);
            for (int i = 0; i < length * channels; i++) {
                float sample = input[taken * channels + i];
                interleaved[filled * channels + i] = Float.isFinite(sample) ? sample : 0;
            }
            taken += length;
            filled += length;
            samples += length;
            if (samples == end()) {
                give(sink);
                count++;
            }
        }
    }

    /** Frames end at whole hundredths of a second, also where the rate is no multiple of 100. */
    private long end() {
        return ((count + 1) * sampleRate + PER_SECOND - 1) / PER_SECOND;
    }

    /** The last samples, which fill no frame; after this no block may come. */
    void rest(Sink last) {
        give(last);
    }

    private void give(Sink to) {
        liveChannel.choose(interleaved, filled, mono);
        to.frame(mono, filled);
        filled = 0;
    }

    /** What has come, in seconds. */
    double seconds() {
        return (double) samples / sampleRate;
    }

    /** The choice of the channel. */
    LiveChannel channel() {
        return liveChannel;
    }
}
