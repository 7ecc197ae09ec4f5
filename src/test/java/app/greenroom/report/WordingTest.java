package app.greenroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.Readiness;
import app.greenroom.model.run.CheckRun;
import app.greenroom.text.Text;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Outcome NOT_ASKED = new Outcome.NotAsked(Text.of("Not measured."));
    private static final Outcome MET = new Outcome.Met();

    @Test
    void allIsWellOnlyWhereTheSpeedWasMeasured() {
        assertThat(headline(finding("network-loss", MET), finding("network-rate", MET)))
                .isEqualTo("Everything that decides was checked, and all is well.");
        assertThat(headline(finding("network-loss", MET), finding("network-rate", NOT_ASKED)))
                .isEqualTo(
                        "What was checked is well. Could not check the speed of the line; do the test with a friend.");
    }

    @Test
    void whatCouldBeBetterHidesNoSpeedThatWasNotMeasured() {
        Outcome near = new Outcome.Near(new Fix(Text.of("Mend it.")));
        assertThat(headline(finding("network-loss", near), finding("network-rate", NOT_ASKED)))
                .startsWith("Could not check the speed of the line; do the test with a friend. You can start.");
    }

    @Test
    void aLineThatNobodyLookedAtIsNotSpokenOf() {
        assertThat(headline(finding("network-loss", NOT_ASKED), finding("network-rate", NOT_ASKED)))
                .isEqualTo("Everything that decides was checked, and all is well.");
    }

    private static Finding finding(String check, Outcome outcome) {
        return new Finding(
                check,
                Area.NETWORK,
                Importance.DECISIVE,
                outcome,
                Text.of("It is so."),
                OptionalInt.empty(),
                List.of());
    }

    private static String headline(Finding... network) {
        List<Finding> findings = new ArrayList<>(List.of(network));
        CheckRun run = new CheckRun(
                ZonedDateTime.parse("2026-11-30T07:40:00Z"),
                List.of(),
                new Readiness(Readiness.Status.READY, List.of()),
                findings,
                List.of(),
                CheckRun.Shown.NOTHING);
        return Wording.headlineOf(run).toString();
    }
}
