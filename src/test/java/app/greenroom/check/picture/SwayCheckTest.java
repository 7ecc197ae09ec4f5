package app.greenroom.check.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import org.junit.jupiter.api.Test;

class SwayCheckTest {
    private final TestFacts.PostureBuilder posture = new TestFacts.PostureBuilder();

    private Finding judge() {
        return TestFacts.judge(new SwayCheck(), posture.picture());
    }

    @Test
    void stillOrALittleIsMet() {
        assertThat(judge().outcome()).isInstanceOf(Outcome.Met.class);
        posture.sway = 0.2;
        assertThat(judge().outcome()).isInstanceOf(Outcome.Met.class);
    }

    @Test
    void rockingIsDescribedWithItsPeriodAndNeverMissed() {
        posture.sway = 0.6;
        assertThat(judge().outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(judge().sentence()).contains("side to side").contains("every 3 s");

        posture.sway = 4;
        posture.forward = true;
        assertThat(judge().outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(judge().sentence()).contains("to and fro");
    }

    @Test
    void aShortStretchIsNotAsked() {
        Finding finding = TestFacts.judge(new SwayCheck(), new TestFacts.FaceBuilder().build());
        assertThat(finding.outcome()).isInstanceOf(Outcome.NotAsked.class);
    }
}
