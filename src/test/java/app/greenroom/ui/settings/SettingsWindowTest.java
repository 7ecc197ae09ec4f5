package app.greenroom.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The screen of choices in the real window, in a process of its own with a screen of its own. */
@Tag("slow")
class SettingsWindowTest {
    private static final long HANGS_AFTER_SECONDS = 240;

    @Test
    void whatIsChosenHoldsAtOnceAndIsSaved(@TempDir Path folder) throws Exception {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .anyMatch(p -> Files.isExecutable(Path.of(p, "Xvfb"))),
                "SKIPPED: Xvfb is not installed");
        Process screen = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", "1300x900x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(screen.getInputStream(), StandardCharsets.US_ASCII))) {
            String display = ":" + said.readLine();
            Path out = folder.resolve("out.txt");
            ProcessBuilder child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            "-Djava.awt.headless=false",
                            "-Duser.language=en",
                            "-Duser.country=GB",
                            SettingsCases.class.getName(),
                            folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile());
            child.environment().put("DISPLAY", display);
            Process ran = child.start();
            boolean ended = ran.waitFor(HANGS_AFTER_SECONDS, TimeUnit.SECONDS);
            ran.destroyForcibly();
            assertThat(ended).as(Files.readString(out)).isTrue();
            assertThat(ran.exitValue()).as(Files.readString(out)).isZero();
            assertThat(Files.readString(out)).contains(SettingsCases.DONE);
        } finally {
            screen.destroy();
            screen.waitFor(10, TimeUnit.SECONDS);
        }
    }
}
