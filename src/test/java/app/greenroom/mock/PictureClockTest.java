package app.greenroom.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PictureClockTest {
    private final PictureClock clock = new PictureClock();

    /** The camera was opened 2.5 s after the session began; a pause of ten seconds begins at 20 s. */
    private void film(double from, double to) {
        for (double t = from; t < to; t += 0.04) {
            double session = t + 2.5;
            clock.came(
                    t,
                    session < 20
                            ? OptionalDouble.of(session)
                            : session < 30 ? OptionalDouble.empty() : OptionalDouble.of(session - 10));
        }
    }

    @Test
    void aPictureLiesWhereItCamePausesNotCounted() {
        film(0, 60);

        assertThat(clock.at(10.03).orElseThrow()).isCloseTo(12.53, within(0.01));
        assertThat(clock.at(22)).as("in the pause").isEmpty();
        assertThat(clock.at(40).orElseThrow()).isCloseTo(32.5, within(0.01));
    }

    @Test
    void whatIsTooLongAgoOrOfAnotherClockIsNotKnown() {
        film(0, 200);
        assertThat(clock.at(50)).isEmpty();
        assertThat(clock.at(199).orElseThrow()).isCloseTo(191.5, within(0.01));

        clock.came(0, OptionalDouble.of(195));
        assertThat(clock.at(199)).as("of a camera that was opened anew").isEmpty();
        assertThat(clock.at(0.5).orElseThrow()).isCloseTo(195.5, within(0.01));
    }
}
