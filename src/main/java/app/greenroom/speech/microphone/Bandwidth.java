package app.greenroom.speech.microphone;

import be.tarsos.dsp.util.fft.FFT;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The highest frequency that the microphone passes on.
 *
 * <p>A narrow path, such as Bluetooth's call mode at 8 kHz, ends in a cliff: beside the speech there is not even noise. So the
 * recording's own spectrum is asked how far up anything ever reaches: of short windows one after the other, the level in
 * each band of 125 Hz that its loudest moments exceed. Fricatives reach above 8 kHz; noise and knocks that come through
 * the microphone prove as much. A band counts while it is less than 40 dB below the bands of 1 to 3 kHz, where all
 * speech is; this is a ratio within one recording, so a quiet microphone reads as a loud one. From the last such band the
 * skirt of the filter that cut the rest is climbed, as far as bands lie more than 10 dB below those half an octave before,
 * which speech itself hardly ever does.
 *
 * <p>Terms after ITU-T P.10: narrowband is 300–3400 Hz, wideband 50–7000 Hz.
 */
public final class Bandwidth {
    private static final double BAND = 125;
    private static final double HIGHEST = 20000;
    private static final double REFERENCE_FROM = 1000;
    private static final double REFERENCE_TO = 3000;

    /** In dB below the reference. */
    private static final double GONE = 40;

    /** A band on the skirt of a filter is further below the bands before it, in dB. */
    private static final double SKIRT = 10;

    /** The bands before one, as shares of its frequency. */
    private static final double BEFORE_FROM = 0.65;

    private static final double BEFORE_TO = 0.85;

    /** How much of the speech counts as its loudest moments in a band. */
    private static final double LOUDEST = 0.02;

    private static final int LEAST_WINDOWS = 3;
    private static final int LOWEST_LEVEL = -140;
    private static final int LEVELS = 141;
    private static final double TINY = 1e-15;

    /** Twice the power, in dB. */
    private static final double OCTAVE = 10 * Math.log10(2);

    private final int sampleRate;
    private final int size;
    private final FFT fft;
    private final float[] hann;
    private final float[] window;
    private final float[] buffer;

    /** First and past-the-last line of the spectrum in each band. */
    private final int[] from;

    private final int[] to;

    /** How often each band had each level, in steps of 1 dB. */
    private final int[][] histogram;

    /** Each level's least power, for to compare costs less than a logarithm. */
    private final double[] leastPower = new double[LEVELS];

    private int filled;

    public Bandwidth(int sampleRate) {
        this.sampleRate = sampleRate;
        size = Integer.highestOneBit(sampleRate / 40);
        fft = new FFT(size);
        hann = new float[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            hann[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / size));
            sum += hann[i] * hann[i];
        }
        for (int i = 0; i < size; i++) {
            hann[i] /= (float) Math.sqrt(sum);
        }
        window = new float[size];
        buffer = new float[size];
        histogram = new int[(int) (Math.min(HIGHEST, sampleRate / 2.0) / BAND)][LEVELS];
        from = new int[histogram.length];
        to = new int[histogram.length];
        double perBin = (double) sampleRate / size;
        for (int b = 0; b < histogram.length; b++) {
            from[b] = Math.max(1, (int) Math.ceil(b * BAND / perBin));
            to[b] = Math.min(size / 2, Math.max(from[b] + 1, (int) Math.ceil((b + 1) * BAND / perBin)));
        }
        for (int level = 0; level < LEVELS; level++) {
            leastPower[level] = Math.pow(10, (level + LOWEST_LEVEL - 0.5) / 10);
        }
    }

    public void accept(float[] mono, int length) {
        for (int i = 0; i < length; i++) {
            window[filled++] = mono[i];
            if (filled == size) {
                count();
                filled = 0;
            }
        }
    }

    private void count() {
        for (int i = 0; i < size; i++) {
            buffer[i] = window[i] * hann[i];
        }
        fft.forwardTransform(buffer);
        for (int b = 0; b < histogram.length; b++) {
            float sum = 0;
            for (int k = from[b]; k < to[b]; k++) {
                sum += buffer[2 * k] * buffer[2 * k] + buffer[2 * k + 1] * buffer[2 * k + 1];
            }
            histogram[b][level(sum / (to[b] - from[b]))]++;
        }
    }

    /** Index of the level of that power, rounded to 1 dB. */
    private int level(float power) {
        double least = power + TINY;
        // From the power of two below, at most four steps are left.
        int level = (int) Math.floor(OCTAVE * Math.getExponent(least)) - LOWEST_LEVEL;
        level = Math.max(0, Math.min(LEVELS - 1, level));
        while (level + 1 < LEVELS && least >= leastPower[level + 1]) {
            level++;
        }
        return level;
    }

    /**
     * In Hz, at most half the sample rate; empty without speech.
     *
     * @param speech seconds of speech
     */
    public OptionalDouble hertz(double speech) {
        if (speech <= 0) {
            return OptionalDouble.empty();
        }
        int windows = Math.max(LEAST_WINDOWS, (int) (LOUDEST * speech * sampleRate / size));
        double[] profile = new double[histogram.length];
        for (int b = 0; b < profile.length; b++) {
            profile[b] = exceeded(histogram[b], windows);
        }
        double reference = mean(profile, REFERENCE_FROM, REFERENCE_TO);
        int last = profile.length - 1;
        while (last > 0 && profile[last] < reference - GONE) {
            last--;
        }
        if (last == profile.length - 1) {
            return OptionalDouble.of(sampleRate / 2.0 <= HIGHEST ? sampleRate / 2.0 : HIGHEST);
        }
        while (last > 0 && profile[last] < before(profile, last) - SKIRT) {
            last--;
        }
        return OptionalDouble.of((last + 1) * BAND);
    }

    private static double before(double[] profile, int band) {
        double hertz = (band + 0.5) * BAND;
        return mean(profile, BEFORE_FROM * hertz, BEFORE_TO * hertz);
    }

    /** The level that so many windows reach. */
    private static double exceeded(int[] counts, int windows) {
        int left = windows;
        for (int level = LEVELS - 1; level > 0; level--) {
            left -= counts[level];
            if (left <= 0) {
                return level + (double) LOWEST_LEVEL;
            }
        }
        return LOWEST_LEVEL;
    }

    private static double mean(double[] profile, double fromHertz, double toHertz) {
        int from = Math.min(profile.length - 1, (int) (fromHertz / BAND));
        int to = Math.max(from + 1, Math.min(profile.length, (int) Math.ceil(toHertz / BAND)));
        return Arrays.stream(profile, from, to).average().orElse(LOWEST_LEVEL);
    }
}
