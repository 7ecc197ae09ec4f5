package app.greenroom.capture.device;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** This program's own way to Linux' cameras, against cameras that do what {@link ControlledCameraCases} asks of them. */
class ControlledCameraTest {
    @TestFactory
    Stream<DynamicTest> cameras(@TempDir Path folder) throws Exception {
        return CameraRoom.tests(folder, ControlledCameraCases.class);
    }
}
