package app.greenroom.capture.device;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceKind;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.device.CameraSystem.Known;
import app.greenroom.capture.device.CameraSystem.Size;
import app.greenroom.text.Text;
import com.github.eduramiba.webcamcapture.drivers.NativeDriver;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** The cameras of this computer: on Linux asked directly, elsewhere through the native driver of Webcam Capture. */
public final class Cameras {
    private final CameraSystem system;
    private final LongSupplier nanoTime;

    /** The cameras that the operating system knows; {@code nanoTime} counts nanoseconds from any origin. */
    public Cameras(LongSupplier nanoTime) {
        this(
                OperatingSystem.here() == OperatingSystem.LINUX
                        ? new V4l2System()
                        : new WebcamSystem(new NativeDriver(), Permission.camera()),
                nanoTime);
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

    /** Host and port of a camera whose name is an address in the network; empty for any other camera. */
    public static Optional<Text> inNetwork(String name) {
        if (!NetworkCamera.isAddress(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Text.name(NetworkCamera.at(name).name()));
        } catch (CaptureException e) {
            return Optional.of(Text.of("an address that is not valid"));
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
     * @param name its name or a part of it, or the address of one in the network; empty for the first camera
     * @throws CaptureException when there is none
     */
    public FrameSource open(Optional<String> name) throws CaptureException {
        if (name.filter(NetworkCamera::isAddress).isPresent()) {
            NetworkCamera camera = NetworkCamera.at(name.get());
            CameraSource.Opener opener = new CameraSource.Opener() {
                @Override
                public PictureStream open() throws CaptureException {
                    return camera.open(nanoTime);
                }

                @Override
                public DeviceName device(String address) {
                    return DeviceName.networkCamera(address);
                }
            };
            return new CameraSource(
                    opener, camera.name(), name.get(), Optional.empty(), nanoTime, CameraSource.Patience.USUAL);
        }
        List<Known> cameras = system.list();
        String wanted = name.orElse("").toLowerCase(Locale.ROOT);
        Known camera = cameras.stream()
                .filter(k -> k.name().equalsIgnoreCase(wanted))
                .findFirst()
                .or(() -> first(cameras, wanted))
                .orElseThrow(() -> absent(name));
        return source(camera, Optional.empty());
    }

    /** The first whose name holds this, and of those one that can be opened. */
    private static Optional<Known> first(List<Known> cameras, String part) {
        return cameras.stream()
                .filter(k -> k.name().toLowerCase(Locale.ROOT).contains(part))
                .min(Comparator.comparing(k -> k.sizes().isEmpty()));
    }

    private CaptureException absent(Optional<String> name) {
        DeviceName wanted = DeviceName.wanted(DeviceKind.CAMERA, name);
        return new CaptureException(system.denied() ? new DeviceFault.Denied(wanted) : new DeviceFault.Absent(wanted));
    }

    /**
     * Opens the camera that was used before: the one of this identity, else of this name, else the next best.
     *
     * @throws CaptureException when there is none at all
     */
    public FrameSource openAgain(String id, String name) throws CaptureException {
        List<Known> cameras = system.list();
        Optional<Known> same = cameras.stream()
                .filter(k -> k.id().equals(id))
                .findFirst()
                .or(() -> cameras.stream().filter(k -> k.name().equals(name)).findFirst());
        if (same.isPresent()) {
            return source(same.get(), Optional.empty());
        }
        return source(first(cameras, "").orElseThrow(() -> absent(Optional.empty())), Optional.of(name));
    }

    /**
     * Opens the camera of this identity and no other.
     *
     * @param instead the camera that it stands for
     * @throws CaptureException when it is not there
     */
    public FrameSource openSame(String id, Optional<String> instead) throws CaptureException {
        Known same = system.list().stream()
                .filter(k -> k.id().equals(id))
                .findFirst()
                .orElseThrow(() -> absent(Optional.empty()));
        return source(same, instead);
    }

    private FrameSource source(Known camera, Optional<String> instead) {
        Size size = camera.sizes().stream()
                .min(Comparator.comparingInt(s -> Math.abs(s.width() - 1280) + Math.abs(s.height() - 720)))
                .orElse(new Size(1280, 720));
        CameraSource.Opener opener = new CameraSource.Opener() {
            @Override
            public PictureStream open() throws CaptureException {
                return camera.opening().open(size);
            }

            @Override
            public Optional<BooleanSupplier> gone() {
                return camera.opening().gone();
            }
        };
        return new CameraSource(opener, camera.name(), camera.id(), instead, nanoTime, CameraSource.Patience.USUAL);
    }
}
