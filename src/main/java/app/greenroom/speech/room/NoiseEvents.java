package app.greenroom.speech.room;

import app.greenroom.model.measure.Interval;
import app.greenroom.speech.Decibels;
import app.greenroom.speech.Floats;
import app.greenroom.speech.ShortTimeAnalysis;
import app.greenroom.speech.voice.VoiceActivity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds sudden noises: knocks, clicks, a door, a chime.
 *
 * <p>All of them begin suddenly: within 10 ms the level, with the high frequencies lifted by pre-emphasis, leaps above
 * everything of the 40 ms before. Breath and a passing car do not. Words begin suddenly too, so three cases are told apart.
 *
 * <ul>
 *   <li>Inside speech an event is much louder than the speech, and over within 40 ms. Whatever is softer may be a t or k, or is
 *       covered by the voice.
 *   <li>Beside speech it is well above the room, and over within 40 ms: whatever lasts may be a word without voice.
 *   <li>Far from speech it may last up to two seconds.
 * </ul>
 */
public final class NoiseEvents {
    /** Bounded of 5 ms. */
    private static final int STEP = ShortTimeAnalysis.RATE / 200;

    private static final int PER_FRAME = ShortTimeAnalysis.HOP / STEP;
    private static final double PRE_EMPHASIS = 0.97;
    private static final int BEFORE = 8;

    /** In dB, from the loudest of the 40 ms before to the louder of the two steps that follow. */
    private static final double LEAP = 12;

    private static final double ABOVE_ROOM = 18;

    /** Softer noises than this below the loud speech do no harm. */
    private static final double UNDER_SPEECH = 35;

    private static final double LOUD_SPEECH = 0.95;
    /** In dB. Bursts of k and t reach 7 dB on eight voices (one in ten minutes more), a knock on the desk 20 dB. */
    private static final double ABOVE_SPEECH = 9;

    /** Further than this from speech, in frames of 10 ms. */
    private static final int FAR = 75;

    private static final int SOON = 8;
    private static final double FALL = 15;
    private static final double ENDED = 20;
    private static final double BACK_IN_ROOM = 6;
    private static final int LONGEST = 400;

    private final Floats steps = new Floats();
    private double before;
    private double sum;
    private int filled;

    /** Takes samples at {@link ShortTimeAnalysis#RATE} without rumble. */
    public void accept(double[] samples, int length) {
        for (int i = 0; i < length; i++) {
            double high = samples[i] - PRE_EMPHASIS * before;
            before = samples[i];
            sum += high * high;
            if (++filled == STEP) {
                steps.add((float) Decibels.ofPower(sum / STEP));
                sum = 0;
                filled = 0;
            }
        }
    }

    /** The events, in order. */
    public List<Interval> find(VoiceActivity activity) {
        float[] levels = steps.toArray();
        int count = Math.min(levels.length, activity.frames() * PER_FRAME);
        double room = percentile(levels, activity, false, 0.5);
        double loud = percentile(levels, activity, true, LOUD_SPEECH);
        List<Interval> events = new ArrayList<>();
        int i = BEFORE;
        while (i + 1 < count) {
            double peak = Math.max(levels[i], levels[i + 1]);
            if (levels[i] < levels[i - 1] + LEAP / 2 || peak < max(levels, i - BEFORE, i) + LEAP) {
                i++;
                continue;
            }
            boolean inside = spoken(activity, i, i + 2, 0);
            double least = inside ? loud + ABOVE_SPEECH : Math.max(room + ABOVE_ROOM, loud - UNDER_SPEECH);
            int over = first(levels, i, count, peak - FALL);
            int end = first(levels, i + 1, count, Math.max(peak - ENDED, room + BACK_IN_ROOM));
            boolean brief = over - i <= SOON;
            if (peak < least || !(brief || (end - i <= LONGEST && !spoken(activity, i, end, FAR)))) {
                i++;
                continue;
            }
            // Inside speech the level may not come back to that of the room for long.
            end = Math.min(end, brief ? i + SOON : end);
            events.add(new Interval(i / 200.0, end / 200.0));
            i = end;
        }
        return events;
    }

    /** Whether anybody speaks within so many frames of those steps. */
    private static boolean spoken(VoiceActivity activity, int from, int to, int guard) {
        int last = Math.min(activity.frames(), (to + PER_FRAME - 1) / PER_FRAME + guard);
        for (int frame = Math.max(0, from / PER_FRAME - guard); frame < last; frame++) {
            if (activity.speech(frame)) {
                return true;
            }
        }
        return false;
    }

    /** The first step from there on at or under that level; {@code to} when there is none. */
    private static int first(float[] levels, int from, int to, double level) {
        int i = from;
        while (i < to && levels[i] > level) {
            i++;
        }
        return i;
    }

    private static double max(float[] levels, int from, int to) {
        double max = Decibels.LEAST;
        for (int i = from; i < to; i++) {
            max = Math.max(max, levels[i]);
        }
        return max;
    }

    private static double percentile(float[] levels, VoiceActivity activity, boolean spoken, double share) {
        float[] chosen = new float[levels.length];
        int size = 0;
        for (int i = 0; i < levels.length && i / PER_FRAME < activity.frames(); i++) {
            if (activity.speech(i / PER_FRAME) == spoken && activity.live(i / PER_FRAME)) {
                chosen[size++] = levels[i];
            }
        }
        if (size == 0) {
            return Decibels.LEAST;
        }
        Arrays.sort(chosen, 0, size);
        return chosen[(int) (share * (size - 1))];
    }
}
