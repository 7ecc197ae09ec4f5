package app.greenroom.capture.device;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which program holds a device on Linux, by the links in {@code /proc/PID/fd}, see <a
 * href="https://man7.org/linux/man-pages/man5/proc_pid_fd.5.html">proc_pid_fd(5)</a>. The system shows those of the same
 * user's programs only.
 */
final class Holders {
    private final Path proc;

    /** Looks below {@code proc}, usually {@code /proc}. */
    Holders(Path proc) {
        this.proc = proc;
    }

    /** The name of the first program but this one that has the device open; empty when none is seen. */
    Optional<String> of(Path device) {
        String self = Long.toString(ProcessHandle.current().pid());
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (Path process : processes) {
                if (!process.getFileName().toString().equals(self) && holds(process, device)) {
                    return Optional.of(Files.readString(process.resolve("comm")).strip());
                }
            }
        } catch (IOException e) {
            return Optional.empty(); // it ended meanwhile, or this system shows nothing
        }
        return Optional.empty();
    }

    private static boolean holds(Path process, Path device) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path file : files) {
                if (Files.isSymbolicLink(file) && Files.readSymbolicLink(file).equals(device)) {
                    return true;
                }
            }
        } catch (IOException e) {
            return false; // another user's program, or one that has ended
        }
        return false;
    }
}
