package app.greenroom.check.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CameraTiltCheckTest {
    private final TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();

    private Finding judge() {
        return TestFacts.judge(new CameraTiltCheck(), face.build());
    }

    @Test
    void aLevelCameraIsMetHoweverTheHeadLeans() {
        face.cameraRoll = OptionalDouble.of(-1);
        face.headRoll = 14;

        assertThat(judge().outcome()).isInstanceOf(Outcome.Met.class);
    }

    @Test
    void aTiltedCameraIsAdviceWithTheSideToRaise() {
        face.cameraRoll = OptionalDouble.of(5);
        assertThat(judge().outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(judge().sentence()).contains("5°");
        assertThat(TestFacts.fix(judge())).contains("your left hand");

        face.cameraRoll = OptionalDouble.of(-19);
        assertThat(judge().outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(TestFacts.fix(judge())).contains("your right hand");
        assertThat(judge().importance()).isEqualTo(Importance.ADVICE);
    }

    @Test
    void withoutUprightEdgesNobodyIsBlamed() {
        assertThat(judge().outcome()).isInstanceOf(Outcome.NotAsked.class);
        assertThat(judge().sentence()).contains("Nothing upright");

        face.headRoll = -12;
        assertThat(judge().outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(judge().sentence()).contains("12°");
    }
}
