package app.greenroom.speech.microphone;

import app.greenroom.capture.AudioBlock;
import app.greenroom.speech.Decibels;
import app.greenroom.speech.HighPass;

/**
 * The level of the last tenth of a second of the loudest channel above 30 Hz, and for how long there has been nothing but
 * digital silence: values that move by no more than the dither of a digital path at rest. Used by one thread.
 */
public final class LevelMeter {
    private static final int PER_SECOND = 10;
    private static final double RUMBLE = 30;
    private static final float REST = 2.01f / 32768;

    private final int channels;
    private final int length;
    private final double step;
    private final HighPass[] rumble;
    private final double[] square;
    private final float[] least;
    private final float[] most;
    private final double[] sample = new double[1];
    private int filled;
    private double level = Decibels.LEAST;
    private double silence;

    /**
     * @param sampleRate samples a second and channel, at least 8000
     * @param channels at least 1
     */
    public LevelMeter(int sampleRate, int channels) {
        this.channels = channels;
        length = sampleRate / PER_SECOND;
        step = (double) length / sampleRate;
        rumble = new HighPass[channels];
        for (int c = 0; c < channels; c++) {
            rumble[c] = new HighPass(RUMBLE, sampleRate);
        }
        square = new double[channels];
        least = new float[channels];
        most = new float[channels];
        begin();
    }

    /**
     * Takes the next block.
     *
     * @return whether a tenth of a second has become full, so that {@link #level} is new
     */
    public boolean accept(AudioBlock block) {
        boolean fresh = false;
        float[] input = block.samples();
        for (int i = 0; i < input.length; i++) {
            int channel = i % channels;
            float value = Float.isFinite(input[i]) ? input[i] : 0;
            least[channel] = Math.min(least[channel], value);
            most[channel] = Math.max(most[channel], value);
            sample[0] = value;
            rumble[channel].filter(sample, 1);
            square[channel] += sample[0] * sample[0];
            if (channel == channels - 1 && ++filled == length) {
                end();
                fresh = true;
            }
        }
        return fresh;
    }

    private void end() {
        double loudest = 0;
        boolean moved = false;
        for (int c = 0; c < channels; c++) {
            loudest = Math.max(loudest, square[c] / length);
            moved |= most[c] - least[c] > REST;
        }
        level = moved ? Decibels.ofPower(loudest) : Decibels.LEAST;
        silence = moved ? 0 : silence + step;
        begin();
    }

    private void begin() {
        filled = 0;
        for (int c = 0; c < channels; c++) {
            square[c] = 0;
            least[c] = Float.POSITIVE_INFINITY;
            most[c] = Float.NEGATIVE_INFINITY;
        }
    }

    /** Level of the last full tenth of a second, dBFS, at least −100. */
    public double level() {
        return level;
    }

    /** Seconds of digital silence up to now; 0 where something moves. */
    public double silence() {
        return silence;
    }
}
