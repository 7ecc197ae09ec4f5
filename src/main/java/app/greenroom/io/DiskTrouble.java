package app.greenroom.io;

import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a file could not be read or written, and one sentence that says what to do. A sentence begins with what did not work,
 * such as "The settings could not be saved". A file whose place the user {@linkplain #chosen chose} can be put elsewhere, one
 * that the program {@linkplain #kept keeps} cannot.
 */
public enum DiskTrouble {
    /** The user may not use it. */
    DENIED,
    /** A folder has its name. */
    FOLDER_IN_THE_WAY,
    /** No space is left, or no more of it is allowed. */
    FULL,
    /** The disk takes no changes. */
    READ_ONLY,
    /** Another program holds it. */
    IN_USE,
    NAME_TOO_LONG,
    /** The folder holds no files of anybody's: the system shows itself in it, as in {@code /proc}. */
    SYSTEMS_OWN,
    /** Nothing tells; perhaps the disk is damaged or gone. */
    UNKNOWN;

    /** Linux's kinds of disks that are none. */
    private static final Set<String> SHOWN =
            Set.of("proc", "sysfs", "cgroup", "cgroup2", "devpts", "debugfs", "tracefs", "securityfs", "configfs");

    /**
     * What a failure means.
     *
     * @param file the file that was to be used
     * @param size how much was to be written, bytes
     * @param failure what the system threw
     */
    public static DiskTrouble of(Path file, long size, Exception failure) {
        String said = said(failure);
        if (isSystemsOwn(file)) {
            return SYSTEMS_OWN;
        } else if (failure instanceof AccessDeniedException) {
            return Files.isDirectory(file) ? FOLDER_IN_THE_WAY : DENIED;
        } else if (said.contains("no space")
                || said.contains("quota")
                || said.contains("not enough space")
                || (!(failure instanceof NoSuchFileException) && full(file, size))) {
            return FULL;
        } else if (said.contains("read-only") || failure instanceof ReadOnlyFileSystemException) {
            return READ_ONLY;
        } else if (said.contains("another process") || said.contains("busy")) {
            return IN_USE;
        } else if (said.contains("name too long")) {
            return NAME_TOO_LONG;
        } else if (Files.isDirectory(file)) {
            return FOLDER_IN_THE_WAY;
        }
        return Files.isWritable(nearest(file)) ? UNKNOWN : DENIED;
    }

    /** A sentence for a file that the program keeps where it must be. */
    public static Text kept(Text what, Path file, Exception failure) {
        return of(file, 0, failure).kept(what, file);
    }

    /** A sentence for a file that the program keeps where it must be. */
    public Text kept(Text what, Path file) {
        Argument broken = Argument.of(what);
        Argument name = Argument.name(file.toString());
        return switch (this) {
            case DENIED -> Text.of("{0} because you may not use “{1}”: allow it.", broken, name);
            case FOLDER_IN_THE_WAY ->
                Text.of("{0} because a folder stands in the way of “{1}”: move it away.", broken, name);
            case FULL -> Text.of("{0} because the disk is full: free some space.", broken);
            case READ_ONLY -> Text.of("{0} because the disk with “{1}” takes no changes: allow them.", broken, name);
            case IN_USE ->
                Text.of("{0} because another program is using “{1}”: close it there and try again.", broken, name);
            case NAME_TOO_LONG, SYSTEMS_OWN, UNKNOWN ->
                Text.of("{0} in “{1}”: check that disk and its free space.", broken, name);
        };
    }

    /** A sentence for a file of the user's choice. */
    public static Text chosen(Text what, Path file, long size, Exception failure) {
        Argument broken = Argument.of(what);
        return switch (of(file, size, failure)) {
            case DENIED ->
                Text.of(
                        "{0} because you may not write there: choose another folder, such as your home folder.",
                        broken);
            case FOLDER_IN_THE_WAY -> folder(what, file);
            case FULL -> Text.of("{0} because the disk is full: free some space, or choose another disk.", broken);
            case READ_ONLY -> Text.of("{0} because that disk cannot be written to: choose another disk.", broken);
            case IN_USE -> Text.of("{0} because another program has it open: close it there and try again.", broken);
            case NAME_TOO_LONG -> Text.of("{0} because its name is too long: choose a shorter one.", broken);
            case SYSTEMS_OWN ->
                Text.of(
                        "{0} because that folder is the system's own and takes no files: choose another folder.",
                        broken);
            case UNKNOWN -> Text.of("{0}: choose another folder or another name.", broken);
        };
    }

    /**
     * What can be seen to be impossible before anything is touched, for a file of the user's choice.
     *
     * @return a sentence; empty when nothing is seen
     */
    public static Optional<Text> foreseen(Text what, Path file) {
        if (Files.isDirectory(file)) {
            return Optional.of(folder(what, file));
        }
        Argument broken = Argument.of(what);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            Path existing = nearest(folder);
            return Optional.of(
                    Files.isDirectory(existing)
                            ? Text.of(
                                    "{0} because the folder “{1}” does not exist: create it first, or choose another"
                                            + " folder.",
                                    broken, Argument.name(folder.toString()))
                            : Text.of(
                                    "{0} because “{1}” is a file and not a folder: choose another folder.",
                                    broken, Argument.name(existing.toString())));
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            return Optional.of(Text.of(
                    "{0} because it is there already and may not be changed: allow writing to it, or choose another"
                            + " name.",
                    broken));
        }
        return Optional.empty();
    }

    private static Text folder(Text what, Path file) {
        return Text.of(
                "{0} because that is a folder: add a file name, such as “{1}”.",
                Argument.of(what), Argument.name(file.resolve("report.html").toString()));
    }

    /** The file, or the nearest folder above it that exists. */
    private static Path nearest(Path file) {
        Path path = file.toAbsolutePath();
        @Nullable Path above = path;
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        return above == null ? path : above;
    }

    /** What the operating system said, in small letters; it speaks English on Linux, and on most other computers. */
    private static String said(Exception failure) {
        String reason = failure instanceof FileSystemException specific
                ? Objects.requireNonNullElse(specific.getReason(), "")
                : Objects.requireNonNullElse(failure.getMessage(), "");
        return reason.toLowerCase(Locale.ROOT);
    }

    private static boolean isSystemsOwn(Path file) {
        try {
            return SHOWN.contains(Files.getFileStore(nearest(file)).type());
        } catch (IOException | UnsupportedOperationException | SecurityException e) {
            return false;
        }
    }

    private static boolean full(Path path, long size) {
        Path folder = path.toAbsolutePath().getParent();
        try {
            if (folder == null) {
                return false;
            }
            FileStore disk = Files.getFileStore(folder);
            return disk.getTotalSpace() > 0 && disk.getUsableSpace() < size; // some shares know neither
        } catch (IOException | UnsupportedOperationException | SecurityException e) {
            return false;
        }
    }
}
