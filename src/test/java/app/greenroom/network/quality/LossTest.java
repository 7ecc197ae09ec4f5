package app.greenroom.network.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossTest {
    @ParameterizedTest
    @CsvSource({
        // sent, lost, low and high of Wilson's interval, worked out apart from the code: (p + z²/2n ± z√(p(1−p)/n +
        // z²/4n²)) / (1 + z²/n)
        "300, 0, 0, 0.012643",
        "1500, 0, 0, 0.002554",
        "1500, 15, 0.006069, 0.016434",
        "20, 0, 0, 0.161125",
        "20, 1, 0.008881, 0.236131",
        "20, 10, 0.299298, 0.700702",
        "20, 20, 0.838875, 1",
    })
    void theIntervalIsWilsons(int sent, int lost, double low, double high) {
        Loss loss = new Loss(sent, lost);

        assertThat(loss.low()).isCloseTo(low, within(2e-6));
        assertThat(loss.high()).isCloseTo(high, within(2e-6));
        assertThat(loss.fraction()).isBetween(loss.low(), loss.high());
    }

    @Test
    void countsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new Loss(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Loss(5, 6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Loss(5, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
