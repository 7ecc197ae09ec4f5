package app.greenroom.check.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import org.junit.jupiter.api.Test;

class EyeLineCheckTest {
    @Test
    void theUpperThirdIsMet() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        Finding finding = TestFacts.judge(new EyeLineCheck(), face.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence()).contains("good height");
    }

    @Test
    void lowEyesAreMissed() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        face.eyeLine = 0.7;
        Finding finding = TestFacts.judge(new EyeLineCheck(), face.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(TestFacts.fix(finding)).contains("down");
    }

    @Test
    void highEyesAreAWarning() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        face.eyeLine = 0.2;
        Finding finding = TestFacts.judge(new EyeLineCheck(), face.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(TestFacts.fix(finding)).contains("up");
    }

    @Test
    void aHeadAtTheUpperEdgeIsMissed() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        face.eyeLine = 0.1;
        Finding finding = TestFacts.judge(new EyeLineCheck(), face.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(finding.sentence()).contains("upper edge");
    }
}
