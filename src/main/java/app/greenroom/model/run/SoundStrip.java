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
 * @param spans what was heard, and when
 * @param voice active speech level, dBov; empty where nobody speaks
 * @param voiceLimit what {@code voice} is held against; empty where it is not judged
 */
@SuppressWarnings("ArrayRecordComponent") // a curve is neither compared nor printed
public record SoundStrip(double step, double[] levels, Spans spans, OptionalDouble voice, Optional<Limit> voiceLimit) {
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
                new Spans(speech, silentPauses, filledPauses, List.of(), List.of(), List.of()),
                OptionalDouble.empty(),
                Optional.empty());
    }

    /**
     * What was heard, and when.
     *
     * @param speech where somebody speaks
     * @param silentPauses silent pauses inside the speech
     * @param filledPauses filled pauses (um, uh)
     * @param noises sudden noises: knocks, clicks, a door, a chime
     * @param clipped where the sound is cut off because it is too loud
     * @param gaps where the sound is torn
     */
    public record Spans(
            List<Interval> speech,
            List<Interval> silentPauses,
            List<Interval> filledPauses,
            List<Interval> noises,
            List<Interval> clipped,
            List<Interval> gaps) {
        public Spans {
            speech = List.copyOf(speech);
            silentPauses = List.copyOf(silentPauses);
            filledPauses = List.copyOf(filledPauses);
            noises = List.copyOf(noises);
            clipped = List.copyOf(clipped);
            gaps = List.copyOf(gaps);
        }
    }

    /** Where somebody speaks. */
    public List<Interval> speech() {
        return spans.speech();
    }

    /** Silent pauses inside the speech. */
    public List<Interval> silentPauses() {
        return spans.silentPauses();
    }

    /** Filled pauses (um, uh). */
    public List<Interval> filledPauses() {
        return spans.filledPauses();
    }

    /** Sudden noises: knocks, clicks, a door, a chime. */
    public List<Interval> noises() {
        return spans.noises();
    }

    /** Where the sound is cut off because it is too loud. */
    public List<Interval> clipped() {
        return spans.clipped();
    }

    /** Where the sound is torn. */
    public List<Interval> gaps() {
        return spans.gaps();
    }

    /** Length in seconds. */
    public double length() {
        return step * levels.length;
    }
}
