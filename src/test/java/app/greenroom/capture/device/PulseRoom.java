package app.greenroom.capture.device;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sound server of a test's own, with a loudspeaker that nobody hears and its monitor as the only microphone, and this
 * program in a process of its own beside it. What the program sees goes the whole real way: Java Sound, ALSA, PulseAudio.
 */
final class PulseRoom implements AutoCloseable {
    /** A process that takes longer than this hangs. */
    private static final long HANGS_AFTER_SECONDS = 120;

    private final Path folder;
    private final List<Process> processes = new ArrayList<>();
    private @Nullable Process server;

    /**
     * What the program did.
     *
     * @param status its exit status
     * @param out what it printed
     * @param err its progress and complaints
     */
    record Ran(int status, String out, String err) {}

    private PulseRoom(Path folder) {
        this.folder = folder;
    }

    /** A computer whose sound server is off; skips the test, and says so, where the parts for it are missing. */
    static PulseRoom withoutServer() throws IOException {
        for (String command : List.of("pulseaudio", "pactl", "paplay")) {
            assumeTrue(onPath(command), "SKIPPED: " + command + " is not installed");
        }
        assumeTrue(hasPlugin(), "SKIPPED: ALSA's plug-in for PulseAudio (libasound2-plugins) is not installed");
        PulseRoom room = new PulseRoom(Files.createTempDirectory("room"));
        Files.createDirectory(
                room.folder.resolve("pulse"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(room.folder.resolve("client.conf"), "autospawn = no\n");
        Files.writeString(
                room.folder.resolve(".asoundrc"), "pcm.!default { type pulse }\nctl.!default { type pulse }\n");
        Files.writeString(room.folder.resolve("nothing.json"), "{}");
        return room;
    }

    /** A computer with one microphone, which hears what is played. */
    static PulseRoom start() throws IOException, InterruptedException {
        PulseRoom room = withoutServer();
        try {
            room.serve();
            return room;
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            room.close();
            throw e;
        }
    }

    /** Starts the sound server, also once more after {@link #kill}. */
    void serve() throws IOException, InterruptedException {
        server = start(
                "server",
                "pulseaudio",
                "--daemonize=no",
                "--exit-idle-time=-1",
                "-n",
                "-L",
                "module-native-protocol-unix",
                "-L",
                "module-null-sink sink_name=room rate=48000 channels=1");
        await("pactl", "info");
        await("pactl", "set-default-source", "room.monitor");
    }

    /** What a program has printed so far. */
    String printed(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".out"));
    }

    /** Waits until a program has printed this. */
    void awaitPrinted(String name, String text) throws IOException, InterruptedException {
        for (int tries = 0; !printed(name).contains(text); tries++) {
            patience(tries, "“" + text + "” is not printed, but: " + printed(name));
        }
    }

    /** An endpoints file that lists nothing, so that the network is left alone. */
    String noEndpoints() {
        return folder.resolve("nothing.json").toString();
    }

    /** Plays a WAV file until its end or the test's. */
    void play(byte[] wav) throws IOException {
        Path file = Files.write(folder.resolve("voice.wav"), wav);
        start("player", "paplay", "--device=room", file.toString());
    }

    /** Changes the sound server, by one command of {@code pactl}. */
    void change(String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("pactl"));
        all.addAll(Arrays.asList(command));
        Process changing = start("change", all.toArray(String[]::new));
        if (changing.waitFor() != 0) {
            throw new AssertionError(command[0] + ": " + Files.readString(folder.resolve("change.err")));
        }
    }

    /** Plays a WAV file into a loudspeaker until its end or the test's. */
    void play(byte[] wav, String sink) throws IOException {
        Path file = Files.write(folder.resolve(sink + ".wav"), wav);
        start("player-" + sink, "paplay", "--device=" + sink, file.toString());
    }

    /** Starts the program with this loudspeaker and this microphone as the system's; several may run at once. */
    Process programOn(String name, String sink, String source, String... arguments) throws IOException {
        return start(name, Map.of("PULSE_SINK", sink, "PULSE_SOURCE", source), command(arguments));
    }

    /** Starts the program. */
    Process program(String... arguments) throws IOException {
        return start("program", Map.of(), command(arguments));
    }

    private static String[] command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add("app.greenroom.cli.Main");
        command.addAll(Arrays.asList(arguments));
        return command.toArray(String[]::new);
    }

    /** Waits for the program's own end. */
    Ran finish(Process program) throws IOException, InterruptedException {
        return finish("program", program);
    }

    /** Waits for the end of a program of that name. */
    Ran finish(String name, Process program) throws IOException, InterruptedException {
        if (!program.waitFor(HANGS_AFTER_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the program does not end");
        }
        return new Ran(
                program.exitValue(),
                Files.readString(folder.resolve(name + ".out")),
                Files.readString(folder.resolve(name + ".err")));
    }

    Ran run(String... arguments) throws IOException, InterruptedException {
        return finish(program(arguments));
    }

    /** Waits until somebody listens to the microphone. */
    void awaitListener() throws IOException, InterruptedException {
        for (int tries = 0; Files.size(await("pactl", "list", "short", "source-outputs")) == 0; tries++) {
            patience(tries, "nobody listens");
        }
    }

    /** The sound server dies. */
    void kill() throws InterruptedException {
        Objects.requireNonNull(server).destroyForcibly().waitFor();
    }

    private Path await(String... command) throws IOException, InterruptedException {
        for (int tries = 0; start("helper", command).waitFor() != 0; tries++) {
            patience(tries, "the sound server does not start");
        }
        return folder.resolve("helper.out");
    }

    private static void patience(int tries, String why) throws InterruptedException {
        if (tries > 300) {
            throw new AssertionError(why);
        }
        TimeUnit.MILLISECONDS.sleep(100);
    }

    private Process start(String name, String... command) throws IOException {
        return start(name, Map.of(), command);
    }

    private Process start(String name, Map<String, String> settings, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(key -> key.startsWith("PULSE_") || key.startsWith("ALSA_"));
        builder.environment().keySet().removeAll(List.of("DISPLAY", "JAVA_TOOL_OPTIONS", "DBUS_SESSION_BUS_ADDRESS"));
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
        builder.environment().put("XDG_DATA_HOME", folder.resolve("remembered").toString());
        builder.environment().put("PULSE_RUNTIME_PATH", folder.resolve("pulse").toString());
        builder.environment()
                .put("PULSE_CLIENTCONFIG", folder.resolve("client.conf").toString());
        builder.environment().putAll(settings);
        Process process = builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile())
                .start();
        processes.add(process);
        return process;
    }

    @Override
    public void close() throws IOException {
        for (Process process : processes) {
            process.destroyForcibly().onExit().join();
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean onPath(String command) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    private static boolean hasPlugin() throws IOException {
        Path libraries = Path.of("/usr/lib");
        if (!Files.isDirectory(libraries)) {
            return false;
        }
        try (Stream<Path> folders = Files.list(libraries)) {
            return Stream.concat(Stream.of(libraries), folders)
                    .anyMatch(f -> Files.exists(f.resolve("alsa-lib/libasound_module_pcm_pulse.so")));
        }
    }
}
