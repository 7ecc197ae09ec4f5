package app.greenroom.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.greenroom.capture.device.CameraRoom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files and disks that fail: in a process that has a full and a read-only disk of its own, and is bound by permissions even
 * where the tests run as root.
 */
@Tag("slow")
class FileFaultsTest {
    /** Two disks of memory; nobody but the process and what it starts sees them. */
    private static final String MOUNT =
            "mount -t tmpfs -o size=64k none \"$0/full\" && mount -t tmpfs -o ro none \"$0/readonly\"";

    @TestFactory
    Stream<DynamicTest> faults(@TempDir Path folder) throws Exception {
        Files.createDirectory(folder.resolve(FileFaultCases.FULL));
        Files.createDirectory(folder.resolve(FileFaultCases.READ_ONLY));
        return CameraRoom.tests(folder, FileFaultCases.class, Map.of(), within(folder));
    }

    /** What starts a process in a place of its own; skips the test, and says so, where the system does not allow that. */
    private static List<String> within(Path folder) throws IOException, InterruptedException {
        for (String kind : List.of("-m", "-rm")) {
            if (succeeds("unshare", kind, "sh", "-c", MOUNT, folder.toString())) {
                return List.of(
                        "unshare",
                        kind,
                        "sh",
                        "-c",
                        MOUNT + " && exec setpriv --bounding-set=-dac_override,-dac_read_search"
                                + " --inh-caps=-dac_override,-dac_read_search \"$@\"",
                        folder.toString());
            }
        }
        assumeTrue(false, "SKIPPED: this system lets nobody mount a disk of memory");
        return new ArrayList<>();
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // no such command
        }
    }
}
