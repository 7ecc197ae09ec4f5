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

class ClothingColourCheckTest {
    private final ClothingColourCheck check = new ClothingColourCheck();

    @Test
    void aTiePasses() {
        assertThat(judge(0.1).outcome()).isInstanceOf(Outcome.Met.class);
    }

    @Test
    void aLoudJacketGetsAdvice() {
        Finding finding = judge(0.6);

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(finding.check()).isEqualTo("clothing-colour");
        assertThat(TestFacts.fix(finding)).contains("calmer");
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

    @Test
    void inColouredLightLoudnessIsNotJudged() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.cast = 20;
        face.light = Optional.of(light.build());
        TestFacts.SceneBuilder scene = new TestFacts.SceneBuilder();
        scene.loud = 0.8;
        face.scene = Optional.of(scene.build());

        assertThat(judge(face.build()).outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        scene.loud = 0;
        face.scene = Optional.of(scene.build());
        assertThat(judge(face.build()).outcome()).isInstanceOf(Outcome.Met.class);
    }

    private Finding judge(double value) {
        TestFacts.SceneBuilder scene = new TestFacts.SceneBuilder();
        scene.loud = value;
        return judge(scene.picture());
    }

    private Finding judge(PictureFacts facts) {
        return TestFacts.judge(check, facts);
    }
}
