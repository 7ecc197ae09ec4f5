package app.greenroom.ui.report;

import app.greenroom.report.ReportException;
import app.greenroom.report.ReportFile;
import app.greenroom.ui.look.Texts;
import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A report shown in a browser. It lies in a folder of its own that nobody else may look into, and goes when this program ends.
 * Reads and writes: never on the Swing thread.
 */
final class BrowserPage {
    private static final long MOST_SECONDS = 10;

    private final Path folder;
    private final List<Browser> browsers;
    private final Texts texts;

    /** A way to open a page. */
    interface Browser {
        /** Whether it was opened. */
        boolean open(URI page) throws IOException;
    }

    /**
     * @param folder the system's for temporary files
     * @param browsers ways to open a page, tried one after the other
     */
    BrowserPage(Path folder, List<Browser> browsers, Texts texts) {
        this.folder = folder;
        this.browsers = browsers;
        this.texts = texts;
    }

    /** The browser of this computer. */
    static BrowserPage ofThisComputer(Texts texts) {
        return new BrowserPage(
                Path.of(System.getProperty("java.io.tmpdir")), List.of(BrowserPage::java, BrowserPage::xdg), texts);
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
        for (Browser browser : browsers) {
            try {
                if (browser.open(file.toUri())) {
                    return texts.get("report.browse.opened", file.toString());
                }
            } catch (IOException | UnsupportedOperationException | SecurityException e) {
                // The next one may.
            }
        }
        throw new ReportException(texts.get("report.browse.none", file.toString()));
    }

    private Path write(byte[] page, String name) throws ReportException {
        Path own;
        try {
            own = Files.createTempDirectory(folder, "greenroom"); // for its owner alone
        } catch (IOException e) {
            throw new ReportException(texts.get("report.browse.nowhere"), e);
        }
        own.toFile().deleteOnExit();
        Path file = own.resolve(name);
        file.toFile().deleteOnExit(); // before its folder: the last one named goes first
        ReportFile.write(file, page);
        return file;
    }

    private static boolean java(URI page) throws IOException {
        if (!Desktop.isDesktopSupported() || !Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
            return false;
        }
        Desktop.getDesktop().browse(page);
        return true;
    }

    /** Java knows GNOME's browser alone; freedesktop.org's tool knows every desktop's. */
    private static boolean xdg(URI page) throws IOException {
        Process process = new ProcessBuilder("xdg-open", page.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            // Some desktops' tool goes on for as long as the browser is open.
            return !process.waitFor(MOST_SECONDS, TimeUnit.SECONDS) || process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
