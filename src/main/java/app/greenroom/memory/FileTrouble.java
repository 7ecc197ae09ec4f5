package app.greenroom.memory;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Why a file could not be used, in one sentence that says what to do. */
final class FileTrouble {
    private FileTrouble() {}

    /**
     * A sentence.
     *
     * @param what its beginning, such as "The settings could not be saved"
     */
    static String of(String what, Path file, IOException why) {
        String name = "“" + file + "”";
        if (why instanceof AccessDeniedException || !Files.isWritable(nearest(file))) {
            return what + " because you may not use " + name + ": allow it.";
        } else if (Files.isDirectory(file)) {
            return what + " because a folder stands in the way of " + name + ": move it away.";
        }
        return what + " in " + name + ": check that disk and its free space.";
    }

    /** A sentence for a file that holds nothing that can be understood. */
    static String damaged(String what, Path file, String meanwhile) {
        return what + " in “" + file + "” cannot be understood: " + meanwhile;
    }

    /** The file, or the nearest folder above it that exists. */
    static Path nearest(Path file) {
        Path path = file.toAbsolutePath();
        while (!Files.exists(path) && path.getParent() != null) {
            path = path.getParent();
        }
        return path;
    }
}
