package app.greenroom.memory;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Where the mock interviews lie, one folder each, until their user erases them. */
public final class MockFolder {
    /** The folder's name in the data folder. */
    static final String NAME = "mocks";

    private final Path folder;

    MockFolder(Path data) {
        folder = data.resolve(NAME);
    }

    /** The folder; it need not exist yet. */
    public Path path() {
        return folder;
    }

    /** Deletes all of it, following no links, and says whether there was any. */
    boolean erase() throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException why) throws IOException {
                if (why != null) {
                    throw why;
                }
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }
        });
        return true;
    }
}
