package app.greenroom.speech;

/**
 * A Butterworth high-pass of fourth order: two biquads after the bilinear transform with pre-warped cut-off [1].
 *
 * <p>[1] R. Bristow-Johnson, Cookbook formulae for audio EQ biquad filter coefficients.
 */
public final class HighPass {
    /** Quality of the two sections: 1 / (2 cos 22.5°) and 1 / (2 cos 67.5°). */
    private static final double[] QUALITY = {0.541196100146197, 1.306562964876377};

    private final double[] b0 = new double[QUALITY.length];
    private final double[] a1 = new double[QUALITY.length];
    private final double[] a2 = new double[QUALITY.length];
    private final double[] z1 = new double[QUALITY.length];
    private final double[] z2 = new double[QUALITY.length];

    /**
     * @param cutOff the −3 dB frequency in Hz
     * @param sampleRate in Hz, more than twice the cut-off
     */
    public HighPass(double cutOff, double sampleRate) {
        double omega = 2 * Math.PI * cutOff / sampleRate;
        double cos = Math.cos(omega);
        for (int i = 0; i < QUALITY.length; i++) {
            double alpha = Math.sin(omega) / (2 * QUALITY[i]);
            b0[i] = (1 + cos) / 2 / (1 + alpha);
            a1[i] = -2 * cos / (1 + alpha);
            a2[i] = (1 - alpha) / (1 + alpha);
        }
    }

    /**
     * Filters a block in place; transposed direct form II, numerator b0 · (1, −2, 1). Both sections are in one loop, so that
     * the processor works on one while it waits for the other.
     */
    public void filter(double[] samples, int length) {
        double first = b0[0];
        double second = b0[1];
        double z = z1[0];
        double zz = z2[0];
        double w = z1[1];
        double ww = z2[1];
        for (int i = 0; i < length; i++) {
            double scaled = first * samples[i];
            double y = scaled + z;
            z = zz - 2 * scaled - a1[0] * y;
            zz = scaled - a2[0] * y;
            scaled = second * y;
            y = scaled + w;
            w = ww - 2 * scaled - a1[1] * y;
            ww = scaled - a2[1] * y;
            samples[i] = y;
        }
        z1[0] = z;
        z2[0] = zz;
        z1[1] = w;
        z2[1] = ww;
    }

    /**
     * Filters a block in place by one and then by the other, all four sections in one loop.
     *
     * @param squares receives the sum of squares after the first and after the second
     */
    public static void filter(HighPass one, HighPass other, double[] samples, int length, double[] squares) {
        double first = one.b0[0];
        double second = one.b0[1];
        double third = other.b0[0];
        double fourth = other.b0[1];
        double z = one.z1[0];
        double zz = one.z2[0];
        double w = one.z1[1];
        double ww = one.z2[1];
        double u = other.z1[0];
        double uu = other.z2[0];
        double v = other.z1[1];
        double vv = other.z2[1];
        double square = 0;
        double last = 0;
        for (int i = 0; i < length; i++) {
            double scaled = first * samples[i];
            double y = scaled + z;
            z = zz - 2 * scaled - one.a1[0] * y;
            zz = scaled - one.a2[0] * y;
            scaled = second * y;
            y = scaled + w;
            w = ww - 2 * scaled - one.a1[1] * y;
            ww = scaled - one.a2[1] * y;
            square += y * y;
            scaled = third * y;
            y = scaled + u;
            u = uu - 2 * scaled - other.a1[0] * y;
            uu = scaled - other.a2[0] * y;
            scaled = fourth * y;
            y = scaled + v;
            v = vv - 2 * scaled - other.a1[1] * y;
            vv = scaled - other.a2[1] * y;
            last += y * y;
            samples[i] = y;
        }
        one.z1[0] = z;
        one.z2[0] = zz;
        one.z1[1] = w;
        one.z2[1] = ww;
        other.z1[0] = u;
        other.z2[0] = uu;
        other.z1[1] = v;
        other.z2[1] = vv;
        squares[0] = square;
        squares[1] = last;
    }
}
