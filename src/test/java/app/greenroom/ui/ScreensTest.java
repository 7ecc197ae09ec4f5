package app.greenroom.ui;

import app.greenroom.capture.device.CameraRoom;
import app.greenroom.capture.device.PulseRoom;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every screen in Arabic, from right to left, on a dense screen, and in English with accents that is longer than any translation; the
 * pictures lie in {@code target/screens}. {@link FitTest} measures all of them in every language.
 */
@Execution(ExecutionMode.CONCURRENT) // they wait
@Tag("slow")
class ScreensTest {
    /** English with accents and two fifths longer, the length of the longest translations. */
    @TestFactory
    Stream<DynamicTest> pseudo(@TempDir Path folder) throws Exception {
        return screens(folder, "en-XA", 1);
    }

    @TestFactory
    Stream<DynamicTest> arabicDense(@TempDir Path folder) throws Exception {
        return screens(folder, "ar", 2);
    }

    private static Stream<DynamicTest> screens(Path folder, String language, int scale) throws Exception {
        try (Display display = Display.start(1200 * scale, 800 * scale);
                PulseRoom pulse = PulseRoom.start()) {
            Map<String, String> environment = new HashMap<>(pulse.environment());
            environment.put("DISPLAY", display.name());
            environment.put("JDK_JAVA_OPTIONS", "-Dsun.java2d.uiScale=" + scale);
            environment.put(ScreensCases.LANGUAGE, language);
            return CameraRoom.tests(folder, ScreensCases.class, environment);
        }
    }
}
