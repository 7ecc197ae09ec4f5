package app.greenroom.check.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SharpnessCheckTest {
    private final TestFacts.CameraBuilder camera = new TestFacts.CameraBuilder();

    @Test
    void aSharpFaceIsMet() {
        assertThat(judge().outcome()).isInstanceOf(Outcome.Met.class);
    }

    @Test
    void aSoftFaceIsAWarningAndNeverMissed() {
        for (double sharpness : new double[] {75, 40, 5}) {
            camera.sharpness = OptionalDouble.of(sharpness);
            assertThat(judge().outcome()).isInstanceOf(Outcome.Near.class);
        }
        assertThat(TestFacts.fix(judge())).contains("lens");
    }

    @Test
    void whatCannotBeToldIsNotJudged() {
        camera.sharpness = OptionalDouble.empty();
        assertThat(judge().outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        camera.face = false;
        assertThat(judge().sentence().toString()).contains("No face");
    }

    @Test
    void noiseThatSteepensEdgesDoesNotMakeASoftFaceGreen() {
        camera.noise = OptionalDouble.of(4);
        camera.sharpness = OptionalDouble.of(120);
        assertThat(judge().outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        camera.sharpness = OptionalDouble.of(180);
        assertThat(judge().outcome()).isInstanceOf(Outcome.Met.class);
        camera.sharpness = OptionalDouble.of(70);
        assertThat(judge().outcome()).isInstanceOf(Outcome.Near.class);
    }

    private Finding judge() {
        return TestFacts.judge(new SharpnessCheck(), camera.build());
    }
}
