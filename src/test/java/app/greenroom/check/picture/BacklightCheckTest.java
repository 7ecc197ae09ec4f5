package app.greenroom.check.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import org.junit.jupiter.api.Test;

class BacklightCheckTest {
    @Test
    void aRoomWithoutAWindowBehindIsMet() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        Finding finding = TestFacts.judge(new BacklightCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence()).contains("No bright window");
    }

    @Test
    void aBlownWindowBehindADarkPersonIsMissed() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.blown = 0.3;
        light.contrast = 9;
        Finding finding = TestFacts.judge(new BacklightCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(TestFacts.fix(finding)).contains("in front of you");
    }

    @Test
    void aBlownPatchBehindAWellLitPersonIsAWarning() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.blown = 0.08;
        light.contrast = 1.5;
        Finding finding = TestFacts.judge(new BacklightCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(TestFacts.fix(finding)).contains("curtain");
    }

    @Test
    void darkSkinInGoodLightIsNeverBacklit() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.balance = 5;
        light.dark = 0.9;
        light.contrast = 2.7;
        Finding finding = TestFacts.judge(new BacklightCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence()).contains("No bright window");
    }
}
