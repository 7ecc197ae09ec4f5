package app.greenroom.ui.look;

import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The browser of this computer. Waits for it to begin: never on the Swing thread. */
public interface WebBrowser {
    /**
     * Opens a page.
     *
     * @return whether it was opened
     */
    boolean open(URI page) throws IOException;

    /** The ways to open a page on this computer, to be tried one after the other. */
    static List<WebBrowser> ofThisComputer() {
        return List.of(WebBrowser::java, WebBrowser::xdg);
    }

    /** Whether one of these opened the page. */
    static boolean open(List<WebBrowser> browsers, URI page) {
        for (WebBrowser browser : browsers) {
            try {
                if (browser.open(page)) {
                    return true;
                }
            } catch (IOException | UnsupportedOperationException | SecurityException e) {
                // The next one may.
            }
        }
        return false;
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
        final long mostSeconds = 10;
        Process process = new ProcessBuilder("xdg-open", page.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            // Some desktops' tool goes on for as long as the browser is open.
            return !process.waitFor(mostSeconds, TimeUnit.SECONDS) || process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
