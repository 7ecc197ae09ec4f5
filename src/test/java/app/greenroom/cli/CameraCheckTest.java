package app.greenroom.cli;

import app.greenroom.capture.device.CameraRoom;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Checks and watches of cameras that work, the whole real way. */
@Tag("slow")
class CameraCheckTest {
    @TestFactory
    Stream<DynamicTest> cameras(@TempDir Path folder) throws Exception {
        return CameraRoom.tests(folder, CameraCheckCases.class);
    }
}
