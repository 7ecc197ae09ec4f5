package app.greenroom.check.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.SourceKind;
import org.junit.jupiter.api.Test;

class SourceCheckTest {
    private final TestFacts.CameraBuilder camera = new TestFacts.CameraBuilder();

    @Test
    void camerasAndPhonesAreNamedAndFine() {
        assertThat(judge().outcome()).isInstanceOf(Outcome.Met.class);
        camera.source = SourceKind.PHONE;
        assertThat(judge().outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(judge().sentence()).contains("phone");
    }

    @Test
    void programsAndOtherComputersAreAWarning() {
        camera.source = SourceKind.VIRTUAL;
        assertThat(judge().outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(judge().sentence()).contains("virtual camera program");
        camera.source = SourceKind.REMOTE;
        assertThat(judge().outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(judge().sentence()).contains("another computer");
    }

    @Test
    void aRecordingIsNotAsked() {
        camera.source = SourceKind.RECORDING;
        assertThat(judge().outcome()).isInstanceOf(Outcome.NotAsked.class);
    }

    private Finding judge() {
        return TestFacts.judge(new SourceCheck(), camera.build());
    }
}
