package app.greenroom.check.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.SourceKind;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ChangingLightCheckTest {
    private final TestFacts.CameraBuilder camera = new TestFacts.CameraBuilder();

    @Test
    void steadyLightIsMet() {
        assertThat(judge().outcome()).isInstanceOf(Outcome.Met.class);
    }

    @Test
    void unsteadyLightIsAWarningAndNeverMissed() {
        camera.change = OptionalDouble.of(0.9);
        assertThat(judge().outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(judge().sentence()).contains("up and down");
        assertThat(TestFacts.fix(judge())).contains("lamp");
    }

    @Test
    void whatCannotBeToldIsNotJudged() {
        camera.change = OptionalDouble.empty();
        assertThat(judge().outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        camera.source = SourceKind.RECORDING;
        assertThat(judge().outcome()).isInstanceOf(Outcome.NotAsked.class);
    }

    private Finding judge() {
        return TestFacts.judge(new ChangingLightCheck(), camera.build());
    }
}
