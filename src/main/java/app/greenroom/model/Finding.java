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
 * @param accepted the day on which the user said "I know, it stays", see {@link #acceptable}
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
        if (accepted.isPresent() && !acceptable(outcome, evidence)) {
            throw new IllegalArgumentException("only what was missed, or measured in vain, can be accepted");
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

    /**
     * Whether its user may say "I know": of what was missed that it stays, and of what was measured and left in doubt, such as a
     * camera's height before a bare wall, that they have measured it themselves.
     */
    public boolean acceptable() {
        return acceptable(outcome, evidence);
    }

    private static boolean acceptable(Outcome outcome, List<Evidence> evidence) {
        return outcome instanceof Outcome.Missed || (outcome instanceof Outcome.CouldNotCheck && !evidence.isEmpty());
    }

    /** The same finding, accepted on a day or, when that is empty, by nobody. */
    public Finding accepted(Optional<LocalDate> day) {
        return new Finding(check, area, importance, outcome, sentence, score, evidence, day);
    }
}
