package app.greenroom.capture.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.Frame;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class CameraSourceTest {
    private static final DeviceName NAMED = DeviceName.camera("Front");
    private static final CameraSource.Patience ENDLESS = new CameraSource.Patience(50, 50, 50, 50);
    private static final CameraSource.Patience NONE = new CameraSource.Patience(0.05, 0.05, 0.05, 0.05);

    private final FakeCamera camera = new FakeCamera("Front");
    private final AtomicLong ticks = new AtomicLong();

    @AfterEach
    void letHangingThreadsGo() {
        camera.unhang.countDown();
    }

    @Test
    void picturesFlowWithTheirTimes() throws Exception {
        try (CameraSource source = source(ENDLESS)) {
            Frame first = source.next().orElseThrow();
            Frame second = source.next().orElseThrow();
            assertThat(source.name()).isEqualTo("Front");
            assertThat(first.width()).isEqualTo(8);
            assertThat(first.height()).isEqualTo(6);
            assertThat(second.time()).isGreaterThan(first.time());
        }
        assertThat(camera.closed.getCount()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = FakeCamera.Opening.class,
            names = {"STAYS_SHUT", "THROWS", "CRASHES"})
    void aCameraThatDoesNotOpenIsBusy(FakeCamera.Opening opening) {
        camera.opening = opening;
        try (CameraSource source = source(ENDLESS)) {
            assertThat(fault(source)).isEqualTo(new DeviceFault.Busy(NAMED));
        }
    }

    @Test
    void picturesThatABusyComputerDidNotFetchWereGivenAllTheSame() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        PictureStream stream = new PictureStream() {
            private int come;

            @Override
            public boolean await(int millis) {
                ticks.addAndGet(come == 1 ? 400_000_000 : 100_000_000);
                if (++come > 3) {
                    over.countDown();
                }
                return come <= 3;
            }

            @Override
            public int missed() {
                return come == 2 ? 3 : 0;
            }

            @Override
            public int width() {
                return 2;
            }

            @Override
            public int height() {
                return 2;
            }

            @Override
            public boolean read(byte[] rgb) {
                return true;
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        try (CameraSource source = new CameraSource(
                new CameraSource.Opener() {
                    @Override
                    public PictureStream open() {
                        return stream;
                    }

                    @Override
                    public DeviceName device(String name) {
                        return DeviceName.camera(name);
                    }

                    @Override
                    public Optional<BooleanSupplier> gone() {
                        return Optional.empty();
                    }
                },
                "Front",
                "Front",
                Optional.empty(),
                ticks::get,
                ENDLESS)) {
            over.await();
            assertThat(source.arrivals()).containsExactly(new double[] {0.1, 0.2, 0.3, 0.4, 0.5, 0.6}, within(1e-9));
        }
    }

    @Test
    void aDriverThatHangsIsGivenUp() throws Exception {
        camera.opening = FakeCamera.Opening.HANGS;
        CameraSource source = source(NONE);
        assertThat(fault(source)).isEqualTo(new DeviceFault.Silent(NAMED));
        source.close();
        source.close();
        assertThat(camera.closed.getCount()).as("it still hangs").isOne();
        camera.unhang.countDown();
        camera.closed.await(); // once it comes back, the camera is let go
        assertThat(camera.given).hasValue(0);
    }

    @Test
    void aCameraThatGivesNothingIsSilent() {
        camera.pictures = 0;
        try (CameraSource source = source(NONE)) {
            assertThat(fault(source)).isEqualTo(new DeviceFault.Silent(NAMED));
        }
    }

    @Test
    void aCameraThatStopsHasStalled() throws Exception {
        camera.pictures = 1;
        try (CameraSource source = source(new CameraSource.Patience(50, 0.05, 50, 50))) {
            assertThat(source.next()).isPresent();
            assertThat(fault(source)).isEqualTo(new DeviceFault.Stalled(NAMED));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whereADriverSaysNothingItIsLookedWhetherTheCameraIsThere(boolean gone) throws Exception {
        camera.pictures = 1;
        CameraSource.Opener opener = new CameraSource.Opener() {
            @Override
            public PictureStream open() throws CaptureException {
                return WebcamSystem.open(camera, "Front", new CameraSystem.Size(640, 480), Permission.UNTOLD);
            }

            @Override
            public Optional<BooleanSupplier> gone() {
                return Optional.of(() -> {
                    assertThat(camera.closed.getCount())
                            .as("it is let go first")
                            .isZero();
                    return gone;
                });
            }
        };
        CameraSource.Patience patience = new CameraSource.Patience(50, 0.05, 50, 50);
        try (CameraSource source =
                new CameraSource(opener, "Front", "Front", Optional.empty(), ticks::incrementAndGet, patience)) {
            assertThat(source.next()).isPresent();
            assertThat(fault(source))
                    .isEqualTo(gone ? new DeviceFault.Unplugged(NAMED) : new DeviceFault.Stalled(NAMED));
        }
    }

    @Test
    void aDriverThatCrashesMeansUnplugged() throws Exception {
        camera.pictures = 1;
        camera.crashesAfterThem = true;
        camera.crashesWhenClosed = true;
        try (CameraSource source = source(ENDLESS)) {
            assertThat(source.next()).isPresent();
            assertThat(fault(source)).isEqualTo(new DeviceFault.Unplugged(NAMED));
        }
    }

    @Test
    void nothingComesAfterClosing() throws Exception {
        CameraSource source = source(ENDLESS);
        source.close();
        while (source.next().isPresent()) {
            // those that waited
        }
        assertThat(source.next()).isEmpty();
    }

    private CameraSource source(CameraSource.Patience patience) {
        return new CameraSource(
                () -> WebcamSystem.open(camera, "Front", new CameraSystem.Size(640, 480), Permission.UNTOLD),
                "Front",
                "Front",
                Optional.empty(),
                ticks::incrementAndGet,
                patience);
    }

    private static DeviceFault fault(CameraSource source) {
        return catchThrowableOfType(CaptureException.class, source::next).fault();
    }
}
