package app.greenroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.Evidence;
import app.greenroom.model.measure.Band;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.measure.Limit;
import app.greenroom.model.measure.Measurement;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0.214, fraction, 21%",
        "0.0512, fraction, 5.1%",
        "0.0004, fraction, 0.04%",
        "0, fraction, 0%",
        "1, fraction, 100%",
        "-1.84, deg, −1.8°",
        "-0.001, deg, 0°",
        "-24.34, dBov, −24.3 dBov",
        "23.4, ms, 23 ms",
        "3.26, ms, 3.3 ms",
        "1234.5, ms, 1235 ms",
        "1, count, 1",
        "2.713, ratio, 2.7",
        "19.64, per minute, 19.6 per minute",
        "48000, Hz, 48000 Hz",
        "0.523, score, 0.52",
    })
    void numbersCarryTheirUnitsAsPeopleKnowThem(double value, String unit, String shown) {
        assertThat(Numbers.value(Measurement.of("x", value, unit), Language.english()))
                .isEqualTo(shown);
    }

    @Test
    void stretchesOfTimeAreCountedAndSummed() {
        assertThat(Numbers.value(Measurement.of("x", List.of()), Language.english()))
                .isEqualTo("none");
        assertThat(Numbers.value(Measurement.of("x", List.of(new Interval(1, 1.5))), Language.english()))
                .isEqualTo("once, 0.5 s in all");
        assertThat(Numbers.value(
                        Measurement.of("x", List.of(new Interval(1, 1.5), new Interval(2, 2.75))), Language.english()))
                .isEqualTo("2 times, 1.3 s in all");
    }

    @Test
    void aValueJustOutsideNeverReadsAsIfItLayOnTheLimit() {
        assertThat(Numbers.value(evidence(8.004, "deg", Band.between(-8, 8)), Language.english()))
                .isEqualTo("8.004°");
        assertThat(Numbers.value(evidence(8, "deg", Band.between(-8, 8)), Language.english()))
                .isEqualTo("8°");
        assertThat(Numbers.value(evidence(0.0101, "fraction", Band.atMost(0.01)), Language.english()))
                .isEqualTo("1.01%");
        assertThat(Numbers.value(evidence(19.97, "dB", Band.atLeast(20)), Language.english()))
                .isEqualTo("19.97 dB");
        assertThat(Numbers.value(evidence(20.04, "dB", Band.atLeast(20)), Language.english()))
                .isEqualTo("20 dB");
    }

    @Test
    void rangesAreSaidInWords() {
        assertThat(Numbers.band(Band.between(-8, 8), "deg", Language.english())).contains("−8° to 8°");
        assertThat(Numbers.band(Band.between(0.15, 0.45), "fraction", Language.english()))
                .contains("15% to 45%");
        assertThat(Numbers.band(Band.between(-32, -16), "dBov", Language.english()))
                .contains("−32 to −16 dBov");
        assertThat(Numbers.band(Band.atMost(0.0001), "fraction", Language.english()))
                .contains("at most 0.01%");
        assertThat(Numbers.band(Band.atLeast(20), "dB", Language.english())).contains("at least 20 dB");
        assertThat(Numbers.band(Band.between(1, 1), "count", Language.english()))
                .contains("exactly 1");
        assertThat(Numbers.band(new Band(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY), "dB", Language.english()))
                .isEmpty();
    }

    @Test
    void theAcceptableRangeIsSaidOnlyWhereItIsWider() {
        assertThat(Numbers.ranges(evidence(1, "dB", Band.atMost(3)), Language.english()))
                .containsExactly("good: at most 3 dB");
        assertThat(Numbers.ranges(
                        new Evidence(Text.of("x"), Measurement.of("x", 1, "dB"), Optional.empty()), Language.english()))
                .isEmpty();
    }

    @Test
    void datesReadAsPeopleWriteThem() {
        assertThat(Wording.date(ExampleRuns.AT, Language.english()))
                .isEqualTo("Monday 23 November 2026, 07:40 (Europe/London)");
        assertThat(Wording.date(ZonedDateTime.of(2026, 3, 1, 23, 5, 9, 0, ZoneOffset.UTC), Language.english()))
                .isEqualTo("Sunday 1 March 2026, 23:05 (UTC)");
        assertThat(Wording.date(
                        ZonedDateTime.of(2026, 3, 1, 0, 0, 0, 0, ZoneOffset.ofHoursMinutes(5, 30)), Language.english()))
                .isEqualTo("Sunday 1 March 2026, 00:00 (UTC+05:30)");
    }

    private static Evidence evidence(double value, String unit, Band met) {
        return new Evidence(
                Text.of("Label"),
                Measurement.of("x", value, unit),
                Optional.of(new Limit("x", unit, met, met, Text.of("our choice, for this test"))));
    }
}
