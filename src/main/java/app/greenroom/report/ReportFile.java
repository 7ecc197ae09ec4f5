package app.greenroom.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * Writes a report whole or not at all.
 *
 * <p>The bytes go to a second file in the same folder first, are forced to the disk, and the second file then takes the
 * first one's name in one step. Whatever fails on the way, an earlier report stays as it was and the second file is
 * removed. A file system that cannot rename in one step (some network shares) gets an ordinary replacing move.
 */
public final class ReportFile {
    /** More unfinished files than this beside one report mean that something else is wrong. */
    private static final int MOST_UNFINISHED = 100;

    private ReportFile() {}

    /**
     * Writes or replaces a file.
     *
     * @param path the file; its folder must exist
     * @param content everything that the file shall hold
     * @throws ReportException with one sentence for the user, when the file is as it was before
     */
    public static void write(Path path, byte[] content) throws ReportException {
        write(path, content, Files::move);
    }

    /** How a finished file takes its name; tests put other file systems' ways here. */
    interface Mover {
        Path move(Path from, Path to, CopyOption... options) throws IOException;
    }

    static void write(Path path, byte[] content, Mover mover) throws ReportException {
        ReportTrouble.refuse(path);
        try {
            Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                // A device or a pipe: there is nothing to replace, and renaming over it would destroy it.
                try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.WRITE)) {
                    out.write(content);
                }
            } else {
                replace(target, content, mover);
            }
        } catch (IOException | ReadOnlyFileSystemException e) {
            throw new ReportException(ReportTrouble.sentence(path, content.length, e), e);
        }
    }

    private static void replace(Path target, byte[] content, Mover mover) throws IOException {
        Path unfinished = create(target);
        boolean done = false;
        try {
            fill(unfinished, content);
            keepPermissions(target, unfinished);
            try {
                mover.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                mover.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            }
            done = true;
        } finally {
            if (!done) {
                discard(unfinished);
            }
        }
    }

    /** Not {@code createTempFile}: its files are private to their owner, and a report obeys the user's umask. */
    private static Path create(Path target) throws IOException {
        for (int i = 1; ; i++) {
            Path unfinished = target.resolveSibling("." + target.getFileName() + "." + i + ".part");
            try {
                return Files.createFile(unfinished);
            } catch (FileAlreadyExistsException e) {
                if (i == MOST_UNFINISHED) {
                    throw e;
                }
            }
        }
    }

    private static void fill(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void keepPermissions(Path from, Path to) {
        try {
            PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
            if (view != null && Files.exists(from)) {
                view.setPermissions(Files.getPosixFilePermissions(from));
            }
        } catch (IOException | UnsupportedOperationException e) {
            // The report matters more than its permissions; some shares refuse to set any.
        }
    }

    private static void discard(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            // The first failure is the one worth telling.
        }
    }

    /** A path as it is shown inside a sentence. */
    static String quoted(Path path) {
        return "“" + Wording.clean(path.toString()) + "”";
    }
}
