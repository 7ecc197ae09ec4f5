package app.greenroom.speech.voice;

import app.greenroom.speech.ShortTimeAnalysis;
import app.greenroom.speech.ShortTimeFrame;
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

    /** The same as a ratio of powers. */
    private static final double MOST = Math.pow(10, MOST_PER_BAND / 10);

    private static final double STANDS_OUT = 3;
    private static final double LOW_PERCENTILE = 0.1;
    private static final int ROUNDS = 4;
    private static final int LEAST_FRAMES = 25;
    private static final int SMOOTHING = 2;

    /** Keeps logarithms finite. */
    private static final double TINY = 1e-12;

    private final List<ShortTimeFrame> frames;
    private final boolean[] live;
    private final double[] noise = new double[ShortTimeAnalysis.BANDS];
    private final double[] values;

    /** Power in each band over 50 ms around one frame: to keep that of all would take as much memory as the frames. */
    private final float[] smooth = new float[ShortTimeAnalysis.BANDS];

    /**
     * @param live which frames hold more than digital silence
     */
    Prominence(List<ShortTimeFrame> analysis, boolean[] live) {
        this.live = live;
        values = new double[live.length];
        frames = analysis;
        Arrays.fill(noise, TINY);
        learn();
    }

    private void smooth(int frame) {
        for (int b = 0; b < smooth.length; b++) {
            smooth[b] = smooth(frame, b);
        }
    }

    private float smooth(int frame, int band) {
        int from = Math.max(0, frame - SMOOTHING);
        int to = Math.min(frames.size(), frame + SMOOTHING + 1);
        double sum = 0;
        for (int j = from; j < to; j++) {
            sum += frames.get(j).bands()[band];
        }
        return (float) (sum / (to - from) + TINY);
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
                    column[filled++] = smooth(i, b);
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
                smooth(i);
                for (int b = 0; b < noise.length; b++) {
                    logSum[b] += Math.log(smooth[b]);
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
            if (live[i]) {
                smooth(i);
                for (int b = 0; b < noise.length; b++) {
                    sum += above(smooth[b] / noise[b]);
                }
            }
            values[i] = sum / noise.length;
        }
    }

    /** In dB; most bands lie under the noise or far above it, and need no logarithm. */
    private static double above(double ratio) {
        if (ratio <= 1) {
            return 0;
        }
        return ratio >= MOST ? MOST_PER_BAND : 10 * Math.log10(ratio);
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
