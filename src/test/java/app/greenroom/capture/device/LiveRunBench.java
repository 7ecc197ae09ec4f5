package app.greenroom.capture.device;

import app.greenroom.capture.SyntheticVoice;
import app.greenroom.capture.file.WavBytes;
import app.greenroom.session.device.ComputerMeter;
import app.greenroom.session.device.DeviceMemory;
import app.greenroom.session.device.Devices;
import app.greenroom.session.live.LiveWatch;
import app.greenroom.session.live.WatchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Watches a controlled camera (1280×720, thirty JPEG pictures a second) and a microphone of PulseAudio's for some minutes, and
 * prints each minute what came and what it took. For Linux with gcc and PulseAudio:
 *
 * <pre>java -cp target/greenroom.jar:target/test-classes:… app.greenroom.capture.device.LiveRunBench MINUTES</pre>
 */
public final class LiveRunBench {
    private static final String CHILD = "child";
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    private final CountedDevices counted = new CountedDevices();

    private LiveRunBench() {}

    /** Runs; ten minutes unless told otherwise. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2 && arguments[0].equals(CHILD)) {
            new LiveRunBench().watch(Integer.parseInt(arguments[1]));
            System.exit(0);
        }
        String minutes = arguments.length == 0 ? "10" : arguments[0];
        Path folder = Files.createTempDirectory("live");
        try (PulseRoom pulse = PulseRoom.start()) {
            String sink = pulse.plug("Desk", 48_000, 1);
            byte[] voice = WavBytes.mono(48_000, SyntheticVoice.speak(48_000, 60, -24));
            Process watching = start(folder, pulse, minutes);
            while (watching.isAlive()) {
                pulse.play(voice, sink);
                watching.waitFor(60, TimeUnit.SECONDS); // the voice ends and is begun again
            }
            System.out.println("ended with " + watching.exitValue());
        }
    }

    private static Process start(Path folder, PulseRoom pulse, String minutes) throws Exception {
        Path cameras = CameraRoom.build(folder, "camera");
        Files.createDirectories(folder.resolve("dev"));
        CameraRoom room = new CameraRoom(folder);
        try (Stream<Path> pictures = Files.list(Path.of("samples", "good-room", "frames"))) {
            Path film = room.pictures("film", pictures.sorted().toList());
            room.put(0, "name=Front", "formats=MJPG", "sizes=1280x720", "rate=30", "pictures=" + film);
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(LiveRunBench.class.getName(), CHILD, minutes));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        Map<String, String> environment = pulse.environment();
        builder.environment().putAll(environment);
        builder.environment().put(CameraRoom.PRELOAD, cameras + ":" + environment.get(CameraRoom.PRELOAD));
        builder.environment().put("GREENROOM_CAMERAS", folder.toString());
        return builder.start();
    }

    private void watch(int minutes) throws Exception {
        System.out.println("min  pictures/s  sound s/s  blocks  dropped  heap MB  process MB  load");
        Thread teller = new Thread(this::tell, "teller");
        teller.setDaemon(true);
        teller.start();
        WatchRequest request = new WatchRequest(
                Optional.empty(), Optional.empty(), Optional.of("Desk"), WatchRequest.Watched.BOTH, 60.0 * minutes + 2);
        LiveWatch.End end = new LiveWatch(counted.count(
                        Devices.system(System::nanoTime, new DeviceMemory(Optional.empty()), ComputerMeter.NONE)))
                .run(request, event -> {});
        System.out.println("verdict: " + end.readiness().status());
    }

    private void tell() {
        try {
            long start = System.nanoTime();
            long seen = 0;
            double heard = 0;
            for (int minute = 0; ; minute++) {
                double seconds = (System.nanoTime() - start) / SECOND;
                System.out.printf(
                        Locale.ROOT,
                        "%3d  %10.2f  %9.4f  %6d  %7d  %7.1f  %10.1f  %s%n",
                        minute,
                        (counted.frames() - seen) / Math.max(1, seconds),
                        (counted.sound() - heard) / Math.max(1, seconds),
                        counted.blocks(),
                        counted.dropped(),
                        heap(),
                        resident(),
                        Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
                start = System.nanoTime();
                seen = counted.frames();
                heard = counted.sound();
                TimeUnit.SECONDS.sleep(60);
            }
        } catch (InterruptedException | IOException e) {
            System.out.println(e);
        }
    }

    /** Heap in use once a collection has been, in MB. */
    private static double heap() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
    }

    /** The whole process, in MB. */
    private static double resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                * 1.024
                / 1000;
    }
}
