package app.greenroom.capture.device;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sound server of a test's own, with a loudspeaker that nobody hears and its sound as the only microphone's, and this
 * program in a process of its own beside it. What the program sees goes the whole real way: Java Sound, ALSA, PulseAudio.
 *
 * <p>Microphones with names of their own are cards that {@code src/test/c/soundcards.c} makes up, each a loudspeaker's monitor.
 */
public final class PulseRoom implements AutoCloseable {
    /** A process that takes longer than this hangs. */
    private static final long HANGS_AFTER_SECONDS = 240;

    private static final String CARDS = "GREENROOM_SOUND_CARDS";

    private final Path folder;
    private final List<String> cards = new ArrayList<>();
    private final List<Process> processes = new ArrayList<>();
    private @Nullable Process server;
    private @Nullable Path library;

    /**
     * What the program did.
     *
     * @param status its exit status
     * @param out what it printed
     * @param err its progress and complaints
     */
    public record Ran(int status, String out, String err) {}

    private PulseRoom(Path folder) {
        this.folder = folder;
    }

    /** A computer whose sound server is off; skips the test, and says so, where the parts for it are missing. */
    public static PulseRoom withoutServer() throws IOException {
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
                room.folder.resolve(".asoundrc"),
                "pcm.!default { type pulse }\nctl.!default { type pulse }\n" + card("hw") + card("plughw"));
        Files.writeString(room.folder.resolve("nothing.json"), "{}");
        return room;
    }

    /** What opens a made-up card of ALSA's opens the monitor of the sink of its number. */
    private static String card(String pcm) {
        return """
            pcm.!%s {
              @args [ CARD DEV SUBDEV ]
              @args.CARD { type string default "0" }
              @args.DEV { type integer default 0 }
              @args.SUBDEV { type integer default -1 }
              type pulse
              device { @func concat strings [ "card" $CARD ".mic" ] }
            }
            """.formatted(pcm);
    }

    /** A computer with one microphone, which hears what is played. */
    public static PulseRoom start() throws IOException, InterruptedException {
        PulseRoom room = withoutServer();
        try {
            room.serve();
            return room;
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            room.close();
            throw e;
        }
    }

    /**
     * Plugs a microphone in; before the program starts.
     *
     * @param name up to 15 letters and digits
     * @param rate of the source, samples a second; what is asked for is made of it by the sound server
     * @return the sink whose sound it hears, and with {@code .mic} behind it its source
     */
    public String plug(String name, int rate, int channels) throws IOException, InterruptedException {
        if (library == null) {
            library = CameraRoom.build(folder, "soundcards");
        }
        String sink = "card" + cards.size();
        change("load-module", "module-null-sink", "sink_name=" + sink, "rate=48000", "channels=" + channels);
        // A monitor takes on the rate that is asked for; what is made of it keeps its own.
        change(
                "load-module",
                "module-remap-source",
                "source_name=" + sink + ".mic",
                "master=" + sink + ".monitor",
                "rate=" + rate,
                "channels=" + channels);
        cards.add(name);
        Files.write(folder.resolve("cards"), cards);
        return sink;
    }

    /** What a process needs in its environment to be in this room. */
    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(settings());
        if (library != null) {
            environment.put(CARDS, folder.resolve("cards").toString());
            environment.put(CameraRoom.PRELOAD, library.toString());
        }
        return environment;
    }

    private Map<String, String> settings() {
        return Map.of(
                "HOME", folder.toString(),
                "XDG_RUNTIME_DIR", folder.toString(),
                "XDG_DATA_HOME", folder.resolve("remembered").toString(),
                "PULSE_RUNTIME_PATH", folder.resolve("pulse").toString(),
                "PULSE_CLIENTCONFIG", folder.resolve("client.conf").toString());
    }

    /**
     * Lets whoever listens to one source listen to another one from now on, as when a headset goes into its call mode. Called
     * by a process in the room.
     */
    public static void move(String from, String to) throws IOException {
        String index =
                rows("sources").filter(row -> row[1].equals(from)).findFirst().orElseThrow()[0];
        for (String[] listener :
                rows("source-outputs").filter(row -> row[1].equals(index)).toList()) {
            pactl("move-source-output", listener[0], to);
        }
    }

    /** The source of the microphone of that name. Called by a process in the room. */
    public static String source(String name) throws IOException {
        List<String> cards = Files.readAllLines(Path.of(Objects.requireNonNull(System.getenv(CARDS))));
        return "card" + cards.indexOf(name) + ".mic";
    }

    /** Plays a WAV file to the microphone of that name. Called by a process in the room. */
    public static Process playTo(String name, Path wav) throws IOException {
        String sink = source(name).replace(".mic", "");
        // Twice: a microphone that gives nothing at all at a check's end counts as muted.
        String twice = "paplay --device=$0 \"$1\"; exec paplay --device=$0 \"$1\"";
        return new ProcessBuilder("sh", "-c", twice, sink, wav.toString())
                .inheritIO()
                .start();
    }

    private static Stream<String[]> rows(String what) throws IOException {
        return pactl("list", "short", what).lines().map(line -> line.split("\t"));
    }

    /** Tells the sound server of the room that this process is in something, or asks it. */
    public static String pactl(String... command) throws IOException {
        List<String> all = new ArrayList<>(List.of("pactl"));
        all.addAll(Arrays.asList(command));
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Starts the sound server, also once more after {@link #kill}. */
    public void serve() throws IOException, InterruptedException {
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
        await(
                "pactl",
                "load-module",
                "module-remap-source",
                "source_name=room.mic",
                "master=room.monitor",
                "source_properties=device.description=Microphone");
        await("pactl", "set-default-source", "room.mic");
    }

    /** What a program has printed so far. */
    String printed(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".out"));
    }

    /** Waits until a program has printed this. */
    public void awaitPrinted(String name, String text) throws IOException, InterruptedException {
        for (int tries = 0; !printed(name).contains(text); tries++) {
            patience(tries, "“" + text + "” is not printed, but: " + printed(name));
        }
    }

    /** An endpoints file that lists nothing, so that the network is left alone. */
    public String noEndpoints() {
        return folder.resolve("nothing.json").toString();
    }

    /** Plays a WAV file until its end or the test's. */
    public void play(byte[] wav) throws IOException {
        Path file = Files.write(folder.resolve("voice.wav"), wav);
        start("player", "paplay", "--device=room", file.toString());
    }

    /** Changes the sound server, by one command of {@code pactl}. */
    public void change(String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("pactl"));
        all.addAll(Arrays.asList(command));
        Process changing = start("change", all.toArray(String[]::new));
        if (changing.waitFor() != 0) {
            throw new AssertionError(command[0] + ": " + Files.readString(folder.resolve("change.err")));
        }
    }

    /** Plays a WAV file into a loudspeaker until its end or the test's. */
    public void play(byte[] wav, String sink) throws IOException {
        Path file = Files.write(folder.resolve(sink + ".wav"), wav);
        start("player-" + sink, "paplay", "--device=" + sink, file.toString());
    }

    /** Starts the program with this loudspeaker and this microphone as the system's; several may run at once. */
    Process programOn(String name, String sink, String source, String... arguments) throws IOException {
        return start(name, Map.of("PULSE_SINK", sink, "PULSE_SOURCE", source), command(arguments));
    }

    /** Starts the program. */
    public Process program(String... arguments) throws IOException {
        return start("program", Map.of(), command(arguments));
    }

    private static String[] command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.add("-XX:TieredStopAtLevel=1"); // it lives for seconds, which the second compiler would only take
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add("app.greenroom.cli.Main");
        command.addAll(Arrays.asList(arguments));
        return command.toArray(String[]::new);
    }

    /** Waits for the program's own end. */
    public Ran finish(Process program) throws IOException, InterruptedException {
        return finish("program", program);
    }

    /** Waits for the end of a program of that name. */
    public Ran finish(String name, Process program) throws IOException, InterruptedException {
        if (!program.waitFor(HANGS_AFTER_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the program does not end");
        }
        return new Ran(
                program.exitValue(),
                Files.readString(folder.resolve(name + ".out")),
                Files.readString(folder.resolve(name + ".err")));
    }

    public Ran run(String... arguments) throws IOException, InterruptedException {
        return finish(program(arguments));
    }

    /** Waits until somebody listens to the microphone. */
    public void awaitListener() throws IOException, InterruptedException {
        for (int tries = 0; !listens(); tries++) {
            patience(tries, "nobody listens");
        }
    }

    /** Whether a program does, and not the sound server itself, whose own have no client. */
    private boolean listens() throws IOException, InterruptedException {
        return Files.readAllLines(await("pactl", "list", "short", "source-outputs")).stream()
                .anyMatch(row -> !row.split("\t", -1)[2].equals("-"));
    }

    /** The sound server dies. */
    public void kill() throws InterruptedException {
        Objects.requireNonNull(server).destroyForcibly().waitFor();
    }

    /** The sound server does nothing any more, though it is still there. */
    public void hang() throws IOException, InterruptedException {
        long id = Objects.requireNonNull(server).pid();
        new ProcessBuilder("kill", "-STOP", Long.toString(id)).start().waitFor();
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

    private Process start(String name, Map<String, String> more, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(key -> key.startsWith("PULSE_") || key.startsWith("ALSA_"));
        builder.environment().keySet().removeAll(List.of("DISPLAY", "JAVA_TOOL_OPTIONS", "DBUS_SESSION_BUS_ADDRESS"));
        builder.environment().putAll(settings());
        builder.environment().putAll(more);
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
