package app.greenroom.session.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.greenroom.session.device.DeviceMemory.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceMemoryTest {
    private static final Device CAMERA = new Device("HD Webcam @ usb-0000:00:14.0-5", "HD Webcam");

    private final Path folder;

    DeviceMemoryTest(@TempDir Path parent) {
        folder = parent.resolve("not/yet there");
    }

    private DeviceMemory memory() {
        return new DeviceMemory(Optional.of(folder));
    }

    @Test
    void remembersEachKindForTheNextStart() {
        assertThat(memory().last("camera")).isEmpty();
        memory().worked("camera", CAMERA);
        memory().worked("microphone", new Device("Übermikro “1”", "Übermikro “1”"));
        assertThat(memory().last("camera")).contains(CAMERA);
        assertThat(memory().last("microphone")).map(Device::name).contains("Übermikro “1”");
    }

    @Test
    void whatIsForgottenIsForgottenAlone() {
        memory().forget("microphone"); // nothing is known yet
        memory().worked("camera", CAMERA);
        memory().worked("microphone", new Device("Desk", "Desk"));
        memory().forget("microphone");
        assertThat(memory().last("microphone")).isEmpty();
        assertThat(memory().last("camera")).contains(CAMERA);
    }

    @Test
    void theFolderIsForItsUserAlone() throws IOException {
        memory().worked("camera", CAMERA);
        assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "SKIPPED: this system has no POSIX permissions");
        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void whatIsDamagedIsNotKnownAndWrittenAnew() throws IOException {
        Files.createDirectories(folder);
        for (String damage : new String[] {"", "\\u00zz", "camera.name=\n", "\0\1\2", "x".repeat(1_000_000)}) {
            Files.writeString(folder.resolve("devices.properties"), damage);
            assertThat(memory().last("camera")).isEmpty();
        }
        memory().worked("camera", CAMERA);
        assertThat(memory().last("camera")).contains(CAMERA);
    }

    @Test
    void whereNothingCanBeWrittenNothingIsRemembered() throws IOException {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "a file where the folder should be");
        memory().worked("camera", CAMERA);
        assertThat(memory().last("camera")).isEmpty();

        DeviceMemory none = new DeviceMemory(Optional.empty());
        none.worked("camera", CAMERA);
        assertThat(none.last("camera")).isEmpty();
    }
}
