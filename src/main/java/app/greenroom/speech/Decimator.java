package app.greenroom.speech;

import java.util.Arrays;

/**
 * Keeps every n-th sample after a low-pass: a sinc under a Blackman window, so that hardly anything folds back into what
 * is kept. The filter is symmetric, and its delay is taken out.
 */
public final class Decimator {
    /** Taps for each sample that is dropped or kept, on each side. */
    private static final int REACH = 12;

    /** The cut-off as a share of the new Nyquist frequency. */
    private static final double CUT_OFF = 0.92;

    private final int factor;
    private final int half;
    private final float[] taps;
    private final float[] history;
    private final float[] strided;
    private final float[][] shifted;
    private int filled;

    /**
     * @param factor at least 2
     * @param longest the most samples that come at once
     */
    public Decimator(int factor, int longest) {
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
        strided = new float[history.length / factor + 1];
        shifted = new float[4][strided.length];
        // Zeros before the first sample: the first output is centred on it.
        filled = half;
    }

    /**
     * Takes samples and writes those kept.
     *
     * @return how many were written; the others still wait for what follows
     */
    public int process(float[] samples, int length, float[] kept) {
        System.arraycopy(samples, 0, history, filled, length);
        filled += length;
        int count = filled < taps.length ? 0 : (filled - taps.length) / factor + 1;
        Arrays.fill(kept, 0, count, 0);
        for (int phase = 0; phase < factor && count > 0; phase++) {
            filter(phase, count, kept);
        }
        int start = count * factor;
        System.arraycopy(history, start, history, 0, filled - start);
        filled -= start;
        return count;
    }

    /**
     * Adds what every n-th tap, from that one on, gives. The samples that these taps meet are laid side by side first, so that
     * the inner loop is one that the compiler turns into vector instructions.
     */
    private void filter(int phase, int count, float[] kept) {
        float[] side = strided;
        int last = (taps.length - 1 - phase) / factor;
        for (int j = 0; j < count + last; j++) {
            side[j] = history[j * factor + phase];
        }
        int tap = 0;
        for (; tap + 3 <= last; tap += 4) {
            int at = tap * factor + phase;
            for (int i = 0; i < shifted.length; i++) {
                System.arraycopy(side, tap + i, shifted[i], 0, count);
            }
            addScaled(taps[at], taps[at + factor], taps[at + 2 * factor], taps[at + 3 * factor], kept, count);
        }
        for (; tap <= last; tap++) {
            System.arraycopy(side, tap, shifted[0], 0, count);
            addScaled(taps[tap * factor + phase], 0, 0, 0, kept, count);
        }
    }

    /**
     * Four taps at once, for to load and store each sum costs more than to add. The samples of each come from an array of
     * their own and from its beginning: only such loops become vector instructions on older JDKs.
     */
    private void addScaled(float a, float b, float c, float d, float[] sum, int count) {
        float[] first = shifted[0];
        float[] second = shifted[1];
        float[] third = shifted[2];
        float[] fourth = shifted[3];
        for (int j = 0; j < count; j++) {
            sum[j] += a * first[j] + b * second[j] + c * third[j] + d * fourth[j];
        }
    }
}
