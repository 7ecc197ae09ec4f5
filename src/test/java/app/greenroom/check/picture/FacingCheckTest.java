package app.greenroom.check.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import org.junit.jupiter.api.Test;

class FacingCheckTest {
    private final TestFacts.PostureBuilder posture = new TestFacts.PostureBuilder();

    private Finding judge() {
        return TestFacts.judge(new FacingCheck(), posture.picture());
    }

    @Test
    void mostOfTheTimeIsMet() {
        posture.facing = 0.75;
        assertThat(judge().outcome()).isInstanceOf(Outcome.Met.class);
    }

    @Test
    void awayForHalfOfTheTimeIsAdvice() {
        posture.facing = 0.45;
        assertThat(judge().outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(judge().sentence().toString()).contains("55%");
    }

    @Test
    void neverMissedAndNotAskedInAHurry() {
        posture.facing = 0;
        assertThat(judge().outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(new FacingCheck().quick()).isFalse();
    }

    @Test
    void aShortStretchIsNotAsked() {
        Finding finding = TestFacts.judge(new FacingCheck(), new TestFacts.FaceBuilder().build());
        assertThat(finding.outcome()).isInstanceOf(Outcome.NotAsked.class);
    }
}
