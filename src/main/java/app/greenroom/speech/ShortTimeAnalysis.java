package app.greenroom.speech;

import be.tarsos.dsp.util.fft.FFT;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns each frame of 40 ms into the few numbers that everything else is made from: power in mel bands, pitch with its
 * strength, and the first lags of the autocorrelation, from which formants follow later.
 *
 * <p>Pitch is found after Boersma [1]: the autocorrelation of the windowed frame, divided by that of the window, has its
 * highest peak at the period, and the height of that peak is the periodic share of the power. The spectrum is limited to
 * 1500 Hz first, where voices are strongest against noise. One forward and one inverse transform serve all.
 *
 * <p>[1] P. Boersma, Accurate short-term analysis of the fundamental frequency and the harmonics-to-noise ratio of a
 * sampled sound, IFA Proceedings 17, 1993.
 */
final class ShortTimeAnalysis {
    static final int BANDS = 24;
    static final int LAGS = 20;

    /** Formants are asked for in frames with at least some voice only. */
    static final double SOME_PERIODICITY = 0.4;

    private static final double LOWEST_BAND = 80;
    private static final double HIGHEST_BAND = 7600;

    private static final double LOWEST_PITCH = 65;
    private static final double HIGHEST_PITCH = 500;
    private static final double PITCH_BAND = 1500;

    /** A peak at half the frequency must be higher by this to win: Boersma's octave cost. */
    private static final double OCTAVE_COST = 0.02;

    private static final int SIZE = 1024;
    private static final float[] NO_CORRELATION = new float[0];

    private final FFT fft = new FFT(SIZE);
    private final float[] hann = new float[SpeechBand.WINDOW];
    private final float[] buffer = new float[SIZE];
    private final float[] power = new float[SIZE / 2];
    private final double[] windowCorrelation;
    private final int[] bandStart = new int[BANDS + 2];
    private final float[][] bandWeight = new float[BANDS][];
    private final List<ShortTimeFrame> frames = new ArrayList<>();

    ShortTimeAnalysis() {
        for (int i = 0; i < hann.length; i++) {
            hann[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / hann.length));
        }
        windowCorrelation = new double[longestLag() + 2];
        for (int lag = 0; lag < windowCorrelation.length; lag++) {
            for (int i = lag; i < hann.length; i++) {
                windowCorrelation[lag] += hann[i] * hann[i - lag];
            }
        }
        layBands();
    }

    private static int longestLag() {
        return (int) Math.ceil(SpeechBand.RATE / LOWEST_PITCH);
    }

    private static double mel(double hertz) {
        return 2595 * Math.log10(1 + hertz / 700);
    }

    private void layBands() {
        double low = mel(LOWEST_BAND);
        double step = (mel(HIGHEST_BAND) - low) / (BANDS + 1);
        double[] edge = new double[BANDS + 2];
        for (int b = 0; b < edge.length; b++) {
            double hertz = 700 * (Math.pow(10, (low + b * step) / 2595) - 1);
            edge[b] = hertz * SIZE / SpeechBand.RATE;
            bandStart[b] = (int) Math.ceil(edge[b]);
        }
        for (int b = 0; b < BANDS; b++) {
            float[] weight = new float[bandStart[b + 2] - bandStart[b]];
            for (int i = 0; i < weight.length; i++) {
                double bin = bandStart[b] + i;
                double up = (bin - edge[b]) / (edge[b + 1] - edge[b]);
                double down = (edge[b + 2] - bin) / (edge[b + 2] - edge[b + 1]);
                weight[i] = (float) Math.max(0, Math.min(up, down));
            }
            bandWeight[b] = weight;
        }
    }

    /** Number of frames so far. */
    int frames() {
        return frames.size();
    }

    /** The frames so far. */
    List<ShortTimeFrame> toList() {
        return List.copyOf(frames);
    }

    /** Takes one frame of {@link SpeechBand#WINDOW} samples. */
    void accept(float[] samples) {
        for (int i = 0; i < hann.length; i++) {
            buffer[i] = samples[i] * hann[i];
        }
        java.util.Arrays.fill(buffer, hann.length, SIZE, 0);
        fft.forwardTransform(buffer);
        power[0] = 0;
        for (int k = 1; k < SIZE / 2; k++) {
            power[k] = buffer[2 * k] * buffer[2 * k] + buffer[2 * k + 1] * buffer[2 * k + 1];
        }
        float[] bands = new float[BANDS];
        for (int b = 0; b < BANDS; b++) {
            float sum = 0;
            for (int i = 0; i < bandWeight[b].length; i++) {
                sum += power[bandStart[b] + i] * bandWeight[b][i];
            }
            bands[b] = sum;
        }
        frames.add(pitch(samples, bands));
    }

    private ShortTimeFrame pitch(float[] samples, float[] bands) {
        int last = (int) (PITCH_BAND * SIZE / SpeechBand.RATE);
        for (int k = 0; k < SIZE / 2; k++) {
            buffer[2 * k] = k <= last ? power[k] : 0;
            buffer[2 * k + 1] = 0;
        }
        fft.backwardsTransform(buffer);
        double zero = buffer[0] / windowCorrelation[0];
        if (!(zero > 1e-20)) {
            return new ShortTimeFrame(bands, NO_CORRELATION, 0, 0);
        }
        int shortest = (int) (SpeechBand.RATE / HIGHEST_PITCH);
        double best = 0;
        double bestLag = 0;
        double strength = 0;
        for (int lag = shortest; lag <= longestLag(); lag++) {
            double here = normalised(lag, zero);
            double before = normalised(lag - 1, zero);
            double after = normalised(lag + 1, zero);
            if (here < before || here <= after || here <= 0) {
                continue;
            }
            double bend = before - 2 * here + after;
            double shift = bend < 0 ? (before - after) / (2 * bend) : 0;
            double peak = here - (before - after) * shift / 4;
            double exact = lag + shift;
            double score = peak - OCTAVE_COST * Math.log(exact / shortest) / Math.log(2);
            if (score > best) {
                best = score;
                bestLag = exact;
                strength = peak;
            }
        }
        if (bestLag == 0) {
            return new ShortTimeFrame(bands, NO_CORRELATION, 0, 0);
        }
        float[] correlation = strength > SOME_PERIODICITY ? correlate(samples) : NO_CORRELATION;
        return new ShortTimeFrame(
                bands, correlation, (float) (SpeechBand.RATE / bestLag), (float) Math.min(1, strength));
    }

    /** Four lags at a time, for their sums do not wait for each other. */
    private float[] correlate(float[] samples) {
        for (int i = 0; i < hann.length; i++) {
            buffer[i] = samples[i] * hann[i];
        }
        float[] correlation = new float[LAGS];
        for (int lag = 0; lag < LAGS; lag += 4) {
            float sum0 = 0;
            float sum1 = 0;
            float sum2 = 0;
            float sum3 = 0;
            // The window is all but zero at its edge, so three samples left out there are no loss.
            for (int i = lag + 3; i < hann.length; i++) {
                float here = buffer[i];
                sum0 += here * buffer[i - lag];
                sum1 += here * buffer[i - lag - 1];
                sum2 += here * buffer[i - lag - 2];
                sum3 += here * buffer[i - lag - 3];
            }
            correlation[lag] = sum0;
            correlation[lag + 1] = sum1;
            correlation[lag + 2] = sum2;
            correlation[lag + 3] = sum3;
        }
        return correlation;
    }

    private double normalised(int lag, double zero) {
        return buffer[lag] / windowCorrelation[lag] / zero;
    }
}
