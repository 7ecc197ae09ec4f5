package app.greenroom.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.greenroom.text.Text;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTroubleTest {
    private static final Text WHAT = Text.of("The thing could not be written");

    private final Path folder;
    private final Path file;

    DiskTroubleTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve("thing");
    }

    @Test
    void whatTheSystemSaysIsUnderstood() {
        assertThat(List.of(
                        of(new AccessDeniedException("x")),
                        of(new FileSystemException("a", "b", "No space left on device")),
                        of(new IOException("Disk quota exceeded")),
                        of(new IOException("There is not enough space on the disk")),
                        DiskTrouble.of(file, Long.MAX_VALUE, new IOException("?")),
                        of(new FileSystemException("a", null, "Read-only file system")),
                        of(new ReadOnlyFileSystemException()),
                        of(new FileSystemException("a", "b", "The file is being used by another process")),
                        of(new FileSystemException("a", null, "Device or resource busy")),
                        of(new FileSystemException("a", null, "File name too long")),
                        of(new IOException("Input/output error")),
                        of(new IOException())))
                .containsExactly(
                        DiskTrouble.DENIED,
                        DiskTrouble.FULL,
                        DiskTrouble.FULL,
                        DiskTrouble.FULL,
                        DiskTrouble.FULL,
                        DiskTrouble.READ_ONLY,
                        DiskTrouble.READ_ONLY,
                        DiskTrouble.IN_USE,
                        DiskTrouble.IN_USE,
                        DiskTrouble.NAME_TOO_LONG,
                        DiskTrouble.UNKNOWN,
                        DiskTrouble.UNKNOWN);
    }

    /** The message of a system's exception begins with the file's name, which may say anything. */
    @Test
    void aFilesNameIsNoReason() {
        assertThat(DiskTrouble.of(
                        folder.resolve("no space"),
                        0,
                        new FileSystemException(folder.resolve("no space").toString(), null, "Input/output error")))
                .isEqualTo(DiskTrouble.UNKNOWN);
    }

    @Test
    void aFolderInTheWayIsSeen() throws Exception {
        Files.createDirectory(file);
        assertThat(of(new IOException("Is a directory"))).isEqualTo(DiskTrouble.FOLDER_IN_THE_WAY);
        assertThat(DiskTrouble.kept(WHAT, file, new IOException("Is a directory")))
                .hasToString("The thing could not be written because a folder stands in the way of “" + file
                        + "”: move it away.");
    }

    @Test
    void aFolderThatMayNotBeUsedIsSeen() throws Exception {
        assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "this file system knows no POSIX permissions");
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeTrue(!Files.isWritable(closed), "the tests run as a user who may write everywhere");
        assertThat(DiskTrouble.of(closed.resolve("below/thing"), 0, new IOException("?")))
                .isEqualTo(DiskTrouble.DENIED);
    }

    /** There is no room in it because there is no disk: nothing can be freed. */
    @Test
    void aFolderInWhichTheSystemShowsItselfIsNotFull() {
        Path proc = Path.of("/proc/x.html");
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "this system has no /proc");
        assertThat(DiskTrouble.of(proc, 100, new NoSuchFileException("/proc/x.html")))
                .isEqualTo(DiskTrouble.SYSTEMS_OWN);
        assertThat(DiskTrouble.chosen(WHAT, proc, 100, new NoSuchFileException("/proc/x.html")))
                .hasToString(
                        "The thing could not be written because that folder is the system's own and takes no files:"
                                + " choose another folder.");
    }

    @Test
    void eachHasASentenceThatSaysWhatToDo() {
        Set<String> sentences = new HashSet<>();
        for (DiskTrouble trouble : DiskTrouble.values()) {
            String sentence = trouble.kept(WHAT, file).toString();
            assertThat(sentence)
                    .startsWith("The thing could not be written ")
                    .contains(": ")
                    .endsWith(".");
            sentences.add(sentence);
        }
        assertThat(sentences).hasSize(DiskTrouble.values().length - 2); // three that are nobody's to mend
        assertThat(DiskTrouble.FULL.kept(WHAT, file))
                .hasToString("The thing could not be written because the disk is full: free some space.");
    }

    @Test
    void aFileOfTheUsersChoiceMayGoElsewhere() {
        assertThat(DiskTrouble.chosen(WHAT, file, 1, new IOException("No space left on device")))
                .hasToString(
                        "The thing could not be written because the disk is full: free some space, or choose another"
                                + " disk.");
        assertThat(DiskTrouble.chosen(WHAT, file, 1, new AccessDeniedException("x")))
                .hasToString(
                        "The thing could not be written because you may not write there: choose another folder, such"
                                + " as your home folder.");
        assertThat(DiskTrouble.chosen(WHAT, file, 1, new ReadOnlyFileSystemException()))
                .hasToString(
                        "The thing could not be written because that disk cannot be written to: choose another disk.");
        assertThat(DiskTrouble.chosen(WHAT, file, 1, new IOException("busy")))
                .hasToString(
                        "The thing could not be written because another program has it open: close it there and try"
                                + " again.");
        assertThat(DiskTrouble.chosen(WHAT, file, 1, new IOException("File name too long")))
                .hasToString("The thing could not be written because its name is too long: choose a shorter one.");
        assertThat(DiskTrouble.chosen(WHAT, file, 1, new IOException("?")))
                .hasToString("The thing could not be written: choose another folder or another name.");
    }

    @Test
    void whatCannotWorkIsForeseen() throws Exception {
        assertThat(DiskTrouble.foreseen(WHAT, file)).isEmpty();
        assertThat(DiskTrouble.foreseen(WHAT, folder))
                .hasToString(
                        "Optional[The thing could not be written because that is a folder: add a file name, such as “"
                                + folder.resolve("report.html") + "”.]");
        assertThat(DiskTrouble.foreseen(WHAT, folder.resolve("no/such/thing")))
                .hasToString("Optional[The thing could not be written because the folder “" + folder.resolve("no/such")
                        + "” does not exist: create it first, or choose another folder.]");
        Files.writeString(file, "");
        for (String below : List.of("report.html", "deeper/report.html")) {
            assertThat(DiskTrouble.foreseen(WHAT, file.resolve(below)))
                    .hasToString("Optional[The thing could not be written because “" + file
                            + "” is a file and not a folder: choose another folder.]");
        }
        assertThat(DiskTrouble.foreseen(WHAT, file)).isEmpty();
        assertThat(file.toFile().setWritable(false)).isTrue();
        assumeTrue(!Files.isWritable(file), "the tests run as a user who may write everywhere");
        assertThat(DiskTrouble.foreseen(WHAT, file))
                .hasToString(
                        "Optional[The thing could not be written because it is there already and may not be changed:"
                                + " allow writing to it, or choose another name.]");
    }

    private DiskTrouble of(Exception failure) {
        return DiskTrouble.of(file, 0, failure);
    }
}
