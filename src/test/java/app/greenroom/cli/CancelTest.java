package app.greenroom.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.cli.terminal.ExitCode;
import app.greenroom.cli.terminal.Host;
import app.greenroom.cli.terminal.Terminal;
import app.greenroom.memory.Memory;
import app.greenroom.memory.RunHistory;
import app.greenroom.network.TestKeys;
import app.greenroom.network.relay.Impairment;
import app.greenroom.report.text.TextStyle;
import app.greenroom.session.LoopbackPlatform;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.session.friend.FriendHost;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs over the network stops when it is told to: Ctrl-C in a process of its own, an interrupt in this one. */
class CancelTest {
    /** Guards against hanging, and nothing else. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private static Path folder;

    private static TestKeys keys;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void makeKeys() throws Exception {
        keys = new TestKeys(folder);
    }

    @Test
    void anInterruptEndsARunOfTheNetwork() throws Exception {
        Path data = Files.createTempDirectory(folder, "data");
        try (LoopbackPlatform platform = platform()) {
            int status = interrupted(
                    data,
                    () -> platform.bytesUp() > 3_000,
                    "network",
                    "--endpoints",
                    platform.endpoints().toString());
            assertThat(status).isEqualTo(ExitCode.STOPPED);
        }
        assertThat(text(out)).as("no report").isEmpty();
        assertThat(text(err)).contains("Stopped.").doesNotContain("failed");
        assertThat(new RunHistory(data).runs("network", Instant.EPOCH)).isEmpty();
        assertNothingRuns();
    }

    @Test
    void anInterruptEndsATestWithAnotherComputer() throws Exception {
        Path data = Files.createTempDirectory(folder, "data");
        AtomicBoolean begun = new AtomicBoolean();
        ExecutorService pasting = Executors.newSingleThreadExecutor();
        try (FriendHost friend =
                new FriendHost((what, share) -> begun.compareAndSet(false, share > 0), Clock.systemUTC())) {
            String code = friend.offer();
            Future<Boolean> pasted = pasting.submit(() -> {
                Future<?> unused = friend.paste(FriendCodes.shown(() -> text(err)));
                return true;
            });
            int status = interrupted(data, begun::get, "network", "--peer", code, "--endpoints", FriendHost.nobody());
            assertThat(pasted.get()).isTrue();
            assertThat(status).isEqualTo(ExitCode.STOPPED);
        } finally {
            pasting.shutdownNow();
        }
        assertThat(text(out)).as("no report").isEmpty();
        assertThat(new RunHistory(data).runs("peer", Instant.EPOCH)).isEmpty();
        assertNothingRuns();
    }

    @Test
    void anInterruptEndsWaitingForAnotherComputer() throws Exception {
        int status = interrupted(
                Files.createTempDirectory(folder, "data"),
                () -> text(err).contains("Paste here"),
                "peer",
                "--endpoints",
                FriendHost.nobody());
        assertThat(status).isEqualTo(ExitCode.STOPPED);
        assertThat(text(out)).isEmpty();
        assertNothingRuns();
    }

    @Test
    void controlCEndsARunOfTheNetwork() throws Exception {
        Path data = Files.createTempDirectory(folder, "data");
        try (LoopbackPlatform platform = platform()) {
            Process process =
                    child(data, "network", "--endpoints", platform.endpoints().toString());
            until(() -> platform.bytesUp() > 3_000 || !process.isAlive());
            assertThat(status(process)).isEqualTo(ExitCode.STOPPED);
            assertThat(process.getInputStream().readAllBytes()).as("no report").isEmpty();
            assertThat(text(process.getErrorStream().readAllBytes())).doesNotContain("Exception", "failed");
        }
        assertThat(new RunHistory(data.resolve("greenroom")).runs("network", Instant.EPOCH))
                .isEmpty();
    }

    @Test
    void controlCEndsWaitingForAnotherComputer() throws Exception {
        Process process = child(Files.createTempDirectory(folder, "data"), "peer", "--endpoints", FriendHost.nobody());
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        String last = "";
        for (String line = lines.readLine(); line != null && !line.contains("Paste here"); line = lines.readLine()) {
            last = line.isBlank() ? last : line;
        }
        assertThat(last).matches("[0-9A-Z]{5}(-[0-9A-Z]{1,5}){15,}");
        assertThat(status(process)).isEqualTo(ExitCode.STOPPED);
        assertThat(process.getInputStream().readAllBytes())
                .as("nothing but results goes there")
                .isEmpty();
    }

    private static LoopbackPlatform platform() throws Exception {
        return new LoopbackPlatform(folder, keys, Impairment.delay(20), Impairment.delay(20));
    }

    /** Runs a command, interrupts its thread once it is under way, and gives its exit status. */
    private int interrupted(Path data, BooleanSupplier underWay, String... arguments) throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            CommandEnvironment surroundings = new CommandEnvironment(
                    new Terminal(
                            new PrintStream(out, true, StandardCharsets.UTF_8),
                            new PrintStream(err, true, StandardCharsets.UTF_8),
                            false,
                            new TextStyle(80, false, StandardCharsets.UTF_8)),
                    FakeDevices.none(),
                    Clock.systemUTC(),
                    System::nanoTime,
                    new Host("Linux", List.of("greenroom"), Optional.of(new Memory(data, data))));
            Future<Integer> run = threads.submit(() -> Main.run(surroundings, new SilentInput(), arguments));
            until(() -> underWay.getAsBoolean() || run.isDone());
            assertThat(run.isDone()).as(text(out) + text(err)).isFalse();
            threads.shutdownNow();
            return run.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }
    }

    /** The program in a process of its own, which heeds SIGINT even where whoever started this one does not. */
    private static Process child(Path data, String... arguments) throws Exception {
        List<String> reset = List.of("env", "--default-signal=INT");
        assumeTrue(starts(reset), "only GNU env can give a process its SIGINT back");
        List<String> command = new ArrayList<>(reset);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx200m",
                "-cp",
                classPath(),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("XDG_DATA_HOME", data.toString());
        builder.environment().put("HOME", data.toString());
        return builder.start();
    }

    private static boolean starts(List<String> prefix) throws InterruptedException {
        try {
            List<String> command = new ArrayList<>(prefix);
            command.add("true");
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** What this test runs with, however it was started. */
    private static String classPath() {
        List<String> places = new ArrayList<>();
        for (ClassLoader loader = CancelTest.class.getClassLoader(); loader != null; loader = loader.getParent()) {
            if (loader instanceof URLClassLoader urls) {
                for (URL url : urls.getURLs()) {
                    places.add(url.getPath());
                }
            }
        }
        places.add(System.getProperty("java.class.path"));
        return String.join(File.pathSeparator, places);
    }

    private static int status(Process process) throws Exception {
        assertThat(process.isAlive()).isTrue();
        assertThat(new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
        boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended).isTrue();
        return process.exitValue();
    }

    /** Somebody at a keyboard who types nothing. */
    private static final class SilentInput extends InputStream {
        @Override
        public int read() throws IOException {
            try {
                TimeUnit.DAYS.sleep(1);
                return -1;
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            return read();
        }
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        for (long i = 0; i < PATIENCE.toMillis() / 10 && !condition.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /** Waits for threads that were told to end; one that never does makes this fail. */
    private static void assertNothingRuns() throws InterruptedException {
        until(() -> ourThreads() == 0);
        assertThat(ourThreads()).isZero();
    }

    private static long ourThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && thread.getName().startsWith("network-"))
                .count();
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
