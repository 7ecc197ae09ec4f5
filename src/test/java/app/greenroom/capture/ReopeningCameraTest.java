package app.greenroom.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.greenroom.model.SourceKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReopeningCameraTest {
    private static final long SECOND = 1_000_000_000L;
    private static final DeviceFault GONE = new DeviceFault.Unplugged(DeviceName.camera("Front"));
    private static final DeviceFault ABSENT = new DeviceFault.Absent(DeviceName.CAMERA);

    private final Deque<FrameSource> cameras = new ArrayDeque<>();
    private final AtomicInteger open = new AtomicInteger();
    private long now;

    @Test
    void goesOnWithTimesThatCountTheTimeWithoutIt() throws Exception {
        cameras.add(new Film(0.0, 0.1));
        cameras.add(new Film());
        cameras.add(new Film(0.2, 0.3));
        try (ReopeningCamera camera = camera(60)) {
            assertThat(List.of(time(camera), time(camera))).containsExactly(0.0, 0.1);
            assertThat(fault(camera)).isEqualTo(GONE);
            assertThat(open).as("let go of").hasValue(0);

            assertThat(time(camera)).isEqualTo(2.2); // nothing after one second, back after two
            assertThat(camera.arrivals()).containsExactly(2.2, 2.3);
            assertThat(time(camera)).isEqualTo(2.3);
            assertThat(open).hasValue(1);
            assertThat(fault(camera)).isEqualTo(GONE);
        }
        assertThat(open).hasValue(0);
    }

    @Test
    void endsWhenNobodyWaitsAnyMore() throws Exception {
        cameras.add(new Film(0.0));
        try (ReopeningCamera camera = camera(5)) {
            time(camera);
            assertThat(fault(camera)).isEqualTo(GONE);
            assertThat(camera.next()).isEmpty();
            assertThat(now).isEqualTo(5 * SECOND);
        }
    }

    @Test
    void isNotOpenedAnyMoreWhenNobodyWaits() throws Exception {
        cameras.add(new Film(0.0));
        try (ReopeningCamera camera = camera(2)) {
            time(camera);
            assertThat(fault(camera)).isEqualTo(GONE);
            cameras.add(new Film()); // back after one second, and gives nothing
            cameras.add(new Film(0.2)); // would be opened after two
            assertThat(camera.next()).isEmpty();
            assertThat(cameras).hasSize(1);
        }
    }

    @Test
    void aCameraThatIsNotThereAtFirstIsWaitedFor() throws Exception {
        try (ReopeningCamera camera = camera(60)) {
            assertThat(camera.missing()).contains(ABSENT);
            assertThat(fault(camera)).isEqualTo(ABSENT);
            cameras.add(new Film(0.0, 0.1));
            assertThat(time(camera)).as("opened after a second").isEqualTo(1.0);
            assertThat(time(camera)).isEqualTo(1.1);
            assertThat(camera.name()).isEqualTo("Front");
            assertThat(fault(camera)).isEqualTo(GONE);
            assertThat(open).hasValue(0);
        }
    }

    /** A driver knows no interrupt: whoever closes the camera meanwhile closes the one before. */
    @Test
    void aCameraThatIsOpenedWhileAllIsClosedIsLetGoOf() throws Exception {
        cameras.add(new Film(0.0));
        List<ReopeningCamera> closing = new ArrayList<>();
        ReopeningCamera camera = new ReopeningCamera(
                () -> {
                    FrameSource film = cameras.remove();
                    open.incrementAndGet();
                    closing.forEach(ReopeningCamera::close);
                    return film;
                },
                60,
                () -> now,
                time -> now += SECOND);
        closing.add(camera);
        time(camera);
        fault(camera);
        cameras.add(new Film(0.2));
        assertThat(time(camera)).as("comes too late").isEqualTo(1.2);
        assertThat(open).hasValue(0);
    }

    private ReopeningCamera camera(double seconds) {
        return new ReopeningCamera(
                () -> Optional.ofNullable(cameras.poll())
                        .map(camera -> {
                            open.incrementAndGet();
                            return camera;
                        })
                        .orElseThrow(() -> new CaptureException(ABSENT)),
                seconds,
                () -> now,
                time -> now += SECOND);
    }

    private static double time(FrameSource camera) throws Exception {
        return camera.next().orElseThrow().time();
    }

    private static DeviceFault fault(FrameSource camera) {
        return catchThrowableOfType(CaptureException.class, camera::next).fault();
    }

    /** Pictures at these times, and then it is gone. */
    private final class Film implements FrameSource {
        private final double[] times;
        private int next;
        private boolean closed;

        Film(double... times) {
            this.times = times;
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
            return Arrays.copyOf(times, times.length);
        }

        @Override
        public Optional<Frame> next() throws CaptureException {
            if (next == times.length) {
                throw new CaptureException(GONE);
            }
            return Optional.of(new Frame(1, 1, new byte[3], times[next++]));
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                open.decrementAndGet();
            }
        }
    }
}
