package app.greenroom.speech;

/**
 * Keeps every n-th sample after a low-pass: a sinc under a Blackman window, so that hardly anything folds back into what
 * is kept. The filter is symmetric, and its delay is taken out.
 */
final class Decimator {
    /** Taps for each sample that is dropped or kept, on each side. */
    private static final int REACH = 12;

    /** The cut-off as a share of the new Nyquist frequency. */
    private static final double CUT_OFF = 0.92;

    private final int factor;
    private final int half;
    private final float[] taps;
    private final float[] history;
    private int filled;

    /**
     * @param factor at least 2
     * @param longest the most samples that come at once
     */
    Decimator(int factor, int longest) {
        this.factor = factor;
        half = REACH * factor;
        taps = new float[2 * half + 1];
        double sum = 0;
        double[] exact = new double[taps.length];
        for (int i = 0; i < taps.length; i++) {
            double x = CUT_OFF * (i - half) / factor;
            double sinc = i == half ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
            double along = 2 * Math.PI * (i + 1) / (taps.length + 1);
            exact[i] = sinc * (0.42 - 0.5 * Math.cos(along) + 0.08 * Math.cos(2 * along));
            sum += exact[i];
        }
        for (int i = 0; i < taps.length; i++) {
            taps[i] = (float) (exact[i] / sum);
        }
        history = new float[taps.length + longest + factor];
        // Zeros before the first sample: the first output is centred on it.
        filled = half;
    }

    /**
     * Takes samples and writes those kept.
     *
     * @return how many were written; the others still wait for what follows
     */
    int process(float[] samples, int length, float[] kept) {
        System.arraycopy(samples, 0, history, filled, length);
        filled += length;
        int count = 0;
        int start = 0;
        for (; start + taps.length <= filled; start += factor) {
            kept[count++] = filter(start);
        }
        System.arraycopy(history, start, history, 0, filled - start);
        filled -= start;
        return count;
    }

    /** Four sums at a time, for they do not wait for each other. */
    private float filter(int start) {
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        int i = 0;
        for (; i + 3 < taps.length; i += 4) {
            sum0 += taps[i] * history[start + i];
            sum1 += taps[i + 1] * history[start + i + 1];
            sum2 += taps[i + 2] * history[start + i + 2];
            sum3 += taps[i + 3] * history[start + i + 3];
        }
        for (; i < taps.length; i++) {
            sum0 += taps[i] * history[start + i];
        }
        return sum0 + sum1 + sum2 + sum3;
    }
}
