package app.greenroom.check.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import org.junit.jupiter.api.Test;

class OverExposureCheckTest {
    @Test
    void aFaceWithDetailIsMet() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        Finding finding = TestFacts.judge(new OverExposureCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence().toString()).contains("not over-exposed");
    }

    @Test
    void aWhiteFaceIsMissed() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.clipped = 0.3;
        Finding finding = TestFacts.judge(new OverExposureCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(TestFacts.fix(finding)).contains("exposure");
    }

    @Test
    void whitePartsOfTheFaceAreAWarning() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.clipped = 0.05;
        Finding finding = TestFacts.judge(new OverExposureCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(finding.sentence().toString()).contains("Parts of your face");
    }

    @Test
    void aBrightPictureWithWhitePartsIsAWarning() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.pictureClipped = 0.03;
        light.median = 0.5;
        light.white = 1.5;
        Finding finding = TestFacts.judge(new OverExposureCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(finding.sentence().toString()).contains("so bright");
    }

    @Test
    void aPersonBeforeAStudiosWhiteIsNoOverExposure() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.pictureClipped = 0.6;
        light.median = 1;
        light.white = 0.7;

        assertThat(TestFacts.judge(new OverExposureCheck(), light.picture()).outcome())
                .isInstanceOf(Outcome.Met.class);
    }

    @Test
    void aWindowInANormalPictureIsNoOverExposure() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.pictureClipped = 0.03;
        light.median = 0.2;
        Finding finding = TestFacts.judge(new OverExposureCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence().toString()).contains("not over-exposed");
    }
}
