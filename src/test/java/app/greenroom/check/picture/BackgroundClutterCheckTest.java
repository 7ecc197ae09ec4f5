package app.greenroom.check.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.vision.PictureFacts;
import app.greenroom.vision.scene.SceneFacts;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BackgroundClutterCheckTest {
    private final BackgroundClutterCheck check = new BackgroundClutterCheck();

    @Test
    void aShelfPasses() {
        assertThat(judge(0.04).outcome()).isInstanceOf(Outcome.Met.class);
    }

    @Test
    void thingsLyingAboutGetAdvice() {
        Finding finding = judge(0.09);

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(finding.check()).isEqualTo("background-clutter");
        assertThat(TestFacts.fix(finding)).contains("Clear away");
        assertThat(finding.evidence()).isNotEmpty();
    }

    @Test
    void itIsAdviceHoweverBad() {
        assertThat(check.importance()).isEqualTo(Importance.ADVICE);
        assertThat(judge(1).outcome()).isInstanceOf(Outcome.Near.class);
    }

    @Test
    void whatWasNotSeenIsNotJudged() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        face.scene = Optional.of(new SceneFacts(
                Optional.empty(), Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty()));

        assertThat(judge(face.build()).outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        face.scene = Optional.empty();
        assertThat(judge(face.build()).outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
    }

    private Finding judge(double value) {
        TestFacts.SceneBuilder scene = new TestFacts.SceneBuilder();
        scene.clutter = value;
        return judge(scene.picture());
    }

    private Finding judge(PictureFacts facts) {
        return TestFacts.judge(check, facts);
    }
}
