package app.greenroom.cli;

import app.greenroom.capture.device.CameraRoom;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whole checks of cameras that fail, the whole real way; the table of faults says what is to come of each. */
@Tag("slow")
class CameraFaultsTest {
    @TestFactory
    Stream<DynamicTest> faults(@TempDir Path folder) throws Exception {
        return CameraRoom.tests(folder, CameraFaultCases.class);
    }
}
