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

class ClothingStripesCheckTest {
    private final ClothingStripesCheck check = new ClothingStripesCheck();

    @Test
    void aStripedTiePasses() {
        assertThat(judge(0.1).outcome()).isInstanceOf(Outcome.Met.class);
    }

    @Test
    void fineStripesGetAdvice() {
        Finding finding = judge(0.6);

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(finding.check()).isEqualTo("clothing-stripes");
        assertThat(TestFacts.fix(finding)).contains("plain");
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
        scene.stripes = value;
        return judge(scene.picture());
    }

    private Finding judge(PictureFacts facts) {
        return TestFacts.judge(check, facts);
    }
}
