package app.greenroom.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A quick check on the real bus of screen readers, by names alone: {@code quick_check.py} looks for its buttons as Orca does, through
 * Java's bridge to AT-SPI. On Debian that needs {@code libatk-wrapper-java-jni}, {@code at-spi2-core}, {@code python3-pyatspi} and
 * {@code dbus}.
 */
@Tag("slow")
class AtSpiTest {
    private static final String ASKS = "'import pyatspi; print(pyatspi.Registry.getDesktop(0).childCount)'";
    private static final long HANGS_AFTER_SECONDS = 300;
    private static final Path BRIDGE = Path.of("/usr/share/java/java-atk-wrapper.jar");
    private static final Path BUS = Path.of("/usr/libexec/at-spi-bus-launcher");

    @Test
    void aQuickCheckIsDoneByNamesAlone(@TempDir Path folder) throws Exception {
        assumeTrue(
                Files.exists(BRIDGE) && Files.exists(BUS) && hasBindings(),
                "SKIPPED: Java's bridge to AT-SPI or Python's bindings are not installed");
        try (Display display = Display.start(1300, 900)) {
            Path said = folder.resolve("said.txt");
            String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            String script = String.join(
                    "\n",
                    BUS + " --launch-immediately > /dev/null 2>&1 &",
                    "bus=$!",
                    // A registry that comes up beside a window on a busy computer may lose it: it answers first.
                    "for each in 1 2 3 4 5 6; do /usr/bin/python3 -c " + ASKS + " && break; sleep 1; done",
                    "\"$0\" -Djava.awt.headless=false -Djava.library.path=/usr/lib/$(uname -m)-linux-gnu/jni"
                            + " -Djavax.accessibility.assistive_technologies=org.GNOME.Accessibility.AtkWrapper"
                            + " -cp \"$1\" " + AtSpiCases.class.getName() + " \"$2\" &",
                    "window=$!",
                    // Whoever asked while the registry was not there yet knows no program for ever; nothing was pressed
                    // then.
                    "for each in 1 2 3; do",
                    "  /usr/bin/python3 src/test/python/quick_check.py 60",
                    "  ended=$?",
                    "  [ $ended = 3 ] || break",
                    "done",
                    "kill $window $bus",
                    "exit $ended");
            ProcessBuilder builder = new ProcessBuilder(
                            "dbus-run-session",
                            "--",
                            "sh",
                            "-c",
                            script,
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            classes + ":" + BRIDGE,
                            folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().put("DISPLAY", display.name());
            builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
            Process all = builder.start();
            boolean ended = all.waitFor(HANGS_AFTER_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                all.descendants().forEach(ProcessHandle::destroyForcibly);
                all.destroyForcibly();
            }
            assertThat(Files.readString(said)).contains("a quick check was done by names alone");
        }
    }

    private static boolean hasBindings() throws InterruptedException {
        try {
            Process asked = new ProcessBuilder(List.of("/usr/bin/python3", "-c", "import pyatspi"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return asked.waitFor() == 0;
        } catch (IOException e) {
            return false; // no Python
        }
    }
}
