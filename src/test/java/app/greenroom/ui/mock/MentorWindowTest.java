package app.greenroom.ui.mock;

import app.greenroom.capture.device.CameraRoom;
import app.greenroom.ui.Display;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A mentor beside a mock interview, in the window at either end. */
@Tag("slow")
class MentorWindowTest {
    @TestFactory
    Stream<DynamicTest> mentorsWindow(@TempDir Path folder) throws Exception {
        try (Display display = Display.start(1280, 900)) {
            return CameraRoom.tests(
                    folder,
                    MentorWindowCases.class,
                    Map.of("DISPLAY", display.name(), MentorWindowCases.LANGUAGE, "en"));
        }
    }
}
