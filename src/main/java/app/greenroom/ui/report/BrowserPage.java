package app.greenroom.ui.report;

import app.greenroom.report.ReportException;
import app.greenroom.report.ReportFile;
import app.greenroom.text.Argument;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.WebBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A report shown in a browser. It lies in a folder of its own that nobody else may look into, and goes when this program ends.
 * Reads and writes: never on the Swing thread.
 */
final class BrowserPage {
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
        Path own;
        try {
            own = Files.createTempDirectory(folder, "greenroom"); // for its owner alone
        } catch (IOException e) {
            throw new ReportException(texts.text("report.browse.nowhere"), e);
        }
        own.toFile().deleteOnExit();
        Path file = own.resolve(name);
        file.toFile().deleteOnExit(); // before its folder: the last one named goes first
        ReportFile.write(file, page);
        return file;
    }
}
