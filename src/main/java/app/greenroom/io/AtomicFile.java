package app.greenroom.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file that is replaced whole or not at all: at any moment, also after a power failure, it holds either what was there
 * before or what is there now.
 *
 * <p>The bytes go to a second file in the same folder first and are forced to the disk; the second file then takes the
 * first one's name in one step, and the folder is forced to the disk as well where the system lets it. Whatever fails on
 * the way, the second file is removed. A file system that cannot rename in one step (some network shares) gets an ordinary
 * replacing move.
 *
 * <p>There are two kinds. What the program keeps for itself is {@linkplain #kept private to its user}; a file whose name the
 * user has {@linkplain #chosen chosen} obeys the system's usual permissions, or those of the file that it replaces.
 */
public final class AtomicFile {
    /** More unfinished files than this beside one that was chosen mean that something else is wrong. */
    private static final int MOST_UNFINISHED = 100;

    private static final String ASIDE = ".damaged";
    private static final String UNFINISHED = ".new";

    /** No write takes as long: what is older and unfinished was cut short. */
    private static final Duration CUT_SHORT = Duration.ofHours(1);

    private final Path file;
    private final boolean kept;
    private final Mover mover;

    /** How a finished file takes its name; tests put other file systems' ways here. */
    interface Mover {
        Path move(Path from, Path to, CopyOption... options) throws IOException;
    }

    AtomicFile(Path file, boolean kept, Mover mover) {
        this.file = file;
        this.kept = kept;
        this.mover = mover;
    }

    /**
     * A file that the program keeps for itself. Only its user may read it, and so it is with its folder where that has to be
     * made (XDG Base Directory Specification 0.8). What an earlier write left because it was cut short goes with the next.
     */
    public static AtomicFile kept(Path file) {
        return new AtomicFile(file, true, Files::move);
    }

    /**
     * A file where its user wants it. Its folder must exist. A link stays a link, and its file is replaced; a device or a pipe
     * is written to, because renaming over it would destroy it. Unfinished files of others are left alone.
     */
    public static AtomicFile chosen(Path file) {
        return new AtomicFile(file, false, Files::move);
    }

    /** Where it lies. */
    public Path path() {
        return file;
    }

    /**
     * What it holds.
     *
     * @param most a longer file is cut off after one byte more, so that it can be seen to be too long
     * @return empty where there is none
     * @throws IOException when it cannot be read
     */
    public Optional<byte[]> read(int most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(most + 1));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * Writes or replaces it.
     *
     * @throws IOException when that cannot be done; what was there before is there still
     */
    public void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes or replaces it.
     *
     * @throws IOException when that cannot be done; what was there before is there still
     */
    public void write(byte[] content) throws IOException {
        if (kept) {
            makeFolder();
        }
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target)) {
            try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.WRITE)) {
                out.write(content);
            }
            return;
        }
        Path next = kept ? createDraft(target) : create(target);
        boolean done = false;
        try {
            fill(next, content);
            if (kept) {
                sweep(next, target);
            } else {
                keepPermissions(target, next);
            }
            move(next, target);
            done = true;
        } finally {
            if (!done) {
                discard(next);
            }
        }
        force(target);
    }

    /** Makes the private folder of a file that something else writes, where there is none. */
    public void makeFolder() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("“" + file + "” is no file");
        }
        makePrivate(folder);
    }

    /** Keeps a copy of what is there now beside it, in place of an earlier copy, before what cannot be understood is replaced. */
    public void setAside() throws IOException {
        if (Files.exists(file)) {
            Files.copy(file, aside(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Deletes it, the copy beside it and what writes that were cut short left.
     *
     * @return whether there was any of it
     * @throws IOException when any of it cannot be deleted
     */
    public boolean delete() throws IOException {
        boolean was = Files.deleteIfExists(file);
        was = Files.deleteIfExists(aside()) || was;
        if (kept) {
            for (Path each : unfinished(file)) {
                was = Files.deleteIfExists(each) || was;
            }
        }
        return was;
    }

    private Path aside() {
        return file.resolveSibling(file.getFileName() + ASIDE);
    }

    /** Makes a folder, where there is none, for its user alone: what a person did when is nobody else's business. */
    static void makePrivate(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, permissions(folder, "rwx------"));
        }
    }

    /** Makes an empty file for its user alone. */
    static void createPrivate(Path file) throws IOException {
        Files.createFile(file, permissions(file, "rw-------"));
    }

    private static FileAttribute<?>[] permissions(Path path, String allowed) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(allowed))
                }
                : new FileAttribute<?>[0];
    }

    private static Path createDraft(Path target) throws IOException {
        return Files.createTempFile(target.getParent(), String.valueOf(target.getFileName()), UNFINISHED);
    }

    /** Not {@code createTempFile}: its files are private to their owner, and this one obeys the user's umask. */
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
            // What is written matters more than its permissions; some shares refuse to set any.
        }
    }

    private void move(Path next, Path target) throws IOException {
        try {
            mover.move(next, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            mover.move(next, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Without this a rename may be undone by a power failure. Windows, and some shares, open no folder. */
    private static void force(Path file) {
        Path folder = file.getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException | UnsupportedOperationException e) {
            // The file is there; when it reaches the disk is the system's affair then.
        }
    }

    /** Removes what is much older than the file that was made just now, and by the same clock: the disk's. */
    private static void sweep(Path next, Path target) {
        try {
            FileTime now = Files.getLastModifiedTime(next);
            for (Path each : unfinished(target)) {
                long age = now.toMillis() - Files.getLastModifiedTime(each).toMillis();
                if (age > CUT_SHORT.toMillis()) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (IOException e) {
            // What is to be written matters more; the next write tries again.
        }
    }

    /** What lies beside a file because writing it was cut short, or goes on. */
    private static List<Path> unfinished(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        String name = String.valueOf(target.getFileName());
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> {
                        String other = String.valueOf(path.getFileName());
                        return other.startsWith(name) && other.endsWith(UNFINISHED);
                    })
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void discard(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            // The first failure is the one worth telling.
        }
    }
}
