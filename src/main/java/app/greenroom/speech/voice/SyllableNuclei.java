package app.greenroom.speech.voice;

import app.greenroom.speech.Decibels;
import app.greenroom.speech.ShortTimeAnalysis;
import app.greenroom.speech.ShortTimeFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts syllables without recognising a word, after de Jong and Wempe [1]: a syllable is a peak of the intensity that
 * follows a dip of at least 2 dB, is voiced, and is less than 25 dB below the loudest. Other than there, the intensity is that of
 * 250 to 3500 Hz, where vowels are and neither the pitch period nor fricatives make peaks of their own [2].
 *
 * <p>[1] N. H. de Jong, T. Wempe, Praat script to detect syllable nuclei and measure speech rate automatically, Behavior
 * Research Methods 41, 2009. [2] P. Mermelstein, Automatic segmentation of speech into syllabic units, JASA 58, 1975.
 */
public final class SyllableNuclei {
    private static final int FIRST_BAND = 2;
    private static final int LAST_BAND = 16;
    private static final double DIP = 2;
    private static final double RANGE = 25;
    private static final double LOUD = 0.99;
    private static final int SMOOTHING = 1;
    private static final double TINY = 1e-12;

    private SyllableNuclei() {}

    /** How many syllables are spoken. */
    public static int count(List<ShortTimeFrame> frames, VoiceActivity activity) {
        return find(frames, activity).size();
    }

    /** The frames of their peaks, in order. */
    public static List<Integer> find(List<ShortTimeFrame> frames, VoiceActivity activity) {
        List<Integer> found = new ArrayList<>();
        double[] level = smooth(levels(frames));
        double[] spoken = new double[level.length];
        int size = 0;
        for (int i = 0; i < level.length; i++) {
            if (activity.speech(i)) {
                spoken[size++] = level[i];
            }
        }
        if (size == 0) {
            return found;
        }
        Arrays.sort(spoken, 0, size);
        double least = spoken[(int) (LOUD * (size - 1))] - RANGE;
        double lowest = Double.NEGATIVE_INFINITY;
        int peak = -1;
        for (int i = 0; i < level.length; i++) {
            boolean loud = activity.speech(i) && level[i] > least;
            if (loud && (peak >= 0 ? level[i] > level[peak] : level[i] >= lowest + DIP)) {
                peak = i;
            } else if (peak >= 0 && (level[i] <= level[peak] - DIP || !activity.speech(i))) {
                add(found, frames, peak);
                peak = -1;
                lowest = level[i];
            }
            lowest = Math.min(lowest, level[i]);
        }
        if (peak >= 0) {
            add(found, frames, peak);
        }
        return found;
    }

    private static void add(List<Integer> found, List<ShortTimeFrame> frames, int peak) {
        if (voiced(frames, peak)) {
            found.add(peak);
        }
    }

    private static boolean voiced(List<ShortTimeFrame> frames, int peak) {
        return frames.get(peak).periodicity() > ShortTimeAnalysis.SOME_PERIODICITY;
    }

    private static double[] levels(List<ShortTimeFrame> frames) {
        double[] levels = new double[frames.size()];
        for (int i = 0; i < levels.length; i++) {
            double power = TINY;
            for (int b = FIRST_BAND; b <= LAST_BAND; b++) {
                power += frames.get(i).bands()[b];
            }
            levels[i] = Decibels.ofRatio(power);
        }
        return levels;
    }

    /** Mean over 30 ms of frames of 40 ms, for a single period of a low voice is no syllable. */
    private static double[] smooth(double[] values) {
        double[] smooth = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int from = Math.max(0, i - SMOOTHING);
            int to = Math.min(values.length, i + SMOOTHING + 1);
            smooth[i] = Arrays.stream(values, from, to).average().orElse(0);
        }
        return smooth;
    }
}
