package app.greenroom.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.live.FindingChange;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SettledFindingsTest {
    private static final Fix FIX = new Fix(Text.of("Do something."));
    private static final Outcome MET = new Outcome.Met();
    private static final Outcome NEAR = new Outcome.Near(FIX);
    private static final Outcome MISSED = new Outcome.Missed(FIX);
    private static final Outcome UNKNOWN = new Outcome.CouldNotCheck(Text.of("It was dark."), FIX);

    private final SettledFindings settled = new SettledFindings();
    private final List<String> log = new ArrayList<>();
    private double time;

    /** Says the same for some seconds, four times a second. */
    private void say(double seconds, Outcome outcome) {
        for (int i = 0; i < Math.round(4 * seconds); i++, time += 0.25) {
            Finding finding = new Finding(
                    "light-dim",
                    Area.LIGHTING,
                    Importance.DECISIVE,
                    outcome,
                    Text.verbatim("At " + time),
                    OptionalInt.empty(),
                    List.of());
            for (FindingChange change : settled.update(time, List.of(finding))) {
                log.add(change.turn() + " " + Outcome.id(change.finding().outcome()) + " " + time);
            }
        }
    }

    @Test
    void aPassingShadowIsNoFinding() {
        say(2, MET);
        say(1.5, MISSED);
        say(3, MET);
        assertThat(log).containsExactly("SETTLED met 0.75");
    }

    @Test
    void aFaultThatPersistsAppearsAndClearsWhenMended() {
        say(2, MET);
        say(4, MISSED);
        say(2, MET);
        assertThat(log).containsExactly("SETTLED met 0.75", "APPEARED missed 4.0", "CLEARED met 6.75");
    }

    /** While the newest pictures take the place of the last ones, a value passes through what is merely acceptable. */
    @Test
    void whatIsWellAgainIsNotCalledBetterFirst() {
        say(3, MISSED);
        say(0.25, NEAR);
        say(1, MET);
        assertThat(log).containsExactly("SETTLED missed 2.0", "CLEARED met 3.75");
    }

    @Test
    void aGlimpseOfWellIsNotYetWell() {
        say(3, MISSED);
        say(0.5, NEAR);
        say(0.25, MET);
        say(1, NEAR);
        assertThat(log).containsExactly("SETTLED missed 2.0", "CLEARED near 3.75");
    }

    @Test
    void ofTwoFaultsInTurnTheMilderIsCertain() {
        say(1, MET);
        for (int i = 0; i < 6; i++) {
            say(0.5, MISSED);
            say(0.5, NEAR);
        }
        assertThat(log).containsExactly("SETTLED met 0.75", "APPEARED near 3.0");
    }

    @Test
    void whatMayChangeIsNoticedBeforeItSettles() {
        say(2, MET);
        say(0.5, MISSED);
        assertThat(settled.turning()).as("a quarter of a second may be a blink").isEmpty();
        say(0.5, MISSED);
        assertThat(settled.turning()).singleElement().satisfies(finding -> assertThat(finding.outcome())
                .isEqualTo(MISSED));
        assertThat(settled.shown()).singleElement().satisfies(finding -> assertThat(finding.outcome())
                .isEqualTo(MET));
        say(2, MISSED);
        assertThat(settled.turning()).as("it has settled").isEmpty();
        say(0.5, MISSED);
        say(0.25, MET);
        say(0.25, MISSED);
        assertThat(settled.turning()).as("it came to nothing").isEmpty();
    }

    @Test
    void halfMendedIsNotMended() {
        say(3, MISSED);
        say(2, NEAR);
        say(1, MET);
        assertThat(log).containsExactly("SETTLED missed 2.0", "CLEARED near 3.75", "CLEARED met 5.75");
    }

    @Test
    void noLightStaysGreenOnACameraThatHasGoneBlack() {
        say(2, MET);
        say(3, UNKNOWN);
        say(1, MET);
        assertThat(log).containsExactly("SETTLED met 0.75", "LOST could-not-check 4.0", "SETTLED met 5.75");
    }

    @Test
    void whatIsCertainIsShownAtOnceAndClearsAsUsual() {
        say(2, MET);
        Finding gone = new Finding(
                "light-dim",
                Area.LIGHTING,
                Importance.DECISIVE,
                UNKNOWN,
                Text.of("Gone"),
                OptionalInt.empty(),
                List.of());
        assertThat(settled.settle(time, List.of(gone))).singleElement().satisfies(change -> {
            assertThat(change.turn()).isEqualTo(FindingChange.Turn.LOST);
            assertThat(change.before()).isNotNull();
        });
        time += 0.25;
        say(1, MET);
        assertThat(log).containsExactly("SETTLED met 0.75", "SETTLED met 3.0");
    }

    @Test
    void theNumbersShownAreTheNewest() {
        say(2, MET);
        say(1, MET);
        assertThat(settled.shown())
                .extracting(finding -> finding.sentence().toString())
                .containsExactly("At 2.75");
    }

    @Test
    void whatIsNoLongerAskedForIsForgotten() {
        say(3, MISSED);
        settled.update(time, List.of());
        assertThat(settled.shown()).isEmpty();
    }

    @Test
    void anEarlierTimeBeginsAnew() {
        say(2, MET);
        time = 0;
        say(0.5, MISSED);
        assertThat(settled.shown()).isEmpty();
    }
}
