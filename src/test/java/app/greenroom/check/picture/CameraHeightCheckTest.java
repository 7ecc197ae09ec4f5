package app.greenroom.check.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import org.junit.jupiter.api.Test;

class CameraHeightCheckTest {
    @Test
    void eyeLevelIsMet() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        Finding finding = TestFacts.judge(new CameraHeightCheck(), face.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence().toString()).contains("eye level.");
    }

    @Test
    void aLittleAboveIsMetAndSaidSo() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        face.elevation = 6;
        Finding finding = TestFacts.judge(new CameraHeightCheck(), face.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence().toString()).contains("6° above");
    }

    @Test
    void aLowCameraIsRaisedByCentimetres() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        face.elevation = -20;
        Finding finding = TestFacts.judge(new CameraHeightCheck(), face.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(TestFacts.fix(finding)).contains("about 21 cm (±4)");
    }

    @Test
    void theNearEndOfTheErrorDecidesWhetherItIsMissed() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        face.elevation = -16;
        assertThat(TestFacts.judge(new CameraHeightCheck(), face.build()).outcome())
                .isInstanceOf(Outcome.Near.class);
        face.elevation = -18;
        assertThat(TestFacts.judge(new CameraHeightCheck(), face.build()).outcome())
                .isInstanceOf(Outcome.Missed.class);
    }

    @Test
    void anUncommonErrorAcrossTheLimitLeavesItOpen() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        face.elevation = 11;
        face.elevationError = 10;
        face.cutOff = 0.3;
        Finding cut = TestFacts.judge(new CameraHeightCheck(), face.build());
        assertThat(cut.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(cut.sentence().toString()).contains("Too little of your face");

        face.cutOff = 0;
        face.headDisagrees = true;
        assertThat(TestFacts.judge(new CameraHeightCheck(), face.build())
                        .sentence()
                        .toString())
                .contains("two different heights");

        face.elevation = 2;
        face.elevationError = 5; // anywhere in it is eye level
        assertThat(TestFacts.judge(new CameraHeightCheck(), face.build()).outcome())
                .isInstanceOf(Outcome.Met.class);
        face.elevation = -30; // and here nowhere is
        assertThat(TestFacts.judge(new CameraHeightCheck(), face.build()).outcome())
                .isInstanceOf(Outcome.Missed.class);
    }

    @Test
    void theFixGrowsWithTheDistance() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        face.elevation = -20;
        face.distance = 90;
        assertThat(TestFacts.fix(TestFacts.judge(new CameraHeightCheck(), face.build())))
                .contains("about 31 cm (±6)");
    }

    @Test
    void aRatherHighCameraIsAWarning() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        face.elevation = 12;
        Finding finding = TestFacts.judge(new CameraHeightCheck(), face.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(TestFacts.fix(finding)).contains("Lower");
    }
}
