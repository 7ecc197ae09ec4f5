package app.greenroom.capture.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@link ControlledCameraTest} runs: one camera at a time, and what becomes of it. */
public final class ControlledCameraCases implements CameraRoom.Cases {
    private static final DeviceName NAMED = DeviceName.camera("Front");

    private final Cameras cameras = new Cameras(System::nanoTime);

    @Override
    public Map<String, CameraRoom.Case> cases() {
        Map<String, CameraRoom.Case> cases = new LinkedHashMap<>();
        cases.put("none", room -> assertThat(open()).isEqualTo(new DeviceFault.Absent(DeviceName.CAMERA)));
        cases.put("lists what each offers", ControlledCameraCases::lists);
        cases.put("denied", room -> {
            room.put(0, "open=13");
            assertThat(open()).isEqualTo(new DeviceFault.Denied(DeviceName.camera("video0")));
            room.remove(0);
        });
        cases.put("busy from the beginning", room -> {
            room.put(0, "stream=16");
            assertThat(open()).isEqualTo(new DeviceFault.Busy(NAMED));
            room.remove(0);
        });
        cases.put("busy while it streams elsewhere, and free again afterwards", room -> {
            room.put(0, "sizes=320x240");
            try (FrameSource source = cameras.open(Optional.empty())) {
                assertThat(source.next()).isPresent();
                assertThat(cameras.list()).hasSize(1);
                assertThat(open()).isEqualTo(new DeviceFault.Busy(NAMED));
                assertThat(source.next()).isPresent();
            }
            assertThat(first().width()).isEqualTo(320);
            room.remove(0);
        });
        cases.put("the camera that works comes before the one that cannot be opened", room -> {
            room.put(0, "open=16", "name=Taken");
            room.put(1, "name=Free");
            try (FrameSource source = cameras.open(Optional.empty())) {
                assertThat(source.name()).isEqualTo("Free");
                assertThat(source.next()).isPresent();
            }
            room.remove(0);
            room.remove(1);
        });
        cases.put("YUYV, UYVY, NV12, YU12 and their colours", this::colours);
        cases.put("the size that comes, not the one that was asked for", room -> {
            room.put(0, "sizes=1276x714,318x242");
            assertThat(first()).extracting(Frame::width, Frame::height).containsExactly(1276, 714);
            room.remove(0);
        });
        cases.put("pictures are counted once", this::rate);
        cases.put("unplugged", this::unplugged);
        cases.put("two at once", ControlledCameraCases::two);
        cases.put("opened and closed 200 times, nothing is left behind", this::manyTimes);
        cases.put("a driver that hangs is given up", this::hangs);
        cases.put("frame memory is used again", this::garbage);
        return cases;
    }

    private void manyTimes(CameraRoom room) throws Exception {
        room.put(0, "sizes=640x480", "rate=1000");
        once(100); // what a program needs once and for all
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        long files = files();
        long memory = memory();
        once(100);
        assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThanOrEqualTo(threads);
        assertThat(files()).isLessThanOrEqualTo(files);
        assertThat(Files.readString(Path.of("/proc/self/maps"))).doesNotContain("memfd:camera");
        // The buffers that a camera shares are 2.4 MB: 100 that leaked would be 240 MB.
        System.out.println("memory after 100 and 200 times: " + memory + ", " + memory() + " KiB");
        assertThat(memory()).isLessThan(memory + 100_000);
        room.remove(0);
    }

    private void once(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            assertThat(first().width()).isEqualTo(640);
        }
    }

    private static long files() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count();
        }
    }

    /** Memory that this process has in use, in KiB, once a collection has given back what it could. */
    private static long memory() throws IOException {
        System.gc();
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private void hangs(CameraRoom room) throws Exception {
        room.put(0, "deliver=hang", "after=2");
        FrameSource source = cameras.open(Optional.empty());
        assertThat(source.next()).isPresent();
        assertThat(fault(source)).isEqualTo(new DeviceFault.Stalled(NAMED));
        source.close(); // comes back though the driver does not
        assertThat(cameraThreads()).isEqualTo(1);

        room.put(0); // the driver comes to itself
        while (cameraThreads() > 0) {
            Thread.onSpinWait();
        }
        assertThat(first()).isNotNull();
        room.remove(0);
    }

    private static long cameraThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("camera"))
                .count();
    }

    /** At 1280×720 and 30 pictures a second 2 MB a second are 70 kB a picture, of which each has 2.8 MB. */
    private void garbage(CameraRoom room) throws Exception {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        Path jpeg = Path.of("samples/good-room/frames/000000.jpg");
        Path film = room.pictures("film", List.of(jpeg));
        for (String format : List.of("YUYV", "MJPG")) {
            room.put(0, "formats=" + format, "rate=60", format.equals("MJPG") ? "pictures=" + film : "");
            try (FrameSource source = cameras.open(Optional.empty())) {
                pass(source, 10);
                long id = Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().equals("camera"))
                        .findFirst()
                        .orElseThrow()
                        .getId();
                long each = Long.MAX_VALUE; // once all the memory that can be in use at the same time is there
                for (int round = 0; round < 4; round++) {
                    int before = source.arrivals().length;
                    long allocated = threads.getThreadAllocatedBytes(id);
                    pass(source, 15);
                    int pictures = source.arrivals().length - before;
                    each = Math.min(each, (threads.getThreadAllocatedBytes(id) - allocated) / pictures);
                }
                System.out.println(format + ": " + each + " bytes a picture");
                assertThat(each).as(format).isLessThan(70_000);
            }
        }
        room.remove(0);
    }

    private static void pass(FrameSource source, int pictures) throws Exception {
        for (int i = 0; i < pictures; i++) {
            source.next().orElseThrow().release();
        }
    }

    private static void lists(CameraRoom room) {
        room.put(0, "name=Front", "sizes=640x480,1280x720", "formats=YUYV,MJPG");
        room.put(7, "name=Back", "sizes=320x240");
        assertThat(new Cameras(System::nanoTime).list())
                .containsExactly(
                        new Cameras.Camera("Front", List.of("1280×720", "640×480")),
                        new Cameras.Camera("Back", List.of("320×240")));
        room.remove(0);
        room.remove(7);
    }

    /** The fixture's luma is 40 at the least and without colour: 28 of 255 once the black of 16 is taken off. */
    private void colours(CameraRoom room) throws Exception {
        for (String format : List.of("YUYV", "UYVY", "NV12", "YU12")) {
            room.put(0, "formats=" + format, "pictures=frozen", "sizes=64x48");
            Frame frame = first();
            assertThat(frame.rgb()).startsWith(28, 28, 28);
            assertThat(frame.rgb()[3 * 63] & 255).isEqualTo(Math.round((40 + 63 - 16) * 255 / 219f));
        }
        room.remove(0);
    }

    private void rate(CameraRoom room) throws Exception {
        room.put(0, "rate=5", "sizes=320x240");
        try (FrameSource source = cameras.open(Optional.empty())) {
            for (int i = 0; i < 3; i++) {
                source.next();
            }
            double[] times = source.arrivals();
            assertThat((times[times.length - 1] - times[0]) / (times.length - 1))
                    .isGreaterThan(0.15);
        }
        room.remove(0);
    }

    private static void two(CameraRoom room) throws Exception {
        room.put(0, "name=Front");
        room.put(1, "name=Back", "sizes=640x480");
        Cameras cameras = new Cameras(System::nanoTime);
        try (FrameSource front = cameras.open(Optional.of("Front"));
                FrameSource back = cameras.open(Optional.of("Back"))) {
            assertThat(front.next().orElseThrow().width()).isEqualTo(1280);
            assertThat(back.next().orElseThrow().width()).isEqualTo(640);
            assertThat(cameras.list()).hasSize(2);
            room.remove(0);
            assertThat(fault(front)).isEqualTo(new DeviceFault.Unplugged(NAMED));
            assertThat(back.next()).isPresent();
        }
        room.remove(1);
    }

    private void unplugged(CameraRoom room) throws Exception {
        room.put(0);
        try (FrameSource source = cameras.open(Optional.empty())) {
            assertThat(source.next()).isPresent();
            room.remove(0);
            assertThat(fault(source)).isEqualTo(new DeviceFault.Unplugged(NAMED));
        }
    }

    private Frame first() throws Exception {
        try (FrameSource source = cameras.open(Optional.empty())) {
            return source.next().orElseThrow();
        }
    }

    /** The fault of a camera that does not even begin. */
    private DeviceFault open() {
        return catchThrowableOfType(CaptureException.class, this::first).fault();
    }

    private static DeviceFault fault(FrameSource source) {
        return catchThrowableOfType(CaptureException.class, () -> {
                    while (source.next().isPresent()) {
                        // what came before the fault
                    }
                })
                .fault();
    }
}
