package app.greenroom.speech.room;

import app.greenroom.speech.Decibels;
import app.greenroom.speech.ShortTimeFrame;
import app.greenroom.speech.voice.SpeechLevel;
import app.greenroom.speech.voice.VoiceActivity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * All of the noise: {@link NoiseFloor} hears the quietest moments alone, and music, a dog or a television fill the others. So this
 * takes whatever sounds away from the voice, as far from its strong parts as there is enough of it, so that soft ends of words
 * and their echo stay out. The levels exceeded a tenth and half of the time there are those of acoustics (ISO 1996-1: L10,
 * L50).
 *
 * <p>Where less than a small share of it stands out of the floor, the noise is steady, and the floor is the better measure;
 * otherwise its mean power counts, as it does behind the voice too. Where nobody pauses it is unknown, and so it is where the pauses
 * are digital silence, or softer under the voice than any room and microphone are: then a gate hides the room.
 */
public final class RoomNoise {
    /** Frames before and after a strong voice: first where there is no doubt, then where it can be told at all. */
    private static final int[][] GUARDS = {{40, 100}, {30, 50}, {20, 30}};

    private static final double FRAME = 0.01; // seconds
    private static final int ENOUGH = 100; // frames
    private static final int LEAST = 15; // frames

    /** A gate closes again and again; who mutes the microphone does it once. */
    private static final int CLOSINGS = 3;

    private static final double STANDS_OUT = Math.pow(10, 0.6);

    /** Breaths, clicks, soft words and an echo together are less than this share. */
    private static final double COMES_AND_GOES = 0.25;

    /** Or it comes back twice a second, as clicks of keys do, and fills this share. */
    private static final double BURSTS = 0.02; // a frame

    private static final double FEW = 0.07;
    private static final double TENTH = 0.9; // of the frames lie below what is exceeded a tenth of the time
    private static final double HALF = 0.5;

    /** Under the voice, as a ratio of powers: 70 dB, for a voice close by has 80 dB SPL, a studio 15, a good microphone as much. */
    private static final double IMPOSSIBLE = 1e-7;

    /** Nothing is known. */
    public static final RoomNoise UNKNOWN = new RoomNoise(new double[0], 0, Optional.empty(), 0);

    private static final RoomNoise GATED = new RoomNoise(new double[0], 0, Optional.of(NoiseSource.GATED), 0);

    private final double[] sorted;
    private final double power;
    private final Optional<NoiseSource> source;
    private final double alone; // seconds

    private RoomNoise(double[] sorted, double power, Optional<NoiseSource> source, double alone) {
        this.sorted = sorted;
        this.power = power;
        this.source = source;
        this.alone = alone;
    }

    /**
     * The noise in one range of frequencies.
     *
     * @param frames the same frames, for what the noise sounds like
     * @param range power of each frame of 10 ms in that range
     * @param floor mean square of the quietest moments in that range; 0 where there are none
     */
    public static RoomNoise measure(List<ShortTimeFrame> frames, float[] range, double floor, VoiceActivity activity) {
        boolean[] away = away(range.length, activity);
        double[] levels = select(range, away);
        int dead = 0;
        int closings = 0;
        for (int i = 0; i < range.length; i++) {
            dead += activity.live(i) ? 0 : 1;
            closings += !activity.live(i) && (i == 0 || activity.live(i - 1)) ? 1 : 0;
        }
        double voice = SpeechLevel.power(range, 0, activity).orElse(0);
        if ((dead >= LEAST && dead > levels.length && closings >= CLOSINGS)
                || (floor > 0 && floor < IMPOSSIBLE * voice)) {
            return GATED;
        }
        if (levels.length < LEAST) {
            return floor > 0 ? new RoomNoise(new double[0], floor, Optional.empty(), 0) : UNKNOWN;
        }
        double quietest = floor > 0 ? floor : levels[levels.length / 10];
        long out = Arrays.stream(levels)
                .filter(level -> level > STANDS_OUT * quietest)
                .count();
        boolean often =
                bursts(range, away, STANDS_OUT * quietest) >= BURSTS * levels.length && out >= FEW * levels.length;
        boolean unsteady = floor <= 0 || often || out >= COMES_AND_GOES * levels.length;
        double power = unsteady ? Arrays.stream(levels).average().orElse(0) : floor;
        return new RoomNoise(
                levels,
                power,
                Optional.of(unsteady ? NoiseSources.of(frames, away) : NoiseSource.STEADY),
                alone(range.length, activity));
    }

    /** Seconds where there is no doubt that it is the room. */
    private static double alone(int frames, VoiceActivity activity) {
        int count = 0;
        for (boolean each : Arrays.copyOf(activity.away(GUARDS[0][0], GUARDS[0][1]), frames)) {
            count += each ? 1 : 0;
        }
        return count * FRAME;
    }

    /** Which frames lie away from the voice, as far as there are enough of them. */
    static boolean[] away(int frames, VoiceActivity activity) {
        boolean[] away = new boolean[frames];
        int count = 0;
        for (int[] guard : GUARDS) {
            if (count < ENOUGH) {
                away = Arrays.copyOf(activity.away(guard[0], guard[1]), frames);
                count = 0;
                for (boolean each : away) {
                    count += each ? 1 : 0;
                }
            }
        }
        return away;
    }

    /** How often the noise rises above that power. */
    private static int bursts(float[] range, boolean[] which, double power) {
        int bursts = 0;
        for (int i = 1; i < range.length; i++) {
            bursts += which[i] && which[i - 1] && range[i] > power && range[i - 1] <= power ? 1 : 0;
        }
        return bursts;
    }

    private static double[] select(float[] range, boolean[] which) {
        double[] selected = new double[range.length];
        int count = 0;
        for (int i = 0; i < range.length; i++) {
            if (which[i]) {
                selected[count++] = range[i];
            }
        }
        double[] sorted = Arrays.copyOf(selected, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Mean square of all the noise, re full scale squared; 0 where it is unknown. */
    public double power() {
        return power;
    }

    /** Its levels and what it sounds like. */
    public NoiseHeard heard() {
        return new NoiseHeard(percentile(TENTH), percentile(HALF), source, alone);
    }

    private OptionalDouble percentile(double share) {
        return sorted.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Decibels.ofPower(sorted[(int) (share * (sorted.length - 1))]));
    }
}
