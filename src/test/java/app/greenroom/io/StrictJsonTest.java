package app.greenroom.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictJsonTest {
    private static final String GOOD = """
            {"name": "Zoom", "day": "2026-01-31", "n": 3, "x": -0.5, "on": true, "none": null, "empty": "",
             "inner": {"list": [{"x": 1}, {"x": 2}]}, "texts": ["a", "b"]}""";

    @Test
    void everyKindOfFieldIsRead() throws Exception {
        StrictJson json = StrictJson.of(GOOD);
        assertThat(json.place()).isEmpty();
        assertThat(json.names()).startsWith("name", "day").hasSize(9);
        assertThat(json.has("none")).isTrue();
        assertThat(json.has("other")).isFalse();
        assertThat(json.text("name", 4)).isEqualTo("Zoom");
        assertThat(json.anyText("empty", 4)).isEmpty();
        LocalDate day = json.parsed("day", 10, LocalDate::parse, "2026-01-31");
        assertThat(day).isEqualTo("2026-01-31");
        assertThat(json.whole("n", 3, 3)).isEqualTo(3);
        assertThat(json.number("x", -1, 1)).isEqualTo(-0.5);
        assertThat(json.flag("on")).isTrue();
        assertThat(json.one("name", List.of("Teams", "Zoom"), name -> name)).isEqualTo("Zoom");
        assertThat(json.texts("texts", 2, 1)).containsExactly("a", "b");
        assertThat(json.object("inner").objects("list", 2, each -> each.whole("x", 0, 9)))
                .containsExactly(1, 2);
        assertThat(json.object("other", each -> each)).isEmpty();
        assertThat(json.object("inner", StrictJson::place)).contains("inner");
        json.allowOnly(json.names());
    }

    @Test
    void whatIsWrongIsNamed() throws Exception {
        StrictJson json = StrictJson.of(GOOD);
        assertFault(() -> json.text("n", 4), "“n” must be a text of 1 to 4 characters");
        assertFault(() -> json.text("name", 3), "“name” must be a text of 1 to 3 characters");
        assertFault(() -> json.text("empty", 3), "“empty” must be a text of 1 to 3 characters");
        assertFault(() -> json.anyText("name", 3), "“name” must be a text of at most 3 characters");
        assertFault(() -> json.text("other", 3), "“other” must be a text of 1 to 3 characters");
        assertFault(() -> json.parsed("name", 10, LocalDate::parse, "2026-01-31"), "“name” must be like “2026-01-31”");
        assertFault(() -> json.parsed("name", 10, Integer::valueOf, "7"), "“name” must be like “7”");
        assertFault(() -> json.number("x", 0, 0.5), "“x” must be a number from 0 to 0.5");
        assertFault(() -> json.number("none", 0, 1), "“none” must be a number from 0 to 1");
        assertFault(() -> json.whole("x", -1, 1), "“x” must be a whole number from -1 to 1");
        assertFault(() -> json.whole("n", 4, 5), "“n” must be a whole number from 4 to 5");
        assertFault(() -> json.flag("n"), "“n” must be true or false");
        assertFault(() -> json.one("name", List.of("a", "b"), id -> id), "“name” must be one of a, b");
        assertFault(() -> json.object("texts"), "“texts” must be a JSON object");
        assertFault(() -> json.objects("texts", 2), "“texts[0]” must be a JSON object");
        assertFault(() -> json.texts("texts", 1, 1), "“texts” must be a list of at most 1 entries");
        assertFault(() -> json.object("inner").texts("list", 2, 1), "“list” in “inner” must be a list of texts");
        assertFault(
                () -> json.object("inner").objects("list", 2, each -> each.flag("x")),
                "“x” in “inner.list[0]” must be true or false");
        assertFault(() -> json.allowOnly(Set.of("name")), "“day” is not a known field");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{} x|it is not valid JSON (line 1, column 5)",
                "{} {}|it is not valid JSON",
                "[]|it is not one JSON object",
                "\"a\"|it is not one JSON object",
                "null|it is not one JSON object",
                "{|it is not valid JSON",
                "{\"a\": NaN}|it is not valid JSON",
                "{\"a\": -Infinity}|it is not valid JSON",
                "{\"a\": 01}|it is not valid JSON",
                "{'a': 1}|it is not valid JSON",
                "{a: 1}|it is not valid JSON",
                "{\"a\"; 1}|it is not valid JSON",
                "{\"a\": True}|it is not valid JSON",
                "{\"a\": 1,}|it is not valid JSON",
                "/* */ {}|it is not valid JSON",
                "{\"a\": [1,,2]}|it is not valid JSON",
                "{\"a\": 1, \"a\": 1}|“a” is there twice",
                "{\"b\": [{\"a\": null, \"a\": 1}]}|“a” is there twice",
            })
    void onlyStrictSyntaxIsRead(String text, String clause) {
        assertThatThrownBy(() -> StrictJson.of(text))
                .isInstanceOf(JsonFault.class)
                .hasMessageStartingWith(clause);
    }

    @Test
    void aNumberBeyondAllNumbersIsAMatterOfItsField() throws Exception {
        StrictJson json = StrictJson.of("{\"x\": 1e999, \"y\": " + "9".repeat(100) + "}");
        assertFault(() -> json.number("x", 0, Double.POSITIVE_INFINITY), "“x” must be a number from 0 to");
        assertFault(() -> json.whole("y", 0, 1), "“y” must be a whole number");
    }

    @Test
    void hugeInputIsRefused() {
        assertThatThrownBy(() -> StrictJson.of("{\"a\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}"))
                .isInstanceOf(JsonFault.class);
        assertThatThrownBy(() -> StrictJson.of("{\"a\": \"" + "x".repeat(10_001) + "\"}"))
                .hasMessage("it holds a text of more than 10000 characters");
        assertThatThrownBy(() -> StrictJson.of("{\"" + "x".repeat(10_001) + "\": 1}"))
                .hasMessage("it holds a text of more than 10000 characters");
        assertThatThrownBy(() -> StrictJson.of(" ".repeat(2_001).getBytes(UTF_8), 2_000))
                .hasMessage("it is longer than 2 kB");
        assertThatThrownBy(() -> StrictJson.of(new byte[0], 2_000)).hasMessage("it is empty");
        assertThatThrownBy(() -> StrictJson.of("{\"a\": \"ü\"}".getBytes(ISO_8859_1), 2_000))
                .hasMessage("it is not a text in UTF-8");
    }

    @Test
    void aFileIsRead(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.json"), GOOD);
        assertThat(StrictJson.read(file, 10_000).names())
                .isEqualTo(StrictJson.of(GOOD).names());
        assertThatThrownBy(() -> StrictJson.read(folder, 10)).hasMessage("it is not a file");
        assertThatThrownBy(() -> StrictJson.read(folder.resolve("none"), 10)).hasMessage("there is no such file");
        assertThatThrownBy(() -> StrictJson.read(file, 10)).hasMessageStartingWith("it is longer than");
    }

    /** Whatever is done to its bytes, a text is either read or refused with a clause. */
    @Test
    void changedBytesNeverBreakTheReader() {
        SplittableRandom random = new SplittableRandom(20261130);
        byte[] good = GOOD.getBytes(UTF_8);
        int refused = 0;
        for (int round = 0; round < 5_000; round++) {
            byte[] changed = good.clone();
            for (int i = 0; i < 1 + round % 4; i++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(StrictJson.of(changed, 10_000).names()).isNotEmpty();
            } catch (JsonFault e) {
                assertThat(e.clause()).hasToString(e.getMessage()).isNotEqualTo("");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(2_000);
    }

    private interface Asked {
        void ask() throws JsonFault;
    }

    private static void assertFault(Asked asked, String clause) {
        assertThatThrownBy(asked::ask).isInstanceOf(JsonFault.class).hasMessageStartingWith(clause);
    }
}
