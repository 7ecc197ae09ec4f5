package app.greenroom.ui;

import app.greenroom.capture.device.CameraRoom;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The report's screen, pressed and read by a robot. */
@Tag("slow")
class ReportWindowTest {
    @TestFactory
    Stream<DynamicTest> report(@TempDir Path folder) throws Exception {
        try (Display display = Display.start(1300, 900)) {
            return CameraRoom.tests(folder, ReportCases.class, Map.of("DISPLAY", display.name()));
        }
    }
}
