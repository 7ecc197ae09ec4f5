package app.greenroom.speech;

import be.tarsos.dsp.util.fft.FFT;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns each frame of 40 ms into the few numbers that everything else is made from: power in mel bands, and pitch with its
 * strength.
 *
 * <p>Pitch is found after Boersma [1]: the autocorrelation of the windowed frame, divided by that of the window, has its
 * highest peak at the period, and the height of that peak is the periodic share of the power. The spectrum is limited to
 * 1500 Hz first, where voices are strongest against noise. One forward and one inverse transform serve all.
 *
 * <p>[1] P. Boersma, Accurate short-term analysis of the fundamental frequency and the harmonics-to-noise ratio of a
 * sampled sound, IFA Proceedings 17, 1993. [2] D. Talkin, A robust algorithm for pitch tracking, in: Speech Coding and
 * Synthesis, 1995.
 */
public final class ShortTimeAnalysis {
    /** Samples a second of what is analysed. */
    public static final int RATE = 16000;

    /** Samples from one frame to the next: 10 ms. */
    public static final int HOP = RATE / 100;

    /** Samples in a frame: 40 ms, three periods of a voice of 75 Hz. */
    public static final int WINDOW = 4 * HOP;

    public static final int BANDS = 24;

    /** From this periodicity on there is some voice in a frame. */
    public static final double SOME_PERIODICITY = 0.4;

    private static final double LOWEST_BAND = 80;
    private static final double HIGHEST_BAND = 7600;

    private static final double LOWEST_PITCH = 65;

    /** Down to here by the other method, in Hz; where the first leaves doubt, and by so much the more periodic. */
    private static final double DEEPEST_PITCH = 48;

    private static final double UNSURE = 0.6;
    private static final double DEEPER = 0.1;
    private static final double MAINS = 1.3; // Hz
    private static final int COARSE = 4; // samples in one
    private static final double LOW_SHARE = 0.5; // of the power is left in coarse samples; less is a chime or a hiss
    private static final int SHORTEST_DEEP_LAG = (int) (RATE / COARSE / 68.0);
    private static final int LONGEST_DEEP_LAG = (int) Math.ceil(RATE / COARSE / DEEPEST_PITCH);
    private static final double HIGHEST_PITCH = 500;
    private static final int SHORTEST_LAG = (int) (RATE / HIGHEST_PITCH);
    private static final int LONGEST_LAG = (int) Math.ceil(RATE / LOWEST_PITCH);
    private static final double PITCH_BAND = 1500;

    /** A peak at half the frequency must be higher by this to win: Boersma's octave cost. */
    private static final double OCTAVE_COST = 0.02;

    private static final int SIZE = 1024;
    private static final int PITCH_LINES = (int) (PITCH_BAND * SIZE / RATE);
    private static final double LOG_2 = Math.log(2);

    private final FFT fft = new FFT(SIZE);
    private final float[] hann = new float[WINDOW];
    private final float[] buffer = new float[SIZE];
    private final float[] power = new float[SIZE / 2];

    private final float[] coarse = new float[WINDOW / COARSE];
    private final double[] deep = new double[LONGEST_DEEP_LAG - SHORTEST_DEEP_LAG + 3];

    private final double[] windowCorrelation;
    private final double[] normalised;
    private final int[] bandStart = new int[BANDS + 2];

    /** Of each line of the spectrum, its weight in the band that rises there, and in the one before that falls there. */
    private final float[] rising = new float[SIZE / 2];

    private final float[] falling = new float[SIZE / 2];
    private final List<ShortTimeFrame> frames = new ArrayList<>();

    ShortTimeAnalysis() {
        for (int i = 0; i < hann.length; i++) {
            hann[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / hann.length));
        }
        windowCorrelation = new double[LONGEST_LAG + 2];
        for (int lag = 0; lag < windowCorrelation.length; lag++) {
            for (int i = lag; i < hann.length; i++) {
                windowCorrelation[lag] += hann[i] * hann[i - lag];
            }
        }
        normalised = new double[windowCorrelation.length];
        layBands();
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
            edge[b] = hertz * SIZE / RATE;
            bandStart[b] = (int) Math.ceil(edge[b]);
        }
        for (int b = 0; b <= BANDS; b++) {
            for (int bin = bandStart[b]; bin < bandStart[b + 1]; bin++) {
                rising[bin] = (float) ((bin - edge[b]) / (edge[b + 1] - edge[b]));
                falling[bin] = (float) ((edge[b + 1] - bin) / (edge[b + 1] - edge[b]));
            }
        }
    }

    /** Number of frames so far. */
    public int frames() {
        return frames.size();
    }

    /** The frames so far. */
    List<ShortTimeFrame> toList() {
        return List.copyOf(frames);
    }

    /** Takes one frame of {@link #WINDOW} samples. */
    public void accept(float[] samples) {
        for (int i = 0; i < hann.length; i++) {
            buffer[i] = samples[i] * hann[i];
        }
        Arrays.fill(buffer, hann.length, SIZE, 0);
        fft.forwardTransform(buffer);
        for (int k = 1; k < bandStart[BANDS + 1]; k++) {
            power[k] = buffer[2 * k] * buffer[2 * k] + buffer[2 * k + 1] * buffer[2 * k + 1];
        }
        ShortTimeFrame frame = pitch(bands());
        frames.add(frame.periodicity() < UNSURE ? deep(frame, samples) : frame);
    }

    /**
     * The same frame with the pitch of a very deep voice, if it has one. Its period fits into the window less than three times, too
     * few for the method above; so two stretches of the frame, one period apart, are correlated as they are [2].
     */
    private ShortTimeFrame deep(ShortTimeFrame frame, float[] samples) {
        double all = 0;
        double low = 0;
        for (int i = 0; i < coarse.length; i++) {
            float sum = 0;
            for (int j = 0; j < COARSE; j++) {
                float sample = samples[COARSE * i + j];
                sum += sample;
                all += sample * sample;
            }
            coarse[i] = sum;
            low += sum * sum / COARSE;
        }
        if (low < LOW_SHARE * all) {
            return frame;
        }
        for (int lag = 0; lag < deep.length; lag++) {
            deep[lag] = similarity(SHORTEST_DEEP_LAG - 1 + lag);
        }
        int best = 0;
        for (int i = 1; i + 1 < deep.length; i++) {
            boolean peak = deep[i] >= deep[i - 1] && deep[i] > deep[i + 1];
            best = peak && (best == 0 || deep[i] > deep[best]) ? i : best;
        }
        if (best == 0 || deep[best] < frame.periodicity() + DEEPER) {
            return frame;
        }
        double bend = deep[best - 1] - 2 * deep[best] + deep[best + 1];
        double shift = bend < 0 ? (deep[best - 1] - deep[best + 1]) / (2 * bend) : 0;
        double lag = SHORTEST_DEEP_LAG - 1 + best + shift;
        double hertz = RATE / (COARSE * lag);
        if (Math.abs(hertz - 50) < MAINS || Math.abs(hertz - 60) < MAINS) {
            return frame; // the hum of the mains holds its pitch there, and a voice only passes
        }
        float strength = (float) Math.min(1, deep[best]);
        return new ShortTimeFrame(frame.bands(), (float) hertz, strength);
    }

    /** Correlation of two stretches in the middle of the frame, so many coarse samples apart, −1 to 1. */
    private double similarity(int lag) {
        int length = coarse.length - LONGEST_DEEP_LAG - 1;
        int from = (coarse.length - length - lag) / 2;
        double product = 0;
        double one = 0;
        double other = 0;
        for (int i = from; i < from + length; i++) {
            product += coarse[i] * coarse[i + lag];
            one += coarse[i] * coarse[i];
            other += coarse[i + lag] * coarse[i + lag];
        }
        return product / Math.sqrt(one * other + 1e-20);
    }

    /** Bands overlap by half: from one edge to the next one band rises while the one before falls. */
    private float[] bands() {
        float[] bands = new float[BANDS];
        for (int b = 0; b <= BANDS; b++) {
            float up = 0;
            float down = 0;
            for (int k = bandStart[b]; k < bandStart[b + 1]; k++) {
                up += power[k] * rising[k];
                down += power[k] * falling[k];
            }
            if (b < BANDS) {
                bands[b] += up;
            }
            if (b > 0) {
                bands[b - 1] += down;
            }
        }
        return bands;
    }

    private ShortTimeFrame pitch(float[] bands) {
        Arrays.fill(buffer, 0);
        for (int k = 1; k <= PITCH_LINES; k++) {
            buffer[2 * k] = power[k];
        }
        fft.backwardsTransform(buffer);
        double zero = buffer[0] / windowCorrelation[0];
        if (!(zero > 1e-20)) {
            return new ShortTimeFrame(bands, 0, 0);
        }
        for (int lag = SHORTEST_LAG - 1; lag < normalised.length; lag++) {
            normalised[lag] = buffer[lag] / (windowCorrelation[lag] * zero);
        }
        double best = 0;
        double bestLag = 0;
        double strength = 0;
        for (int lag = SHORTEST_LAG; lag <= LONGEST_LAG; lag++) {
            double here = normalised[lag];
            double before = normalised[lag - 1];
            double after = normalised[lag + 1];
            if (here < before || here <= after || here <= 0) {
                continue;
            }
            double bend = before - 2 * here + after;
            double shift = bend < 0 ? (before - after) / (2 * bend) : 0;
            double peak = here - (before - after) * shift / 4;
            double exact = lag + shift;
            double score = peak - OCTAVE_COST * Math.log(exact / SHORTEST_LAG) / LOG_2;
            if (score > best) {
                best = score;
                bestLag = exact;
                strength = peak;
            }
        }
        if (bestLag == 0) {
            return new ShortTimeFrame(bands, 0, 0);
        }
        return new ShortTimeFrame(bands, (float) (RATE / bestLag), (float) Math.min(1, strength));
    }
}
