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

/** The window by its keys, and what holds while something runs. */
@Tag("slow")
class KeysWindowTest {
    @TestFactory
    Stream<DynamicTest> keys(@TempDir Path folder) throws Exception {
        try (Display display = Display.start(1400, 900);
                PulseRoom pulse = PulseRoom.start()) {
            Map<String, String> environment = new HashMap<>(pulse.environment());
            environment.put("DISPLAY", display.name());
            return CameraRoom.tests(folder, KeysCases.class, environment);
        }
    }
}
