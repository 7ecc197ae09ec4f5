package app.greenroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@link StartCases} on a display of its own. */
class StartWindowTest {
    private static final long HANGS_AFTER_SECONDS = 240;

    @Test
    void theFirstMinute(@TempDir Path folder) throws Exception {
        try (Display display = Display.start(1300, 900)) {
            Path out = folder.resolve("out.txt");
            ProcessBuilder child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            "-Djava.awt.headless=false",
                            "-Duser.language=en",
                            "-Duser.country=GB",
                            StartCases.class.getName(),
                            folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile());
            child.environment().put("DISPLAY", display.name());
            Process ran = child.start();
            boolean ended = ran.waitFor(HANGS_AFTER_SECONDS, TimeUnit.SECONDS);
            ran.destroyForcibly();
            assertThat(ended).as(Files.readString(out)).isTrue();
            assertThat(Files.readString(out)).contains(StartCases.DONE);
        }
    }
}
