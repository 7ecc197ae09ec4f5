package app.greenroom.speech.fillers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FillerRateTest {
    private static FillerRate rate(int found, double seconds) {
        return FillerRate.of(Collections.nCopies(found, 0.9), seconds, Optional.empty())
                .orElseThrow();
    }

    @Test
    void noneFoundIsNotNone() {
        assertThat(rate(0, 60).low()).isZero();
        assertThat(rate(0, 60).perMinute()).isPositive();
        assertThat(rate(0, 60).high()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void theRangeHoldsTheLikelyNumberAndNarrows() {
        for (int found : new int[] {1, 5, 20, 200}) {
            FillerRate rate = rate(found, 60);
            assertThat(rate.perMinute()).isBetween(rate.low(), rate.high());
        }
        double few = rate(4, 60).high() / Math.max(0.5, rate(4, 60).low());
        double many = rate(40, 600).high() / rate(40, 600).low();
        assertThat(many).isLessThan(few);
        assertThat(rate(20, 120).perMinute()).isLessThan(rate(20, 60).perMinute());
    }

    @Test
    void tooLittleSpeechAndDoubtSayNothing() {
        assertThat(FillerRate.of(List.of(0.9), 29, Optional.empty())).isEmpty();
        assertThat(FillerRate.of(List.of(0.9), 60, Optional.of(FillerDoubt.MUSIC)))
                .isEmpty();
    }
}
