package app.greenroom.speech.microphone;

import app.greenroom.model.measure.Interval;
import app.greenroom.speech.voice.VoiceActivity;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds gaps that the way from the microphone tore into the sound: at least 10 ms of one and the same value, from one moment
 * to the next, with loud speech right before and right after. A noise gate closes on the soft ends of words, so what it
 * cuts is no dropout.
 */
public final class Dropouts {
    private static final double LOUD = Math.pow(10, -1.5); // within 15 dB of the speech
    private static final int LONGEST = 100;

    private Dropouts() {}

    /**
     * The gaps, in order.
     *
     * @param audible power of frames of 10 ms
     * @param live which of them hold more than one value
     * @param speech power of the active speech
     */
    public static List<Interval> find(float[] audible, boolean[] live, double speech) {
        List<Interval> gaps = new ArrayList<>();
        for (int[] gap : VoiceActivity.runs(live, false)) {
            // The frames at the edges hold a part of the gap each, so the louder of two neighbours counts.
            boolean inside = gap[0] >= 2 && gap[1] + 2 <= live.length && gap[1] - gap[0] <= LONGEST;
            if (inside
                    && Math.max(audible[gap[0] - 1], audible[gap[0] - 2]) > LOUD * speech
                    && Math.max(audible[gap[1]], audible[gap[1] + 1]) > LOUD * speech) {
                gaps.add(new Interval(gap[0] / 100.0, gap[1] / 100.0));
            }
        }
        return gaps;
    }
}
