package app.greenroom.scene;

import java.util.Arrays;

/**
 * Active speech level after ITU-T P.56, method B.
 *
 * <p>The envelope is the rectified signal, smoothed twice with a time constant of 0.03 s. For each of a row of thresholds
 * 6 dB apart, time counts as active while the envelope lies above it, and for 0.2 s after. The level is that of the signal's
 * energy spread over the active time, at the threshold that lies 15.9 dB below that very level.
 */
final class ActiveLevel {
    private static final double SMOOTHING = 0.03; // seconds
    private static final double HANGOVER = 0.2; // seconds
    private static final double MARGIN = 15.9; // dB
    private static final int THRESHOLDS = 16;

    private ActiveLevel() {}

    /** In dBov, the level of a signal whose mean square is 1. */
    static double of(float[] samples, int rate) {
        double g = Math.exp(-1 / (SMOOTHING * rate));
        int hang = (int) Math.ceil(HANGOVER * rate);
        long[] active = new long[THRESHOLDS];
        int[] since = new int[THRESHOLDS];
        Arrays.fill(since, hang);
        double energy = 0;
        double p = 0;
        double q = 0;
        for (float sample : samples) {
            energy += (double) sample * sample;
            p = g * p + (1 - g) * Math.abs(sample);
            q = g * q + (1 - g) * p;
            for (int j = 0; j < THRESHOLDS; j++) {
                since[j] = q >= threshold(j) ? 0 : since[j] + 1;
                active[j] += since[j] < hang ? 1 : 0;
            }
        }
        double above = Double.NaN; // level minus threshold at the next lower threshold
        double level = Double.NaN;
        for (int j = 0; j < THRESHOLDS; j++) {
            if (active[j] == 0) {
                break;
            }
            double here = 10 * Math.log10(energy / active[j]);
            double over = here - 20 * Math.log10(threshold(j));
            if (over < MARGIN) {
                double share = Double.isNaN(above) ? 1 : (above - MARGIN) / (above - over);
                return Double.isNaN(above) ? here : Solid.mix(level, here, share);
            }
            above = over;
            level = here;
        }
        return level;
    }

    /** From −90 dB upwards. */
    private static double threshold(int j) {
        return Math.pow(2, j - 15.0);
    }
}
