package app.greenroom.verdict;

import static app.greenroom.model.Importance.ADVICE;
import static app.greenroom.model.Importance.DECISIVE;
import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.Readiness;
import app.greenroom.model.Readiness.Status;
import app.greenroom.text.Text;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ReadinessRulesTest {
    private static final Fix FIX = new Fix(Text.of("Do something."));
    private static final Outcome MET = new Outcome.Met();
    private static final Outcome NEAR = new Outcome.Near(FIX);
    private static final Outcome MISSED = new Outcome.Missed(FIX);
    private static final Outcome UNKNOWN = new Outcome.CouldNotCheck(Text.of("It was dark."), FIX);
    private static final Outcome NOT_ASKED = new Outcome.NotAsked(Text.of("Not today."));

    @Test
    void readyWhenAllIsWell() {
        assertThat(judge(finding("a", DECISIVE, MET, 100))).isEqualTo(new Readiness(Status.READY, List.of()));
    }

    @Test
    void warningsNeverDecide() {
        assertThat(judge(finding("a", DECISIVE, NEAR, 60), finding("b", DECISIVE, NEAR, 55)))
                .isEqualTo(new Readiness(Status.READY, List.of()));
    }

    @Test
    void adviceNeverDecides() {
        Finding good = finding("a", DECISIVE, MET, 100);
        assertThat(judge(good, finding("b", ADVICE, MISSED, 0)).status()).isEqualTo(Status.READY);
        assertThat(judge(good, finding("b", ADVICE, UNKNOWN, -1)).status()).isEqualTo(Status.READY);
    }

    @Test
    void whatNobodyAskedForNeverDecides() {
        assertThat(judge(finding("a", DECISIVE, MET, 100), finding("b", DECISIVE, NOT_ASKED, -1))
                        .status())
                .isEqualTo(Status.READY);
    }

    @Test
    void oneDecisiveMissMeansNotReady() {
        Finding missed = finding("b", DECISIVE, MISSED, 20);
        assertThat(judge(finding("a", DECISIVE, MET, 100), missed))
                .isEqualTo(new Readiness(Status.NOT_READY, List.of(missed)));
    }

    @Test
    void theWorstReasonComesFirst() {
        Finding bad = finding("a", DECISIVE, MISSED, 30);
        Finding worst = finding("b", DECISIVE, MISSED, 0);
        Finding alsoBad = finding("c", DECISIVE, MISSED, 30);
        assertThat(judge(bad, worst, alsoBad).reasons()).containsExactly(worst, bad, alsoBad);
    }

    @Test
    void oneDecisiveUnknownMeansCouldNotCheck() {
        Finding unknown = finding("b", DECISIVE, UNKNOWN, -1);
        assertThat(judge(finding("a", DECISIVE, MET, 100), unknown))
                .isEqualTo(new Readiness(Status.COULD_NOT_CHECK, List.of(unknown)));
    }

    @Test
    void aMissWeighsMoreThanAnUnknown() {
        Finding missed = finding("b", DECISIVE, MISSED, 20);
        assertThat(judge(finding("a", DECISIVE, UNKNOWN, -1), missed))
                .isEqualTo(new Readiness(Status.NOT_READY, List.of(missed)));
    }

    @Test
    void nothingCheckedIsNeverReady() {
        assertThat(judge().status()).isEqualTo(Status.COULD_NOT_CHECK);
        assertThat(judge(finding("a", DECISIVE, NOT_ASKED, -1)).status()).isEqualTo(Status.COULD_NOT_CHECK);
        assertThat(judge(finding("a", ADVICE, UNKNOWN, -1)).status()).isEqualTo(Status.COULD_NOT_CHECK);
    }

    private static Readiness judge(Finding... findings) {
        return ReadinessRules.judge(List.of(findings));
    }

    private static Finding finding(String check, Importance importance, Outcome outcome, int score) {
        return new Finding(
                check,
                Area.LIGHTING,
                importance,
                outcome,
                Text.of("A sentence."),
                score < 0 ? OptionalInt.empty() : OptionalInt.of(score),
                List.of());
    }
}
