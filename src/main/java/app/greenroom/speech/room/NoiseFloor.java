package app.greenroom.speech.room;

import app.greenroom.speech.Decibels;
import app.greenroom.speech.voice.VoiceActivity;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The level of the room when nobody speaks and nothing knocks.
 *
 * <p>Above 30 Hz it is the mean power of the frames that neither stand out of the noise nor lie within 0.1 s of any that
 * do, so that soft ends of words and their echo stay out, which would otherwise limit the speech-to-noise ratio to some
 * 25 dB. Below there is no speech, but rumble may swell over seconds, so the mean over the whole recording is steadier
 * than that over the quiet frames. It counts, unless it is far higher: then the drift comes with the speech (puffs of
 * breath, an offset that is switched with the sound) and the quiet frames say what the room does.
 *
 * <p>Where nobody ever pauses, or a noise gate leaves nothing but zeros between the words, there is no noise floor.
 */
public final class NoiseFloor {
    /** In frames of 10 ms; it is halved as long as there are too few quiet frames for it. */
    private static final int WIDEST_GUARD = 10;

    /** Shorter gaps are stops and dips inside words. */
    private static final int LEAST_GUARD = 5;

    private static final int LEAST_FRAMES = 15;

    /** Steady noise of any colour hardly ever exceeds its own median power by so much within a frame. */
    private static final double AUDIBLE_OUTLIER = 10;

    /** Drift is nearly constant within a frame, so its power varies more: by chi-square with one degree of freedom. */
    private static final double DRIFT_OUTLIER = 20;

    private static final double FAR_HIGHER = 3;

    private final double audible;
    private final double rumble;

    private NoiseFloor(double audible, double rumble) {
        this.audible = audible;
        this.rumble = rumble;
    }

    /**
     * The floor of a recording.
     *
     * @param audible power of frames of 10 ms above 30 Hz
     * @param drift mean of the same frames
     */
    public static NoiseFloor measure(float[] audible, float[] drift, VoiceActivity activity) {
        boolean[] quiet = new boolean[0];
        double[] quietPower = new double[0];
        for (int guard = WIDEST_GUARD; guard >= LEAST_GUARD && quietPower.length < LEAST_FRAMES; guard /= 2) {
            quiet = activity.quiet(guard);
            quietPower = select(audible, quiet);
        }
        if (quietPower.length < LEAST_FRAMES) {
            return new NoiseFloor(0, 0);
        }
        boolean[] live = new boolean[quiet.length];
        for (int i = 0; i < live.length; i++) {
            live[i] = activity.live(i);
        }
        double always = variance(select(drift, live));
        double whenQuiet = variance(select(drift, quiet));
        return new NoiseFloor(
                steadyMean(quietPower, AUDIBLE_OUTLIER), always <= FAR_HIGHER * whenQuiet ? always : whenQuiet);
    }

    /** The level of the room in one range of frequencies alone, given by the power of its frames. */
    public static NoiseFloor measure(float[] power, VoiceActivity activity) {
        return measure(power, new float[power.length], activity);
    }

    private static double[] select(float[] values, boolean[] which) {
        double[] selected = new double[which.length];
        int count = 0;
        for (int i = 0; i < which.length; i++) {
            if (which[i]) {
                selected[count++] = values[i];
            }
        }
        return Arrays.copyOf(selected, count);
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return steadyMean(
                Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .toArray(),
                DRIFT_OUTLIER);
    }

    /** Mean of the values that do not exceed their median by that factor. */
    private static double steadyMean(double[] values, double outlier) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double limit = outlier * sorted[sorted.length / 2];
        return Arrays.stream(sorted).filter(value -> value <= limit).average().orElse(0);
    }

    /** Mean square of the noise above 30 Hz, re full scale squared. */
    public double audiblePower() {
        return audible;
    }

    /** Mean square of all the noise, re full scale squared. */
    public double power() {
        return audible + rumble;
    }

    /** In dBFS on the scale of dBov, at least −100; empty without a quiet moment. */
    public OptionalDouble level() {
        return power() > 0 ? OptionalDouble.of(Decibels.ofPower(power())) : OptionalDouble.empty();
    }
}
