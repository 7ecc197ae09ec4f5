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

/** A mentor beside a mock interview, in the window at either end; also in Arabic on a dense screen. */
@Tag("slow")
class MentorWindowTest {
    @TestFactory
    Stream<DynamicTest> english(@TempDir Path folder) throws Exception {
        return cases(folder, "en", 1);
    }

    @TestFactory
    Stream<DynamicTest> arabicDense(@TempDir Path folder) throws Exception {
        return cases(folder, "ar", 2);
    }

    private static Stream<DynamicTest> cases(Path folder, String language, int scale) throws Exception {
        try (Display display = Display.start(1280 * scale, 900 * scale)) {
            return CameraRoom.tests(
                    folder,
                    MentorWindowCases.class,
                    Map.of(
                            "DISPLAY",
                            display.name(),
                            "JDK_JAVA_OPTIONS",
                            "-Dsun.java2d.uiScale=" + scale,
                            MentorWindowCases.LANGUAGE,
                            language));
        }
    }
}
