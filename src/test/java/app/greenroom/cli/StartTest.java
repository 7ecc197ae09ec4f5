package app.greenroom.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.greenroom.Greenroom;
import app.greenroom.cli.terminal.ExitCode;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in processes of its own, on computers where something is wrong before it has begun. */
@Tag("slow")
class StartTest {
    @TempDir
    Path folder;

    private record Ended(int status, String out, String err) {}

    @Test
    void aHomeAndAFileWithUmlautsUnderAnEnglishLocale() throws Exception {
        Path home = umlauts("müller");
        Path sound = home.resolve("möbel.wav");
        Files.copy(Path.of("samples/good-room/sound.wav"), sound);
        Ended help = run(home, "LC_ALL=C", classPath(), "--help");
        assertThat(help.err()).isEmpty();
        assertThat(help.status()).isZero();
        Ended measured = run(home, "LC_ALL=C", classPath(), "measure", sound.toString());
        assertThat(measured.status()).as(measured.toString()).isZero();
        assertThat(measured.out()).contains("speech.level");
        // As cron starts it: in the home, by names that need not be whole, with a page beside the recording.
        Ended reviewed = run(home, "LC_ALL=C", classPath(), "review", "möbel.wav", "--report", "seite-ü.html");
        assertThat(reviewed.status()).as(reviewed.toString()).isZero();
        assertThat(reviewed.err()).doesNotContain("Exception", "\tat ");
        assertThat(home.resolve("seite-ü.html")).isNotEmptyFile();
        Ended history = run(home, "LC_ALL=C", classPath(), "history");
        assertThat(history.out()).contains("No runs are kept yet.");
        assertThat(history.err()).isEmpty();
    }

    @Test
    void withoutTheLibraryThatCallsTheSystemAllRunsButTheCameras() throws Exception {
        String without = Arrays.stream(classPath().split(File.pathSeparator))
                .filter(place -> !Path.of(place).getFileName().toString().startsWith("jna-"))
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(without).isNotEqualTo(classPath());
        for (String command : List.of("check", "watch", "network", "review", "measure", "history", "accepted")) {
            Ended help = run(folder, "LC_ALL=C", without, command, "--help");
            assertThat(help.err()).as(command).isEmpty();
            assertThat(help.status()).as(command).isZero();
        }
        Path sound = folder.resolve("sound.wav");
        Files.copy(Path.of("samples/good-room/sound.wav"), sound);
        assertThat(run(folder, "LC_ALL=C", without, "measure", sound.toString()).status())
                .isZero();
        Ended devices = run(folder, "LC_ALL=C", without, "devices");
        assertThat(devices.status()).isEqualTo(ExitCode.COULD_NOT_CHECK);
        assertThat(devices.out()).contains("Cameras:", "could not be listed", "Microphones:");
        assertThat(devices.err()).doesNotContain("\tat ");
    }

    /** Nobody may take it for “not ready”, which is 1. */
    @Test
    void aProgramThatIsIncompleteSaysSoWithAStatusOfItsOwn() throws Exception {
        String without = Arrays.stream(classPath().split(File.pathSeparator))
                .filter(place -> !Path.of(place).getFileName().toString().startsWith("picocli"))
                .collect(Collectors.joining(File.pathSeparator));
        Ended help = run(folder, "LC_ALL=C", without, "--help");
        assertThat(help.status()).isEqualTo(70);
        assertThat(help.err()).startsWith("Greenroom could not start (").doesNotContain("\tat ");
    }

    private Path umlauts(String name) throws Exception {
        try {
            return Files.createDirectory(folder.resolve(name));
        } catch (InvalidPathException e) {
            assumeTrue(false, "SKIPPED: these tests run in a locale that spells no umlauts");
            throw e;
        }
    }

    private Ended run(Path home, String variable, String classPath, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "env",
                variable,
                "HOME=" + home,
                "XDG_CACHE_HOME=",
                "XDG_DATA_HOME=",
                "XDG_CONFIG_HOME=",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-Duser.home=" + home,
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                classPath,
                Greenroom.class.getName()));
        command.addAll(List.of(arguments));
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/env")), "SKIPPED: this system has no env");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectError(err.toFile())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, Files.readString(err));
    }

    /** Without its tests' own places it would not find them either. */
    private static String classPath() {
        String places = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(places.split(File.pathSeparator))
                .map(place -> Path.of(place).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
