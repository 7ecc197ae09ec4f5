package app.greenroom.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.session.check.CheckGuide;
import app.greenroom.text.Language;
import app.greenroom.ui.look.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpWordsTest {
    @ParameterizedTest
    @MethodSource("app.greenroom.text.Language#all")
    void everyCheckIsExplained(Language language) {
        Texts texts = Texts.of(language);
        assertThat(CheckGuide.all()).hasSizeGreaterThan(50).allSatisfy(entry -> {
            CheckSheet sheet = new CheckSheet(entry, texts);
            String title = texts.say(entry.title());
            String about = texts.say(entry.about());
            assertThat(title).isNotBlank().doesNotEndWith(".");
            assertThat(about).endsWith(".");
            assertThat(sheet.holds(title.toLowerCase(texts.locale()))).isTrue();
            assertThat(sheet.holds(about.toLowerCase(texts.locale()))).isTrue();
            assertThat(entry.limits()).allSatisfy(limit -> assertThat(
                            sheet.holds(texts.say(limit.label()).toLowerCase(texts.locale())))
                    .isTrue());
        });
    }

    @Test
    void checksHaveNamesOfTheirOwn() {
        assertThat(CheckGuide.all()).extracting(CheckGuide.Entry::title).doesNotHaveDuplicates();
        assertThat(CheckGuide.title("sound-hum"))
                .hasValueSatisfying(title -> assertThat(title).hasToString("Hum"));
        assertThat(CheckGuide.title("nobody-knows")).isEmpty();
    }

    /** What has no number says so, and what has one shows where it comes from. */
    @Test
    void checksWithoutALimitSayThatTheyHaveNone() {
        for (CheckGuide.Entry entry : CheckGuide.all()) {
            boolean none = entry.about().toString().contains("It has no number.");
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
