package app.greenroom.ui;

import app.greenroom.capture.Frame;
import app.greenroom.capture.Images;
import app.greenroom.capture.device.CameraRoom;
import app.greenroom.capture.device.CountedDevices;
import app.greenroom.capture.device.PulseRoom;
import app.greenroom.mock.link.LinkProgram;
import java.awt.Component;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.event.KeyEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.management.ObjectName;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.NullUnmarked;

/**
 * Whether anything grows: the whole window with a camera (640×480, fifteen pictures a second) and a microphone, in a mock interview
 * that is recorded and watched for hints, with a mentor who sees, hears, speaks and marks at another computer's Greenroom, here
 * a process with a sound server of its own. First the live check alone, then the interview, then its review, then the live check
 * again; a line a minute. For Linux with Xvfb, PulseAudio and {@code gcc}:
 *
 * <pre>java -cp … app.greenroom.ui.SoakRun MINUTES [FOLDER]
 * java -cp … app.greenroom.ui.SoakRun slopes FILE</pre>
 *
 * <p>The second tells of what the first printed how much each column grows in an hour, by the method of least squares, without the
 * first ten minutes of the interview.
 */
@NullUnmarked // filled by other threads
public final class SoakRun {
    private static final int ALONE = 3; // minutes of the live check before, and after
    private static final int WARM = 10; // minutes that no slope counts
    private static final String HEAD =
            "phase,minute,heap_mb,heap_taken_mb,resident_mb,outside_heap_mb,threads,handles,home_kb,recording_mb,temporary_kb,"
                    + "pictures,blocks,blocks_lost,mentor_saw,mentor_resident_mb,load";

    private final CountedDevices counted = new CountedDevices();
    private final CameraRoom room = CameraRoom.here();
    private final Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    private final int minutes;
    private volatile long seen;
    private volatile long mentor;

    private SoakRun(int minutes) {
        this.minutes = minutes;
    }

    /** Runs; see the class. */
    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "inside" -> inside(Integer.parseInt(args[1]));
            case "mentor" -> mentor(args[1]);
            case "slopes" -> slopes(Files.readAllLines(Path.of(args[1])));
            default -> around(args[0], args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("soak"));
        }
        System.exit(0);
    }

    /** Ends the process however it goes: the window's threads would keep it. */
    private static void inside(int minutes) {
        try {
            new SoakRun(minutes).run();
        } catch (Throwable e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void around(String minutes, Path folder) throws Exception {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        try (Display display = Display.start(1400, 1000);
                PulseRoom here = ears(PulseRoom.start());
                PulseRoom there = ears(PulseRoom.start())) {
            Map<String, String> environment = new HashMap<>(here.environment());
            environment.put("DISPLAY", display.name());
            environment.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
            environment.put("MENTORS_HOME", there.environment().get("HOME"));
            CameraRoom room = CameraRoom.around(folder, environment);
            room.put(
                    0,
                    "name=Front camera",
                    "formats=MJPG",
                    "sizes=640x480",
                    "rates=15",
                    "rate=15",
                    "pictures=" + room.pictures("small.film", small(folder)));
            ProcessBuilder builder = new ProcessBuilder(
                            program(temporary, List.of("-Djava.awt.headless=false"), "inside", minutes))
                    .inheritIO();
            builder.environment().putAll(environment);
            builder.start().waitFor();
        }
    }

    /** What is played to somebody goes to headphones that the microphone does not hear. */
    private static PulseRoom ears(PulseRoom room) throws Exception {
        room.change("load-module", "module-null-sink", "sink_name=ears", "rate=48000", "channels=2");
        room.change("set-default-sink", "ears");
        return room;
    }

    private static List<Path> small(Path folder) throws IOException {
        List<Path> made = new ArrayList<>();
        for (Frame frame : frames()) {
            Path file = folder.resolve("small" + made.size() + ".jpg");
            made.add(Files.write(file, Images.jpeg(frame, 0.9f)));
        }
        return made;
    }

    /** A sample's pictures at 640×480, cut from their middle. */
    private static List<Frame> frames() throws IOException {
        List<Frame> frames = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("samples", "good-room", "frames"))) {
            for (Path file : files.sorted().limit(30).toList()) {
                var whole = ImageIO.read(file.toFile());
                var small = new java.awt.image.BufferedImage(640, 480, java.awt.image.BufferedImage.TYPE_INT_RGB);
                int wide = whole.getHeight() * 4 / 3;
                int left = (whole.getWidth() - wide) / 2;
                var pen = small.createGraphics();
                pen.drawImage(whole, 0, 0, 640, 480, left, 0, left + wide, whole.getHeight(), null);
                pen.dispose();
                frames.add(Images.frame(small, 0));
            }
        }
        return frames;
    }

    private static List<String> program(Path temporary, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                SoakRun.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private void run() throws Exception {
        Driver driver = new Driver(temporary);
        System.out.println(HEAD);
        try (OpenWindow open = new OpenWindow(room, counted::count)) {
            open.speak();
            phase("alone", ALONE);
            Process there = hold(driver, open.window());
            phase("interview", minutes);
            end(driver);
            there.destroy();
            there.waitFor();
            Driver.on(() -> {
                open.window().open("tab.check");
                return true;
            });
            phase("after", ALONE);
            open.shut();
            System.out.println("# still working after the window was closed: " + OpenWindow.working());
        }
        kept();
    }

    /** Invites a mentor, who comes, and begins. */
    private Process hold(Driver driver, MainWindow window) throws Exception {
        Driver.on(() -> {
            window.open("tab.mock");
            return true;
        });
        choose(driver, "mock.company", 2);
        choose(driver, "mock.record", 2);
        tick(driver, "mock.hints");
        press(driver, "mentor.invite");
        Component chooser = driver.await("mock.chooser");
        Driver.on(() -> {
            ((JFileChooser) chooser)
                    .setSelectedFile(temporary.resolve("mentor.html").toFile());
            ((JFileChooser) chooser).approveSelection();
            return true;
        });
        press(driver, "mentor.copy");
        String code = (String) Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor);
        ProcessBuilder builder = new ProcessBuilder(program(
                        Files.createDirectories(room.folder().resolve("mentor-tmp")),
                        List.of("-Xmx200m", "-XX:+UseSerialGC"),
                        "mentor",
                        code))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        Map<String, String> environment = builder.environment();
        Path home = Path.of(environment.get("MENTORS_HOME"));
        environment.remove("LD_PRELOAD");
        environment.put("HOME", home.toString());
        environment.put("XDG_RUNTIME_DIR", home.toString());
        environment.put("XDG_DATA_HOME", home.resolve("remembered").toString());
        environment.put("PULSE_RUNTIME_PATH", home.resolve("pulse").toString());
        environment.put("PULSE_CLIENTCONFIG", home.resolve("client.conf").toString());
        Process there = builder.start();
        mentor = there.pid();
        BufferedReader said = new BufferedReader(new InputStreamReader(there.getInputStream(), StandardCharsets.UTF_8));
        String answer = said.readLine();
        Component field = driver.await("mentor.code");
        Driver.on(() -> {
            ((JTextComponent) field).setText(answer);
            return true;
        });
        Thread listener = new Thread(() -> listen(said), "mentor's words");
        listener.setDaemon(true);
        listener.start();
        Component begin = driver.there("mock.begin").orElseThrow();
        driver.until("the mentor is here", () -> Driver.on(begin::isEnabled));
        press(driver, "mock.begin");
        driver.await("mock.frame");
        return there;
    }

    private void listen(BufferedReader said) {
        try {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith("SEEN ")) {
                    seen = Long.parseLong(line.split(" ", -1)[1]);
                } else {
                    System.out.println("# the mentor's end: " + line);
                }
            }
        } catch (IOException e) {
            System.out.println("# the mentor's end: " + e);
        }
    }

    /** Ends the interview and waits for its review. */
    private void end(Driver driver) throws Exception {
        Component question = driver.await("mock.question");
        long before = System.nanoTime();
        Driver.on(() -> {
            question.dispatchEvent(
                    new KeyEvent(question, KeyEvent.KEY_PRESSED, 0, 0, KeyEvent.VK_ESCAPE, KeyEvent.CHAR_UNDEFINED));
            return true;
        });
        long most = System.nanoTime() + TimeUnit.MINUTES.toNanos(10L + minutes);
        while (System.nanoTime() < most && files(".html").noneMatch(file -> file.endsWith("review.html"))) {
            TimeUnit.SECONDS.sleep(1);
        }
        System.out.printf(
                Locale.ROOT,
                "# reviewed %.0f s after its end: %s%n",
                (System.nanoTime() - before) / 1e9,
                files(".html").map(Path::getFileName).toList());
    }

    private static void choose(Driver driver, String name, int place) throws InterruptedException {
        Component combo = driver.await(name);
        Driver.on(() -> {
            ((JComboBox<?>) combo).setSelectedIndex(place);
            return true;
        });
    }

    private static void tick(Driver driver, String name) throws InterruptedException {
        press(driver, name);
    }

    private static void press(Driver driver, String name) throws InterruptedException {
        driver.until(name + " is there", () -> driver.there(name).isPresent());
        JComponent part = (JComponent) driver.there(name).orElseThrow();
        Driver.on(() -> {
            part.scrollRectToVisible(new Rectangle(0, 0, 1, part.getHeight()));
            return true;
        });
        driver.press(name);
    }

    /** Prints a line at the end of each minute. */
    private void phase(String name, int length) throws Exception {
        String before = "";
        for (int minute = 1; minute <= length; minute++) {
            for (int second = 0; second < 60; second += 2) {
                TimeUnit.SECONDS.sleep(2);
                String words = foot();
                if (!words.isBlank() && !words.equals(before)) {
                    System.out.println("# the window says: " + words);
                }
                before = words;
            }
            print(name, minute);
        }
    }

    private static String foot() {
        return Driver.on(() -> Stream.of(java.awt.Window.getWindows())
                .filter(one -> one instanceof MainWindow && one.isShowing())
                .flatMap(one -> named((MainWindow) one, "said"))
                .map(part -> ((JTextComponent) part).getText())
                .findFirst()
                .orElse(""));
    }

    private static Stream<Component> named(java.awt.Container in, String name) {
        return Stream.of(in.getComponents())
                .flatMap(part -> name.equals(part.getName())
                        ? Stream.of(part)
                        : part instanceof java.awt.Container inner ? named(inner, name) : Stream.empty());
    }

    /** Memory of this process that no file stands behind and that is not Java's heap, MB. */
    private static double outsideHeap() throws Exception {
        String heap = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcHeapInfo", null, null);
        Matcher place = Pattern.compile("\\[0x([0-9a-f]+), 0x([0-9a-f]+)").matcher(heap);
        if (!place.find()) {
            throw new IllegalStateException("where is the heap? " + heap);
        }
        long from = Long.parseUnsignedLong(place.group(1), 16);
        long to = Long.parseUnsignedLong(place.group(2), 16);
        long kilobytes = 0;
        boolean counts = false;
        for (String line : Files.readAllLines(Path.of("/proc/self/smaps"))) {
            if (line.startsWith("Anonymous:") && counts) {
                kilobytes += Long.parseLong(line.replaceAll("\\D", ""));
            } else if (line.matches("[0-9a-f]+-[0-9a-f]+ .*")) {
                long start = Long.parseUnsignedLong(line.substring(0, line.indexOf('-')), 16);
                counts = start < from || start >= to;
            }
        }
        return kilobytes * 1.024 / 1000;
    }

    private void print(String phase, int minute) throws Exception {
        double taken = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted() / 1e6;
        System.gc();
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        Path self = Path.of("/proc/self");
        System.out.printf(
                Locale.ROOT,
                "%s,%d,%.1f,%.1f,%.1f,%.1f,%d,%d,%d,%.2f,%d,%d,%d,%d,%d,%.1f,%s%n",
                phase,
                minute,
                heap.getUsed() / 1e6,
                taken,
                status(self, "VmRSS:"),
                outsideHeap(),
                count(self.resolve("task")),
                count(self.resolve("fd")),
                size(files("").filter(file -> !file.startsWith(temporary) && !recording(file))) / 1000,
                size(files("").filter(SoakRun::recording)) / 1e6,
                size(files("").filter(file -> file.startsWith(temporary))) / 1000,
                counted.frames(),
                counted.blocks(),
                counted.dropped(),
                seen,
                mentor == 0 ? 0 : status(Path.of("/proc", Long.toString(mentor)), "VmRSS:"),
                Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
    }

    private static boolean recording(Path file) {
        return file.toString().endsWith(".mp4");
    }

    /** All files of the room, home and temporary folder included, whose names end so. */
    private Stream<Path> files(String end) throws IOException {
        List<Path> all = new ArrayList<>();
        List<Path> roots = List.of(room.folder(), Path.of(System.getenv("HOME")));
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(end)).forEach(all::add);
            } catch (java.io.UncheckedIOException e) {
                System.out.println("# " + e); // a file that went while it was looked at
            }
        }
        return all.stream();
    }

    private static long size(Stream<Path> files) {
        return files.mapToLong(file -> {
                    try {
                        return Files.isRegularFile(file) ? Files.size(file) : 0;
                    } catch (IOException e) {
                        return 0; // it went
                    }
                })
                .sum();
    }

    private static int count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.count();
        }
    }

    private static double status(Path process, String what) throws IOException {
        try (Stream<String> lines = Files.lines(process.resolve("status"))) {
            return lines.filter(line -> line.startsWith(what))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    * 1.024
                    / 1000;
        } catch (NoSuchFileException e) {
            return 0; // it ended
        }
    }

    /** What FFmpeg's probe counts in the recording, where it is installed. */
    private void kept() throws Exception {
        for (Path file : files(".mp4").toList()) {
            ProcessBuilder builder = new ProcessBuilder(
                            "ffprobe",
                            "-v",
                            "error",
                            "-count_packets",
                            "-show_entries",
                            "stream=codec_type,duration,nb_read_packets",
                            "-of",
                            "csv=p=0",
                            file.toString())
                    .redirectErrorStream(true);
            builder.environment().remove("LD_PRELOAD"); // a test's cameras are not its
            Process probe;
            try {
                probe = builder.start();
            } catch (IOException e) {
                System.out.println("# FFmpeg's probe is not installed: " + file.getFileName() + " was not counted");
                return;
            }
            String said = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            System.out.println(
                    "# " + file.getFileName() + " holds " + said.strip().replace("\n", "; "));
        }
    }

    /** The mentor's program: says its code, then what happens. */
    private static void mentor(String code) throws Exception {
        LinkProgram.speakingMentor(code, frames(), 5);
    }

    private static void slopes(List<String> lines) {
        String[] names = HEAD.split(",", -1);
        List<double[]> rows = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("interview,")) {
                String[] cells = line.split(",", -1);
                double[] row = new double[cells.length];
                for (int i = 1; i < cells.length; i++) {
                    row[i] = Double.parseDouble(cells[i]);
                }
                if (row[1] > WARM) {
                    rows.add(row);
                }
            }
        }
        System.out.println("| what | at first | at last | least | most | growth an hour |\n|---|---|---|---|---|---|");
        for (int i = 2; i < names.length; i++) {
            int column = i;
            ToDoubleFunction<double[]> of = row -> row[column];
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %.1f | %.1f | %.2f |%n",
                    names[i],
                    rows.get(0)[i],
                    rows.get(rows.size() - 1)[i],
                    rows.stream().mapToDouble(of).min().orElseThrow(),
                    rows.stream().mapToDouble(of).max().orElseThrow(),
                    60 * slope(rows, of));
        }
    }

    private static double slope(List<double[]> rows, ToDoubleFunction<double[]> of) {
        double x = rows.stream().mapToDouble(row -> row[1]).average().orElseThrow();
        double y = rows.stream().mapToDouble(of).average().orElseThrow();
        double above = rows.stream()
                .mapToDouble(row -> (row[1] - x) * (of.applyAsDouble(row) - y))
                .sum();
        double below =
                rows.stream().mapToDouble(row -> (row[1] - x) * (row[1] - x)).sum();
        return above / below;
    }
}
