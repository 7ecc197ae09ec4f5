package app.greenroom.ui.check;

import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.report.AreaSummary;
import app.greenroom.report.Grade;
import app.greenroom.report.Wording;
import app.greenroom.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a card shows.
 *
 * @param card which card
 * @param findings what is known, worst first; empty while nothing is
 * @param turning whether one of them may be about to change
 */
record CardState(Card card, List<Finding> findings, boolean turning) {
    CardState {
        findings = List.copyOf(findings);
    }

    /** The state with these findings, in any order. */
    static CardState of(Card card, List<Finding> findings, boolean turning) {
        return new CardState(
                card, findings.stream().sorted(AreaSummary.WORST_FIRST).toList(), turning);
    }

    /** A state that does not change. */
    static CardState of(Card card, List<Finding> findings) {
        return of(card, findings, false);
    }

    Optional<Finding> lead() {
        return findings.stream().findFirst();
    }

    Optional<Grade> grade() {
        return lead().map(Grade::of);
    }

    /** Whether all is well, so that no single finding says more than the others. */
    boolean good() {
        return grade().filter(grade -> grade == Grade.OK).isPresent() && fix().isEmpty();
    }

    OptionalInt score() {
        return lead().map(Finding::score).orElse(OptionalInt.empty());
    }

    Text sentence() {
        return lead().map(Wording::sentenceOf).orElse(Text.EMPTY);
    }

    /** What to do; empty when there is nothing to do. */
    Text fix() {
        return lead().flatMap(CardState::fix).orElse(Text.EMPTY);
    }

    /** How many more findings there are that want something done. */
    long more() {
        return findings.stream().skip(1).filter(f -> fix(f).isPresent()).count();
    }

    private static Optional<Text> fix(Finding finding) {
        return Wording.fix(finding).map(Fix::text);
    }
}
