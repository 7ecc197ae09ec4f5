package app.greenroom.ui;

import app.greenroom.capture.device.CameraRoom;
import app.greenroom.capture.device.PulseRoom;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every screen on a usual and on a dense screen; the pictures lie in {@code target/screens}. */
@Execution(ExecutionMode.CONCURRENT) // they wait
class ScreensTest {
    @TestFactory
    Stream<DynamicTest> usual(@TempDir Path folder) throws Exception {
        return screens(folder, 1);
    }

    @TestFactory
    Stream<DynamicTest> dense(@TempDir Path folder) throws Exception {
        return screens(folder, 2);
    }

    private static Stream<DynamicTest> screens(Path folder, int scale) throws Exception {
        try (Display display = Display.start(1200 * scale, 800 * scale);
                PulseRoom pulse = PulseRoom.start()) {
            Map<String, String> environment = new HashMap<>(pulse.environment());
            environment.put("DISPLAY", display.name());
            environment.put("JDK_JAVA_OPTIONS", "-Dsun.java2d.uiScale=" + scale);
            return CameraRoom.tests(folder, ScreensCases.class, environment);
        }
    }
}
