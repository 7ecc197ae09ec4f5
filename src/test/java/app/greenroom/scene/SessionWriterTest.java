package app.greenroom.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.file.Recording;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionWriterTest {
    private static final ZonedDateTime MADE = ZonedDateTime.parse("2026-11-02T07:40:00-05:00");

    private Path parent;
    private Path folder;

    @BeforeEach
    void chooseFolder(@TempDir Path temp) {
        parent = temp.resolve("deep");
        folder = parent.resolve("session");
    }

    private void write(String title, double... times) throws IOException {
        try (SessionWriter writer = new SessionWriter(folder)) {
            writer.describe(title, MADE);
            for (double time : times) {
                writer.frame(new Frame(64, 64, new byte[3 * 64 * 64], time), 0.8f);
            }
            writer.finish();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesWhatTheReaderReads() throws Exception {
        write("One", 0, 0.25, 12.5);
        Recording recording = Recording.open(folder);
        assertThat(recording.title()).isEqualTo("One");
        assertThat(recording.made()).isEqualTo(MADE);
        try (FrameSource frames = recording.pictures().orElseThrow()) {
            assertThat(frames.next().orElseThrow().time()).isZero();
            assertThat(frames.next().orElseThrow().time()).isEqualTo(0.25);
            assertThat(frames.next().orElseThrow().time()).isEqualTo(12.5);
            assertThat(frames.next()).isEmpty();
        }
        assertThat(names(parent)).containsExactly("session");
    }

    @Test
    void replacesAnOlderSessionWhole() throws Exception {
        write("One", 0, 1, 2);
        write("Two", 5);
        assertThat(Recording.open(folder).title()).isEqualTo("Two");
        assertThat(names(folder.resolve("frames"))).containsExactly("005000.jpg");
        assertThat(names(parent)).containsExactly("session");
    }

    @Test
    void fillsAnEmptyFolder() throws Exception {
        Files.createDirectories(folder);
        write("One", 0);
        assertThat(Recording.open(folder).title()).isEqualTo("One");
    }

    @Test
    void leavesAFolderAloneThatIsNoSession() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() -> new SessionWriter(folder))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("not a recorded session");
        assertThat(names(folder)).containsExactly("thesis.txt");
        assertThat(names(parent)).containsExactly("session");
    }

    @Test
    void leavesASessionAloneThatHoldsMore() throws Exception {
        write("One", 0);
        Files.writeString(folder.resolve("frames").resolve("notes.txt"), "mine");
        assertThatThrownBy(() -> write("Two", 0))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("frames/notes.txt");
        Files.delete(folder.resolve("frames").resolve("notes.txt"));
        Files.writeString(folder.resolve("notes.txt"), "mine");
        assertThatThrownBy(() -> write("Two", 0)).hasMessageContaining("notes.txt");
        assertThat(Recording.open(folder).title()).isEqualTo("One");
    }

    @Test
    void leavesAFileAlone() throws Exception {
        Files.createDirectories(parent);
        Files.writeString(folder, "a file");
        assertThatThrownBy(() -> new SessionWriter(folder)).hasMessageContaining("not a folder");
        assertThat(folder).hasContent("a file");
    }

    @Test
    void anUnfinishedSessionLeavesNoTrace() throws Exception {
        write("One", 0);
        try (SessionWriter writer = new SessionWriter(folder)) {
            writer.describe("Two", MADE);
        }
        assertThat(Recording.open(folder).title()).isEqualTo("One");
        assertThat(names(parent)).containsExactly("session");
    }

    @Test
    void somethingPutThereInTheMeantimeIsKept() throws Exception {
        try (SessionWriter writer = new SessionWriter(folder)) {
            writer.describe("One", MADE);
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("new.txt"), "just arrived");
            assertThatThrownBy(writer::finish).isInstanceOf(FileAlreadyExistsException.class);
        }
        assertThat(names(folder)).containsExactly("new.txt");
        assertThat(names(parent)).containsExactly("session");
    }

    @Test
    void refusesProbesThatAreNoJsonAndASessionWithoutDescription() throws Exception {
        try (SessionWriter writer = new SessionWriter(folder)) {
            assertThatIllegalArgumentException().isThrownBy(() -> writer.probes("{\"schema\": "));
            assertThatIllegalStateException().isThrownBy(writer::finish);
        }
        assertThat(folder).doesNotExist();
    }
}
