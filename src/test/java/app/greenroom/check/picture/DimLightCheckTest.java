package app.greenroom.check.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DimLightCheckTest {
    @Test
    void aLitRoomIsMet() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        Finding finding = TestFacts.judge(new DimLightCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence().toString()).contains("enough light");
    }

    @Test
    void aDarkPictureIsMissed() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.white = 0.05;
        light.room = 0.05;
        Finding finding = TestFacts.judge(new DimLightCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(TestFacts.fix(finding)).contains("lamp");
    }

    @Test
    void aRatherDarkPictureIsAWarning() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.white = 0.15;
        light.room = 0.04;
        Finding finding = TestFacts.judge(new DimLightCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(finding.sentence().toString()).contains("rather dark");
    }

    @Test
    void grainInALitPictureIsAWarningAndNeverMissed() {
        TestFacts.CameraBuilder camera = new TestFacts.CameraBuilder();
        camera.noise = OptionalDouble.of(9);
        Finding finding = TestFacts.judge(new DimLightCheck(), camera.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(finding.sentence().toString()).contains("grainy");
        assertThat(TestFacts.fix(finding)).contains("lamp");
    }

    @Test
    void aDarkFaceInALitRoomIsMet() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.dark = 1;
        light.balance = 6;
        Finding finding = TestFacts.judge(new DimLightCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence().toString()).contains("enough light");
    }

    @Test
    void aDarkFaceBeforeDarkClothesAndALitWallIsMet() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.white = 0.05;
        light.room = 0.5;
        Finding finding = TestFacts.judge(new DimLightCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
    }

    @Test
    void lightFromBehindIsNoDimRoom() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.white = 0.05;
        light.room = 0.05;
        light.behind = 10;

        assertThat(TestFacts.judge(new DimLightCheck(), light.picture()).outcome())
                .isInstanceOf(Outcome.NotAsked.class);
    }
}
