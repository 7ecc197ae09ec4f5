package app.greenroom.cli;

import app.greenroom.OwnDisks;
import app.greenroom.capture.device.CameraRoom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static List<String> within(Path folder) throws IOException, InterruptedException {
        return OwnDisks.within(
                MOUNT,
                folder,
                "setpriv",
                "--bounding-set=-dac_override,-dac_read_search",
                "--inh-caps=-dac_override,-dac_read_search");
    }
}
