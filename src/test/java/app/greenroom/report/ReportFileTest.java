package app.greenroom.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
    private static final byte[] NEW = "new".getBytes(UTF_8);

    private final Path folder;

    ReportFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void writesANewFileAndLeavesNothingElse() throws Exception {
        Path file = folder.resolve("report.html");
        ReportFile.write(file, NEW);
        assertThat(file).hasBinaryContent(NEW);
        assertThat(names()).containsExactly("report.html");
    }

    @Test
    void replacesALongerReportWholly() throws Exception {
        Path file = Files.writeString(folder.resolve("report.html"), "a much older and much longer report");
        ReportFile.write(file, NEW);
        assertThat(file).hasBinaryContent(NEW);
        assertThat(names()).containsExactly("report.html");
    }

    @Test
    void aFailureOnTheWayKeepsTheOldReportAndRemovesTheNewOne() throws Exception {
        Path file = Files.writeString(folder.resolve("report.html"), "old");
        assertThatThrownBy(() -> ReportFile.write(file, NEW, (from, to, options) -> {
                    assertThat(from).hasBinaryContent(NEW);
                    throw new FileSystemException(from.toString(), to.toString(), "No space left on device");
                }))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("the disk is full: free some space");
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("report.html");
    }

    @Test
    void movesInTwoStepsWhereOneIsNotPossible() throws Exception {
        Path file = Files.writeString(folder.resolve("report.html"), "old");
        List<List<CopyOption>> tries = new ArrayList<>();
        ReportFile.write(file, NEW, (from, to, options) -> {
            tries.add(Arrays.asList(options));
            if (tries.size() == 1) {
                throw new AtomicMoveNotSupportedException(from.toString(), to.toString(), "not here");
            }
            return Files.move(from, to, options);
        });
        assertThat(tries.get(0)).contains(StandardCopyOption.ATOMIC_MOVE);
        assertThat(tries.get(1)).containsExactly(StandardCopyOption.REPLACE_EXISTING);
        assertThat(file).hasBinaryContent(NEW);
        assertThat(names()).containsExactly("report.html");
    }

    @Test
    void aLinkStaysALinkAndItsFileIsReplaced() throws Exception {
        Path file = Files.writeString(folder.resolve("real.html"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.html"), file);
        ReportFile.write(link, NEW);
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(file).hasBinaryContent(NEW);
    }

    @Test
    void keepsThePermissionsOfAnEarlierReport() throws Exception {
        Path file = Files.writeString(folder.resolve("report.html"), "old");
        assumeTrue(
                file.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "this file system knows no POSIX permissions");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        ReportFile.write(file, NEW);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-r--");
    }

    @Test
    void unfinishedFilesOfOthersAreLeftAlone() throws Exception {
        Path other = Files.writeString(folder.resolve(".report.html.1.part"), "somebody else's");
        ReportFile.write(folder.resolve("report.html"), NEW);
        assertThat(other).hasContent("somebody else's");
        assertThat(names()).containsExactly(".report.html.1.part", "report.html");
    }

    @Test
    void aFolderIsNoReport() {
        assertThatThrownBy(() -> ReportFile.write(folder, NEW))
                .isInstanceOf(ReportException.class)
                .hasMessageEndingWith(
                        "because that is a folder: add a file name, such as “" + folder.resolve("report.html") + "”.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aMissingFolderIsNotMade() {
        Path file = folder.resolve("no/such/report.html");
        assertThatThrownBy(() -> ReportFile.write(file, NEW))
                .isInstanceOf(ReportException.class)
                .hasMessage("The report cannot be written to “" + file + "” because the folder “" + file.getParent()
                        + "” does not exist: create it first, or choose another folder.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileIsNoFolder() throws Exception {
        Path wrong = Files.writeString(folder.resolve("notes.txt"), "notes");
        for (String below : List.of("report.html", "deeper/report.html")) {
            assertThatThrownBy(() -> ReportFile.write(wrong.resolve(below), NEW))
                    .isInstanceOf(ReportException.class)
                    .hasMessageEndingWith("because “" + wrong + "” is a file and not a folder: choose another folder.");
        }
        assertThat(wrong).hasContent("notes");
    }

    @Test
    void aFullDiskIsNamed() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "only Linux has a disk that is always full");
        assertThatThrownBy(() -> ReportFile.write(full, NEW))
                .isInstanceOf(ReportException.class)
                .hasMessage("The report cannot be written to “/dev/full” because the disk is full:"
                        + " free some space, or choose another disk.");
        assertThat(Files.isRegularFile(full)).isFalse();
    }

    @Test
    void aFolderWithoutPermissionIsNamed() throws Exception {
        assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "this file system knows no POSIX permissions");
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeTrue(!Files.isWritable(closed), "the tests run as a user who may write everywhere");
        assertThatThrownBy(() -> ReportFile.write(closed.resolve("report.html"), NEW))
                .isInstanceOf(ReportException.class)
                .hasMessageEndingWith(
                        "because you may not write there:" + " choose another folder, such as your home folder.");
    }

    @Test
    void aReadOnlyDiskIsNamed() {
        Path insideTheRuntime = Path.of(URI.create("jrt:/java.base/report.html"));
        assertThatThrownBy(() -> ReportFile.write(insideTheRuntime, NEW))
                .isInstanceOf(ReportException.class)
                .hasMessageEndingWith("because that disk cannot be written to: choose another disk.");
    }

    @Test
    void otherFileSystemsWorkToo() throws Exception {
        URI archive = URI.create("jar:" + folder.resolve("archive.zip").toUri());
        try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            ReportFile.write(zip.getPath("/report.html"), "old".getBytes(UTF_8));
            ReportFile.write(zip.getPath("/report.html"), NEW);
            assertThat(Files.readAllBytes(zip.getPath("/report.html"))).isEqualTo(NEW);
        }
    }

    @Test
    void whatTheSystemSaysBecomesOneSentence() {
        Path file = folder.resolve("report.pdf");
        assertThat(ReportTrouble.sentence(
                        file, 1, new FileSystemException("a", "b", "The file is being used by another process")))
                .endsWith("because another program has it open: close it there and try again.");
        assertThat(ReportTrouble.sentence(file, 1, new FileSystemException("a", null, "File name too long")))
                .isEqualTo("The report cannot be written because its name is too long: choose a shorter one.");
        assertThat(ReportTrouble.sentence(file, 1, new IOException("Disk quota exceeded")))
                .contains("the disk is full");
        assertThat(ReportTrouble.sentence(file, Long.MAX_VALUE, new IOException("?")))
                .contains("the disk is full");
        assertThat(ReportTrouble.sentence(file, 1, new IOException("Input/output error")))
                .endsWith(": choose another folder or another name.");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
