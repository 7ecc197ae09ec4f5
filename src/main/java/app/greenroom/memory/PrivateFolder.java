package app.greenroom.memory;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder in which something is kept, made for its user alone. */
final class PrivateFolder {
    private PrivateFolder() {}

    /** The folder of a file, made where there is none. */
    static Path of(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("“" + file + "” is no file");
        } else if (Files.isDirectory(folder)) {
            return folder;
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            // As the XDG specification asks: what a person did when is nobody else's business.
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
        return folder;
    }
}
