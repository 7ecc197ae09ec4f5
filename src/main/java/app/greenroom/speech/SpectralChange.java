package app.greenroom.speech;

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
        double[][] cepstra = new double[count][COEFFICIENTS];
        double[] logs = new double[noise.length];
        for (int i = 0; i < count; i++) {
            int from = Math.max(0, i - 1);
            int to = Math.min(count, i + 2);
            for (int b = 0; b < logs.length; b++) {
                double sum = 0;
                for (int j = from; j < to; j++) {
                    sum += frames.get(j).bands()[b];
                }
                logs[b] = Math.log(sum / (to - from) + noise[b] + 1e-12);
            }
            for (int c = 0; c < COEFFICIENTS; c++) {
                for (int b = 0; b < logs.length; b++) {
                    cepstra[i][c] += basis[c][b] * logs[b];
                }
            }
        }
        double[] change = new double[count];
        for (int i = 0; i < count; i++) {
            double[] before = cepstra[Math.max(0, i - REACH)];
            double[] after = cepstra[Math.min(count - 1, i + REACH)];
            double sum = 0;
            for (int c = 0; c < COEFFICIENTS; c++) {
                sum += (after[c] - before[c]) * (after[c] - before[c]);
            }
            change[i] = Math.sqrt(sum);
        }
        return change;
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
