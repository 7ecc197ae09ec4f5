package app.greenroom.memory;

import app.greenroom.io.FileNames;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which this program keeps what it is to remember, where the operating system wants such things: {@code
 * %LOCALAPPDATA%\Greenroom}, {@code ~/Library/Application Support/Greenroom}, or {@code greenroom} in {@code
 * $XDG_DATA_HOME}, which is {@code ~/.local/share} unless it is set to an absolute path (XDG Base Directory
 * Specification 0.8).
 */
public final class DataFolder {
    private DataFolder() {}

    /**
     * The folder; it need not exist yet.
     *
     * @param environment the environment's variables
     * @param system the operating system's name, as {@code os.name} gives it
     * @param home the user's home
     */
    public static Path of(Map<String, String> environment, String system, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return absolute(
                            environment.get("LOCALAPPDATA"),
                            home.resolve("AppData").resolve("Local"))
                    .resolve("Greenroom");
        } else if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Greenroom");
        }
        return absolute(environment.get("XDG_DATA_HOME"), home.resolve(".local").resolve("share"))
                .resolve("greenroom");
    }

    /**
     * The folder for what the user has chosen; it need not exist yet. Where the system makes a difference, choices move
     * with the user to other computers while what is remembered of this one stays: {@code %APPDATA%\Greenroom}, {@code
     * ~/Library/Application Support/Greenroom}, or {@code greenroom} in {@code $XDG_CONFIG_HOME}, which is {@code
     * ~/.config} unless it is set to an absolute path.
     *
     * @param environment the environment's variables
     * @param system the operating system's name, as {@code os.name} gives it
     * @param home the user's home
     */
    public static Path ofSettings(Map<String, String> environment, String system, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return absolute(environment.get("APPDATA"), home.resolve("AppData").resolve("Roaming"))
                    .resolve("Greenroom");
        } else if (name.startsWith("mac")) {
            return of(environment, system, home);
        }
        return absolute(environment.get("XDG_CONFIG_HOME"), home.resolve(".config"))
                .resolve("greenroom");
    }

    /**
     * The folder for what can be made again at any time; it need not exist yet: {@code %LOCALAPPDATA%\Greenroom\Cache}, {@code
     * ~/Library/Caches/Greenroom}, or {@code greenroom} in {@code $XDG_CACHE_HOME}, which is {@code ~/.cache} unless it is set
     * to an absolute path.
     *
     * @param environment the environment's variables
     * @param system the operating system's name, as {@code os.name} gives it
     * @param home the user's home
     */
    public static Path ofCache(Map<String, String> environment, String system, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return of(environment, system, home).resolve("Cache");
        } else if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Caches").resolve("Greenroom");
        }
        return absolute(environment.get("XDG_CACHE_HOME"), home.resolve(".cache"))
                .resolve("greenroom");
    }

    private static Path absolute(@Nullable String path, Path otherwise) {
        if (path == null || path.isBlank()) {
            return otherwise;
        }
        try {
            Path given = FileNames.given(path);
            return given.isAbsolute() ? given : otherwise;
        } catch (InvalidPathException e) {
            return otherwise;
        }
    }
}
