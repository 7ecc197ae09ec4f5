package app.greenroom.ui;

import app.greenroom.capture.device.CameraRoom;
import app.greenroom.capture.device.PulseRoom;
import app.greenroom.model.Settings;
import app.greenroom.model.live.LiveLook;
import app.greenroom.model.live.LivePicture;
import com.sun.management.OperatingSystemMXBean;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How soon the window is there and shows the first live picture, how smoothly it goes on, and what that takes. On a screen of its own, with
 * a controlled camera (1280×720, thirty pictures a second) and a microphone of PulseAudio's, for Linux:
 *
 * <pre>java -cp target/test-classes:target/greenroom.jar:… app.greenroom.ui.WindowBench start [PROGRAM]
 * java -cp … app.greenroom.ui.WindowBench live MINUTES
 * java -cp … app.greenroom.ui.WindowBench quick TIMES</pre>
 *
 * <p>With a program, such as a package's launcher, that is started beside the jar.
 */
public final class WindowBench {
    private static final int ROUNDS = 5;
    private static final int MANY = 7; // colours of a picture, but for black
    private static final String JAR = "target/greenroom.jar";

    private final Map<Double, Long> shown = new HashMap<>();
    private final List<Double> delays = new ArrayList<>();
    private double lastPicture = -1;
    private double lastLook = -1;
    private long painted;

    private WindowBench() {}

    /** Runs; see the class. */
    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "start", "live", "quick" -> around(arguments);
            case "start-inside" -> start(Arrays.asList(arguments).subList(1, arguments.length));
            case "quick-inside" -> quick(Integer.parseInt(arguments[1]));
            case "live-inside" -> new WindowBench().live(Integer.parseInt(arguments[1]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        System.exit(0);
    }

    private static void around(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("bench");
        try (Display display = Display.start(1400, 900);
                PulseRoom pulse = PulseRoom.start()) {
            Map<String, String> environment = new HashMap<>(pulse.environment());
            environment.put("DISPLAY", display.name());
            environment.put("XDG_CONFIG_HOME", folder.toString());
            CameraRoom room = CameraRoom.around(folder, environment);
            OpenWindow.camera(room, "good-room");
            Files.writeString(folder.resolve("none.json"), "{}");
            List<String> command = new ArrayList<>(
                    List.of(java(), "-cp", System.getProperty("java.class.path"), WindowBench.class.getName()));
            command.add(arguments[0] + "-inside");
            command.addAll(Arrays.asList(arguments).subList(1, arguments.length));
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().putAll(environment);
            builder.start().waitFor();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Seconds from the start of a process until its window is there, and a picture in it. */
    private record Start(double window, double picture) {}

    /** Starts the finished jar, and another program, again and again and looks at the screen until a picture is on it. */
    private static void start(List<String> program) throws Exception {
        Path archive = CameraRoom.here().folder().resolve("greenroom.jsa");
        Robot robot = new Robot();
        List<Double> nothing = new ArrayList<>();
        List<Start> plain = new ArrayList<>();
        List<Start> shared = new ArrayList<>();
        List<Start> other = new ArrayList<>();
        one(robot, jar("-XX:ArchiveClassesAtExit=" + archive)); // makes the archive, and warms the disk's cache
        System.out.println("archive: " + Files.size(archive) / 1_000_000 + " MB");
        for (int round = 0; round < ROUNDS; round++) {
            long before = System.nanoTime();
            new ProcessBuilder(java(), "-version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            nothing.add((System.nanoTime() - before) / 1e9);
            plain.add(one(robot, jar()));
            shared.add(one(robot, jar("-XX:SharedArchiveFile=" + archive)));
            if (!program.isEmpty()) {
                other.add(one(robot, program));
            }
        }
        print("Java alone (-version)", nothing);
        print("", plain);
        print(" with class-data sharing", shared);
        if (!other.isEmpty()) {
            print(" of " + program, other);
        }
    }

    private static void print(String how, Collection<Start> starts) {
        print("window" + how, starts.stream().map(Start::window).toList());
        print("first live picture" + how, starts.stream().map(Start::picture).toList());
    }

    private static List<String> jar(String... options) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", JAR));
        return command;
    }

    private static void print(String what, List<Double> seconds) {
        System.out.printf(
                Locale.ROOT,
                "%s: median %.2f s, %.2f to %.2f s%n",
                what,
                median(seconds),
                Collections.min(seconds),
                Collections.max(seconds));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static Start one(Robot robot, List<String> started) throws Exception {
        List<String> command = new ArrayList<>(started);
        command.addAll(List.of(
                "window",
                "--endpoints",
                CameraRoom.here().folder().resolve("none.json").toString()));
        long before = System.nanoTime();
        Process program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        double window = 0;
        for (int colours = 0; colours < MANY; ) {
            if (!program.isAlive() || System.nanoTime() - before > TimeUnit.SECONDS.toNanos(60)) {
                throw new IllegalStateException("no picture came");
            }
            TimeUnit.MILLISECONDS.sleep(15); // looking costs something too
            colours = colours(robot.createScreenCapture(new Rectangle(200, 150, 700, 400)));
            if (window == 0 && colours > 0) {
                window = (System.nanoTime() - before) / 1e9;
            }
        }
        double picture = (System.nanoTime() - before) / 1e9;
        TimeUnit.SECONDS.sleep(2); // so that an archive holds what comes a little later too
        program.descendants().forEach(ProcessHandle::destroy);
        program.destroy();
        program.waitFor();
        return new Start(window, picture);
    }

    /** A picture has many colours, the window before it few, an empty screen none but black. */
    private static int colours(BufferedImage screen) {
        boolean[] seen = new boolean[64];
        for (int y = 0; y < screen.getHeight(); y += 10) {
            for (int x = 0; x < screen.getWidth(); x += 10) {
                Color color = new Color(screen.getRGB(x, y));
                seen[color.getRed() / 64 * 16 + color.getGreen() / 64 * 4 + color.getBlue() / 64] = true;
            }
        }
        int colours = 0;
        for (int i = 1; i < seen.length; i++) {
            colours += seen[i] ? 1 : 0;
        }
        return colours;
    }

    /** Quick checks from the click to the verdict, one after the other; the platform is on loopback. */
    private static void quick(int times) throws Exception {
        Driver driver = new Driver(OpenWindow.SCREENS);
        try (OpenWindow open = new OpenWindow(CameraRoom.here(), Settings.Theme.LIGHT)) {
            open.speak();
            driver.until("a voice is heard", () -> driver.spoken("card.sound").contains("OK"));
            List<Double> seconds = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                long before = System.nanoTime();
                driver.press("guide.quick");
                driver.await("verdict.word");
                seconds.add((System.nanoTime() - before) / 1e9);
                driver.press("verdict.picture");
                driver.await("guide.quick");
            }
            print("from the click to the verdict", seconds);
        }
    }

    private void live(int minutes) throws Exception {
        CameraRoom room = CameraRoom.here();
        Driver driver = new Driver(OpenWindow.SCREENS);
        try (OpenWindow open = new OpenWindow(room, Settings.Theme.LIGHT)) {
            open.speak();
            open.window().check().preview().onPainted(this::painted);
            TimeUnit.SECONDS.sleep(10); // warms up
            System.out.println("min  pictures/s  delay ms p50  p95  core %  heap MB  process MB  load");
            OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            for (int minute = 0; minute < minutes; minute++) {
                long before = System.nanoTime();
                long busy = system.getProcessCpuTime();
                Driver.on(() -> {
                    painted = 0;
                    delays.clear();
                    shown.clear();
                    return true;
                });
                TimeUnit.SECONDS.sleep(60);
                double seconds = (System.nanoTime() - before) / 1e9;
                double core = 100 * (system.getProcessCpuTime() - busy) / 1e9 / seconds;
                double rate = Driver.on(() -> painted) / seconds;
                List<Double> sorted = Driver.on(() -> new ArrayList<>(delays));
                Collections.sort(sorted);
                System.gc();
                System.out.printf(
                        Locale.ROOT,
                        "%3d  %10.2f  %12.0f  %3.0f  %6.1f  %7.1f  %10.0f  %s%n",
                        minute + 1,
                        rate,
                        sorted.get(sorted.size() / 2),
                        sorted.get(sorted.size() * 95 / 100),
                        core,
                        (Runtime.getRuntime().totalMemory()
                                        - Runtime.getRuntime().freeMemory())
                                / 1e6,
                        resident(),
                        Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
            }
            for (int round = 0; round < 3; round++) {
                System.out.printf(
                        Locale.ROOT,
                        "told after %.1f s when it became bad, after %.1f s when mended%n",
                        change(room, driver, "low-laptop-bright-window", "Not ready"),
                        change(room, driver, "good-room", "OK"));
            }
            long before = System.nanoTime();
            open.shut();
            System.out.printf(
                    Locale.ROOT,
                    "closed: camera and microphone free and the program at its end after %.2f s, still working: %s%n",
                    (System.nanoTime() - before) / 1e9,
                    OpenWindow.working());
        }
    }

    private static double change(CameraRoom room, Driver driver, String sample, String word) throws Exception {
        long before = System.nanoTime();
        OpenWindow.camera(room, sample);
        driver.until("a change is noticed", () -> driver.spoken("card.height").contains("changing"));
        System.out.printf(Locale.ROOT, "noticed after %.1f s; ", (System.nanoTime() - before) / 1e9);
        driver.until(word, () -> driver.spoken("card.height").contains(word + "."));
        double seconds = (System.nanoTime() - before) / 1e9;
        TimeUnit.SECONDS.sleep(4);
        return seconds;
    }

    private static double resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / 1e3;
    }

    /** On the Swing thread. */
    private void painted(LivePicture picture, Optional<LiveLook> look) {
        long now = System.nanoTime();
        if (picture.time() != lastPicture) {
            lastPicture = picture.time();
            painted++;
            shown.put(picture.time(), now);
        }
        if (look.isPresent() && look.get().time() != lastLook) {
            lastLook = look.get().time();
            Long when = shown.get(lastLook);
            if (when != null) {
                delays.add((now - when) / 1e6);
            }
        }
    }
}
