package app.greenroom.fuzz;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Gives bytes that a fuzzer made up to readers that want a file. There is one such file at a time, which each call replaces. */
public final class FuzzFile {
    private static final Path FOLDER = folder();

    private FuzzFile() {}

    /** A file of this name with these bytes, alone in its folder. */
    public static Path of(String name, byte[] bytes) {
        try {
            Path file = FOLDER.resolve(name);
            Files.write(file, bytes);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where they lie. */
    public static Path place() {
        return FOLDER;
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("fuzz");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        File[] files = folder.toFile().listFiles();
        for (File file : files == null ? new File[0] : files) {
            file.delete();
        }
        folder.toFile().delete();
    }
}
