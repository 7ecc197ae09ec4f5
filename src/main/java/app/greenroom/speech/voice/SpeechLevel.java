package app.greenroom.speech.voice;

import app.greenroom.speech.Decibels;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Active speech level: the mean power while somebody really speaks, so that pauses do not count.
 *
 * <p>It follows the idea of ITU-T P.56, method B: speech counts as active while its short-term level is less than 15.9 dB
 * below a reference. Here the short-term level is that of frames of 20 ms; the reference is their 95th percentile over
 * the talk, pauses of up to 3 s included; there is no hangover; and the power of the noise is subtracted from every
 * frame, so that the level holds in noise, where P.56 itself takes noise for speech. As no pause counts as active without
 * the hangover of 0.2 s, the level lies 1 to 2 dB above that of P.56 on read speech.
 */
public final class SpeechLevel {
    private static final double MARGIN = Math.pow(10, -1.59);
    private static final double REFERENCE = 0.95;
    private static final int LONGEST_PAUSE = 300;
    private static final int LEAST_VOICED = 100;
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    private SpeechLevel() {}

    /**
     * Mean square of the active speech without its noise, re full scale squared; empty without speech.
     *
     * @param audible power of frames of 10 ms
     * @param noise power of the noise in the same range of frequencies
     */
    public static OptionalDouble power(float[] audible, double noise, VoiceActivity activity) {
        boolean[] talk = talk(activity);
        double[] power = new double[talk.length / 2];
        int count = 0;
        for (int i = 0; i < power.length; i++) {
            if (talk[2 * i]) {
                power[count++] = (audible[2 * i] + audible[2 * i + 1]) / 2 - noise;
            }
        }
        if (count == 0) {
            return OptionalDouble.empty();
        }
        double[] sorted = Arrays.copyOf(power, count);
        Arrays.sort(sorted);
        double threshold = MARGIN * sorted[(int) (REFERENCE * (count - 1))];
        double mean = Arrays.stream(sorted)
                .filter(each -> each >= threshold)
                .average()
                .orElse(0);
        return mean > 0 ? OptionalDouble.of(mean) : OptionalDouble.empty();
    }

    /** From the 10th to the 90th percentile of the level of voiced frames, dB; empty under a second of voice. */
    public static OptionalDouble range(float[] audible, VoiceActivity activity) {
        double[] power =
                activity.voiced().stream().mapToDouble(i -> audible[i]).sorted().toArray();
        if (power.length < LEAST_VOICED) {
            return OptionalDouble.empty();
        }
        double low = power[(int) (LOW * (power.length - 1))];
        double high = power[(int) (HIGH * (power.length - 1))];
        return OptionalDouble.of(Decibels.ofRatio(high / low));
    }

    private static boolean[] talk(VoiceActivity activity) {
        boolean[] talk = new boolean[activity.frames()];
        for (int i = 0; i < talk.length; i++) {
            talk[i] = activity.speech(i);
        }
        for (int[] gap : VoiceActivity.runs(talk, false)) {
            if (gap[0] > 0 && gap[1] < talk.length && gap[1] - gap[0] <= LONGEST_PAUSE) {
                Arrays.fill(talk, gap[0], gap[1], true);
            }
        }
        return talk;
    }
}
