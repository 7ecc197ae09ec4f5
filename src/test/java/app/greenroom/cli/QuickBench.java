package app.greenroom.cli;

import app.greenroom.capture.PreviewedCamera;
import app.greenroom.capture.PreviewedMicrophone;
import app.greenroom.capture.device.CameraRoom;
import app.greenroom.capture.device.PulseRoom;
import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.cli.terminal.Host;
import app.greenroom.cli.terminal.Terminal;
import app.greenroom.network.TestKeys;
import app.greenroom.network.relay.Impairment;
import app.greenroom.session.LoopbackPlatform;
import app.greenroom.session.device.ComputerMeter;
import app.greenroom.session.device.DeviceMemory;
import app.greenroom.session.device.Devices;
import app.greenroom.session.device.ThroughDevices;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long a quick check takes from its start as a process to its verdict's last line, and how long of that after it has listened, by
 * the clock and in seconds of the processor: {@code QuickBench [TIMES [OPTION…]]}, options being those of the command. With a
 * controlled camera (1280×720, thirty pictures a second), a microphone of PulseAudio's and a platform on loopback. For Linux with
 * PulseAudio and {@code gcc}.
 */
public final class QuickBench {
    private static final String BEGAN = "greenroom.began";

    private volatile long heard;
    private volatile long seen;
    private volatile long worked;

    private QuickBench() {}

    /** Runs; see the class. */
    public static void main(String[] args) throws Exception {
        if (args.length > 0 && args[0].equals("inside")) {
            new QuickBench().run(Arrays.copyOfRange(args, 1, args.length));
        }
        Path folder = Files.createTempDirectory("quick");
        System.out.println("whole s | of it before the first sound | after the last sound | of the processor | status");
        try (PulseRoom pulse = PulseRoom.start();
                LoopbackPlatform platform =
                        new LoopbackPlatform(folder, new TestKeys(folder), Impairment.NONE, Impairment.NONE)) {
            Map<String, String> environment = new HashMap<>(pulse.environment());
            CameraRoom room = CameraRoom.around(folder, environment);
            try (Stream<Path> frames = Files.list(Path.of("samples", "good-room", "frames"))) {
                Path film = room.pictures("film", frames.sorted().toList());
                room.put(0, "name=Front", "formats=MJPG", "sizes=1280x720", "rates=30", "rate=30", "pictures=" + film);
            }
            for (int i = args.length == 0 ? 5 : Integer.parseInt(args[0]); i > 0; i--) {
                pulse.play(Files.readAllBytes(Path.of("samples", "good-room", "sound.wav")));
                once(environment, platform, args);
            }
        }
        System.exit(0);
    }

    private static void once(Map<String, String> environment, LoopbackPlatform platform, String... args)
            throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-D" + BEGAN + "=" + System.nanoTime(),
                "-cp",
                System.getProperty("java.class.path"),
                QuickBench.class.getName(),
                "inside",
                "--endpoints",
                platform.endpoints().toString()));
        command.addAll(Arrays.asList(args).subList(Math.min(1, args.length), args.length));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        builder.start().waitFor();
    }

    private static double processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    private void run(String... options) {
        long began = Long.getLong(BEGAN); // nanoTime counts from the computer's start on Linux
        long[] first = new long[1];
        Host host = Host.ofThisComputer(System.getenv(), System.getProperties());
        Devices devices = new ThroughDevices(
                Devices.system(System::nanoTime, new DeviceMemory(Optional.empty()), ComputerMeter.NONE),
                camera -> new PreviewedCamera(camera, frame -> seen = System.nanoTime()),
                microphone -> new PreviewedMicrophone(microphone, block -> {
                    heard = System.nanoTime();
                    worked = Math.round(1e9 * processor());
                    first[0] = first[0] == 0 ? heard : first[0];
                }));
        List<String> all = new ArrayList<>(List.of("check", "--quick"));
        all.addAll(Arrays.asList(options));
        Terminal terminal = Terminal.system(System.getenv());
        int status = Main.run(
                new CommandEnvironment(terminal, devices, Clock.system(ZoneId.systemDefault()), System::nanoTime, host),
                all.toArray(String[]::new));
        terminal.out().flush();
        long end = System.nanoTime();
        System.err.printf(
                Locale.ROOT,
                "%6.2f | %6.2f | %6.2f (picture %.2f) | %6.2f | %d%n",
                (end - began) / 1e9,
                (first[0] - began) / 1e9,
                (end - heard) / 1e9,
                seen == 0 ? Double.NaN : (end - seen) / 1e9,
                processor() - worked / 1e9,
                status);
        System.exit(0);
    }
}
