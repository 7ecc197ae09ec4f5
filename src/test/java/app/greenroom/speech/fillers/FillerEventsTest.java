package app.greenroom.speech.fillers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FillerEventsTest {
    private static double[] likely(int rows, int... stretches) {
        double[] likely = new double[rows];
        for (int i = 0; i < stretches.length; i += 2) {
            Arrays.fill(likely, stretches[i], stretches[i + 1], 0.9);
        }
        return likely;
    }

    @Test
    void aStretchIsOnePlace() {
        List<FillerEvents.Place> places = FillerEvents.of(likely(200, 50, 70, 150, 162));

        assertThat(places).hasSize(2);
        assertThat(places.get(0).interval().start()).isCloseTo(1.0, within(0.05));
        assertThat(places.get(0).interval().end()).isCloseTo(1.4, within(0.05));
        assertThat(places.get(0).score()).isCloseTo(0.9, within(1e-9));
        assertThat(places.get(1).interval().start()).isCloseTo(3.0, within(0.05));
    }

    @Test
    void aFlickerIsLittleAndNothingIsNothing() {
        assertThat(FillerEvents.of(likely(200, 50, 51)).get(0).score()).isLessThan(0.2);
        assertThat(FillerEvents.of(new double[100])).isEmpty();
        assertThat(FillerEvents.of(new double[0])).isEmpty();
    }

    @Test
    void nobodySaysUmForSevenSeconds() {
        assertThat(FillerEvents.of(likely(600, 100, 435))).isEmpty();
    }
}
