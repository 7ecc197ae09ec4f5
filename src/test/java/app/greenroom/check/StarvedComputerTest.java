package app.greenroom.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.network.ClockCheck;
import app.greenroom.check.network.JitterCheck;
import app.greenroom.check.network.LossCheck;
import app.greenroom.check.network.ReachCheck;
import app.greenroom.check.network.RoundTripCheck;
import app.greenroom.check.picture.CameraHeightCheck;
import app.greenroom.check.picture.FrameRateCheck;
import app.greenroom.model.ComputerLoad;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.network.NetworkFacts;
import app.greenroom.vision.PictureFacts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What a computer that cannot keep up may have done itself is held against nobody. */
class StarvedComputerTest {
    private static final ComputerLoad RESTED = new ComputerLoad(0.003, 0.02, 0.3, 0.1, List.of());
    private static final ComputerLoad STARVED = new ComputerLoad(0.02, 0.05, 0.99, 0.7, List.of("backup", "Updater"));

    @Test
    void aSlowCameraOnAComputerWithOtherThingsToDoIsNotTheCamerasFault() {
        TestFacts.CameraBuilder camera = new TestFacts.CameraBuilder();
        camera.rate = OptionalDouble.of(6);
        PictureFacts slow = camera.build();

        assertThat(picture(new FrameRateCheck(), slow, RESTED).outcome()).isInstanceOf(Outcome.Missed.class);
        Finding excused = picture(new FrameRateCheck(), slow, STARVED);
        assertThat(excused.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(excused.sentence().toString())
                .isEqualTo("This computer is too busy to tell; busiest: backup and Updater.");
        assertThat(excused.score()).isEmpty();
        assertThat(excused.evidence()).as("what was counted stays to be seen").isNotEmpty();
    }

    @Test
    void whatIsWellOnABusyComputerIsWell() {
        PictureFacts fluent = new TestFacts.CameraBuilder().build();
        assertThat(picture(new FrameRateCheck(), fluent, STARVED).outcome()).isInstanceOf(Outcome.Met.class);
    }

    @Test
    void lateAnswersOnABusyComputerAreNotTheLines() {
        NetworkFacts uneven = TestNetworks.packets(500, 60, 170);
        for (Check check : List.of(new JitterCheck(), new LossCheck())) {
            assertThat(network(check, uneven, RESTED).outcome()).as(check.id()).isInstanceOf(Outcome.Missed.class);
            assertThat(network(check, uneven, STARVED).outcome())
                    .as(check.id())
                    .isInstanceOf(Outcome.CouldNotCheck.class);
        }
        assertThat(new RoundTripCheck().timed()).isTrue();
    }

    @Test
    void whatTimeCannotExplainIsJudgedAllTheSame() {
        assertThat(new ReachCheck().timed()).isFalse();
        assertThat(new ClockCheck().timed()).isFalse();
        assertThat(new CameraHeightCheck().timed()).isFalse();
    }

    @Test
    void lateTimersAndOneLongStallCountAsWell() {
        assertThat(new ComputerLoad(0.25, 0.1, 0, 0, List.of()).starved()).isTrue();
        assertThat(new ComputerLoad(0.05, 1.2, 0, 0, List.of()).starved()).isTrue();
        assertThat(new ComputerLoad(0.05, 0.1, 0.99, 0.2, List.of()).starved())
                .as("its own work alone")
                .isFalse();
        assertThat(RESTED.starved()).isFalse();
        assertThat(new ComputerLoad(0.25, 0.1, 0, 0, List.of()).why().reason().toString())
                .isEqualTo("This computer is too busy to tell.");
    }

    private static Finding picture(Check check, PictureFacts facts, ComputerLoad load) {
        return check.judge(new Facts(
                        new Observed.Seen<>(facts),
                        new Observed.Skipped<>(Facts.NO_ECHO_TEST),
                        new Observed.Skipped<>(Facts.NO_ECHO_TEST))
                .on(Optional.of(load)));
    }

    private static Finding network(Check check, NetworkFacts facts, ComputerLoad load) {
        return check.judge(new Facts(
                        new Observed.Skipped<>(Facts.NO_ECHO_TEST),
                        new Observed.Skipped<>(Facts.NO_ECHO_TEST),
                        new Observed.Seen<>(facts))
                .on(Optional.of(load)));
    }
}
