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

class BackgroundBrightCheckTest {
    private final BackgroundBrightCheck check = new BackgroundBrightCheck();

    @Test
    void aGleamPasses() {
        assertThat(judge(0.005).outcome()).isInstanceOf(Outcome.Met.class);
    }

    @Test
    void aLampGetsAdvice() {
        Finding finding = judge(0.03);

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(finding.check()).isEqualTo("background-bright");
        assertThat(TestFacts.fix(finding)).contains("curtain");
        assertThat(finding.evidence()).isNotEmpty();
    }

    @Test
    void itIsAdviceHoweverBad() {
        assertThat(check.importance()).isEqualTo(Importance.ADVICE);
        assertThat(judge(0.6).outcome()).isInstanceOf(Outcome.Near.class);
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
    void besideBacklightItKeepsSilent() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.behind = 8;
        face.light = Optional.of(light.build());
        TestFacts.SceneBuilder scene = new TestFacts.SceneBuilder();
        scene.bright = 0.1;
        face.scene = Optional.of(scene.build());

        assertThat(judge(face.build()).outcome()).isInstanceOf(Outcome.NotAsked.class);
    }

    private Finding judge(double value) {
        TestFacts.SceneBuilder scene = new TestFacts.SceneBuilder();
        scene.bright = value;
        return judge(scene.picture());
    }

    private Finding judge(PictureFacts facts) {
        return TestFacts.judge(check, facts);
    }
}
