package app.greenroom.session.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.session.live.SeatTrial;
import app.greenroom.text.Language;
import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.face.FaceSeries;
import app.greenroom.vision.pose.TwoSeats;
import app.greenroom.vision.pose.TwoSeats.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class SeatTrialTest {
    private final FaceSeries series = new FaceSeries();
    private final SeatTrial trial = new SeatTrial();
    private final List<SeatTrial.Phase> phases = new ArrayList<>();

    private TwoSeats.Told run() {
        series.seconds = 40;
        for (FrameFacts facts : series.facts()) {
            SeatTrial.Phase phase = trial.accept(facts, 1280, 720);
            assertThat(trial.share()).isBetween(0.0, 1.0);
            if (phases.isEmpty() || phases.get(phases.size() - 1) != phase) {
                phases.add(phase);
            }
        }
        return trial.told().orElseThrow();
    }

    private static double between(double t, double from, double to, double low, double high) {
        return low + (high - low) * Math.max(0, Math.min(1, (t - from) / (to - from)));
    }

    @Test
    void twoSeatsOfAHighCameraBeforeAWhiteWall() {
        // A camera that looks down by 18° from 22 cm over the eyes: 60 cm away they lie 2° under the axis, 110 cm away
        // 7° over it.
        series.distance = t -> between(t, 4, 6, 63.9, 111.4);
        series.eyeLine = t -> between(t, 4, 6, 0.5 + 0.0486, 0.5 - 0.1528);
        DoubleUnaryOperator there = series.distance;
        series.distance = t -> t < 12 ? there.applyAsDouble(t) : between(t, 12, 14, 111.4, 63.9);

        TwoSeats.Told told = run();

        assertThat(phases)
                .containsExactly(
                        SeatTrial.Phase.SIT,
                        SeatTrial.Phase.ROLL_BACK,
                        SeatTrial.Phase.COME_BACK,
                        SeatTrial.Phase.DONE);
        assertThat(told.eyeLine()).isCloseTo(0.5486, within(0.002));
        assertThat(told.trouble()).isEmpty();
        assertThat(told.elevation()).isCloseTo(20, within(1.5));
        assertThat(told.pitch()).isCloseTo(18, within(1.5));
        assertThat(Language.english().say(SeatText.told(told))).contains("20° above your eyes (±");
    }

    @Test
    void whoMovesIsWaitedFor() {
        series.distance = t -> t < 9 ? 60 + 8 * Math.sin(3 * t) : between(t, 16, 18, 60, 100);
        series.eyeLine = t -> between(t, 16, 18, 0.36, 0.42);

        assertThat(run().trouble()).isEmpty();
    }

    @Test
    void whoStaysIsToldSo() {
        assertThat(run().trouble()).contains(Trouble.TOO_NEAR);
        assertThat(Language.english().say(SeatText.told(trial.told().orElseThrow())))
                .contains("half a metre");
    }

    @Test
    void whereNobodySitsItEndsSoon() {
        series.seen = t -> false;

        assertThat(run().trouble()).contains(Trouble.NO_FACE);
        assertThat(phases).containsExactly(SeatTrial.Phase.SIT, SeatTrial.Phase.DONE);
    }

    @Test
    void whoRollsOutOfThePictureIsToldSo() {
        series.seen = t -> t < 5;

        assertThat(run().trouble()).contains(Trouble.NO_FACE);
    }
}
