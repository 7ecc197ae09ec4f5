package app.greenroom.cli;

import app.greenroom.capture.device.CameraRoom;
import app.greenroom.capture.device.PulseRoom;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whole checks through a real camera and a real microphone together. */
@Tag("slow")
class DeviceCheckTest {
    @TestFactory
    Stream<DynamicTest> devices(@TempDir Path folder) throws Exception {
        try (PulseRoom pulse = PulseRoom.start()) {
            for (String microphone : DeviceCheckCases.MICROPHONES.values()) {
                pulse.plug(microphone, 48_000, 1);
            }
            return CameraRoom.tests(folder, DeviceCheckCases.class, pulse.environment());
        }
    }
}
