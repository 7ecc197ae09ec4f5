package app.greenroom.network.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EModelTest {
    @ParameterizedTest
    @CsvSource({
        // delay, loss, burst ratio, R worked out by hand
        "0, 0, 1, 93.2",
        "100, 0, 1, 90.8", // 93.2 − 2.4
        "177.3, 0, 1, 88.9448", // 93.2 − 4.2552
        "200, 0, 1, 85.903", // 93.2 − 4.8 − 0.11 · 22.7
        "400, 0, 1, 59.103", // 93.2 − 9.6 − 0.11 · 222.7
        "100, 0.01, 1, 87.16015", // 90.8 − 95 / 26.1
        "100, 0.02, 2, 83.52031", // 90.8 − 190 / 26.1
        "0, 1, 1, 17.26075" // 93.2 − 9500 / 125.1
    })
    void ratings(double delay, double loss, double burstRatio, double rating) {
        assertThat(EModel.rating(delay, loss, burstRatio)).isCloseTo(rating, within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({
        "93.2, 4.40929", // 1 + 3.262 + 7e-6 · 93.2 · 33.2 · 6.8
        "90.8, 4.35810", // 1 + 3.178 + 7e-6 · 90.8 · 30.8 · 9.2
        "60, 3.1",
        "50, 2.575", // 1 + 1.75 − 7e-6 · 50 · 10 · 50
        "100, 4.5",
        "120, 4.5",
        "3, 1",
        "0, 1",
        "-40, 1"
    })
    void opinionScores(double rating, double score) {
        assertThat(EModel.opinionScore(rating)).isCloseTo(score, within(1e-5));
    }

    @Test
    void burstsAreWorseThanRandomLoss() {
        assertThat(EModel.rating(100, 0.05, 3)).isLessThan(EModel.rating(100, 0.05, 1));
    }

    @Test
    void linksThatCannotBeAreRefused() {
        assertThatThrownBy(() -> EModel.rating(-1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EModel.rating(0, 1.1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EModel.rating(0, Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EModel.rating(0, 0, 0.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
