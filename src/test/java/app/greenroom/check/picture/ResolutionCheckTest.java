package app.greenroom.check.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import org.junit.jupiter.api.Test;

class ResolutionCheckTest {
    private final TestFacts.CameraBuilder camera = new TestFacts.CameraBuilder();

    @Test
    void highDefinitionIsMetLyingAndUpright() {
        assertThat(judge().outcome()).isInstanceOf(Outcome.Met.class);
        camera.width = 720;
        camera.height = 1280;
        assertThat(judge().outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(judge().sentence()).contains("720×1280");
        assertThat(judge().evidence())
                .extracting(e ->
                        e.measurement().id() + e.limit().orElseThrow().met().low())
                .containsExactlyInAnyOrder("picture.height1280.0", "picture.width720.0");
    }

    @Test
    void standardDefinitionIsAWarning() {
        camera.width = 640;
        camera.height = 480;
        assertThat(judge().outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(judge().sentence()).contains("only 640×480");
        camera.width = 480;
        camera.height = 640;
        assertThat(judge().outcome()).isInstanceOf(Outcome.Near.class);
    }

    @Test
    void lessThanThatIsMissed() {
        camera.width = 320;
        camera.height = 240;
        assertThat(judge().outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(TestFacts.fix(judge())).contains("1280×720");
        camera.width = 1280;
        camera.height = 400;
        assertThat(judge().outcome()).isInstanceOf(Outcome.Missed.class);
    }

    private Finding judge() {
        return TestFacts.judge(new ResolutionCheck(), camera.build());
    }
}
