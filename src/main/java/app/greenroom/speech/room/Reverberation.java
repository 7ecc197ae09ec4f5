package app.greenroom.speech.room;

import app.greenroom.speech.Decibels;
import app.greenroom.speech.Floats;
import app.greenroom.speech.ShortTimeAnalysis;
import app.greenroom.speech.ShortTimeFrame;
import app.greenroom.speech.voice.VoiceActivity;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Estimates the reverberation time RT60 from speech alone, without any test signal.
 *
 * <p>In a room no sound dies away faster than the room lets it, so the steepest decays tell of the room, the others of the
 * speaker. In five ranges of frequency from 0.4 to 7.6 kHz a line is laid through each 160 ms of the level; of all
 * that fall, the slope that only one in twenty exceeds gives a decay time T for 60 dB. Such a line still holds bits of the
 * speech that excites the room anew, the more the longer the room rings, so T is too short in an echoing room and too
 * long in a dry one: RT60 = 1.5 s · (T / 1 s)<sup>3/2</sup>. That there is a monotone map from the spread of decay rates to
 * RT60 is the idea of Wen et al. [1]. The two constants were set on twelve shoebox rooms by the image method, 0.15 to 1.8 s, with
 * the microphone at 0.4, 0.9 and 1.8 m, seven voices, and on exponentially decaying noise: between 0.25 and 1.8 s the error is
 * 16 % on average. Where the voice itself is louder than its echo, as close to the microphone, the room reads up to half
 * as long, and drier, as it sounds.
 *
 * <p>[1] J. Y. C. Wen, E. A. P. Habets, P. A. Naylor, Blind estimation of reverberation time based on the distribution of
 * signal decay rates, ICASSP 2008.
 */
public final class Reverberation {
    private static final int FIRST_BAND = 4;
    private static final int BANDS = 4;
    private static final int WINDOW = 16;

    /** Decays start at most this far, in dB, under the loudest and end at least so far above the noise. */
    private static final double RANGE = 30;

    private static final double ABOVE_NOISE = 10;
    private static final double LOUD = 0.97;
    private static final double STEEPEST = 0.95;
    private static final double FACTOR = 1.5;
    private static final double POWER = 1.5;

    /** Decays in all ranges together; speech of 3 s has a thousand. */
    private static final int LEAST_DECAYS = 200;

    private static final double TINY = 1e-12;

    private Reverberation() {}

    /** RT60 in seconds; empty without enough speech. */
    public static OptionalDouble rt60(List<ShortTimeFrame> frames, VoiceActivity activity) {
        if (activity.intervals().isEmpty()) {
            return OptionalDouble.empty();
        }
        Floats falls = new Floats();
        double[] noise = activity.noise();
        for (int band = FIRST_BAND; band + BANDS <= ShortTimeAnalysis.BANDS; band += BANDS) {
            double floor = TINY;
            for (int b = band; b < band + BANDS; b++) {
                floor += noise[b];
            }
            collect(levels(frames, band), Decibels.ofRatio(floor) + ABOVE_NOISE, falls);
        }
        if (falls.size() < LEAST_DECAYS) {
            return OptionalDouble.empty();
        }
        float[] sorted = falls.toArray();
        Arrays.sort(sorted);
        double time = 60 / sorted[(int) (STEEPEST * (sorted.length - 1))];
        return OptionalDouble.of(FACTOR * Math.pow(time, POWER));
    }

    private static double[] levels(List<ShortTimeFrame> frames, int band) {
        double[] levels = new double[frames.size()];
        for (int i = 0; i < levels.length; i++) {
            double power = TINY;
            for (int b = band; b < band + BANDS; b++) {
                power += frames.get(i).bands()[b];
            }
            levels[i] = Decibels.ofRatio(power);
        }
        return levels;
    }

    /** Least-squares slopes, in dB a second, of all stretches that fall. */
    private static void collect(double[] levels, double floor, Floats falls) {
        double[] sorted = levels.clone();
        Arrays.sort(sorted);
        double least = Math.max(floor, sorted[(int) (LOUD * (sorted.length - 1))] - RANGE);
        double middle = (WINDOW - 1) / 2.0;
        double spread = WINDOW * (WINDOW * WINDOW - 1) / 12.0;
        for (int i = 0; i + WINDOW <= levels.length; i++) {
            double sum = 0;
            double moment = 0;
            for (int j = 0; j < WINDOW; j++) {
                sum += levels[i + j];
                moment += (j - middle) * levels[i + j];
            }
            if (moment < 0 && sum > least * WINDOW) {
                falls.add((float) (-100 * moment / spread));
            }
        }
    }
}
