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
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final int MOST_TRIES = 100;
    private static final String ASIDE = ".damaged";
    private static final String UNFINISHED = ".new";
    private static final String UNFINISHED_CHOICE = ".part";

    /** The process that writes an unfinished file is in its name. */
    private static final Pattern WRITER = Pattern.compile("\\.(\\d{1,18})-\\d+\\.(?:new|part)$");

    /** No write takes as long: what is older and unfinished was cut short. */
    private static final Duration CUT_SHORT = Duration.ofHours(1);

    /** The same where its writer is no more; not less, because a writer of another computer on a shared disk seems to be none. */
    private static final Duration LEFT = Duration.ofSeconds(2);

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
     * is written to, because renaming over it would destroy it. What an earlier write of the same file left goes with the next.
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
            sweep(next, target);
            if (!kept) {
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
     * Puts what cannot be understood under another name beside it, in place of an earlier one.
     *
     * @return where it lies now; empty where there is none
     */
    public Optional<Path> moveAside() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(Files.move(file, aside(), StandardCopyOption.REPLACE_EXISTING));
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
        return FileNames.beside(file, "", ASIDE);
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
        String name = target.getFileName() + "." + ProcessHandle.current().pid() + "-";
        return Files.createTempFile(target.getParent(), name, UNFINISHED);
    }

    /** Not {@code createTempFile}: its files are private to their owner, and this one obeys the user's umask. */
    private static Path create(Path target) throws IOException {
        String writer = "." + ProcessHandle.current().pid() + "-";
        for (int i = 1; ; i++) {
            Path unfinished = FileNames.beside(target, ".", writer + i + UNFINISHED_CHOICE);
            try {
                return Files.createFile(unfinished);
            } catch (FileAlreadyExistsException e) {
                if (i == MOST_TRIES) {
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

    /**
     * Removes what writes that were cut short left in a private folder, at the start of a program; what is written now stays.
     *
     * @param now the time of day
     */
    public static void tidy(Path folder, Instant now) {
        try (Stream<Path> all = Files.list(folder)) {
            sweep(all.filter(path -> path.toString().endsWith(UNFINISHED)).toList(), now);
        } catch (IOException | UncheckedIOException | SecurityException e) {
            return; // there is none, or it cannot be read: nothing depends on it
        }
    }

    /** Removes what was left beside a file, by the clock of its disk: that of the file that was made just now. */
    private void sweep(Path next, Path target) {
        try {
            sweep(
                    unfinished(target).stream()
                            .filter(path -> !path.equals(next))
                            .toList(),
                    Files.getLastModifiedTime(next).toInstant());
        } catch (IOException e) {
            return; // what is to be written matters more; the next write tries again
        }
    }

    private static void sweep(List<Path> unfinished, Instant now) throws IOException {
        for (Path each : unfinished) {
            Instant last = Files.getLastModifiedTime(each).toInstant();
            Matcher writer = WRITER.matcher(String.valueOf(each.getFileName()));
            boolean gone = writer.find()
                    && ProcessHandle.of(Long.parseLong(writer.group(1))).isEmpty();
            if (last.plus(gone ? LEFT : CUT_SHORT).isBefore(now)) {
                Files.deleteIfExists(each);
            }
        }
    }

    /** What lies beside a file because writing it was cut short, or goes on. */
    private List<Path> unfinished(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        String name = (kept ? "" : ".") + target.getFileName();
        Pattern ours = Pattern.compile(Pattern.quote(name)
                + (kept ? ".*" + Pattern.quote(UNFINISHED) : "\\.[\\d-]+" + Pattern.quote(UNFINISHED_CHOICE)));
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path ->
                            ours.matcher(String.valueOf(path.getFileName())).matches())
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
