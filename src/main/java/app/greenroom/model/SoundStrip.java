package app.greenroom.model;

import java.util.List;

/**
 * A recording drawn small: its level over time and what was heard in it.
 *
 * @param step seconds between two levels
 * @param levels level of each step in dBFS (RMS re full-scale square wave, ITU-T dBov), never below −100
 * @param speech where somebody speaks
 * @param silentPauses silent pauses inside the speech
 * @param filledPauses filled pauses (um, uh)
 */
@SuppressWarnings("ArrayRecordComponent") // a curve is neither compared nor printed
public record SoundStrip(
        double step, double[] levels, List<Interval> speech, List<Interval> silentPauses, List<Interval> filledPauses) {
    public SoundStrip {
        speech = List.copyOf(speech);
        silentPauses = List.copyOf(silentPauses);
        filledPauses = List.copyOf(filledPauses);
    }

    /** Length in seconds. */
    public double length() {
        return step * levels.length;
    }
}
