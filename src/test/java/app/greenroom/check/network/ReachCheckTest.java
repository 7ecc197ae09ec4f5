package app.greenroom.check.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.check.TestLinks;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import org.junit.jupiter.api.Test;

class ReachCheckTest {
    @Test
    void aPlatformThatAnswersIsMet() {
        Finding finding = TestFacts.judge(new ReachCheck(), TestLinks.trips(20, 21, 20));

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence()).contains("Zoom answers");
    }

    @Test
    void aRefusedConnectionIsMissed() {
        Finding finding = TestFacts.judge(new ReachCheck(), TestLinks.refused());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(TestFacts.fix(finding)).contains("another network");
    }

    @Test
    void somebodyInBetweenCannotBeToldFromAFilter() {
        Finding finding = TestFacts.judge(new ReachCheck(), TestLinks.untrusted());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(TestFacts.fix(finding)).contains("browser");
    }
}
