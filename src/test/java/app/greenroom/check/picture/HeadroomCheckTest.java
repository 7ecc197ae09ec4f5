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

class HeadroomCheckTest {
    private final HeadroomCheck check = new HeadroomCheck();

    @Test
    void aLittleRoomPasses() {
        assertThat(judge(0.08).outcome()).isInstanceOf(Outcome.Met.class);
    }

    @Test
    void aHeadAtTheEdgeGetsAdvice() {
        Finding finding = judge(0.005);

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(finding.check()).isEqualTo("framing-headroom");
        assertThat(TestFacts.fix(finding)).contains("Move back");
        assertThat(finding.evidence()).isNotEmpty();
    }

    @Test
    void itIsAdviceHoweverBad() {
        assertThat(check.importance()).isEqualTo(Importance.ADVICE);
        assertThat(judge(0).outcome()).isInstanceOf(Outcome.Near.class);
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
    void anEmptyUpperThirdGetsAdvice() {
        assertThat(judge(0.4).outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(TestFacts.fix(judge(0.4))).contains("closer");
    }

    /** Both fixes must go the same way, or a person follows one and spoils the other. */
    @Test
    void itsFixGoesTheWayOfTheEyeLines() {
        TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();
        TestFacts.SceneBuilder scene = new TestFacts.SceneBuilder();
        face.eyeLine = 0.55;
        scene.headroom = OptionalDouble.of(0.4);
        face.scene = Optional.of(scene.build());
        assertThat(TestFacts.fix(judge(face.build())))
                .isEqualTo(TestFacts.fix(TestFacts.judge(new EyeLineCheck(), face.build())));

        face.eyeLine = 0.2;
        scene.headroom = OptionalDouble.of(0);
        face.scene = Optional.of(scene.build());
        assertThat(TestFacts.fix(judge(face.build())))
                .isEqualTo(TestFacts.fix(TestFacts.judge(new EyeLineCheck(), face.build())));
    }

    private Finding judge(double value) {
        TestFacts.SceneBuilder scene = new TestFacts.SceneBuilder();
        scene.headroom = OptionalDouble.of(value);
        return judge(scene.picture());
    }

    private Finding judge(PictureFacts facts) {
        return TestFacts.judge(check, facts);
    }
}
