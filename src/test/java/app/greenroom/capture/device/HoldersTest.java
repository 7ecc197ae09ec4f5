package app.greenroom.capture.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoldersTest {
    private static final Path CAMERA = Path.of("/dev/video0");

    private final Path proc;

    HoldersTest(@TempDir Path proc) {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "SKIPPED: /proc is Linux'");
        this.proc = proc;
    }

    @Test
    void namesTheProgramThatHasTheCameraOpen() throws IOException {
        process("self", "no-process", CAMERA);
        process("100", "bash", Path.of("/dev/null"));
        process(Long.toString(ProcessHandle.current().pid()), "java", CAMERA);
        assertThat(new Holders(proc).of(CAMERA)).isEmpty();

        process("4711", "zoom", Path.of("/dev/video1"), CAMERA);
        assertThat(new Holders(proc).of(CAMERA)).contains("zoom");
        assertThat(new Holders(proc).of(Path.of("/dev/video7"))).isEmpty();
    }

    @Test
    void aSystemThatShowsNothingNamesNobody() throws IOException {
        Files.createDirectories(proc.resolve("4711"));
        assertThat(new Holders(proc).of(CAMERA)).isEmpty();
        assertThat(new Holders(proc.resolve("none")).of(CAMERA)).isEmpty();
    }

    /** A real process that has a real file open, as the real {@code /proc} shows it. */
    @Test
    void readsTheRealThing() throws Exception {
        Path file = Files.writeString(proc.resolve("held"), "x").toRealPath();
        Process tail = new ProcessBuilder("tail", "-f", file.toString()).start();
        try {
            tail.getInputStream().read(); // it has opened the file once it prints it
            assertThat(new Holders(Path.of("/proc")).of(file)).contains("tail");
        } finally {
            tail.destroy();
            tail.waitFor();
        }
    }

    private void process(String id, String name, Path... files) throws IOException {
        Path fd = Files.createDirectories(proc.resolve(id).resolve("fd"));
        Files.writeString(proc.resolve(id).resolve("comm"), name + "\n");
        for (int i = 0; i < files.length; i++) {
            Files.createSymbolicLink(fd.resolve(Integer.toString(i)), files[i]);
        }
    }
}
