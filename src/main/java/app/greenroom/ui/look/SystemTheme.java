package app.greenroom.ui.look;

import app.greenroom.io.Tool;
import app.greenroom.io.ToolRunner;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

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
    private static final Duration MOST = Duration.ofMillis(1500);

    private SystemTheme() {}

    /** Whether this computer is set to dark; light when it does not tell. Takes a moment; never on the Swing thread. */
    public static boolean dark(String system) {
        try (ToolRunner tools = ToolRunner.within(MOST)) {
            return dark(system, tools);
        }
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
}
