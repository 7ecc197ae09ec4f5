package app.greenroom.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.session.check.CheckGuide;
import app.greenroom.text.Language;
import app.greenroom.ui.look.Texts;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpWordsTest {
    @ParameterizedTest
    @MethodSource("app.greenroom.text.Language#all")
    void everyCheckIsExplained(Language language) {
        Texts texts = Texts.of(language);
        Texts words = texts.from(CheckSheet.WORDS);
        assertThat(CheckGuide.all()).hasSizeGreaterThan(50).allSatisfy(entry -> {
            assertThat(words.get(entry.id())).isNotBlank();
            assertThat(words.get(entry.id() + ".about")).endsWith(".");
            assertThat(entry.limits()).allSatisfy(limit -> assertThat(words.get("limit." + limit.measurement()))
                    .isNotBlank());
            assertThat(texts.get("area." + entry.area().id())).isNotBlank();
        });
    }

    @Test
    void nothingIsExplainedThatIsNotChecked() throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(
                Path.of("src", "main", "resources", "app", "greenroom", "ui", "help", "checks.properties"))) {
            words.load(reader);
        }
        assertThat(words.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(CheckGuide.all().stream()
                        .flatMap(entry -> Stream.concat(
                                Stream.of(entry.id(), entry.id() + ".about"),
                                entry.limits().stream().map(limit -> "limit." + limit.measurement())))
                        .distinct()
                        .toList());
    }

    /** What has no number says so, and what has one shows where it comes from. */
    @Test
    void checksWithoutALimitSayThatTheyHaveNone() {
        Texts words = Texts.of(Language.english()).from(CheckSheet.WORDS);
        for (CheckGuide.Entry entry : CheckGuide.all()) {
            boolean none = words.get(entry.id() + ".about").contains("It has no number.");
            boolean compared = entry.id().equals("network-usual"); // with other days, not with a limit
            assertThat(none || compared).as(entry.id()).isEqualTo(entry.limits().isEmpty());
        }
    }

    @Test
    void theNoticeIsReadableWithoutItsTable() throws IOException {
        String plain = About.plain(Files.readString(Path.of("NOTICE")));
        assertThat(plain)
                .contains("• FlatLaf (FormDev Software)\n     Apache-2.0 · how the window looks")
                .contains("• TarsosDSP")
                .doesNotContain("|");
    }
}
