package app.greenroom.check.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import org.junit.jupiter.api.Test;

class FaceOffsetCheckTest {
    @Test
    void theMiddleIsMet() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        Finding finding = TestFacts.judge(new FaceOffsetCheck(), face.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence()).contains("middle");
    }

    @Test
    void onTheRightOfThePictureMovesToTheOwnRight() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        face.offset = 0.2;
        Finding finding = TestFacts.judge(new FaceOffsetCheck(), face.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(TestFacts.fix(finding)).contains("your right");
    }

    @Test
    void farOnTheLeftIsMissed() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        face.offset = -0.3;
        Finding finding = TestFacts.judge(new FaceOffsetCheck(), face.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(TestFacts.fix(finding)).contains("your left");
    }
}
