package app.greenroom.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.run.CheckRun;
import app.greenroom.report.ExampleRuns;
import app.greenroom.report.ReportFormat;
import app.greenroom.report.Reports;
import app.greenroom.text.Language;
import app.greenroom.ui.look.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavingTest {
    private static final CheckRun RUN = ExampleRuns.notReady();
    private static final Texts TEXTS = Texts.of(Language.english());

    @TempDir
    Path folder;

    private final BlockingQueue<String> told = new ArrayBlockingQueue<>(9);
    private final List<Optional<Path>> begunAt = new ArrayList<>();
    private final Deque<Function<Optional<Path>, Optional<Path>>> answers = new ArrayDeque<>();
    private final Deque<Boolean> replacing = new ArrayDeque<>();
    private boolean asideOfSwing;

    private final Saving saving = new Saving(
            new Work("saving test", what -> {}),
            new Saving.Asking() {
                @Override
                public Optional<Path> file(CheckRun run, Optional<Path> at) {
                    asideOfSwing |= !SwingUtilities.isEventDispatchThread();
                    begunAt.add(at);
                    Optional<Path> answer = answers.remove().apply(at);
                    if (answer.isEmpty()) {
                        told.add("nothing wanted");
                    }
                    return answer;
                }

                @Override
                public boolean replace(Path file) {
                    asideOfSwing |= !SwingUtilities.isEventDispatchThread();
                    return replacing.remove();
                }
            },
            new Saving.Told() {
                @Override
                public void done(String sentence) {
                    told.add("done: " + sentence);
                }

                @Override
                public void trouble(String sentence) {
                    told.add("trouble: " + sentence);
                }
            },
            TEXTS);

    @Test
    void writesTheFormThatTheNameSays() throws Exception {
        for (ReportFormat format : ReportFormat.values()) {
            Path file = folder.resolve(Names.of(RUN, format));
            answers.add(at -> Optional.of(file));
            assertThat(save(Optional.empty())).isEqualTo("done: The report is saved: " + file);
            if (format != ReportFormat.PDF) { // a PDF holds when it was made
                assertThat(file).hasBinaryContent(Reports.render(RUN, format, Language.english()));
            } else {
                assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
                        .startsWith("%PDF-");
            }
        }
        assertThat(asideOfSwing).isFalse();
    }

    @Test
    void beginsInTheChosenFolderThenWhereItSavedLast() throws Exception {
        Path usual = Files.createDirectory(folder.resolve("usual"));
        Path other = Files.createDirectory(folder.resolve("other"));
        answers.add(at -> Optional.of(other.resolve("a.txt")));
        answers.add(at -> Optional.empty());
        save(Optional.of(usual));
        save(Optional.of(usual));
        assertThat(begunAt).containsExactly(Optional.of(usual), Optional.of(other));
    }

    @Test
    void aChosenFolderThatIsGoneIsPassedOver() throws Exception {
        answers.add(at -> Optional.empty());
        save(Optional.of(folder.resolve("gone")));
        assertThat(begunAt).containsExactly(Optional.empty());
    }

    @Test
    void asksBeforeItReplacesAndAsksForAnotherNameThen() throws Exception {
        Path old = Files.writeString(folder.resolve("old.txt"), "kept");
        Path other = folder.resolve("other.txt");
        answers.add(at -> Optional.of(old));
        answers.add(at -> Optional.of(other));
        replacing.add(false);
        assertThat(save(Optional.empty())).endsWith("other.txt");
        assertThat(old).hasContent("kept");
        assertThat(begunAt).containsExactly(Optional.empty(), Optional.of(folder));

        answers.add(at -> Optional.of(old));
        replacing.add(true);
        assertThat(save(Optional.empty())).endsWith("old.txt");
        assertThat(old).content().startsWith("✗ NOT READY");
    }

    @Test
    void whatCannotBeWrittenIsToldWithItsFix() throws Exception {
        answers.add(at -> Optional.of(folder.resolve("nowhere/a.html")));
        assertThat(save(Optional.empty()))
                .startsWith("trouble: The report cannot be written to")
                .contains("create it first");
        answers.add(at -> Optional.of(folder));
        assertThat(save(Optional.empty())).startsWith("trouble: ");
        answers.add(at -> {
            throw new InvalidPathException("a\0b", "Nul character not allowed");
        });
        assertThat(save(Optional.empty())).isEqualTo("trouble: " + TEXTS.get("report.save.noname"));
    }

    @Test
    void nothingIsWrittenForWhoDoesNotWantToAfterAll() throws Exception {
        answers.add(at -> Optional.empty());
        assertThat(save(Optional.of(folder))).isEqualTo("nothing wanted");
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    private String save(Optional<Path> usual) throws InterruptedException, IOException {
        SwingUtilities.invokeLater(() -> saving.save(RUN, () -> usual));
        String what = told.poll(30, TimeUnit.SECONDS);
        assertThat(what).as("what the user is told").isNotNull();
        return what;
    }
}
