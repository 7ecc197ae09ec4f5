package app.greenroom.speech;

import app.greenroom.capture.AudioBlock;
import java.util.Arrays;

/** The level of one line of sound over time: of one channel, or of one track. In memory lie twenty numbers a second. */
public final class LineLevels {
    /** Seconds from one level to the next. */
    public static final double STEP = 0.05;

    /** What is told of silence, dBov. */
    static final double SILENCE = -100;

    private static final double RUMBLE = 80; // Hz: what lies below is no voice

    private final int channel;
    private final int sampleRate;
    private final HighPass rumble;
    private double[] levels = new double[1200];
    private int count;
    private double[] step;
    private int filled;
    private long samples;

    /**
     * @param channel which of the blocks' channels, from 0
     * @param sampleRate that of the blocks
     */
    public LineLevels(int channel, int sampleRate) {
        this.channel = channel;
        this.sampleRate = sampleRate;
        rumble = new HighPass(RUMBLE, sampleRate);
        step = new double[(int) Math.ceil(STEP * sampleRate) + 1];
    }

    /** Takes the next block; samples that are no number count as zero. */
    public void accept(AudioBlock block) {
        float[] input = block.samples();
        for (int i = 0; i < block.length(); i++) {
            float sample = input[i * block.channels() + channel];
            step[filled++] = Float.isFinite(sample) ? sample : 0;
            samples++;
            if (samples >= Math.round((count + 1) * STEP * sampleRate)) {
                end();
            }
        }
    }

    private void end() {
        rumble.filter(step, filled);
        double power = 0;
        for (int i = 0; i < filled; i++) {
            power += step[i] * step[i];
        }
        if (count == levels.length) {
            levels = Arrays.copyOf(levels, 2 * count);
        }
        levels[count++] = Math.max(SILENCE, 10 * Math.log10(power / Math.max(1, filled) + 1e-12));
        filled = 0;
    }

    /** The levels, dBov, of every whole step. */
    public double[] levels() {
        return Arrays.copyOf(levels, count);
    }
}
