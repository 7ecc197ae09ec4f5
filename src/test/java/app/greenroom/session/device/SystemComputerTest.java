package app.greenroom.session.device;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.ComputerLoad;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SystemComputerTest {
    @Test
    void tellsHowThisComputerKeepsUpAndEnds() throws Exception {
        Thread watching;
        try (ComputerMeter.Watching watch =
                ComputerMeter.system(System::nanoTime).start()) {
            Optional<ComputerLoad> load = watch.soFar();
            assertThat(load).as("not before a second has passed").isEmpty();
            while (load.isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(20);
                load = watch.soFar();
            }
            assertThat(load.get().late()).isBetween(0.0, 1.0);
            assertThat(load.get().load()).isBetween(0.0, 1.0);
            assertThat(load.get().others()).isLessThanOrEqualTo(load.get().load());
            watching = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().equals("computer-load"))
                    .findFirst()
                    .orElseThrow();
        }
        watching.join(TimeUnit.SECONDS.toMillis(30));
        assertThat(watching.isAlive()).isFalse();
    }

    @Test
    void aClockThatJumpsIsAStall() throws Exception {
        long[] ahead = {0};
        try (ComputerMeter.Watching watch = ComputerMeter.system(() -> {
                    synchronized (ahead) {
                        return System.nanoTime() + ahead[0];
                    }
                })
                .start()) {
            synchronized (ahead) {
                ahead[0] = TimeUnit.SECONDS.toNanos(3); // what a computer that slept, or was starved, looks like
            }
            while (watch.soFar().isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            assertThat(watch.soFar().orElseThrow().stall()).isGreaterThan(2.9);
            assertThat(watch.soFar().orElseThrow().starved()).isTrue();
        }
    }
}
