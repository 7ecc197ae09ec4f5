package app.greenroom.ui.report;

import app.greenroom.report.ReportException;
import app.greenroom.report.ReportFile;
import app.greenroom.text.Argument;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.WebBrowser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A report shown in a browser. It lies in a folder of its own that nobody else may look into, and goes when this program ends, or,
 * where this program was killed, when the next one shows a report. Reads and writes: never on the Swing thread.
 */
final class BrowserPage {
    /** Behind it stands the number of the process, by which is known whether the folder is still wanted. */
    private static final String NAMED = "greenroom-page-";

    private static final Pattern OF_A_PROCESS = Pattern.compile(Pattern.quote(NAMED) + "(\\d{1,18})-\\d+");

    private final Path folder;
    private final List<WebBrowser> browsers;
    private final Texts texts;

    /**
     * @param folder the system's for temporary files
     * @param browsers ways to open a page, tried one after the other
     */
    BrowserPage(Path folder, List<WebBrowser> browsers, Texts texts) {
        this.folder = folder;
        this.browsers = browsers;
        this.texts = texts;
    }

    /** The browser of this computer. */
    static BrowserPage ofThisComputer(Texts texts) {
        return new BrowserPage(Path.of(System.getProperty("java.io.tmpdir")), WebBrowser.ofThisComputer(), texts);
    }

    /**
     * Shows a page.
     *
     * @param name of the file, such as {@code greenroom-2026-11-23-0740.html}
     * @return what to tell the user
     * @throws ReportException when it cannot be shown, in a sentence that says what to do
     */
    String open(byte[] page, String name) throws ReportException {
        Path file = write(page, name);
        if (WebBrowser.open(browsers, file.toUri())) {
            return texts.get("report.browse.opened", Argument.name(file.toString()));
        }
        throw new ReportException(texts.text("report.browse.none", Argument.name(file.toString())));
    }

    private Path write(byte[] page, String name) throws ReportException {
        sweep();
        Path own;
        try {
            own = Files.createTempDirectory(
                    folder, NAMED + ProcessHandle.current().pid() + "-"); // for its owner alone
        } catch (IOException e) {
            throw new ReportException(texts.text("report.browse.nowhere"), e);
        }
        own.toFile().deleteOnExit();
        Path file = own.resolve(name);
        file.toFile().deleteOnExit(); // before its folder: the last one named goes first
        ReportFile.write(file, page);
        return file;
    }

    /** Removes what processes left that were killed; what is another user's stays, as it cannot be removed. */
    private void sweep() {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path left : (Iterable<Path>) all.filter(BrowserPage::isLeft)::iterator) {
                remove(left);
            }
        } catch (IOException | UncheckedIOException e) {
            return; // the next one tries again
        }
    }

    private static boolean isLeft(Path path) {
        Matcher named = OF_A_PROCESS.matcher(path.getFileName().toString());
        return named.matches()
                && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                && ProcessHandle.of(Long.parseLong(named.group(1))).isEmpty();
    }

    private static void remove(Path left) {
        try (Stream<Path> pages = Files.list(left)) {
            for (Path page : (Iterable<Path>) pages::iterator) {
                Files.delete(page);
            }
            Files.delete(left);
        } catch (IOException | UncheckedIOException e) {
            return; // not ours
        }
    }
}
