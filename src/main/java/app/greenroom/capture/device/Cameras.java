package app.greenroom.capture.device;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.FrameSource;
import com.github.eduramiba.webcamcapture.drivers.NativeDriver;
import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import java.awt.Dimension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * The cameras of this computer, through the native driver of Webcam Capture.
 *
 * <p>The driver is asked directly: Webcam Capture's own registry would start threads that outlive the program.
 */
public final class Cameras {
    private final WebcamDriver driver;
    private final LongSupplier nanoTime;

    /** The cameras that the operating system knows; {@code nanoTime} counts nanoseconds from any origin. */
    public Cameras(LongSupplier nanoTime) {
        this(new NativeDriver(), nanoTime);
    }

    Cameras(WebcamDriver driver, LongSupplier nanoTime) {
        this.driver = driver;
        this.nanoTime = nanoTime;
    }

    /**
     * A camera.
     *
     * @param name its name
     * @param sizes the picture sizes it offers, such as {@code 1280×720}, the largest first
     */
    public record Camera(String name, List<String> sizes) {
        public Camera {
            sizes = List.copyOf(sizes);
        }
    }

    /** Every camera, in the system's order. */
    public List<Camera> list() {
        return devices().stream()
                .map(d -> new Camera(
                        label(d), sizes(d).stream().map(Cameras::text).toList()))
                .toList();
    }

    /**
     * Opens a camera at 1280×720 or the nearest size it offers.
     *
     * @param name its name or a part of it; empty for the first camera
     * @throws CaptureException when there is none, or it does not start
     */
    public FrameSource open(Optional<String> name) throws CaptureException {
        List<WebcamDevice> devices = devices();
        WebcamDevice device = devices.stream()
                .filter(d -> name.map(n -> label(d).equalsIgnoreCase(n)).orElse(true))
                .findFirst()
                .or(() -> devices.stream()
                        .filter(d -> label(d).toLowerCase(Locale.ROOT)
                                .contains(name.orElse("").toLowerCase(Locale.ROOT)))
                        .findFirst())
                .orElseThrow(() -> new CaptureException(none(name)));
        sizes(device).stream()
                .min(Comparator.comparingInt(s -> Math.abs(s.width - 1280) + Math.abs(s.height - 720)))
                .ifPresent(device::setResolution);
        return new CameraSource(device, label(device), nanoTime, CameraSource.Patience.USUAL);
    }

    private List<WebcamDevice> devices() {
        return driver.getDevices();
    }

    /** Why no camera can be had: none there, or one that this user may not open. */
    private static DeviceFault none(Optional<String> name) {
        String label = name.map(n -> "camera named “" + n + "”").orElse("camera");
        if (name.isEmpty() && videoNodes().stream().anyMatch(n -> !Files.isReadable(n))) {
            return new DeviceFault.Denied(label);
        }
        return new DeviceFault.Absent(label);
    }

    private static List<Path> videoNodes() {
        Path dev = Path.of("/dev");
        if (!Files.isDirectory(dev)) {
            return List.of();
        }
        try (Stream<Path> nodes = Files.list(dev)) {
            return nodes.filter(n -> n.getFileName().toString().startsWith("video"))
                    .toList();
        } catch (IOException e) {
            return List.of(); // without a look at the device nodes the camera counts as absent
        }
    }

    private static String label(WebcamDevice device) {
        return device.getName();
    }

    private static List<Dimension> sizes(WebcamDevice device) {
        List<Dimension> sizes = new ArrayList<>(Arrays.asList(device.getResolutions()));
        sizes.sort(Comparator.comparingInt((Dimension d) -> d.width * d.height).reversed());
        return sizes;
    }

    private static String text(Dimension size) {
        return size.width + "×" + size.height;
    }
}
