package app.greenroom.check.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import org.junit.jupiter.api.Test;

class FaceSizeCheckTest {
    @Test
    void armsLengthIsMet() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        Finding finding = TestFacts.judge(new FaceSizeCheck(), face.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence().toString()).contains("good distance");
    }

    @Test
    void aTelephoneHeldUprightIsNotTooClose() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        face.pictureWidth = 720;
        face.width = 0.5;
        Finding finding = TestFacts.judge(new FaceSizeCheck(), face.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
    }

    @Test
    void farAwayIsMissed() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        face.width = 0.05;
        Finding finding = TestFacts.judge(new FaceSizeCheck(), face.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(TestFacts.fix(finding)).contains("closer");
    }

    @Test
    void aLittleFarIsAWarning() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        face.width = 0.09;
        Finding finding = TestFacts.judge(new FaceSizeCheck(), face.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(TestFacts.fix(finding)).contains("closer");
    }

    @Test
    void veryNearIsMissed() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        face.width = 0.7;
        Finding finding = TestFacts.judge(new FaceSizeCheck(), face.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(TestFacts.fix(finding)).contains("back");
    }
}
