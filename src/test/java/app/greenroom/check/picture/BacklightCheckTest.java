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
        assertThat(finding.sentence().toString()).contains("No bright window");
    }

    @Test
    void aWindowBehindADarkPersonIsMissedThoughNothingIsBlownOut() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.blown = 0;
        light.behind = 9;
        Finding finding = TestFacts.judge(new BacklightCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(TestFacts.fix(finding)).contains("in front of you");
    }

    @Test
    void aBackgroundThatIsMuchBrighterThanThePersonIsAWarning() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.behind = 5;
        Finding finding = TestFacts.judge(new BacklightCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(TestFacts.fix(finding)).contains("curtain");
    }

    @Test
    void aBlownPatchBehindAWellLitPersonIsMet() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.blown = 0.08;
        light.behind = 1.5;
        Finding finding = TestFacts.judge(new BacklightCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
    }

    @Test
    void darkSkinInGoodLightIsNeverBacklit() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.balance = 11;
        light.dark = 0.9;
        light.behind = 2;
        Finding finding = TestFacts.judge(new BacklightCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence().toString()).contains("No bright window");
    }
}
