package app.greenroom.speech.manner;

import app.greenroom.speech.ShortTimeAnalysis;
import app.greenroom.speech.ShortTimeFrame;
import java.util.Arrays;
import java.util.List;

/**
 * How much the timbre changes around each frame: the distance between the mel cepstra 40 ms before and 40 ms after it,
 * coefficients 1 to 12, natural logarithms. Words change by 6 to 20, a sustained vowel by less than 4.
 */
final class SpectralChange {
    private static final int COEFFICIENTS = 12;
    private static final int REACH = 4;

    private SpectralChange() {}

    /**
     * @param noise power of the noise in each band: what lies under it changes nothing
     */
    static double[] measure(List<ShortTimeFrame> frames, double[] noise) {
        int count = frames.size();
        double[][] basis = basis();
        // The cepstra of 90 ms: to keep them all would take as much memory as the frames.
        double[][] cepstra = new double[2 * REACH + 1][COEFFICIENTS];
        double[] logs = new double[noise.length];
        double[] change = new double[count];
        int known = 0;
        for (int i = 0; i < count; i++) {
            int last = Math.min(count - 1, i + REACH);
            for (; known <= last; known++) {
                cepstrum(frames, known, noise, basis, logs, cepstra[known % cepstra.length]);
            }
            double[] before = cepstra[Math.max(0, i - REACH) % cepstra.length];
            double[] after = cepstra[last % cepstra.length];
            double sum = 0;
            for (int c = 0; c < COEFFICIENTS; c++) {
                sum += (after[c] - before[c]) * (after[c] - before[c]);
            }
            change[i] = Math.sqrt(sum);
        }
        return change;
    }

    private static void cepstrum(
            List<ShortTimeFrame> frames, int i, double[] noise, double[][] basis, double[] logs, double[] cepstrum) {
        int from = Math.max(0, i - 1);
        int to = Math.min(frames.size(), i + 2);
        for (int b = 0; b < logs.length; b++) {
            double sum = 0;
            for (int j = from; j < to; j++) {
                sum += frames.get(j).bands()[b];
            }
            logs[b] = Math.log(sum / (to - from) + noise[b] + 1e-12);
        }
        Arrays.fill(cepstrum, 0);
        for (int c = 0; c < COEFFICIENTS; c++) {
            for (int b = 0; b < logs.length; b++) {
                cepstrum[c] += basis[c][b] * logs[b];
            }
        }
    }

    /** Orthonormal cosine transform without its constant. */
    private static double[][] basis() {
        int bands = ShortTimeAnalysis.BANDS;
        double[][] basis = new double[COEFFICIENTS][bands];
        for (int c = 0; c < COEFFICIENTS; c++) {
            for (int b = 0; b < bands; b++) {
                basis[c][b] = Math.sqrt(2.0 / bands) * Math.cos(Math.PI * (c + 1) * (b + 0.5) / bands);
            }
        }
        return basis;
    }
}
