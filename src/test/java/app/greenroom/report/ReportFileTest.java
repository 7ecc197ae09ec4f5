package app.greenroom.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
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

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
