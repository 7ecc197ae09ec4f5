package app.greenroom.check.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import org.junit.jupiter.api.Test;

class FaceCountCheckTest {
    @Test
    void onePersonIsMet() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        Finding finding = TestFacts.judge(new FaceCountCheck(), face.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence()).contains("alone");
    }

    @Test
    void nobodyIsMissed() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        face.faces = 0;
        Finding finding = TestFacts.judge(new FaceCountCheck(), face.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(finding.sentence()).contains("Nobody");
    }

    @Test
    void somebodyFarBehindIsAWarning() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        face.faces = 2;
        face.second = 0.1;
        Finding finding = TestFacts.judge(new FaceCountCheck(), face.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(finding.sentence()).contains("behind you");
    }

    @Test
    void somebodyWhoPassesByIsAWarning() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        face.passing = 0.6;
        Finding finding = TestFacts.judge(new FaceCountCheck(), face.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(finding.sentence()).contains("for a moment");
        assertThat(finding.score().orElseThrow()).isBetween(50, 79);
    }

    @Test
    void twoPeopleAreMissed() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        face.faces = 2;
        face.second = 0.8;
        Finding finding = TestFacts.judge(new FaceCountCheck(), face.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(finding.sentence()).contains("Two people");
    }
}
