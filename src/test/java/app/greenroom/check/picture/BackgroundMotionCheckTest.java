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

class BackgroundMotionCheckTest {
    private final BackgroundMotionCheck check = new BackgroundMotionCheck();

    @Test
    void oneThatPassesOnceIsNothing() {
        assertThat(judge(0.1).outcome()).isInstanceOf(Outcome.Met.class);
    }

    @Test
    void aScreenThatPlaysGetsAdvice() {
        Finding finding = judge(0.8);

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(finding.check()).isEqualTo("background-motion");
        assertThat(TestFacts.fix(finding)).contains("Switch off");
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
    void aSinglePictureIsNotAsked() {
        PictureFacts film = new TestFacts.SceneBuilder().picture();
        PictureFacts still = new PictureFacts(
                new PictureFacts.Video(
                        film.video().width(), film.video().height(), 1, OptionalDouble.empty(), false, false),
                film.faces(),
                film.face(),
                film.place(),
                film.posture(),
                film.scene(),
                film.camera(),
                film.evidence());

        assertThat(judge(still).outcome()).isInstanceOf(Outcome.NotAsked.class);
    }

    private Finding judge(double value) {
        TestFacts.SceneBuilder scene = new TestFacts.SceneBuilder();
        scene.motion = OptionalDouble.of(value);
        return judge(scene.picture());
    }

    private Finding judge(PictureFacts facts) {
        return TestFacts.judge(check, facts);
    }
}
