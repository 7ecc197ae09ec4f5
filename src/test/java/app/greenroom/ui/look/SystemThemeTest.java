package app.greenroom.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.io.Tool;
import app.greenroom.model.Settings.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each system's own tool prints, as recorded. */
class SystemThemeTest {
    private static final String REGISTRY = """

        HKEY_CURRENT_USER\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize
            AppsUseLightTheme    REG_DWORD    %s

        """;

    @ParameterizedTest
    @CsvSource({"0x0, DARK", "0x1, LIGHT"})
    void windowsTellsInItsRegistry(String value, Theme theme) {
        assertThat(SystemTheme.of(
                        "Windows 11", answer("reg", REGISTRY.formatted(value).replace("\n", "\r\n"))))
                .isEqualTo(theme);
    }

    @Test
    void macTellsOnlyWhenItIsDark() {
        assertThat(SystemTheme.of("Mac OS X", answer("defaults", "Dark\n"))).isEqualTo(Theme.DARK);
        assertThat(SystemTheme.of("Mac OS X", command -> Optional.empty())).isEqualTo(Theme.LIGHT);
    }

    @ParameterizedTest
    @CsvSource({"'prefer-dark', DARK", "'prefer-light', LIGHT", "'default', LIGHT"})
    void linuxTellsInItsSettings(String scheme, Theme theme) {
        assertThat(SystemTheme.of("Linux", answer("gsettings", "'" + scheme + "'\n")))
                .isEqualTo(theme);
    }

    @ParameterizedTest
    @CsvSource({"Windows 11", "Mac OS X", "Linux", "FreeBSD"})
    void whereNobodyTellsItIsLight(String system) {
        List<String> asked = new ArrayList<>();
        assertThat(SystemTheme.of(system, command -> {
                    asked.add(command.get(0));
                    return Optional.empty();
                }))
                .isEqualTo(Theme.LIGHT);
        assertThat(asked).hasSize(2);
    }

    /** Contrast comes before dark. */
    @Test
    void eachSystemTellsItsHighContrast() {
        Tool windows = command -> Optional.of(
                command.contains("Flags") ? "    Flags    REG_SZ    127\r\n\r\n" : REGISTRY.formatted("0x0"));
        assertThat(SystemTheme.of("Windows 11", windows)).isEqualTo(Theme.HIGH_CONTRAST);
        Tool off = command ->
                command.contains("Flags") ? Optional.of("    Flags    REG_SZ    126\r\n\r\n") : Optional.empty();
        assertThat(SystemTheme.of("Windows 11", off)).isEqualTo(Theme.LIGHT);
        assertThat(SystemTheme.of(
                        "Mac OS X",
                        command -> command.contains("increaseContrast") ? Optional.of("1\n") : Optional.empty()))
                .isEqualTo(Theme.HIGH_CONTRAST);
        assertThat(SystemTheme.of(
                        "Linux",
                        command -> Optional.of(command.contains("high-contrast") ? "true\n" : "'prefer-dark'\n")))
                .isEqualTo(Theme.HIGH_CONTRAST);
    }

    private static Tool answer(String tool, String text) {
        return command -> {
            assertThat(command.get(0)).isEqualTo(tool);
            return Optional.of(text);
        };
    }
}
