package app.greenroom.capture.device;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.device.CameraSystem.Known;
import app.greenroom.capture.device.CameraSystem.Size;
import com.github.eduramiba.webcamcapture.drivers.NativeDriver;
import com.sun.jna.Platform;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The cameras of this computer: on Linux asked directly, elsewhere through the native driver of Webcam Capture. */
public final class Cameras {
    private final CameraSystem system;
    private final LongSupplier nanoTime;

    /** The cameras that the operating system knows; {@code nanoTime} counts nanoseconds from any origin. */
    public Cameras(LongSupplier nanoTime) {
        this(Platform.isLinux() ? new V4l2System() : new WebcamSystem(new NativeDriver()), nanoTime);
    }

    Cameras(CameraSystem system, LongSupplier nanoTime) {
        this.system = system;
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
        return system.list().stream()
                .map(k -> new Camera(
                        k.name(), k.sizes().stream().map(Size::toString).toList()))
                .toList();
    }

    /**
     * Opens a camera at 1280×720 or the nearest size it offers.
     *
     * @param name its name or a part of it; empty for the first camera
     * @throws CaptureException when there is none
     */
    public FrameSource open(Optional<String> name) throws CaptureException {
        List<Known> cameras = system.list();
        String wanted = name.orElse("").toLowerCase(Locale.ROOT);
        Known camera = cameras.stream()
                .filter(k -> k.name().equalsIgnoreCase(wanted))
                .findFirst()
                .or(() -> cameras.stream()
                        .filter(k -> k.name().toLowerCase(Locale.ROOT).contains(wanted))
                        .min(Comparator.comparing(k -> k.sizes().isEmpty()))) // one that can be opened first
                .orElseThrow(() -> new CaptureException(new DeviceFault.Absent(
                        name.map(n -> "camera named “" + n + "”").orElse("camera"))));
        return source(camera, Optional.empty());
    }

    private FrameSource source(Known camera, Optional<String> instead) {
        Size size = camera.sizes().stream()
                .min(Comparator.comparingInt(s -> Math.abs(s.width() - 1280) + Math.abs(s.height() - 720)))
                .orElse(new Size(1280, 720));
        return new CameraSource(
                () -> camera.opening().open(size),
                camera.name(),
                camera.id(),
                instead,
                nanoTime,
                CameraSource.Patience.USUAL);
    }
}
