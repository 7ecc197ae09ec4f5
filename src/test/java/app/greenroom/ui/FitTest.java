package app.greenroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Nothing is cut off: every screen in the longest words that there are and in every translation, because each has some word that is longer
 * yet, with text of 200 per cent, and of 100 in the longest words and from right to left, in a small window and in the usual one. {@link FitCases} takes other languages and sizes as well.
 */
@Tag("slow")
class FitTest {
    private static final long HANGS_AFTER_SECONDS = 600;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"en-XA,ar; 100,200", "de,es; 200"})
    void noWordIsCutOffOrLiesUponAnother(String languages, String percent, @TempDir Path folder) throws Exception {
        try (Display display = Display.start(1400, 900)) {
            Path out = folder.resolve("out.txt");
            ProcessBuilder child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            "-Djava.awt.headless=false",
                            FitCases.class.getName(),
                            languages,
                            percent,
                            "911x512,1180x780",
                            "LIGHT",
                            folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile());
            child.environment().put("DISPLAY", display.name());
            Process ran = child.start();
            boolean ended = ran.waitFor(HANGS_AFTER_SECONDS, TimeUnit.SECONDS);
            ran.destroyForcibly();
            assertThat(ended).as(Files.readString(out)).isTrue();
            assertThat(Files.readString(out)).isEqualToIgnoringWhitespace("0 faults; " + FitCases.DONE);
        }
    }
}
