package app.greenroom.vision.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.vision.face.FaceSeries;
import app.greenroom.vision.pose.Glances.Direction;
import app.greenroom.vision.pose.Glances.Glance;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlancesTest {
    private final FaceSeries series = new FaceSeries();

    private Glances glances() {
        return Glances.of(series.facts()).orElseThrow();
    }

    @Test
    void looksHaveADirection() {
        series.seconds = 30;
        series.yaw = t -> in(t, 5, 6) ? 30 : in(t, 8, 9) ? -28 : 0;
        series.elevation = t -> in(t, 12, 13) || in(t, 15, 16.5) || in(t, 18, 19) ? 25 : in(t, 22, 23) ? -24 : 0;
        series.seen = t -> !in(t, 26, 27);
        Glances glances = glances();
        assertThat(glances.all())
                .extracting(Glance::direction)
                .containsExactly(
                        Direction.ASIDE,
                        Direction.ASIDE,
                        Direction.DOWN,
                        Direction.DOWN,
                        Direction.DOWN,
                        Direction.UP,
                        Direction.UNSEEN);
        assertThat(glances.all().get(3).start()).isCloseTo(15, within(0.1));
        assertThat(glances.all().get(3).end()).isCloseTo(16.5, within(0.1));
        assertThat(glances.perMinute()).isCloseTo(14, within(0.01));
        assertThat(glances.perMinute(Direction.DOWN)).isCloseTo(6, within(0.01));
        assertThat(glances.facing()).isCloseTo(22.5 / 30, within(0.02));
    }

    @Test
    void whatIsTooShortTooCoarseOrWithoutAFaceCannotBeTold() {
        series.seconds = 7;
        assertThat(Glances.of(series.facts())).isEmpty();
        series.seconds = 20;
        series.rate = 3;
        assertThat(Glances.of(series.facts())).isEmpty();
        series.rate = 10;
        series.seen = t -> t < 9;
        assertThat(Glances.of(series.facts())).isEmpty();
        assertThat(Glances.of(List.of())).isEmpty();
    }

    private static boolean in(double t, double from, double to) {
        return t >= from && t < to;
    }
}
