package app.greenroom.check.sound;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.Facts;
import app.greenroom.check.Observed;
import app.greenroom.check.TestFacts;
import app.greenroom.model.Evidence;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.speech.room.EchoFacts;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EchoCheckTest {
    private static final OptionalDouble NONE = OptionalDouble.empty();

    private static Finding judge(EchoFacts echo) {
        Facts skipped = TestFacts.skipped("Not now.");
        return new EchoCheck()
                .judge(new Facts(skipped.picture(), skipped.sound(), skipped.network(), new Observed.Seen<>(echo)));
    }

    private static Finding heard(double level, boolean clipped) {
        return judge(new EchoFacts(false, clipped, false, OptionalDouble.of(0.12), OptionalDouble.of(level), -75, -60));
    }

    @Test
    void anEchoIsJudgedByItsLevel() {
        assertThat(heard(-50, false).outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(heard(-36, false).outcome()).isInstanceOf(Outcome.Near.class);
        Finding loud = heard(-12, false);
        assertThat(loud.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(loud.sentence().toString()).isEqualTo("Echo: the other side will hear itself.");
        assertThat(TestFacts.fix(loud)).contains("headphones", "turn the speaker down");
        assertThat(loud.evidence())
                .extracting(Evidence::measurement)
                .extracting(m -> m.id())
                .containsExactly("echo.level", "echo.delay", "echo.floor");
    }

    @Test
    void noEchoIsGoodAndAsksWhetherTheTonesWereHeard() {
        Finding none = judge(new EchoFacts(false, false, false, NONE, NONE, -70, -60));
        assertThat(none.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(none.sentence().toString()).contains("If you did not hear the tones yourself");
    }

    @Test
    void whatCannotBeHeardIsNoPass() {
        assertThat(judge(new EchoFacts(true, false, false, NONE, NONE, -120, -100))
                        .sentence()
                        .toString())
                .contains("gave nothing");
        assertThat(judge(new EchoFacts(false, false, false, NONE, NONE, -40, -28))
                        .sentence()
                        .toString())
                .contains("too loud");
        assertThat(judge(new EchoFacts(false, true, false, NONE, NONE, -70, -60))
                        .sentence()
                        .toString())
                .contains("overdriven");
        assertThat(heard(-30, true).sentence().toString()).contains("overdriven");
        for (Finding finding : new Finding[] {
            judge(new EchoFacts(true, false, false, NONE, NONE, -120, -100)),
            judge(new EchoFacts(false, false, false, NONE, NONE, -40, -28)),
            judge(new EchoFacts(false, true, false, NONE, NONE, -70, -60)),
            judge(new EchoFacts(false, false, true, NONE, NONE, -70, -60)),
            heard(-30, true)
        }) {
            assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
            assertThat(TestFacts.fix(finding)).contains("test for echo again");
        }
    }

    /** Cut off at full scale it is at least as loud as measured. */
    @Test
    void aLoudEchoThatIsCutOffIsLoudAllTheSame() {
        assertThat(heard(-5, true).outcome()).isInstanceOf(Outcome.Missed.class);
    }

    @Test
    void withoutATestItIsNotAskedFor() {
        Facts facts = TestFacts.skipped("Not now.");
        assertThat(new EchoCheck().judge(facts).sentence().toString())
                .contains("test the speaker")
                .doesNotContain("greenroom");
    }
}
