package app.greenroom.check.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.check.TestLinks;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import org.junit.jupiter.api.Test;

class RoundTripCheckTest {
    @Test
    void aNearPlatformIsMet() {
        Finding finding = TestFacts.judge(new RoundTripCheck(), TestLinks.trips(20, 21, 20));

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence()).contains("short");
    }

    @Test
    void aFarOneIsOnlyAWarning() {
        Finding finding = TestFacts.judge(new RoundTripCheck(), TestLinks.trips(650, 655, 652));

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(finding.sentence()).contains("long");
    }

    @Test
    void withoutAnswersItIsNotKnown() {
        Finding finding = TestFacts.judge(new RoundTripCheck(), TestLinks.trips(-1, -1, -1));

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence()).contains("Nothing answered");
    }
}
