package app.greenroom.session.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.greenroom.session.RecordedSession;
import app.greenroom.session.RequestException;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.vision.FrameAnalysis;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A watch that ends while a picture is being analysed: the nets' memory is the system's, and reading it then ends the process. */
class BrokenOffWatchTest {
    private static final int ROUNDS = 12;

    @Test
    void theNetsAreLetGoOfOnlyBetweenTwoPictures() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            FakeDevices devices = new FakeDevices();
            devices.camera = () -> devices.camera(i -> RecordedSession.noise(i, 0.03 * i));
            CountDownLatch running = new CountDownLatch(2 + round % 3);
            Thread watch = new Thread(() -> {
                try {
                    new LiveWatch(devices)
                            .run(
                                    new WatchRequest(
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            WatchRequest.Watched.PICTURE,
                                            Double.POSITIVE_INFINITY),
                                    event -> {
                                        if (event instanceof LiveEvent.Looked) {
                                            running.countDown();
                                        }
                                    });
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (RequestException e) {
                    throw new IllegalStateException(e);
                }
            });
            watch.start();
            assertThat(running.await(60, TimeUnit.SECONDS)).isTrue();
            watch.interrupt();
            watch.join(TimeUnit.SECONDS.toMillis(60));
            assertThat(watch.isAlive()).isFalse();
            for (Thread side : sides()) {
                side.join(TimeUnit.SECONDS.toMillis(60));
                assertThat(side.isAlive()).as("nothing goes on").isFalse();
            }
        }
    }

    private static List<Thread> sides() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("side"))
                .toList();
    }

    @Test
    void netsThatWereClosedRefuse() {
        FrameAnalysis nets = new FrameAnalysis();
        nets.close();
        assertThatThrownBy(() -> nets.measure(RecordedSession.noise(0, 0))).isInstanceOf(IllegalStateException.class);
    }
}
