package app.greenroom.capture.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceKind;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.FrameSource;
import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CamerasTest {
    @Test
    void theRealDriverWithoutACameraSaysThatThereIsNone() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        Cameras cameras = new Cameras(System::nanoTime);
        assumeTrue(cameras.list().isEmpty(), "SKIPPED: this computer has a camera");

        assertThat(fault(cameras, Optional.empty()))
                .isIn(new DeviceFault.Absent(DeviceName.CAMERA), new DeviceFault.Denied(DeviceName.CAMERA));
        assertThat(fault(cameras, Optional.of("Front")))
                .isEqualTo(new DeviceFault.Absent(DeviceName.wanted(DeviceKind.CAMERA, Optional.of("Front"))));
        assertThat(Thread.getAllStackTraces().keySet())
                .as("threads that would keep the program from ending")
                .allSatisfy(thread ->
                        assertThat(thread.isDaemon() || before.contains(thread)).isTrue());
    }

    @Test
    void listsWhatEachCameraOffersTheLargestFirst() {
        FakeCamera camera = new FakeCamera("Front");
        camera.sizes = new Dimension[] {new Dimension(640, 480), new Dimension(1920, 1080), new Dimension(1280, 720)};
        assertThat(cameras(camera).list())
                .containsExactly(new Cameras.Camera("Front", List.of("1920×1080", "1280×720", "640×480")));
    }

    @Test
    void opensAt1280By720OrTheNearestSize() throws Exception {
        FakeCamera camera = new FakeCamera("Front");
        camera.sizes = new Dimension[] {new Dimension(1920, 1080), new Dimension(1280, 720), new Dimension(640, 480)};
        cameras(camera).open(Optional.empty()).close();
        assertThat(camera.size).isEqualTo(new Dimension(1280, 720));

        camera.sizes = new Dimension[] {new Dimension(320, 240), new Dimension(1280, 800), new Dimension(3840, 2160)};
        cameras(camera).open(Optional.empty()).close();
        assertThat(camera.size).isEqualTo(new Dimension(1280, 800));
    }

    @Test
    void findsACameraByItsNameOrAPartOfIt() throws Exception {
        Cameras cameras = cameras(
                FakeCamera.named("Integrated Webcam", "Webcam", "USB Camera").toArray(WebcamDevice[]::new));
        assertThat(opened(cameras, Optional.empty())).isEqualTo("Integrated Webcam");
        assertThat(opened(cameras, Optional.of("webcam"))).isEqualTo("Webcam");
        assertThat(opened(cameras, Optional.of("usb"))).isEqualTo("USB Camera");
        assertThat(fault(cameras, Optional.of("Phone")))
                .isEqualTo(new DeviceFault.Absent(DeviceName.wanted(DeviceKind.CAMERA, Optional.of("Phone"))));
    }

    @Test
    void aSystemThatKeepsItsCamerasIsNotOneWithoutCameras() {
        Cameras none = new Cameras(new WebcamSystem(driver(List.of()), () -> true), System::nanoTime);
        assertThat(fault(none, Optional.empty())).isEqualTo(new DeviceFault.Denied(DeviceName.CAMERA));
        assertThat(fault(none, Optional.of("Front")))
                .isEqualTo(new DeviceFault.Denied(DeviceName.wanted(DeviceKind.CAMERA, Optional.of("Front"))));
    }

    @Test
    void aCameraThatDoesNotOpenMayBeOneThatIsDenied() {
        FakeCamera camera = new FakeCamera("Front");
        camera.opening = FakeCamera.Opening.THROWS;
        assertThat(first(camera, () -> true)).isEqualTo(new DeviceFault.Denied(DeviceName.camera("Front")));
        assertThat(first(camera, () -> false)).isEqualTo(new DeviceFault.Busy(DeviceName.camera("Front")));
    }

    @Test
    void whereADeniedCameraOpensItIsAskedBefore() {
        FakeCamera camera = new FakeCamera("Front");
        Permission permission = new Permission() {
            @Override
            public boolean denied() {
                return false;
            }

            @Override
            public boolean deniedBeforehand() {
                return true;
            }
        };
        assertThat(first(camera, permission)).isEqualTo(new DeviceFault.Denied(DeviceName.camera("Front")));
        assertThat(camera.isOpen()).isFalse();
    }

    @Test
    void aCameraIsGoneOnceItIsNotListedAnyMore() {
        List<WebcamDevice> devices = new ArrayList<>(FakeCamera.named("Front", "Back"));
        CameraSystem system = new WebcamSystem(driver(devices), Permission.UNTOLD);
        BooleanSupplier gone = system.list().get(0).opening().gone().orElseThrow();
        assertThat(gone.getAsBoolean()).isFalse();
        devices.remove(0);
        assertThat(gone.getAsBoolean()).isTrue();
    }

    /** The fault of a camera that does not even begin. */
    private static DeviceFault first(FakeCamera camera, Permission permission) {
        Cameras cameras = new Cameras(new WebcamSystem(driver(List.of(camera)), permission), System::nanoTime);
        return catchThrowableOfType(CaptureException.class, () -> {
                    try (FrameSource source = cameras.open(Optional.empty())) {
                        source.next();
                    }
                })
                .fault();
    }

    private static String opened(Cameras cameras, Optional<String> name) throws CaptureException {
        try (FrameSource source = cameras.open(name)) {
            return source.name();
        }
    }

    private static DeviceFault fault(Cameras cameras, Optional<String> name) {
        return catchThrowableOfType(
                        CaptureException.class, () -> cameras.open(name).close())
                .fault();
    }

    private static Cameras cameras(WebcamDevice... devices) {
        return new Cameras(new WebcamSystem(driver(List.of(devices)), Permission.UNTOLD), System::nanoTime);
    }

    private static WebcamDriver driver(List<WebcamDevice> devices) {
        return new WebcamDriver() {
            @Override
            public List<WebcamDevice> getDevices() {
                return devices;
            }

            @Override
            public boolean isThreadSafe() {
                return true;
            }
        };
    }
}
