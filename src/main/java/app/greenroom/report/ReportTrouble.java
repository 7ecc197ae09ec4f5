package app.greenroom.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a report could not be written, in one sentence that says what to do. */
final class ReportTrouble {
    private ReportTrouble() {}

    /** Refuses what can be seen to be impossible before anything is touched. */
    static void refuse(Path path) throws ReportException {
        String name = ReportFile.quoted(path);
        if (Files.isDirectory(path)) {
            throw new ReportException("The report cannot be written to " + name
                    + " because that is a folder: add a file name, such as "
                    + ReportFile.quoted(path.resolve("report.html"))
                    + ".");
        }
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null && !Files.exists(folder)) {
            Path existing = existingAncestor(folder);
            if (existing != null && !Files.isDirectory(existing)) {
                throw new ReportException(fileAsFolder(name, existing));
            }
            throw new ReportException("The report cannot be written to " + name + " because the folder "
                    + ReportFile.quoted(folder) + " does not exist: create it first, or choose another folder.");
        }
        if (folder != null && !Files.isDirectory(folder)) {
            throw new ReportException(fileAsFolder(name, folder));
        }
        if (Files.exists(path) && !Files.isWritable(path)) {
            throw new ReportException("The report " + name
                    + " is there already and may not be changed: allow writing to it, or choose another name.");
        }
    }

    private static @Nullable Path existingAncestor(Path folder) {
        Path ancestor = folder;
        while (ancestor != null && !Files.exists(ancestor)) {
            ancestor = ancestor.getParent();
        }
        return ancestor;
    }

    private static String fileAsFolder(String name, Path file) {
        return "The report cannot be written to " + name + " because " + ReportFile.quoted(file)
                + " is a file and not a folder: choose another folder.";
    }

    /** One sentence for a failure that only writing could show. */
    static String sentence(Path path, long size, Exception failure) {
        String name = ReportFile.quoted(path);
        String said = said(failure);
        if (failure instanceof AccessDeniedException) {
            return "The report cannot be written to " + name
                    + " because you may not write there: choose another folder, such as your home folder.";
        } else if (said.contains("no space")
                || said.contains("quota")
                || said.contains("not enough space")
                || full(path, size)) {
            return "The report cannot be written to " + name
                    + " because the disk is full: free some space, or choose another disk.";
        } else if (said.contains("read-only") || failure instanceof ReadOnlyFileSystemException) {
            return "The report cannot be written to " + name
                    + " because that disk cannot be written to: choose another disk.";
        } else if (said.contains("another process") || said.contains("busy")) {
            return "The report cannot be written to " + name
                    + " because another program has it open: close it there and try again.";
        } else if (said.contains("name too long")) {
            return "The report cannot be written because its name is too long: choose a shorter one.";
        }
        return "The report cannot be written to " + name + ": choose another folder or another name.";
    }

    /** What the operating system said, in small letters; it speaks English on Linux, and on most other computers. */
    private static String said(Exception failure) {
        String reason = failure instanceof FileSystemException specific
                ? Objects.requireNonNullElse(specific.getReason(), "")
                : "";
        return (reason + " " + Objects.requireNonNullElse(failure.getMessage(), "")).toLowerCase(Locale.ROOT);
    }

    private static boolean full(Path path, long size) {
        Path folder = path.toAbsolutePath().getParent();
        try {
            return folder != null && Files.getFileStore(folder).getUsableSpace() < size;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
