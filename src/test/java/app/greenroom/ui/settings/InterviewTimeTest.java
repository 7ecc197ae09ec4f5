package app.greenroom.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterviewTimeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Dec 3, 2026",
                "en | dec 3, 2026",
                "en | 12/3/2026",
                "en | 2026-12-03",
                "en-GB | 3 Dec 2026",
                "en-GB | 3/12/2026",
                "de | 3.12.2026",
                "de | 03.12.2026",
                "de | 2026-12-3"
            })
    void daysAreReadAsTheirLanguageWritesThem(String language, String text) {
        assertThat(new InterviewTime(Locale.forLanguageTag(language)).day(text)).contains(LocalDate.of(2026, 12, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "ar, ٠٧:٤٠",
        "es, 7:40",
        "en, 7:40 AM",
        "en, 7:40 am",
        "en, 07:40",
        "en, 7.40",
        "de, 7:40",
        "de, 07:40",
        "en-GB, 07:40"
    })
    void timesAreReadAsTheirLanguageWritesThem(String language, String text) {
        assertThat(new InterviewTime(Locale.forLanguageTag(language)).time(text))
                .contains(LocalTime.of(7, 40));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "31.2.2026", "29.2.2026", "3.12.26", "3.13.2026", "12026-01-01"})
    void whatIsNoDayIsRefused(String text) {
        assertThat(new InterviewTime(Locale.GERMAN).day(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "noon", "24:10", "7:60", "13:00 PM", "7"})
    void whatIsNoTimeIsRefused(String text) {
        assertThat(new InterviewTime(Locale.ENGLISH).time(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "en-US", "de", "de-AT", "es", "es-MX", "ar", "ar-EG"})
    void whatIsWrittenCanBeReadAgain(String language) {
        InterviewTime words = new InterviewTime(Locale.forLanguageTag(language));
        LocalDate day = LocalDate.of(2027, 1, 30);
        assertThat(words.day(words.text(day))).contains(day);
        LocalTime time = LocalTime.of(19, 5);
        assertThat(words.time(words.text(time))).contains(time);
    }
}
