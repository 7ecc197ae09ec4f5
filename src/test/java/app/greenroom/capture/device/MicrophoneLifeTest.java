package app.greenroom.capture.device;

import app.greenroom.capture.device.sound.MicrophoneLifeCases;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Microphones through the whole real way, again and again. */
@Tag("slow")
public class MicrophoneLifeTest {
    @TestFactory
    Stream<DynamicTest> lives(@TempDir Path folder) throws Exception {
        try (PulseRoom pulse = PulseRoom.start()) {
            pulse.plug("Desk", 48_000, 1);
            pulse.plug("Headset", 16_000, 1);
            return CameraRoom.tests(folder, MicrophoneLifeCases.class, pulse.environment());
        }
    }
}
