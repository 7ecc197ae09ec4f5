package app.greenroom.ui.check;

import app.greenroom.capture.device.CameraRoom;
import app.greenroom.ui.Display;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The cards on a screen. */
class CardColumnTest {
    @TestFactory
    Stream<DynamicTest> cards(@TempDir Path folder) throws Exception {
        try (Display display = Display.start(1300, 900)) {
            return CameraRoom.tests(folder, CardCases.class, Map.of("DISPLAY", display.name()));
        }
    }
}
