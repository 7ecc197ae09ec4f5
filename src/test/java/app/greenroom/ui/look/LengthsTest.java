package app.greenroom.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LengthsTest {
    @ParameterizedTest
    @CsvSource({
        "Raise the screen or camera by about 23 cm (±4).,Raise the screen or camera by about 9 in (±1.6).",
        "Raise the screen by about 2 cm (±1).,Raise the screen by about 0.8 in (±0.4).",
        "Your distance: 61.5 cm,Your distance: 24 in",
        "Our choice: 3.5 cm to and fro.,Our choice: 1.4 in to and fro.",
        "No length: 720 px,No length: 720 px"
    })
    void centimetresBecomeInches(String sentence, String inches) {
        assertThat(Texts.of(Locale.ENGLISH, Settings.Units.INCHES).tell(sentence))
                .isEqualTo(inches);
        assertThat(Texts.of(Locale.ENGLISH).tell(sentence)).isEqualTo(sentence);
    }

    /** Were another unit of length said somewhere, the choice of units would hold for some sentences only. */
    @Test
    void checksAndReportsSayNoOtherLengths() throws IOException {
        Pattern said = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
        Pattern other = Pattern.compile("\\b(?:(?<!:)mm|millimetres?|centimetres?|metres?|inch(?:es)?)\\b");
        for (String room : new String[] {"check", "verdict", "session"}) {
            try (Stream<Path> files = Files.walk(Path.of("src", "main", "java", "app", "greenroom", room))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    assertThat(said.matcher(Files.readString(file)).results().map(hit -> hit.group(1)))
                            .as(file.toString())
                            .noneMatch(text -> other.matcher(text).find());
                }
            }
        }
    }
}
