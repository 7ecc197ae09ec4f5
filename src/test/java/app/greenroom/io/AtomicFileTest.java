package app.greenroom.io;

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
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomicFileTest {
    private final Path folder;

    AtomicFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void writesANewFileAndThenAnotherInItsPlaceAndLeavesNothingElse(boolean kept) throws Exception {
        AtomicFile file = new AtomicFile(folder.resolve("a.json"), kept, Files::move);
        assertThat(file.read(10)).isEmpty();
        file.write("a much older and much longer text");
        file.write("new");
        assertThat(file.read(10)).hasValueSatisfying(bytes -> assertThat(new String(bytes, UTF_8))
                .isEqualTo("new"));
        assertThat(names()).containsExactly("a.json");
        assertThat(file.path()).isEqualTo(folder.resolve("a.json"));
    }

    @Test
    void aFileThatIsTooLongIsSeenToBe() throws Exception {
        AtomicFile file = AtomicFile.kept(folder.resolve("a"));
        file.write("1234567890");
        assertThat(file.read(10)).hasValueSatisfying(bytes -> assertThat(bytes).hasSize(10));
        assertThat(file.read(9)).hasValueSatisfying(bytes -> assertThat(bytes).hasSize(10));
        assertThat(file.read(3)).hasValueSatisfying(bytes -> assertThat(bytes).hasSize(4));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFailureOnTheWayKeepsTheOldFileAndRemovesTheNewOne(boolean kept) throws Exception {
        Path path = Files.writeString(folder.resolve("a.json"), "old");
        AtomicFile file = new AtomicFile(path, kept, (from, to, options) -> {
            assertThat(from).hasContent("new");
            throw new FileSystemException(from.toString(), to.toString(), "No space left on device");
        });
        assertThatThrownBy(() -> file.write("new")).hasMessageContaining("No space left");
        assertThat(path).hasContent("old");
        assertThat(names()).containsExactly("a.json");
    }

    @Test
    void movesInTwoStepsWhereOneIsNotPossible() throws Exception {
        Path path = Files.writeString(folder.resolve("a.json"), "old");
        List<List<CopyOption>> tries = new ArrayList<>();
        AtomicFile file = new AtomicFile(path, true, (from, to, options) -> {
            tries.add(Arrays.asList(options));
            if (tries.size() == 1) {
                throw new AtomicMoveNotSupportedException(from.toString(), to.toString(), "not here");
            }
            return Files.move(from, to, options);
        });
        file.write("new");
        assertThat(tries.get(0)).contains(StandardCopyOption.ATOMIC_MOVE);
        assertThat(tries.get(1)).containsExactly(StandardCopyOption.REPLACE_EXISTING);
        assertThat(path).hasContent("new");
        assertThat(names()).containsExactly("a.json");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLinkStaysALinkAndItsFileIsReplaced(boolean kept) throws Exception {
        Path real = Files.writeString(
                Files.createDirectory(folder.resolve("elsewhere")).resolve("real"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        new AtomicFile(link, kept, Files::move).write("new");
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(real).hasContent("new");
        assertThat(names()).containsExactly("elsewhere", "link");
    }

    @Test
    void whatIsKeptIsItsUsersAlone() throws Exception {
        assumePosix();
        Path path = folder.resolve("below/deeper/a.json");
        AtomicFile.kept(path).write("mine");
        assertThat(permissions(path)).isEqualTo("rw-------");
        assertThat(permissions(folder.resolve("below/deeper"))).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("below"))).isEqualTo("rwx------");
    }

    @Test
    void whatIsChosenKeepsThePermissionsOfWhatItReplaces() throws Exception {
        assumePosix();
        Path path = Files.writeString(folder.resolve("report.html"), "old");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-rw-r--"));
        AtomicFile.chosen(path).write("new");
        assertThat(permissions(path)).isEqualTo("rw-rw-r--");
    }

    @Test
    void whatIsChosenHasTheUsualPermissionsAndNoFolderIsMadeForIt() throws Exception {
        assumePosix();
        Path usual = Files.writeString(folder.resolve("usual"), "");
        AtomicFile.chosen(folder.resolve("report.html")).write("new");
        assertThat(permissions(folder.resolve("report.html"))).isEqualTo(permissions(usual));
        assertThatThrownBy(() ->
                        AtomicFile.chosen(folder.resolve("none/report.html")).write("new"))
                .isInstanceOf(IOException.class);
        assertThat(names()).containsExactly("report.html", "usual");
    }

    @Test
    void unfinishedFilesOfOthersBesideAChosenFileAreLeftAlone() throws Exception {
        Path other = Files.writeString(folder.resolve(".report.html.1.part"), "somebody else's");
        old(Files.writeString(folder.resolve("report.html123.new"), "somebody else's"));
        AtomicFile.chosen(folder.resolve("report.html")).write("new");
        assertThat(other).hasContent("somebody else's");
        assertThat(names()).containsExactly(".report.html.1.part", "report.html", "report.html123.new");
    }

    @Test
    void whatAWriteThatWasCutShortLeftGoesWithTheNextButWhatAnotherProgramWritesNowStays() throws Exception {
        old(Files.writeString(folder.resolve("a.json123.new"), "{"));
        old(Files.writeString(folder.resolve("b.json123.new"), "{"));
        Files.writeString(folder.resolve("a.json456.new"), "{");
        AtomicFile.kept(folder.resolve("a.json")).write("new");
        assertThat(names()).containsExactly("a.json", "a.json456.new", "b.json123.new");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatAProcessThatIsNoMoreLeftGoesAtOnce(boolean kept) throws Exception {
        String name = kept ? "a.json.%d-77.new" : ".a.json.%d-77.part";
        Path left = Files.writeString(folder.resolve(name.formatted(gone())), "{");
        Files.setLastModifiedTime(
                left, FileTime.from(Files.getLastModifiedTime(left).toInstant().minusSeconds(5)));
        Path living = folder.resolve(name.formatted(ProcessHandle.current().pid()));
        Files.copy(left, living, StandardCopyOption.COPY_ATTRIBUTES);
        new AtomicFile(folder.resolve("a.json"), kept, Files::move).write("new");
        assertThat(names())
                .containsExactlyInAnyOrder("a.json", living.getFileName().toString());
    }

    @Test
    void aHundredUnfinishedFilesStandInNobodysWay() throws Exception {
        for (int i = 1; i <= 100; i++) {
            old(Files.writeString(folder.resolve(".report.html." + i + ".part"), "<"));
        }
        AtomicFile.chosen(folder.resolve("report.html")).write("new");
        assertThat(names()).containsExactly("report.html");
    }

    @Test
    void aStartTidiesAFolder() throws Exception {
        Path left = Files.writeString(folder.resolve("a.json." + gone() + "-7.new"), "{");
        Files.writeString(folder.resolve("b.json"), "{}");
        AtomicFile.tidy(folder, Files.getLastModifiedTime(left).toInstant());
        assertThat(left).as("perhaps written this moment, elsewhere").exists();
        AtomicFile.tidy(folder, Files.getLastModifiedTime(left).toInstant().plusSeconds(5));
        assertThat(names()).containsExactly("b.json");
        AtomicFile.tidy(folder.resolve("none"), Instant.EPOCH);
    }

    /** The number of a process that has ended. */
    private static long gone() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .start();
        process.waitFor();
        return process.pid();
    }

    @Test
    void whatIsSetAsideStaysBesideUntilAllIsDeleted() throws Exception {
        AtomicFile file = AtomicFile.kept(folder.resolve("a.json"));
        file.setAside();
        assertThat(names()).isEmpty();
        file.write("damaged");
        file.setAside();
        file.write("new");
        assertThat(folder.resolve("a.json.damaged")).hasContent("damaged");
        Files.writeString(folder.resolve("a.json123.new"), "{");
        Files.writeString(folder.resolve("b.json"), "another");
        assertThat(file.delete()).isTrue();
        assertThat(names()).containsExactly("b.json");
        assertThat(file.delete()).isFalse();
        assertThat(AtomicFile.kept(folder.resolve("none/a")).delete()).isFalse();
    }

    @Test
    void aFolderIsNeverReplaced() throws Exception {
        Files.createDirectory(folder.resolve("a.json"));
        assertThatThrownBy(() -> AtomicFile.kept(folder.resolve("a.json")).write("new"))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("a.json")).isEmptyDirectory();
        assertThat(names()).containsExactly("a.json");
        assertThatThrownBy(() -> AtomicFile.kept(folder.getRoot()).write("new")).hasMessageContaining("is no file");
    }

    @Test
    void aDeviceIsWrittenToAndStaysOne() throws Exception {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.isWritable(device), "this system has no such device");
        AtomicFile.chosen(device).write("gone");
        assertThat(Files.isRegularFile(device)).isFalse();
    }

    @Test
    void otherFileSystemsWorkToo() throws Exception {
        URI archive = URI.create("jar:" + folder.resolve("archive.zip").toUri());
        try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            Path path = zip.getPath("/report.html");
            AtomicFile.chosen(path).write("old");
            AtomicFile.chosen(path).write("new");
            assertThat(Files.readString(path)).isEqualTo("new");
        }
    }

    private static void old(Path path) throws IOException {
        Files.setLastModifiedTime(
                path, FileTime.from(Files.getLastModifiedTime(path).toInstant().minus(Duration.ofHours(2))));
    }

    private void assumePosix() {
        assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "this file system knows no POSIX permissions");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
