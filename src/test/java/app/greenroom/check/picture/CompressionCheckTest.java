package app.greenroom.check.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CompressionCheckTest {
    private final TestFacts.CameraBuilder camera = new TestFacts.CameraBuilder();

    @Test
    void aPictureWithoutBlocksIsMet() {
        assertThat(judge().outcome()).isInstanceOf(Outcome.Met.class);
    }

    @Test
    void blocksAreAWarning() {
        camera.blockiness = OptionalDouble.of(0.3);
        assertThat(judge().outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(judge().sentence()).contains("blocks");
    }

    @Test
    void whatWasNotMeasuredIsNotJudged() {
        camera.blockiness = OptionalDouble.empty();
        assertThat(judge().outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
    }

    @Test
    void aTinyPictureIsNotJudged() {
        camera.width = 37;
        camera.height = 21;
        camera.blockiness = OptionalDouble.of(0.3);
        assertThat(judge().outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
    }

    private Finding judge() {
        return TestFacts.judge(new CompressionCheck(), camera.build());
    }
}
