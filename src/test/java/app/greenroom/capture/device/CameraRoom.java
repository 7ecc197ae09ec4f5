package app.greenroom.capture.device;

import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A computer whose cameras a test controls. {@code src/test/c/camera.c} stands between a process and Linux and answers for
 * {@code /dev/video*}; the tests that need such cameras are {@link Cases} and run in a process of their own.
 */
public final class CameraRoom {
    private static final String VARIABLE = "GREENROOM_CAMERAS";
    static final String PRELOAD = "LD_PRELOAD";
    private static final long HANGS_AFTER_SECONDS = 240;

    private final Path folder;

    CameraRoom(Path folder) {
        this.folder = folder;
    }

    /** Tests by their names, run one after the other in a process that has no cameras at first. */
    public interface Cases {
        Map<String, Case> cases();

        /** In how many processes they run side by side, each with cameras of its own. */
        default int lanes() {
            return 1;
        }
    }

    /** One test; it fails by throwing. */
    public interface Case {
        void run(CameraRoom room) throws Exception;
    }

    /** A room for a process that somebody else starts: what its environment must hold is added to the one given. */
    public static CameraRoom around(Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path library = build(folder, "camera");
        Files.createDirectories(folder.resolve("dev"));
        environment.merge(PRELOAD, library.toString(), (old, mine) -> old + ":" + mine);
        environment.put(VARIABLE, folder.toString());
        return new CameraRoom(folder);
    }

    /** The room that this process is in. */
    public static CameraRoom here() {
        return new CameraRoom(Path.of(Objects.requireNonNull(System.getenv(VARIABLE), "not in a room of cameras")));
    }

    /** A folder for whatever a test needs. */
    public Path folder() {
        return folder;
    }

    /** Plugs a camera in, or changes what it does; {@code camera.c} lists what the lines can say. */
    public void put(int node, String... lines) {
        try {
            Path next = Files.write(folder.resolve("next" + node), List.of(lines));
            Files.move(next, node(node), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pulls a camera out. */
    public void remove(int node) {
        try {
            Files.deleteIfExists(node(node));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path node(int node) {
        return folder.resolve("dev").resolve("video" + node);
    }

    /** A file of JPEG pictures for a camera to show over and over. */
    public Path pictures(String name, List<Path> jpegs) throws IOException {
        Path film = folder.resolve(name);
        try (var out = Files.newOutputStream(film)) {
            for (Path jpeg : jpegs) {
                byte[] bytes = Files.readAllBytes(jpeg);
                out.write(ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(bytes.length)
                        .array());
                out.write(bytes);
            }
        }
        return film;
    }

    /** Runs the cases in a process of their own; each becomes a test here. */
    public static Stream<DynamicTest> tests(Path folder, Class<? extends Cases> cases) throws Exception {
        return tests(folder, cases, Map.of());
    }

    /** Runs the cases in a process of their own with these settings, such as those of a {@link PulseRoom}. */
    public static Stream<DynamicTest> tests(Path folder, Class<? extends Cases> cases, Map<String, String> environment)
            throws Exception {
        return tests(folder, cases, environment, List.of());
    }

    /** Runs the cases in a process that is started by this command, to which its own is added. */
    public static Stream<DynamicTest> tests(
            Path folder, Class<? extends Cases> cases, Map<String, String> environment, List<String> within)
            throws Exception {
        Path library = build(folder, "camera");
        Cases all = cases.getDeclaredConstructor().newInstance();
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < all.lanes(); i++) {
            Path own = all.lanes() == 1 ? folder : Files.createDirectory(folder.resolve("lane" + i));
            lanes.add(start(own, library, cases, i, environment, within));
        }
        Map<String, String> results = new LinkedHashMap<>();
        StringBuilder said = new StringBuilder();
        for (Lane lane : lanes) {
            if (!lane.process.waitFor(HANGS_AFTER_SECONDS, TimeUnit.SECONDS)) {
                lane.process.destroyForcibly();
            }
            results.putAll(results(lane.folder.resolve("results")));
            said.append(Files.readString(lane.folder.resolve("err")));
        }
        System.out.println(said);
        return all.cases().keySet().stream()
                .map(name -> dynamicTest(name, () -> {
                    String result = results.getOrDefault(name, "did not run; the process said: " + said);
                    if (!result.isEmpty()) {
                        throw new AssertionError(result);
                    }
                }));
    }

    /** A process and the folder of its own. */
    private record Lane(Process process, Path folder) {}

    private static Lane start(
            Path folder,
            Path library,
            Class<? extends Cases> cases,
            int lane,
            Map<String, String> environment,
            List<String> within)
            throws IOException {
        Files.createDirectories(folder.resolve("dev"));
        List<String> command = new ArrayList<>(within);
        // Not in the environment: what starts the process is to be left as it is.
        String before = environment.containsKey(PRELOAD) ? environment.get(PRELOAD) + ":" : "";
        command.addAll(List.of("env", PRELOAD + "=" + before + library));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        // A collector that gives memory back, so that what the process has in use can be counted; and one compiler: in
        // the few
        // seconds of its life the second one only takes time.
        command.addAll(List.of(
                "-Djava.awt.headless=" + !environment.containsKey("DISPLAY"),
                "-Xmx512m",
                "-XX:+UseG1GC",
                "-XX:TieredStopAtLevel=1",
                "-cp"));
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.addAll(List.of(CameraRoom.class.getName(), cases.getName(), Integer.toString(lane)));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().putAll(environment);
        builder.environment().remove(PRELOAD);
        builder.environment().put(VARIABLE, folder.toString());
        return new Lane(builder.start(), folder);
    }

    private static Map<String, String> results(Path file) throws IOException {
        Map<String, String> results = new LinkedHashMap<>();
        if (Files.exists(file)) {
            for (String result : Files.readString(file).split("\u0001", -1)) {
                int tab = result.indexOf('\t');
                if (tab > 0) {
                    results.put(result.substring(0, tab), result.substring(tab + 1));
                }
            }
        }
        return results;
    }

    /** Builds a library of {@code src/test/c}; skips the test, and says so, where that is not possible. */
    static Path build(Path folder, String name) throws IOException, InterruptedException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "SKIPPED: controlled devices need Linux");
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .anyMatch(p -> Files.isExecutable(Path.of(p, "gcc"))),
                "SKIPPED: gcc is not installed");
        Path library = folder.resolve(name + ".so");
        Process gcc = new ProcessBuilder(
                        "gcc",
                        "-std=gnu11",
                        "-O2",
                        "-shared",
                        "-fPIC",
                        "-w",
                        "-o",
                        library.toString(),
                        "src/test/c/" + name + ".c",
                        "-ldl",
                        "-lpthread")
                .redirectErrorStream(true)
                .start();
        String said = new String(gcc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (gcc.waitFor() != 0) {
            throw new AssertionError(name + ".c does not build: " + said);
        }
        return library;
    }

    /** The process that runs the cases. */
    public static void main(String[] args) throws Exception {
        CameraRoom room = here();
        Cases cases = Class.forName(args[0])
                .asSubclass(Cases.class)
                .getDeclaredConstructor()
                .newInstance();
        try (PrintWriter results =
                new PrintWriter(room.folder.resolve("results").toFile(), StandardCharsets.UTF_8)) {
            List<String> names = new ArrayList<>(cases.cases().keySet());
            for (int i = Integer.parseInt(args[1]); i < names.size(); i += cases.lanes()) {
                StringWriter why = new StringWriter();
                try {
                    Objects.requireNonNull(cases.cases().get(names.get(i))).run(room);
                } catch (Throwable e) {
                    e.printStackTrace(new PrintWriter(why));
                }
                results.print(names.get(i) + "\t" + why + "\u0001");
                results.flush();
            }
        }
        System.exit(0); // a driver that still hangs cannot keep the process from ending
    }
}
