package app.greenroom.ui.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.greenroom.report.ReportException;
import app.greenroom.text.Language;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.WebBrowser;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserPageTest {
    private static final byte[] PAGE = "<html>a report</html>".getBytes(StandardCharsets.UTF_8);
    private static final Texts TEXTS = Texts.of(Language.english());

    @TempDir
    Path folder;

    private final List<URI> opened = new ArrayList<>();

    @Test
    void opensThePageThatItWrote() throws Exception {
        String said = page(List.of(opened::add)).open(PAGE, "greenroom-2026-11-23-0740.html");
        Path file = Path.of(opened.get(0));
        assertThat(file).hasBinaryContent(PAGE).hasFileName("greenroom-2026-11-23-0740.html");
        assertThat(said).startsWith("Opened in your browser.").endsWith(file.toString());
    }

    @Test
    void nobodyElseMayLookIn() throws Exception {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "SKIPPED: files have no owners here");
        page(List.of(opened::add)).open(PAGE, "a.html");
        Path own = Objects.requireNonNull(Path.of(opened.get(0)).getParent());
        assertThat(own.getParent()).isEqualTo(folder);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                .isEqualTo("rwx------");
    }

    @Test
    void whatAKilledProcessLeftGoesAndWhatARunningOneShowsStays() throws Exception {
        Path left = Files.createDirectory(folder.resolve("greenroom-page-999999999999999999-5"));
        Files.write(left.resolve("a.html"), PAGE);
        Path shown = Files.createDirectory(
                folder.resolve("greenroom-page-" + ProcessHandle.current().pid() + "-6"));
        Path another = Files.createDirectory(folder.resolve("greenroom-page-notes"));
        page(List.of(opened::add)).open(PAGE, "b.html");
        assertThat(left).doesNotExist();
        assertThat(List.of(shown, another)).allMatch(Files::isDirectory);
        assertThat(Path.of(opened.get(0))).exists();
    }

    @Test
    void triesOneBrowserAfterTheOther() throws Exception {
        WebBrowser broken = any -> {
            throw new IOException("no such program");
        };
        WebBrowser unable = any -> {
            throw new UnsupportedOperationException();
        };
        page(List.of(any -> false, broken, unable, opened::add, any -> {
                    throw new AssertionError("one is enough");
                }))
                .open(PAGE, "a.html");
        assertThat(opened).hasSize(1);
    }

    @Test
    void saysWhereThePageIsWhenNoBrowserOpens() {
        assertThatThrownBy(() -> page(List.of(any -> false)).open(PAGE, "a.html"))
                .isInstanceOf(ReportException.class)
                .hasMessageStartingWith("No browser could be opened. Open this file in one yourself")
                .hasMessageContaining(folder.toString())
                .hasMessageEndingWith("a.html");
    }

    @Test
    void saysWhatToDoWhereNoTemporaryFilesCanBe() {
        BrowserPage nowhere = new BrowserPage(folder.resolve("gone"), List.of(opened::add), TEXTS);
        assertThatThrownBy(() -> nowhere.open(PAGE, "a.html"))
                .isInstanceOf(ReportException.class)
                .hasMessage(TEXTS.get("report.browse.nowhere"));
        assertThat(opened).isEmpty();
    }

    private BrowserPage page(List<WebBrowser> browsers) {
        return new BrowserPage(folder, browsers, TEXTS);
    }
}
