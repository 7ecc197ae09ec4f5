package app.greenroom.ui.coach;

import app.greenroom.model.Evidence;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Limit;
import app.greenroom.model.measure.Measured;
import java.util.Optional;

/** What a coach says in a few words, where the report's advice is longer. */
final class CoachWords {
    private CoachWords() {}

    /** The key of a brief sentence for a finding that wants something done; empty where the advice itself is said. */
    static Optional<String> brief(Finding finding) {
        boolean known = finding.outcome() instanceof Outcome.Near || finding.outcome() instanceof Outcome.Missed;
        if (!known || !finding.check().equals("sound-level")) {
            return Optional.empty();
        }
        return finding.evidence().stream().flatMap(one -> side(one).stream()).findFirst();
    }

    private static Optional<String> side(Evidence evidence) {
        if (evidence.limit().isEmpty() || !(evidence.measurement().value() instanceof Measured.Scalar level)) {
            return Optional.empty();
        }
        Limit limit = evidence.limit().get();
        if (level.value() < limit.met().low()) {
            return Optional.of(level.value() < limit.near().low() ? "coach.louder.much" : "coach.louder");
        }
        return level.value() > limit.met().high() ? Optional.of("coach.softer") : Optional.empty();
    }
}
