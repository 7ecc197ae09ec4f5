package app.greenroom.model;

import app.greenroom.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one check concluded.
 *
 * @param check the check's stable id, such as {@code light-backlight}
 * @param area where it belongs
 * @param importance whether it can decide the verdict
 * @param outcome how it ended
 * @param sentence the conclusion in one plain sentence
 * @param score 0 (worst) to 100 (best); empty when nothing was measured
 * @param evidence the numbers behind it, the most telling first
 * @param accepted the day on which the user said "I know, it stays"; only what was missed can be accepted
 */
public record Finding(
        String check,
        Area area,
        Importance importance,
        Outcome outcome,
        Text sentence,
        OptionalInt score,
        List<Evidence> evidence,
        Optional<LocalDate> accepted) {
    public Finding {
        evidence = List.copyOf(evidence);
        if (accepted.isPresent() && !(outcome instanceof Outcome.Missed)) {
            throw new IllegalArgumentException("only what was missed can be accepted");
        }
        if (score.isPresent() && (score.getAsInt() < 0 || score.getAsInt() > 100)) {
            throw new IllegalArgumentException("a score lies between 0 and 100");
        }
    }

    /** A finding that nobody has accepted. */
    public Finding(
            String check,
            Area area,
            Importance importance,
            Outcome outcome,
            Text sentence,
            OptionalInt score,
            List<Evidence> evidence) {
        this(check, area, importance, outcome, sentence, score, evidence, Optional.empty());
    }

    /** The same finding, accepted on a day or, when that is empty, by nobody. */
    public Finding accepted(Optional<LocalDate> day) {
        return new Finding(check, area, importance, outcome, sentence, score, evidence, day);
    }
}
