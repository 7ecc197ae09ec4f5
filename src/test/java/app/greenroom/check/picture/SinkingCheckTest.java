package app.greenroom.check.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import org.junit.jupiter.api.Test;

class SinkingCheckTest {
    private final TestFacts.PostureBuilder posture = new TestFacts.PostureBuilder();

    private Finding judge() {
        return TestFacts.judge(new SinkingCheck(), posture.picture());
    }

    @Test
    void stayingOrRisingIsMet() {
        assertThat(judge().outcome()).isInstanceOf(Outcome.Met.class);
        posture.drift = -0.2;
        posture.sunk = -0.1;
        assertThat(judge().outcome()).isInstanceOf(Outcome.Met.class);
    }

    @Test
    void settlingOnceIsMet() {
        posture.drift = 0.08;
        posture.sunk = 0.03;
        assertThat(judge().outcome()).isInstanceOf(Outcome.Met.class);
    }

    @Test
    void sinkingIsAdvice() {
        posture.drift = 0.08;
        posture.sunk = 0.05;
        assertThat(judge().outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(judge().sentence()).contains("lower");
    }

    @Test
    void aShortStretchIsNotAsked() {
        Finding finding = TestFacts.judge(new SinkingCheck(), new TestFacts.FaceBuilder().build());
        assertThat(finding.outcome()).isInstanceOf(Outcome.NotAsked.class);
    }
}
