package app.greenroom.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.io.Tool;
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
    @CsvSource({"0x0, true", "0x1, false"})
    void windowsTellsInItsRegistry(String value, boolean dark) {
        assertThat(SystemTheme.dark(
                        "Windows 11", answer("reg", REGISTRY.formatted(value).replace("\n", "\r\n"))))
                .isEqualTo(dark);
    }

    @Test
    void macTellsOnlyWhenItIsDark() {
        assertThat(SystemTheme.dark("Mac OS X", answer("defaults", "Dark\n"))).isTrue();
        assertThat(SystemTheme.dark("Mac OS X", command -> Optional.empty())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'prefer-dark', true", "'prefer-light', false", "'default', false"})
    void linuxTellsInItsSettings(String scheme, boolean dark) {
        assertThat(SystemTheme.dark("Linux", answer("gsettings", "'" + scheme + "'\n")))
                .isEqualTo(dark);
    }

    @ParameterizedTest
    @CsvSource({"Windows 11", "Mac OS X", "Linux", "FreeBSD"})
    void whereNobodyTellsItIsLight(String system) {
        List<String> asked = new ArrayList<>();
        assertThat(SystemTheme.dark(system, command -> {
                    asked.add(command.get(0));
                    return Optional.empty();
                }))
                .isFalse();
        assertThat(asked).hasSize(1);
    }

    private static Tool answer(String tool, String text) {
        return command -> {
            assertThat(command.get(0)).isEqualTo(tool);
            return Optional.of(text);
        };
    }
}
