package app.greenroom.session.line;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.measure.Measurement;
import app.greenroom.model.measure.Quantity;
import app.greenroom.model.run.RunSummary;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which test with a friend tells of the line that this computer is on, and what that leaves for pictures. */
class MeasuredLineTest {
    private static final ZonedDateTime FIRST = ZonedDateTime.parse("2026-11-28T18:00+01:00[Europe/Berlin]");

    @Test
    void theNewestFromHereCounts() {
        List<RunSummary> past = List.of(
                test(FIRST.plusDays(1), "home", 0.8, 0.03, 40),
                test(FIRST, "home", 4, 0, 30),
                test(FIRST.plusDays(2), "library", 9, 0, 10));
        assertThat(MeasuredLine.of(past, "home")).contains(new MeasuredLine(0.8, 0.03, 40, FIRST.plusDays(1)));
    }

    @Test
    void withoutASpeedOrAPlaceNothingIsKnown() {
        RunSummary slow = test(FIRST, "home", 2, 0, 30);
        RunSummary speechless = new RunSummary(
                "peer", FIRST, "zoom", "home", "met", slow.numbers().subList(1, 3));
        assertThat(MeasuredLine.of(List.of(speechless), "home")).isEmpty();
        assertThat(MeasuredLine.of(List.of(slow), "library")).isEmpty();
        assertThat(MeasuredLine.of(List.of(test(FIRST, "", 2, 0, 30)), "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0.07, 0, 180",
        "0.12, 69677, 180",
        "0.8, 727741, 720",
        "0.3, 243870, 360",
        "0.5, 437419, 540",
        "9, 2500000, 720"
    })
    void picturesGetWhatTheSoundLeaves(double upload, int bits, int height) {
        MeasuredLine line = new MeasuredLine(upload, 0, 30, FIRST);
        assertThat(line.pictureBits()).isEqualTo(bits);
        assertThat(line.pictureHeight()).isEqualTo(height);
    }

    private static RunSummary test(ZonedDateTime at, String place, double upload, double loss, double trip) {
        return new RunSummary(
                "peer",
                at,
                "zoom",
                place,
                "met",
                List.of(
                        Measurement.of(Quantity.NET_UPLOAD, upload),
                        Measurement.of(Quantity.NET_UDP_LOSS, loss),
                        Measurement.of(Quantity.NET_UDP_ROUND_TRIP, trip)));
    }
}
