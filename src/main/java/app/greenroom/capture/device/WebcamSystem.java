package app.greenroom.capture.device;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.io.Bounded;
import com.github.eduramiba.webcamcapture.drivers.WebcamDeviceWithId;
import com.github.eduramiba.webcamcapture.drivers.nokhwa.LibNokhwa;
import com.github.eduramiba.webcamcapture.drivers.nokhwa.NokhwaVideoDevice;
import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import java.awt.Dimension;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Cameras through a driver of Webcam Capture. The driver is asked directly: Webcam Capture's own registry would start
 * threads that outlive the program.
 */
final class WebcamSystem implements CameraSystem {
    /** With these a camera that went away is told within three seconds. */
    private static final Duration LOOK = Duration.ofMillis(400);

    private final WebcamDriver driver;
    private final Permission permission;

    WebcamSystem(WebcamDriver driver, Permission permission) {
        this.driver = driver;
        this.permission = permission;
    }

    @Override
    public List<Known> list() {
        return driver.getDevices().stream().map(this::known).toList();
    }

    @Override
    public boolean denied() {
        return permission.denied();
    }

    private static String id(WebcamDevice device) {
        return device instanceof WebcamDeviceWithId known ? known.getId() : device.getName();
    }

    private Known known(WebcamDevice device) {
        String name = device.getName();
        String id = id(device);
        List<Size> sizes = Arrays.stream(device.getResolutions())
                .map(d -> new Size(d.width, d.height))
                .distinct()
                .sorted(Comparator.comparingInt((Size s) -> s.width() * s.height())
                        .reversed())
                .toList();
        Opening opening = new Opening() {
            @Override
            public PictureStream open(Size size) throws CaptureException {
                return WebcamSystem.open(device, name, size, permission);
            }

            @Override
            public Optional<BooleanSupplier> gone() {
                return Optional.of(() -> isGone(id));
            }
        };
        return new Known(id, name, sizes, opening);
    }

    private boolean isGone(String id) {
        try {
            return Bounded.ask(
                            "camera-look",
                            LOOK,
                            () -> driver.getDevices().stream()
                                    .noneMatch(device -> id(device).equals(id)),
                            late -> {})
                    .orElse(false);
        } catch (RuntimeException | LinkageError e) {
            return false; // nothing tells
        }
    }

    static PictureStream open(WebcamDevice device, String name, Size size, Permission permission)
            throws CaptureException {
        DeviceName named = DeviceName.camera(name);
        if (permission.deniedBeforehand()) {
            throw new CaptureException(new DeviceFault.Denied(named));
        }
        try {
            device.setResolution(new Dimension(size.width(), size.height()));
            device.open();
        } catch (RuntimeException | LinkageError e) {
            new WebcamStream(device).close();
            throw new CaptureException(refused(named, permission), e);
        }
        if (!device.isOpen()) {
            new WebcamStream(device).close();
            throw new CaptureException(refused(named, permission));
        }
        return device instanceof NokhwaVideoDevice nokhwa
                ? new NokhwaStream(LibNokhwa.INSTANCE, nokhwa)
                : new WebcamStream(device);
    }

    private static DeviceFault refused(DeviceName named, Permission permission) {
        return permission.denied() ? new DeviceFault.Denied(named) : new DeviceFault.Busy(named);
    }
}
