package app.greenroom.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativePartsTest {
    private static final List<String> TOLD =
            List.of("org.bytedeco.javacpp.cachedir", "org.sqlite.tmpdir", "jna.tmpdir", "flatlaf.nativeLibraryPath");

    @TempDir
    Path folder;

    @BeforeEach
    void untell() {
        TOLD.forEach(System::clearProperty);
    }

    @AfterAll
    static void leaveNothing() {
        TOLD.forEach(System::clearProperty);
        NativeParts.settle(List.of(), Path.of("/none"));
    }

    @Test
    void theUsersOwnFolderIsTakenAndClosedToOthers() throws Exception {
        Path own = folder.resolve("cache/native");
        NativeParts.settle(List.of(own), shared());
        assertThat(NativeParts.folder()).contains(own);
        assertThat(System.getProperty("org.bytedeco.javacpp.cachedir")).isEqualTo(own + "/javacpp");
        assertThat(System.getProperty("org.sqlite.tmpdir")).isEqualTo(own + "/sqlite");
        assertThat(System.getProperty("jna.tmpdir")).isEqualTo(own + "/jna");
        assertThat(permissions(own)).isEqualTo("rwx------");
        assertThat(shared()).isEmptyDirectory();
    }

    @Test
    void aFolderThatOthersMayWriteIsClosedFirst() throws Exception {
        Path own = Files.createDirectory(folder.resolve("native"));
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxrwxrwx"));
        NativeParts.settle(List.of(own), shared());
        assertThat(NativeParts.folder()).contains(own);
        assertThat(permissions(own)).isEqualTo("rwx------");
    }

    @Test
    void aLinkAndAFileAreNoFolder() throws Exception {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        Path file = Files.createFile(folder.resolve("file"));
        NativeParts.settle(List.of(link, file, file.resolve("below"), real), shared());
        assertThat(NativeParts.folder()).contains(real);
    }

    @Test
    void whatAnotherUserPlantedIsNotTaken() throws Exception {
        Path planted = Files.createDirectory(shared().resolve("greenroom-native-1"));
        try {
            Files.setOwner(
                    planted,
                    planted.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        } catch (IOException e) {
            assumeTrue(false, "SKIPPED: only root can make a folder of another user");
        }
        Files.setPosixFilePermissions(planted, PosixFilePermissions.fromString("rwxrwxrwx"));
        NativeParts.settle(List.of(), shared());
        Path taken = NativeParts.folder().orElseThrow();
        assertThat(taken).hasParent(shared()).isNotEqualTo(planted);
        assertThat(permissions(taken)).isEqualTo("rwx------");
        NativeParts.settle(List.of(), shared());
        assertThat(NativeParts.folder()).as("one for all runs").contains(taken);
    }

    @Test
    void aDiskThatRunsNoProgramsIsNotTaken() throws Exception {
        Path mounts = Path.of("/proc/mounts");
        List<String> disks = Files.isReadable(mounts) ? Files.readAllLines(mounts) : List.of();
        for (String disk : disks) {
            List<String> said = List.of(disk.split(" ", -1)); // what is mounted, where, its kind and its rules
            Path place = Path.of(said.get(1));
            if (said.get(2).equals("tmpfs")
                    && said.get(3).contains("noexec")
                    && Files.isWritable(place)
                    && !runs(place)) {
                Path own = Files.createTempDirectory(place, "noexec");
                try {
                    NativeParts.settle(List.of(own), shared());
                    assertThat(NativeParts.folder().orElseThrow()).hasParent(shared());
                    assertThat(own).isEmptyDirectory();
                } finally {
                    Files.delete(own);
                }
                return;
            }
        }
        assumeTrue(false, "SKIPPED: no disk that runs no programs can be written here");
    }

    @Test
    void nowhereToLoadFromIsTold() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        NativeParts.settle(List.of(file), file);
        assertThat(NativeParts.folder()).isEmpty();
        NativeParts.Trouble trouble = NativeParts.trouble().orElseThrow();
        assertThat(trouble.what())
                .hasToString(
                        "Parts of this program cannot be loaded, because no folder of yours may" + " hold programs.");
    }

    @Test
    void whatIsNotTheJarsIsRemovedBeforeItIsLoaded() throws Exception {
        String library = "org/bytedeco/javacpp/properties";
        Path own = folder.resolve("native");
        NativeParts.settle(List.of(own), shared());
        Path whole = lay(own, library + "/linux-x86_64.properties");
        Path damaged = lay(own, library + "/linux-arm64.properties");
        Path longer = lay(own, library + "/macosx-arm64.properties");
        Path unknown = Files.writeString(whole.resolveSibling("planted.so"), "?");
        Path link = Files.createSymbolicLink(whole.resolveSibling("link.so"), folder);
        Path other = Files.writeString(whole.resolveSibling("../other.so").normalize(), "?");
        FileTime time = Files.getLastModifiedTime(damaged);
        byte[] bytes = Files.readAllBytes(damaged);
        bytes[bytes.length / 2] ^= 1;
        Files.write(damaged, bytes);
        Files.setLastModifiedTime(damaged, time);
        Files.writeString(longer, Files.readString(longer) + " ");
        NativeParts.compare(library);
        assertThat(whole).exists();
        assertThat(other)
                .as("of another library, which is looked at in its turn")
                .exists();
        assertThat(List.of(damaged, longer, unknown)).noneMatch(Files::exists);
        assertThat(Files.isSymbolicLink(link)).isFalse();
    }

    @Test
    void whatKilledProcessesLeftGoesWithTheNextStart() throws Exception {
        Path own = folder.resolve("native");
        NativeParts.settle(List.of(own), shared());
        Path left = Files.writeString(own.resolve("sqlite/sqlite-3-libsqlitejdbc.so"), "?");
        Path now = Files.writeString(own.resolve("jna/jna1.tmp"), "?");
        Files.setLastModifiedTime(
                left, FileTime.from(Files.getLastModifiedTime(left).toInstant().minusSeconds(600)));
        NativeParts.settle(List.of(own), shared());
        assertThat(left).doesNotExist();
        assertThat(now).exists();
    }

    @Test
    void theWindowsPartIsLaidThere() throws Exception {
        Path own = folder.resolve("native");
        NativeParts.settle(List.of(own), shared());
        NativeParts.layWindows();
        assertThat(Path.of(System.getProperty("flatlaf.nativeLibraryPath")))
                .hasParent(own)
                .isNotEmptyDirectory();
    }

    private Path lay(Path own, String resource) throws IOException {
        Path file = own.resolve("javacpp/some.jar").resolve(resource);
        Files.createDirectories(file.getParent());
        try (InputStream in = NativePartsTest.class.getClassLoader().getResourceAsStream(resource)) {
            Files.copy(in, file);
        }
        return file;
    }

    private static boolean runs(Path place) throws IOException {
        Path probe = Files.createTempFile(place, "probe", "");
        try {
            Files.setPosixFilePermissions(probe, PosixFilePermissions.fromString("rwx------"));
            return Files.isExecutable(probe);
        } finally {
            Files.delete(probe);
        }
    }

    private Path shared() throws IOException {
        return Files.createDirectories(folder.resolve("shared"));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
