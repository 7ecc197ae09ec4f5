package app.greenroom.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A camera of thirty pictures a second and an encoder that takes its time, on a clock of the test's own. */
class PictureRateTest {
    private static final double CAMERA = 1 / 30.0;

    private final List<Double> steps = new ArrayList<>();
    private final List<Double> written = new ArrayList<>();

    /** Records so many seconds, each picture of which takes so long to be encoded. */
    private void record(double seconds, double encoding, double begins) {
        PictureRate rate = new PictureRate(30);
        boolean began = false;
        boolean waits = false;
        double free = begins; // when the encoder takes the next one
        for (int i = 0; i * CAMERA < seconds; i++) {
            double now = i * CAMERA;
            if (!began && now >= begins) {
                began = true;
                rate.begins(now);
            }
            if (waits && free <= now) {
                waits = false;
                written.add(free);
                free += encoding;
            }
            if (rate.takes(now)) {
                if (waits) {
                    rate.drops();
                }
                waits = true;
                free = Math.max(free, now);
            }
            if (began) {
                rate.judge(now).ifPresent(steps::add);
            }
        }
    }

    private long between(double from, double to) {
        return written.stream().filter(at -> at >= from && at < to).count();
    }

    @Test
    void whoKeepsUpKeepsAllPictures() {
        record(60, 0.02, 0);
        assertThat(steps).isEmpty();
        assertThat(between(10, 50)).isBetween(1_199L, 1_201L);
    }

    @Test
    void whoTakesTooLongStepsDownOnceToWhatCanBeKept() {
        record(60, 0.045, 0);
        assertThat(steps).containsExactly(15.0);
        assertThat(between(10, 50)).as("evenly, none left out").isBetween(599L, 601L);
    }

    @Test
    void whoIsSlowerStillStepsDownTwiceAndNoFurther() {
        record(60, 0.3, 0);
        assertThat(steps).containsExactly(15.0, 7.5);
    }

    @Test
    void whatCameBeforeAnythingCouldBeWrittenIsNobodysFault() {
        record(60, 0.02, 7);
        assertThat(steps).isEmpty();
    }
}
