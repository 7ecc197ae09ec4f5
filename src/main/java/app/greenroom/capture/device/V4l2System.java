package app.greenroom.capture.device;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import com.sun.jna.LastErrorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Linux' cameras, asked directly: its errors tell a camera that another program holds from one that is denied or gone, and
 * its waiting has an end.
 */
final class V4l2System implements CameraSystem {
    private static final int NODES = 256; // VIDEO_NUM_DEVICES of Linux' v4l2-dev.c
    private static final int USUAL_RATE = 30;

    private final Libc libc;
    private final Holders holders;
    private final Path names;

    /** The cameras of this computer. */
    V4l2System() {
        this(Libc.load(), new Holders(Path.of("/proc")), Path.of("/sys/class/video4linux"));
    }

    V4l2System(Libc libc, Holders holders, Path names) {
        this.libc = libc;
        this.holders = holders;
        this.names = names;
    }

    @Override
    public List<Known> list() {
        List<Known> cameras = new ArrayList<>();
        for (int number = 0; number < NODES; number++) {
            look(number).ifPresent(cameras::add);
        }
        return cameras;
    }

    private Optional<Known> look(int number) {
        try (V4l2Node node = new V4l2Node(libc, number)) {
            Optional<V4l2Node.Identity> identity = node.identity();
            List<V4l2Node.Mode> modes = identity.isPresent() ? node.modes() : List.of();
            if (modes.isEmpty()) {
                return Optional.empty();
            }
            String name = identity.get().name();
            List<Size> sizes = modes.stream()
                    .map(m -> new Size(m.width(), m.height()))
                    .distinct()
                    .sorted(Comparator.comparingInt((Size s) -> s.width() * s.height())
                            .reversed())
                    .toList();
            return Optional.of(new Known(
                    name + " @ " + identity.get().bus(), name, sizes, size -> open(number, name, size, modes)));
        } catch (LastErrorException e) {
            int error = e.getErrorCode();
            if (error == Libc.ENOENT || error == Libc.ENXIO || error == Libc.ENODEV) {
                return Optional.empty();
            }
            String name = name(number);
            return Optional.of(new Known(name, name, List.of(), size -> {
                throw refused(e, number, name);
            }));
        }
    }

    private PictureStream open(int number, String name, Size size, List<V4l2Node.Mode> modes) throws CaptureException {
        V4l2Node node = null;
        try {
            node = new V4l2Node(libc, number);
            V4l2Node.Mode mode = best(modes, size);
            return new V4l2Stream(node, node.set(mode, rate(mode)));
        } catch (LastErrorException e) {
            if (node != null) {
                node.close();
            }
            throw refused(e, number, name);
        }
    }

    /** The most pictures a second up to the usual rate; then pixels that need no decoding. */
    private static V4l2Node.Mode best(List<V4l2Node.Mode> modes, Size size) {
        return modes.stream()
                .filter(m -> m.width() == size.width() && m.height() == size.height())
                .max(Comparator.comparingInt((V4l2Node.Mode m) -> Math.min(USUAL_RATE, rate(m)))
                        .thenComparing(m -> m.fourcc() != V4l2Node.MJPEG))
                .orElseThrow();
    }

    /** The highest rate up to the usual one, or the lowest above; 0 when the camera tells none. */
    private static int rate(V4l2Node.Mode mode) {
        return mode.rates().stream()
                .filter(r -> r <= USUAL_RATE)
                .max(Comparator.naturalOrder())
                .or(() -> mode.rates().stream().min(Comparator.naturalOrder()))
                .orElse(0);
    }

    private CaptureException refused(LastErrorException e, int number, String name) {
        DeviceName named = DeviceName.camera(name);
        DeviceFault fault =
                switch (e.getErrorCode()) {
                    case Libc.EACCES, Libc.EPERM -> new DeviceFault.Denied(named);
                    case Libc.ENOENT, Libc.ENXIO, Libc.ENODEV -> new DeviceFault.Unplugged(named);
                    default -> new DeviceFault.Busy(named, holders.of(Path.of("/dev/video" + number)));
                };
        return new CaptureException(fault, e);
    }

    /** A camera's name where it cannot be asked itself. */
    private String name(int number) {
        try {
            return Files.readString(names.resolve("video" + number).resolve("name"))
                    .strip();
        } catch (IOException e) {
            return "video" + number;
        }
    }
}
