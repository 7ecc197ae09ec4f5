package app.greenroom.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.greenroom.model.SourceKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PreviewedCameraTest {
    private static final DeviceFault GONE = new DeviceFault.Unplugged(DeviceName.camera("Front"));

    private final Script source = new Script();
    private final List<Double> shown = Collections.synchronizedList(new ArrayList<>());
    private @Nullable PreviewedCamera camera;

    @AfterEach
    void noThreadIsLeft() {
        if (camera != null) {
            camera.close();
        }
        until(() -> source.thread == null || !source.thread.isAlive());
    }

    @Test
    void showsEveryPictureAndGivesTheNewestAndTheOthersBack() throws Exception {
        PreviewedCamera camera = camera();
        for (int i = 0; i < 5; i++) {
            source.picture(i);
        }
        until(() -> source.released.size() == 4);

        Frame newest = camera.next().orElseThrow();
        assertThat(newest.time()).isEqualTo(4);
        assertThat(shown).containsExactly(0.0, 1.0, 2.0, 3.0, 4.0);
        assertThat(source.released).as("all but the one that is analysed").containsExactly(0.0, 1.0, 2.0, 3.0);

        source.picture(5);
        assertThat(camera.next().orElseThrow().time())
                .as("never an old one twice")
                .isEqualTo(5);
        assertThat(source.released).hasSize(4);
        newest.release();
        assertThat(source.released).endsWith(4.0).hasSize(5);
    }

    @Test
    void endsAfterTheLastPicture() throws Exception {
        PreviewedCamera camera = camera();
        source.picture(0);
        source.end();
        until(() -> source.thread != null && !source.thread.isAlive());
        assertThat(camera.next().orElseThrow().time()).isEqualTo(0);
        assertThat(camera.next()).isEmpty();
        assertThat(camera.next()).isEmpty();
    }

    @Test
    void tellsEachFailureOnceAndGoesOnWhenTheCameraIsBack() throws Exception {
        source.comesBack = true;
        PreviewedCamera camera = camera();
        source.picture(0);
        source.fail();
        source.picture(1);
        source.fail();
        source.fail();
        source.picture(2);
        until(() -> source.asked.get() == 2);
        assertThat(camera.next().orElseThrow().time()).isEqualTo(0);
        assertThat(shown).as("nothing comes before the failure is told").containsExactly(0.0);
        assertThat(fault(camera)).isEqualTo(GONE);
        assertThat(camera.next().orElseThrow().time()).isEqualTo(1);
        assertThat(fault(camera)).isEqualTo(GONE);
        assertThat(fault(camera)).isEqualTo(GONE);
        assertThat(camera.next().orElseThrow().time()).isEqualTo(2);
        assertThat(shown).containsExactly(0.0, 1.0, 2.0);
    }

    @Test
    void aCameraThatDoesNotComeBackEndsWithItsFailure() throws Exception {
        PreviewedCamera camera = camera();
        source.fail();
        source.picture(0);
        assertThat(fault(camera)).isEqualTo(GONE);
        assertThat(camera.next()).isEmpty();
        assertThat(shown).isEmpty();
    }

    @Test
    void whatThisProgramDoesWrongIsNoQuietEnd() throws Exception {
        PreviewedCamera camera = camera();
        source.steps.add(() -> {
            throw new UnsatisfiedLinkError("a library");
        });
        assertThatThrownBy(camera::next).isInstanceOf(UnsatisfiedLinkError.class);
        assertThat(camera.next()).isEmpty();
    }

    @Test
    void aPreviewThatFailsIsNoQuietEnd() throws Exception {
        PreviewedCamera camera = camera(frame -> {
            throw new IllegalStateException("a bug");
        });
        source.picture(0);
        assertThatThrownBy(camera::next)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a bug");
    }

    @Test
    void whoWaitsForAPictureIsFreeWhenItIsClosed() throws Exception {
        PreviewedCamera camera = camera();
        ExecutorService analysis = Executors.newSingleThreadExecutor();
        try {
            Future<Optional<Frame>> waiting = analysis.submit(camera::next);
            until(() -> source.asked.get() == 1);
            camera.close();
            assertThat(waiting.get(10, TimeUnit.SECONDS)).isEmpty();
        } finally {
            analysis.shutdownNow();
        }
        assertThat(source.closed).hasValue(1);
    }

    @Test
    void aFailureThatNobodyTakesHoldsNothingUp() {
        source.comesBack = true;
        PreviewedCamera camera = camera();
        source.fail();
        until(() -> source.asked.get() == 1);
        camera.close();
        assertThat(source.closed).hasValue(1);
    }

    /** It ends what it opens late: a driver that was opening the camera has it open afterwards. */
    @Test
    void aCameraThatHangsIsClosedAtOnceAndOnceMoreWhenItAnswers() {
        CountDownLatch answer = new CountDownLatch(1);
        PreviewedCamera camera = camera();
        source.steps.add(() -> {
            boolean hanging = true;
            while (hanging) { // like a native call, it knows nothing of interrupts
                try {
                    answer.await();
                    hanging = false;
                } catch (InterruptedException e) {
                    hanging = true;
                }
            }
            return Optional.empty();
        });
        until(() -> source.asked.get() == 1);
        camera.close(); // comes back though next() does not
        assertThat(source.closed).hasValue(1);
        answer.countDown();
        until(() -> source.closed.get() == 2);
        this.camera = null;
    }

    @Test
    void passesForTheCameraItself() {
        source.comesBack = true;
        PreviewedCamera camera = camera();
        assertThat(camera.name()).isEqualTo("Front");
        assertThat(camera.id()).isEqualTo("usb-1");
        assertThat(camera.kind()).isEqualTo(SourceKind.PHONE);
        assertThat(camera.insteadOf()).contains("Back");
        assertThat(camera.arrivals()).containsExactly(0.5);
        assertThat(camera.comesBack()).isTrue();
    }

    private PreviewedCamera camera() {
        return camera(frame -> shown.add(frame.time()));
    }

    private PreviewedCamera camera(Consumer<Frame> preview) {
        PreviewedCamera one = new PreviewedCamera(source, preview);
        camera = one;
        return one;
    }

    private static DeviceFault fault(FrameSource camera) {
        return catchThrowableOfType(CaptureException.class, camera::next).fault();
    }

    private static void until(BooleanSupplier happened) {
        for (int i = 0; i < 2000 && !happened.getAsBoolean(); i++) {
            try {
                TimeUnit.MILLISECONDS.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        assertThat(happened.getAsBoolean()).as("it happened").isTrue();
    }

    /** What comes next. */
    private interface Step {
        Optional<Frame> next() throws CaptureException;
    }

    /** A camera that does what it is told. */
    private static final class Script implements FrameSource {
        private final BlockingQueue<Step> steps = new LinkedBlockingQueue<>();
        private final List<Double> released = Collections.synchronizedList(new ArrayList<>());
        private final AtomicInteger closed = new AtomicInteger();
        private final AtomicInteger asked = new AtomicInteger();
        private volatile @Nullable Thread thread;
        private volatile boolean comesBack;

        void picture(double time) {
            steps.add(() -> Optional.of(new Frame(1, 1, new byte[3], time, () -> released.add(time))));
        }

        void fail() {
            steps.add(() -> {
                throw new CaptureException(GONE);
            });
        }

        void end() {
            steps.add(Optional::empty);
        }

        @Override
        public Optional<Frame> next() throws CaptureException, InterruptedException {
            thread = Thread.currentThread();
            asked.incrementAndGet();
            return steps.take().next();
        }

        @Override
        public String name() {
            return "Front";
        }

        @Override
        public String id() {
            return "usb-1";
        }

        @Override
        public Optional<String> insteadOf() {
            return Optional.of("Back");
        }

        @Override
        public SourceKind kind() {
            return SourceKind.PHONE;
        }

        @Override
        public double[] arrivals() {
            return new double[] {0.5};
        }

        @Override
        public boolean comesBack() {
            return comesBack;
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }
}
