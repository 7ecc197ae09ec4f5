package app.greenroom.speech;

import java.util.Arrays;
import java.util.List;

/**
 * How far each frame stands out of the noise: the mean over the mel bands of their level above the noise spectrum, each
 * counted from 0 to 20 dB. Steady noise of any colour gives 0.4 dB and hardly ever 1 dB. Counting decibels per band lets a
 * few strong harmonics in loud noise weigh as much as they should, and keeps slow rumble small.
 *
 * <p>The noise spectrum comes from the recording as a whole: a low percentile of each band to begin with, then the
 * geometric mean of the frames that do not stand out, a few times over. Hum and fan are part of it. Digital silence is
 * left out.
 */
final class Prominence {
    private static final double MOST_PER_BAND = 20;
    private static final double STANDS_OUT = 3;
    private static final double LOW_PERCENTILE = 0.1;
    private static final int ROUNDS = 4;
    private static final int LEAST_FRAMES = 25;
    private static final int SMOOTHING = 2;

    /** Keeps logarithms finite. */
    private static final double TINY = 1e-12;

    private final float[][] bands;
    private final boolean[] live;
    private final double[] noise = new double[ShortTimeAnalysis.BANDS];
    private final double[] values;

    /**
     * @param live which frames hold more than digital silence
     */
    Prominence(List<ShortTimeFrame> analysis, boolean[] live) {
        this.live = live;
        values = new double[live.length];
        bands = smooth(analysis);
        Arrays.fill(noise, TINY);
        learn();
    }

    private static float[][] smooth(List<ShortTimeFrame> analysis) {
        int frames = analysis.size();
        float[][] smooth = new float[frames][ShortTimeAnalysis.BANDS];
        for (int i = 0; i < frames; i++) {
            int from = Math.max(0, i - SMOOTHING);
            int to = Math.min(frames, i + SMOOTHING + 1);
            for (int b = 0; b < ShortTimeAnalysis.BANDS; b++) {
                double sum = 0;
                for (int j = from; j < to; j++) {
                    sum += analysis.get(j).bands()[b];
                }
                smooth[i][b] = (float) (sum / (to - from) + TINY);
            }
        }
        return smooth;
    }

    private void learn() {
        int count = 0;
        for (boolean each : live) {
            count += each ? 1 : 0;
        }
        if (count == 0) {
            return;
        }
        float[] column = new float[count];
        for (int b = 0; b < noise.length; b++) {
            int filled = 0;
            for (int i = 0; i < live.length; i++) {
                if (live[i]) {
                    column[filled++] = bands[i][b];
                }
            }
            Arrays.sort(column);
            noise[b] = column[(int) (LOW_PERCENTILE * count)];
        }
        measure();
        for (int round = 0; round < ROUNDS && refine(); round++) {
            measure();
        }
    }

    private boolean refine() {
        double[] logSum = new double[noise.length];
        int quiet = 0;
        for (int i = 0; i < live.length; i++) {
            if (live[i] && values[i] < STANDS_OUT) {
                for (int b = 0; b < noise.length; b++) {
                    logSum[b] += Math.log(bands[i][b]);
                }
                quiet++;
            }
        }
        if (quiet < LEAST_FRAMES) {
            return false;
        }
        for (int b = 0; b < noise.length; b++) {
            noise[b] = Math.exp(logSum[b] / quiet);
        }
        return true;
    }

    private void measure() {
        for (int i = 0; i < live.length; i++) {
            double sum = 0;
            for (int b = 0; live[i] && b < noise.length; b++) {
                double above = 10 * Math.log10(bands[i][b] / noise[b]);
                sum += Math.max(0, Math.min(MOST_PER_BAND, above));
            }
            values[i] = sum / noise.length;
        }
    }

    /** Forgets the noise: now everything but digital silence stands out. */
    void withoutNoise() {
        Arrays.fill(noise, TINY);
        measure();
    }

    /** 0–20 dB. */
    double get(int frame) {
        return values[frame];
    }

    /** Power of the noise in each mel band. */
    double[] noise() {
        return noise.clone();
    }
}
