package app.greenroom.ui.look;

import app.greenroom.io.Tool;
import app.greenroom.io.ToolRunner;
import app.greenroom.model.Settings.Theme;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What colours the system is set to. Java does not tell, so the system's own tool is asked:
 *
 * <ul>
 *   <li>Windows keeps {@code AppsUseLightTheme} in the registry
 *       (https://learn.microsoft.com/windows/apps/desktop/modernize/ui/apply-windows-themes), and in the lowest bit of {@code Flags}
 *       whether its contrast themes are on (https://learn.microsoft.com/windows/win32/api/winuser/ns-winuser-highcontrastw)
 *   <li>macOS has the default {@code AppleInterfaceStyle} only in dark mode
 *       (https://developer.apple.com/documentation/uikit/appearance-customization), and {@code increaseContrast} where that is on
 *   <li>freedesktop.org's {@code color-scheme} is {@code prefer-dark}
 *       (https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html), and GNOME's
 *       {@code high-contrast} is {@code true}
 * </ul>
 */
public final class SystemTheme {
    private static final Duration MOST = Duration.ofMillis(1500);

    private static final Pattern FLAGS = Pattern.compile("Flags\\s+REG_SZ\\s+\\d+");

    private SystemTheme() {}

    /** What this computer is set to; light when it does not tell. Takes a moment; never on the Swing thread. */
    public static Theme of(String system) {
        try (ToolRunner tools = ToolRunner.within(MOST)) {
            return of(system, tools);
        }
    }

    static Theme of(String system, Tool tool) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return theme(
                    says(tool, SystemTheme::odd, registry("Control Panel\\Accessibility\\HighContrast", "Flags")),
                    says(
                            tool,
                            said -> said.contains("0x0"),
                            registry(
                                    "Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                                    "AppsUseLightTheme")));
        } else if (name.startsWith("mac")) {
            return theme(
                    says(
                            tool,
                            said -> said.strip().equals("1"),
                            List.of("defaults", "read", "com.apple.universalaccess", "increaseContrast")),
                    says(
                            tool,
                            said -> said.strip().equals("Dark"),
                            List.of("defaults", "read", "-g", "AppleInterfaceStyle")));
        }
        return theme(
                says(
                        tool,
                        said -> said.strip().equals("true"),
                        List.of("gsettings", "get", "org.gnome.desktop.a11y.interface", "high-contrast")),
                says(
                        tool,
                        said -> said.contains("prefer-dark"),
                        List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme")));
    }

    private static Theme theme(boolean contrast, boolean dark) {
        return contrast ? Theme.HIGH_CONTRAST : dark ? Theme.DARK : Theme.LIGHT;
    }

    private static boolean says(Tool tool, Predicate<String> what, List<String> command) {
        return tool.ask(command).filter(what).isPresent();
    }

    private static List<String> registry(String key, String value) {
        return List.of("reg", "query", "HKCU\\" + key, "/v", value);
    }

    /** Whether the lowest bit of the flags is set, which the registry holds as a text. */
    private static boolean odd(String said) {
        Matcher flags = FLAGS.matcher(said);
        return flags.find() && "13579".indexOf(said.charAt(flags.end() - 1)) >= 0;
    }
}
