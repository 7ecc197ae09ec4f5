package app.greenroom.speech.microphone;

import app.greenroom.speech.Decibels;
import app.greenroom.speech.Floats;
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
 * <p>What lies above a narrow path's edge may be no voice at all. Two cases are told:
 *
 * <ul>
 *   <li>Noise that was added later. Fricatives and vowels lift every band of a wide path above the noise of the pauses; a
 *       band 20 dB or more below the reference that the voice does not lift is gone.
 *   <li>Images, where the sound was brought to a higher rate by a straight line or by holding each sample: above half the old
 *       rate lies the mirror image of what is below, softer by the same number of decibels all the time. A voice has no such
 *       symmetry: the two sides differ by another amount in each window.
 * </ul>
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

    /** Bands for which the level of each window is kept: so many Hz wide, from there on. */
    private static final double GROUP = 500;

    private static final double GROUPS_FROM = 3500;

    /** A band that the voice lifts less than that above the pauses, in dB, and at least so far below the reference. */
    private static final double LIFTED = 6;

    private static final double SOFT = 20;
    private static final double TELEPHONE = 4400; // Hz, as in NarrowedBand
    private static final double QUIET = 0.2; // share of the windows, those with the least voice

    /** Half the rates that sound below wideband is kept at, Hz. */
    private static final double[] FOLDS = {4000, 5512.5, 6000};

    /** Lines that are compared together; lowest frequency in Hz; the windows' least level under the loudest, and the most that images stray, dB. */
    private static final int PER_GROUP = 4;

    private static final double LOWEST_IMAGE = 700;

    private static final double LOUD_WINDOW = 12;
    private static final double IMAGE = 3.65; // two noises of their own stray by 4
    private static final int LEAST_IMAGES = 60; // windows

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

    /** Level of each group of bands in each window, and before them that of the reference. */
    private final Floats groups = new Floats();

    private final int groupCount;
    private final double[] powers; // of each band in one window, per line
    private final Mirror[] mirrors;
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
        powers = new double[histogram.length];
        groupCount = (int) Math.max(0, (histogram.length * BAND - GROUPS_FROM) / GROUP);
        mirrors = Arrays.stream(FOLDS)
                .filter(fold -> 1.5 * fold <= sampleRate / 2.0)
                .mapToObj(fold -> new Mirror(fold, perBin, Math.min(2 * fold, sampleRate / 2.0)))
                .toArray(Mirror[]::new);
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
            powers[b] = sum / (to[b] - from[b]);
            histogram[b][level((float) powers[b])]++;
        }
        float reference = level(REFERENCE_FROM, REFERENCE_TO);
        groups.add(reference);
        for (int g = 0; g < groupCount; g++) {
            groups.add(level(GROUPS_FROM + g * GROUP, GROUPS_FROM + (g + 1) * GROUP));
        }
        for (Mirror mirror : mirrors) {
            mirror.accept(buffer, reference);
        }
    }

    /** Mean level of those bands in this window, dB. */
    private float level(double fromHertz, double toHertz) {
        int first = Math.min(powers.length - 1, (int) (fromHertz / BAND));
        int end = Math.max(first + 1, Math.min(powers.length, (int) (toHertz / BAND)));
        return (float) Decibels.ofRatio(Arrays.stream(powers, first, end).sum() / (end - first) + TINY);
    }

    /** Which groups of bands hold soft noise that the voice does not lift above the pauses. */
    private boolean[] noise(int windows) {
        int row = groupCount + 1;
        int count = groups.size() / row;
        double[] voice = new double[count];
        for (int w = 0; w < count; w++) {
            voice[w] = groups.get(w * row);
        }
        double[] sorted = voice.clone();
        Arrays.sort(sorted);
        double quiet = sorted[(int) (QUIET * (count - 1))];
        boolean[] noise = new boolean[groupCount];
        double loud = sorted[Math.max(0, count - windows)];
        for (int g = 0; g < groupCount; g++) {
            double[] all = new double[count];
            double[] pauses = new double[count];
            int size = 0;
            for (int w = 0; w < count; w++) {
                all[w] = groups.get(w * row + 1 + g);
                if (voice[w] <= quiet) {
                    pauses[size++] = all[w];
                }
            }
            Arrays.sort(all);
            Arrays.sort(pauses, 0, size);
            double here = all[Math.max(0, count - windows)];
            noise[g] = here < pauses[size / 2] + LIFTED && here < loud - SOFT;
        }
        return noise;
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
        double fold = Arrays.stream(mirrors)
                .filter(Mirror::isImage)
                .mapToDouble(mirror -> mirror.fold)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        for (int b = 0; b < profile.length; b++) {
            profile[b] = b * BAND >= fold ? LOWEST_LEVEL : profile[b];
        }
        double edge = edge(profile, reference);
        boolean[] noise = noise(windows);
        for (int b = 0; b < profile.length; b++) {
            int group = (int) Math.floor((b * BAND - GROUPS_FROM) / GROUP);
            profile[b] = group >= 0 && group < groupCount && noise[group] ? LOWEST_LEVEL : profile[b];
        }
        // Noise of the room may cover soft fricatives, but not all from the telephone's edge on.
        double voiced = edge(profile, reference);
        return OptionalDouble.of(voiced < TELEPHONE ? voiced : edge);
    }

    private double edge(double[] profile, double reference) {
        int last = profile.length - 1;
        while (last > 0 && profile[last] < reference - GONE) {
            last--;
        }
        if (last == profile.length - 1) {
            return Math.min(sampleRate / 2.0, HIGHEST);
        }
        while (last > 0 && profile[last] < before(profile, last) - SKIRT) {
            last--;
        }
        return (last + 1) * BAND;
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

    /** How much the lines above a frequency stray from the mirror image of those below. */
    private static final class Mirror {
        private final double fold;
        private final double middle; // in lines
        private final double[] sum;
        private final double[] squares;
        private int windows;
        private double loudest = LOWEST_LEVEL;

        Mirror(double fold, double perLine, double highest) {
            this.fold = fold;
            middle = fold / perLine;
            sum = new double[(int) (Math.min(fold - LOWEST_IMAGE, highest - fold) / (PER_GROUP * perLine))];
            squares = new double[sum.length];
        }

        void accept(float[] spectrum, double reference) {
            loudest = Math.max(loudest, reference);
            if (reference < loudest - LOUD_WINDOW) {
                return;
            }
            windows++;
            for (int i = 0; i < sum.length; i++) {
                double above = TINY;
                double below = TINY;
                for (int j = 0; j < PER_GROUP; j++) {
                    int line = (int) Math.ceil(middle) + 1 + PER_GROUP * i + j;
                    above += power(spectrum, line);
                    below += power(spectrum, (int) Math.round(2 * middle - line));
                }
                double off = Decibels.ofRatio(above / below);
                sum[i] += off;
                squares[i] += off * off;
            }
        }

        private static double power(float[] spectrum, int line) {
            int at = Math.min(2 * line, spectrum.length - 2);
            return spectrum[at] * spectrum[at] + spectrum[at + 1] * spectrum[at + 1];
        }

        boolean isImage() {
            double[] stray = new double[sum.length];
            for (int i = 0; i < stray.length; i++) {
                double mean = sum[i] / Math.max(1, windows);
                stray[i] = Math.sqrt(Math.max(0, squares[i] / Math.max(1, windows) - mean * mean));
            }
            Arrays.sort(stray);
            return windows >= LEAST_IMAGES && stray[1] < IMAGE;
        }
    }
}
