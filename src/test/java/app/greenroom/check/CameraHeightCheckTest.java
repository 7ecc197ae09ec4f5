package app.greenroom.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import org.junit.jupiter.api.Test;

class CameraHeightCheckTest {
    @Test
    void eyeLevelIsMet() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        Finding finding = TestFacts.judge(new CameraHeightCheck(), face.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence()).contains("eye level.");
    }

    @Test
    void aLittleAboveIsMetAndSaidSo() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        face.elevation = 6;
        Finding finding = TestFacts.judge(new CameraHeightCheck(), face.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence()).contains("6° above");
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
    void aRatherHighCameraIsAWarning() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        face.elevation = 12;
        Finding finding = TestFacts.judge(new CameraHeightCheck(), face.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(TestFacts.fix(finding)).contains("Lower");
    }
}
