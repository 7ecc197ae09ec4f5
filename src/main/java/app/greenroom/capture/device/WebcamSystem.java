package app.greenroom.capture.device;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import com.github.eduramiba.webcamcapture.drivers.WebcamDeviceWithId;
import com.github.eduramiba.webcamcapture.drivers.nokhwa.LibNokhwa;
import com.github.eduramiba.webcamcapture.drivers.nokhwa.NokhwaVideoDevice;
import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import java.awt.Dimension;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Cameras through a driver of Webcam Capture. The driver is asked directly: Webcam Capture's own registry would start
 * threads that outlive the program.
 */
final class WebcamSystem implements CameraSystem {
    private final WebcamDriver driver;

    WebcamSystem(WebcamDriver driver) {
        this.driver = driver;
    }

    @Override
    public List<Known> list() {
        return driver.getDevices().stream().map(WebcamSystem::known).toList();
    }

    private static Known known(WebcamDevice device) {
        String name = device.getName();
        String id = device instanceof WebcamDeviceWithId known ? known.getId() : name;
        List<Size> sizes = Arrays.stream(device.getResolutions())
                .map(d -> new Size(d.width, d.height))
                .distinct()
                .sorted(Comparator.comparingInt((Size s) -> s.width() * s.height())
                        .reversed())
                .toList();
        return new Known(id, name, sizes, size -> open(device, name, size));
    }

    static PictureStream open(WebcamDevice device, String name, Size size) throws CaptureException {
        DeviceFault busy = new DeviceFault.Busy(CameraSource.named(name), Optional.empty());
        try {
            device.setResolution(new Dimension(size.width(), size.height()));
            device.open();
        } catch (RuntimeException | LinkageError e) {
            new WebcamStream(device).close();
            throw new CaptureException(busy, e);
        }
        if (!device.isOpen()) {
            new WebcamStream(device).close();
            throw new CaptureException(busy);
        }
        return device instanceof NokhwaVideoDevice nokhwa
                ? new NokhwaStream(LibNokhwa.INSTANCE, nokhwa)
                : new WebcamStream(device);
    }
}
