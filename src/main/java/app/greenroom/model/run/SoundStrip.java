package app.greenroom.model.run;

import app.greenroom.model.measure.Interval;
import app.greenroom.model.measure.Limit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A recording drawn small: its level over time and what was heard in it.
 *
 * @param step seconds between two levels
 * @param levels level of each step in dBFS (RMS re full-scale square wave, ITU-T dBov), never below −100
 * @param speech where somebody speaks
 * @param silentPauses silent pauses inside the speech
 * @param filledPauses filled pauses (um, uh)
 * @param noises sudden noises: knocks, clicks, a door, a chime
 * @param clipped where the sound is cut off because it is too loud
 * @param gaps where the sound is torn
 * @param voice active speech level, dBov; empty where nobody speaks
 * @param voiceLimit what {@code voice} is held against; empty where it is not judged
 */
@SuppressWarnings("ArrayRecordComponent") // a curve is neither compared nor printed
public record SoundStrip(
        double step,
        double[] levels,
        List<Interval> speech,
        List<Interval> silentPauses,
        List<Interval> filledPauses,
        List<Interval> noises,
        List<Interval> clipped,
        List<Interval> gaps,
        OptionalDouble voice,
        Optional<Limit> voiceLimit) {
    /** A strip that shows speech and pauses alone. */
    public SoundStrip(
            double step,
            double[] levels,
            List<Interval> speech,
            List<Interval> silentPauses,
            List<Interval> filledPauses) {
        this(
                step,
                levels,
                speech,
                silentPauses,
                filledPauses,
                List.of(),
                List.of(),
                List.of(),
                OptionalDouble.empty(),
                Optional.empty());
    }

    public SoundStrip {
        speech = List.copyOf(speech);
        silentPauses = List.copyOf(silentPauses);
        filledPauses = List.copyOf(filledPauses);
        noises = List.copyOf(noises);
        clipped = List.copyOf(clipped);
        gaps = List.copyOf(gaps);
    }

    /** Length in seconds. */
    public double length() {
        return step * levels.length;
    }
}
