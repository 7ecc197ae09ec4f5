package app.greenroom.capture;

/** What a telephone's narrow path leaves of a sound. */
public final class Telephone {
    private static final double HIGHEST = 3700; // Hz
    private static final int REACH = 120; // samples of the low-pass on each side

    private Telephone() {}

    /** The same sound, through a telephone. */
    public static double[] of(double[] sound, int rate) {
        double[] kernel = new double[2 * REACH + 1];
        double sum = 0;
        for (int i = -REACH; i <= REACH; i++) {
            double x = 2 * HIGHEST / rate * i;
            double hann = 0.5 + 0.5 * Math.cos(Math.PI * i / REACH);
            kernel[i + REACH] = hann * (i == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));
            sum += kernel[i + REACH];
        }
        double[] narrow = new double[sound.length];
        for (int n = 0; n < sound.length; n++) {
            for (int i = Math.max(-REACH, -n); i <= Math.min(REACH, sound.length - 1 - n); i++) {
                narrow[n] += sound[n + i] * kernel[i + REACH] / sum;
            }
        }
        return narrow;
    }
}
