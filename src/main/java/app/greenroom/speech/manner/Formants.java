package app.greenroom.speech.manner;

import app.greenroom.speech.ShortTimeAnalysis;
import app.greenroom.speech.voice.SpeechBand;
import be.tarsos.dsp.util.fft.FFT;
import java.util.Arrays;

/**
 * Resonances of the vocal tract, as the first peaks of the envelope of linear prediction.
 *
 * <p>Linear prediction of order 18 at 16 kHz after pre-emphasis of 0.97 (Markel and Gray 1976); the coefficients come from
 * the autocorrelation by the Levinson–Durbin recursion, the envelope from a transform of the coefficients. Its peaks are
 * read directly: to solve the polynomial for its roots costs far more and may not end.
 */
public final class Formants {
    private static final int ORDER = ShortTimeAnalysis.LAGS - 2;
    private static final double PRE_EMPHASIS = 0.97;

    /** White noise 40 dB below the frame keeps the recursion stable. */
    private static final double WHITE = 1e-4;

    private static final int SIZE = 512;
    private static final double HERTZ = (double) SpeechBand.RATE / SIZE;

    /** Peaks below 190 Hz are harmonics of the voice, those above 4 kHz no formants of use here. */
    private static final int FIRST = 6;

    private static final int LAST = 130;

    private final FFT fft = new FFT(SIZE);
    private final float[] buffer = new float[SIZE];
    private final double[] envelope = new double[LAST + 2];

    /**
     * The lowest three peaks in Hz, ascending; 0 where there is none.
     *
     * @param correlation autocorrelation of the frame at lags 0 to 19
     */
    public double[] peaks(float[] correlation) {
        double[] coefficients = predict(emphasise(correlation));
        Arrays.fill(buffer, 0);
        for (int i = 0; i <= ORDER; i++) {
            buffer[i] = (float) coefficients[i];
        }
        fft.forwardTransform(buffer);
        for (int k = FIRST - 1; k < envelope.length; k++) {
            double power = buffer[2 * k] * buffer[2 * k] + buffer[2 * k + 1] * buffer[2 * k + 1];
            envelope[k] = -10 * Math.log10(power + 1e-18);
        }
        double[] peaks = new double[3];
        int found = 0;
        for (int k = FIRST; k <= LAST && found < peaks.length; k++) {
            if (envelope[k] > envelope[k - 1] && envelope[k] >= envelope[k + 1]) {
                double bend = envelope[k - 1] - 2 * envelope[k] + envelope[k + 1];
                peaks[found++] = (k + 0.5 * (envelope[k - 1] - envelope[k + 1]) / bend) * HERTZ;
            }
        }
        return peaks;
    }

    /** The autocorrelation of the pre-emphasised frame follows from that of the frame itself. */
    private static double[] emphasise(float[] correlation) {
        double[] emphasised = new double[ORDER + 1];
        for (int lag = 0; lag <= ORDER; lag++) {
            double neighbours = correlation[Math.abs(lag - 1)] + correlation[lag + 1];
            emphasised[lag] = (1 + PRE_EMPHASIS * PRE_EMPHASIS) * correlation[lag] - PRE_EMPHASIS * neighbours;
        }
        emphasised[0] = emphasised[0] * (1 + WHITE) + 1e-12;
        return emphasised;
    }

    /** Levinson–Durbin: coefficients of the prediction error filter, the first being 1. */
    private static double[] predict(double[] r) {
        double[] a = new double[ORDER + 1];
        double[] next = new double[ORDER + 1];
        a[0] = 1;
        double error = r[0];
        for (int i = 1; i <= ORDER && error > 0; i++) {
            double sum = r[i];
            for (int j = 1; j < i; j++) {
                sum += a[j] * r[i - j];
            }
            double reflection = -sum / error;
            for (int j = 1; j < i; j++) {
                next[j] = a[j] + reflection * a[i - j];
            }
            next[i] = reflection;
            System.arraycopy(next, 1, a, 1, i);
            error *= 1 - reflection * reflection;
        }
        return a;
    }
}
