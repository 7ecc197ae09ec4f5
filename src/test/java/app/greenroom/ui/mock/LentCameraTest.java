package app.greenroom.ui.mock;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.mock.link.OwnCamera;
import app.greenroom.mock.link.RemotePicture;
import app.greenroom.model.SourceKind;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.text.Text;
import app.greenroom.ui.live.LiveFeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** The first screen's camera while a candidate sees a mentor by it. */
@NullUnmarked
class LentCameraTest {
    private final CountDownLatch opened = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Text> told = new ArrayList<>();

    /** A check that begins meanwhile must not call its own program's camera one that somebody else holds. */
    @Test
    void theFirstScreenKnowsAndCanHaveItBack() throws InterruptedException {
        FakeDevices devices = new FakeDevices();
        devices.camera = Waiting::new;
        try (LiveFeed feed = new LiveFeed(devices)) {
            LentCamera camera = new LentCamera(devices, feed);
            camera.lend(
                    null,
                    new OwnCamera.Listener() { // no picture comes, so none is sent
                        @Override
                        public void own(RemotePicture picture) {
                            throw new AssertionError();
                        }

                        @Override
                        public void unseen(Text why) {
                            told.add(why);
                        }
                    });
            opened.await();
            assertThat(feed.runner().lent()).isTrue();
            feed.runner().lend(() -> {});
            closed.await();
            assertThat(told).containsExactly(Text.of("The candidate hears you, and does not see you."));
        }
    }

    /** A mentor leaves one candidate and joins another while the devices are still being let go. */
    @Test
    void whoLeavesTakesNothingFromTheNextOne() throws InterruptedException {
        FakeDevices devices = new FakeDevices();
        devices.camera = Waiting::new;
        CountDownLatch letGo = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        OwnCamera.Listener second = new OwnCamera.Listener() {
            @Override
            public void own(RemotePicture picture) {
                throw new AssertionError();
            }

            @Override
            public void unseen(Text why) {
                told.add(why);
            }
        };
        try (LiveFeed feed = new LiveFeed(devices)) {
            LentCamera camera = new LentCamera(devices, feed);
            feed.runner().lend(() -> {
                asked.countDown();
                awaited(letGo);
            });
            camera.lend(null, second);
            asked.await();
            camera.takeBack();
            camera.lend(null, second);
            letGo.countDown();
            opened.await();
            camera.takeBack();
            closed.await();
            assertThat(told).isEmpty();
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A camera whose first picture is waited for. */
    private final class Waiting implements FrameSource {
        Waiting() {
            opened.countDown();
        }

        @Override
        public String name() {
            return "Front";
        }

        @Override
        public SourceKind kind() {
            return SourceKind.CAMERA;
        }

        @Override
        public double[] arrivals() {
            return new double[0];
        }

        @Override
        public Optional<Frame> next() throws InterruptedException {
            new CountDownLatch(1).await();
            return Optional.empty();
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
