package app.greenroom.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import org.junit.jupiter.api.Test;

class LossCheckTest {
    @Test
    void nothingLostIsMetAndSaysOfHowMany() {
        Finding finding = TestFacts.judge(new LossCheck(), TestLinks.trips(20, 21, 20, 22, 20));

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence()).contains("in 5 tries");
    }

    @Test
    void oneLostIsTooFewToTell() {
        Finding finding = TestFacts.judge(new LossCheck(), TestLinks.trips(20, 21, -1, 22, 20, 20, 20, 20));

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(finding.sentence()).contains("too few to tell");
    }

    @Test
    void manyLostIsMissed() {
        Finding finding = TestFacts.judge(new LossCheck(), TestLinks.trips(20, -1, -1, 22, -1, 20, -1, 20));

        assertThat(finding.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(finding.sentence()).contains("words will be missing");
    }
}
