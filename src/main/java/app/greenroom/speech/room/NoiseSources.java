package app.greenroom.speech.room;

import app.greenroom.speech.Decibels;
import app.greenroom.speech.ShortTimeAnalysis;
import app.greenroom.speech.ShortTimeFrame;
import app.greenroom.speech.voice.VoiceActivity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Names what sounds behind a voice: a multinomial logistic regression on the {@link SoundTraits} of its half seconds, on average,
 * and on how its level is spread ({@link NoiseWeights}). With every fifth group of sounds left out in turn, 80 in 100 are told right on
 * average over the kinds, of 649 alone and behind voices; {@code NoiseTraining} of the tests says how each kind fares.
 */
public final class NoiseSources {
    /** In the order of their weights. */
    static final List<NoiseSource> ORDER = List.of(
            NoiseSource.VOICES,
            NoiseSource.MUSIC,
            NoiseSource.DOG,
            NoiseSource.CLATTER,
            NoiseSource.KEYBOARD,
            NoiseSource.TRAFFIC,
            NoiseSource.UNKNOWN);

    private static final int HOP = SoundTraits.WINDOW / 2;
    private static final int PER_LEVEL = 5; // frames of 10 ms
    static final double SURE = 0.4;

    /**
     * Of 592 mixes of somebody who speaks and something else, none is less likely a voice than 0.03 when its noise is left out of the
     * training; generated voices of 80 to 240 Hz in rooms of up to 1.8 s have 0.004 and more. Of 86 pieces of music alone at least nine
     * have less than this, fewer than half.
     */
    private static final double NO_VOICE = 0.003;

    private NoiseSources() {}

    /** Whether what seems speech may be a voice; so little that it cannot be told may be one. */
    public static boolean mayBeVoice(List<ShortTimeFrame> frames, VoiceActivity activity) {
        boolean[] speech = new boolean[activity.frames()];
        for (int i = 0; i < speech.length; i++) {
            speech[i] = activity.speech(i);
        }
        double[] traits = traits(frames, speech);
        return traits.length == 0 || NoiseWeights.shipped().probabilities(traits)[0] >= NO_VOICE;
    }

    /** The likeliest source of what sounds in those frames; unknown where none is likely. */
    static NoiseSource of(List<ShortTimeFrame> frames, boolean[] which) {
        double[] traits = traits(frames, which);
        if (traits.length == 0) {
            return NoiseSource.UNKNOWN;
        }
        double[] likely = NoiseWeights.shipped().probabilities(traits);
        int best = likeliest(likely);
        return likely[best] < SURE ? NoiseSource.UNKNOWN : ORDER.get(best);
    }

    static int likeliest(double[] likely) {
        int best = 0;
        for (int i = 1; i < likely.length; i++) {
            best = likely[i] > likely[best] ? i : best;
        }
        return best;
    }

    /** The traits of those frames; empty where they are fewer than a window. */
    static double[] traits(List<ShortTimeFrame> frames, boolean[] which) {
        List<ShortTimeFrame> chosen = new ArrayList<>();
        for (int i = 0; i < which.length; i++) {
            if (which[i]) {
                chosen.add(frames.get(i));
            }
        }
        return chosen.size() < SoundTraits.WINDOW ? new double[0] : traits(chosen);
    }

    /** The traits of all half seconds, each as heavy as it is loud, and how far the levels of 50 ms spread. */
    static double[] traits(List<ShortTimeFrame> frames) {
        double[] sum = new double[SoundTraits.COUNT + 3];
        double weights = 0;
        for (int from = 0; from + SoundTraits.WINDOW <= frames.size(); from += HOP) {
            double[] traits = SoundTraits.of(frames, from);
            double weight = Math.sqrt(power(frames.subList(from, from + SoundTraits.WINDOW)));
            for (int i = 0; i < traits.length; i++) {
                sum[i] += weight * traits[i];
            }
            weights += weight;
        }
        for (int i = 0; i < SoundTraits.COUNT; i++) {
            sum[i] /= weights;
        }
        double[] levels = new double[frames.size() / PER_LEVEL];
        double mean = 0;
        for (int i = 0; i < levels.length; i++) {
            levels[i] = power(frames.subList(i * PER_LEVEL, (i + 1) * PER_LEVEL));
            mean += levels[i] / levels.length;
        }
        Arrays.sort(levels);
        double high = Decibels.ofRatio(levels[(int) (0.9 * (levels.length - 1))]);
        double half = Decibels.ofRatio(levels[levels.length / 2]);
        double low = Decibels.ofRatio(levels[(int) (0.1 * (levels.length - 1))]);
        sum[SoundTraits.COUNT] = high - half;
        sum[SoundTraits.COUNT + 1] = half - low;
        sum[SoundTraits.COUNT + 2] = Decibels.ofRatio(mean) - half;
        return sum;
    }

    private static double power(List<ShortTimeFrame> frames) {
        double sum = 0;
        for (ShortTimeFrame frame : frames) {
            for (int b = 0; b < ShortTimeAnalysis.BANDS; b++) {
                sum += frame.bands()[b];
            }
        }
        return sum + SoundTraits.TINY;
    }
}
