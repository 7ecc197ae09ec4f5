package app.greenroom.check.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import org.junit.jupiter.api.Test;

class CutOffCheckTest {
    @Test
    void aWholeFaceIsMet() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        Finding finding = TestFacts.judge(new CutOffCheck(), face.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence()).contains("whole face");
    }

    @Test
    void aTouchedEdgeIsAWarning() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        face.cutOff = 0.03;
        Finding finding = TestFacts.judge(new CutOffCheck(), face.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(finding.sentence()).contains("touches");
    }

    @Test
    void aCutFaceIsMissed() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        face.cutOff = 0.3;
        Finding finding = TestFacts.judge(new CutOffCheck(), face.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(TestFacts.fix(finding)).contains("Move back");
    }
}
