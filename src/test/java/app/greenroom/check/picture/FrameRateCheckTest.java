package app.greenroom.check.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.SourceKind;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FrameRateCheckTest {
    private final TestFacts.CameraBuilder camera = new TestFacts.CameraBuilder();

    @Test
    void aFluentCameraIsMet() {
        assertThat(judge().outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(judge().sentence().toString()).contains("30 pictures a second");
    }

    @Test
    void aRecordingIsNotAsked() {
        camera.source = SourceKind.RECORDING;
        camera.rate = OptionalDouble.of(4);
        assertThat(judge().outcome()).isInstanceOf(Outcome.NotAsked.class);
    }

    @Test
    void aCameraWatchedTooBrieflyCannotBeChecked() {
        camera.rate = OptionalDouble.empty();
        camera.gap = OptionalDouble.empty();
        assertThat(judge().outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
    }

    @Test
    void slowIsAWarningAndVerySlowIsMissed() {
        camera.rate = OptionalDouble.of(15);
        assertThat(judge().outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(judge().sentence().toString()).isEqualTo("The camera gives only 15 pictures a second.");
        camera.rate = OptionalDouble.of(6);
        assertThat(judge().outcome()).isInstanceOf(Outcome.Missed.class);
    }

    @Test
    void slowInTheDarkAsksForLight() {
        camera.rate = OptionalDouble.of(8);
        camera.noise = OptionalDouble.of(7);
        assertThat(judge().sentence().toString()).contains("too little light");
        assertThat(TestFacts.fix(judge())).startsWith("Add light");

        camera.noise = OptionalDouble.of(1);
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.white = 0.2;
        light.room = 0.2;
        camera.light = Optional.of(light.build());
        assertThat(TestFacts.fix(judge())).startsWith("Add light");
    }

    @Test
    void aHaltIsAWarning() {
        camera.gap = OptionalDouble.of(0.8);
        assertThat(judge().outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(judge().sentence().toString()).contains("0.8 s");
    }

    private Finding judge() {
        return TestFacts.judge(new FrameRateCheck(), camera.build());
    }
}
