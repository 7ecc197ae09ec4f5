package app.greenroom.ui.look;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Whether the system is set to dark. Java does not tell, so the system's own tool is asked:
 *
 * <ul>
 *   <li>Windows keeps {@code AppsUseLightTheme} in the registry
 *       (https://learn.microsoft.com/windows/apps/desktop/modernize/ui/apply-windows-themes)
 *   <li>macOS has the default {@code AppleInterfaceStyle} only in dark mode
 *       (https://developer.apple.com/documentation/uikit/appearance-customization)
 *   <li>freedesktop.org's {@code color-scheme} is {@code prefer-dark}
 *       (https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html)
 * </ul>
 */
public final class SystemTheme {
    private static final long MOST_MILLIS = 1500;
    private static final int MOST_BYTES = 4096;

    private SystemTheme() {}

    /** Asks a tool and gives what it prints; empty when there is no such tool or it fails. */
    interface Tool {
        Optional<String> ask(List<String> command);
    }

    /** Whether this computer is set to dark; light when it does not tell. Takes a moment; never on the Swing thread. */
    public static boolean dark(String system) {
        return dark(system, SystemTheme::ask);
    }

    static boolean dark(String system, Tool tool) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return tool.ask(List.of(
                            "reg",
                            "query",
                            "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                            "/v",
                            "AppsUseLightTheme"))
                    .filter(said -> said.contains("0x0"))
                    .isPresent();
        } else if (name.startsWith("mac")) {
            return tool.ask(List.of("defaults", "read", "-g", "AppleInterfaceStyle"))
                    .filter(said -> said.strip().equals("Dark"))
                    .isPresent();
        }
        return tool.ask(List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme"))
                .filter(said -> said.contains("prefer-dark"))
                .isPresent();
    }

    private static Optional<String> ask(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try (InputStream said = process.getInputStream()) {
                process.getOutputStream().close();
                if (!process.waitFor(MOST_MILLIS, TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                    return Optional.empty();
                }
                String text = new String(said.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
                return process.exitValue() == 0 ? Optional.of(text) : Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty(); // no such tool here
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
