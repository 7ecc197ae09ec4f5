package app.greenroom.verdict;

import app.greenroom.model.Finding;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.Readiness;
import java.util.Comparator;
import java.util.List;

/**
 * The verdict from the findings: one decisive finding that was missed means "not ready"; failing that, one that could not
 * be checked means "could not check"; else "ready". Warnings and advice never decide, nor does what nobody asked for, nor
 * what was missed and accepted.
 */
public final class ReadinessRules {
    private ReadinessRules() {}

    /** The verdict; a run in which nothing was checked could not be checked. */
    public static Readiness judge(List<Finding> findings) {
        List<Finding> missed = decisive(findings, Outcome.Missed.class);
        if (!missed.isEmpty()) {
            return new Readiness(Readiness.Status.NOT_READY, missed);
        }
        List<Finding> unknown = decisive(findings, Outcome.CouldNotCheck.class);
        if (!unknown.isEmpty()) {
            return new Readiness(Readiness.Status.COULD_NOT_CHECK, unknown);
        }
        boolean anything = findings.stream()
                .anyMatch(f -> f.outcome() instanceof Outcome.Met
                        || f.outcome() instanceof Outcome.Near
                        || (f.outcome() instanceof Outcome.Missed
                                && f.accepted().isPresent()));
        return new Readiness(anything ? Readiness.Status.READY : Readiness.Status.COULD_NOT_CHECK, List.of());
    }

    private static List<Finding> decisive(List<Finding> findings, Class<? extends Outcome> outcome) {
        return findings.stream()
                .filter(f -> f.importance() == Importance.DECISIVE
                        && outcome.isInstance(f.outcome())
                        && f.accepted().isEmpty())
                .sorted(Comparator.comparingInt((Finding f) -> f.score().orElse(0)))
                .toList();
    }
}
