package app.greenroom.model;

import java.util.List;
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
 */
public record Finding(
        String check,
        Area area,
        Importance importance,
        Outcome outcome,
        String sentence,
        OptionalInt score,
        List<Evidence> evidence) {
    public Finding {
        evidence = List.copyOf(evidence);
        if (score.isPresent() && (score.getAsInt() < 0 || score.getAsInt() > 100)) {
            throw new IllegalArgumentException("a score lies between 0 and 100");
        }
    }
}
