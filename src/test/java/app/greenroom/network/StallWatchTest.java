package app.greenroom.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StallWatchTest {
    @Test
    void aStallIsSeenWhetherItIsOverOrNot() {
        AtomicLong nanos = new AtomicLong();
        try (StallWatch watch = StallWatch.start(nanos::get)) {
            assertThat(watch.worstMillis()).isZero();

            // 10 ms were wanted, 200 went by: whether the thread has woken since or not, it is 190 ms late.
            nanos.set(200_000_000L);

            assertThat(watch.worstMillis()).isEqualTo(190);
        }
    }
}
