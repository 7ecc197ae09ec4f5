package app.greenroom.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonesTest {
    private static final LocalDateTime WINTER = LocalDateTime.parse("2026-12-03T07:40");
    private static final LocalDateTime SUMMER = LocalDateTime.parse("2026-07-03T07:40");

    @Test
    void aRegionKnowsItsSummerTime() throws PlanException {
        assertThat(Zones.at(WINTER, "America/New_York").at()).isEqualTo(ZonedDateTime.parse("2026-12-03T07:40-05:00"));
        assertThat(Zones.at(SUMMER, "America/New_York").at()).isEqualTo(ZonedDateTime.parse("2026-07-03T07:40-04:00"));
        assertThat(Zones.at(SUMMER, "America/New_York").warning()).isEmpty();
    }

    @Test
    void anAbbreviationThatFitsTheDateIsTaken() throws PlanException {
        assertThat(Zones.at(WINTER, "EST").at()).isEqualTo(ZonedDateTime.parse("2026-12-03T07:40-05:00"));
        assertThat(Zones.at(WINTER, "est").warning()).isEmpty();
        assertThat(Zones.at(SUMMER, "ET").warning()).isEmpty();
        assertThat(Zones.at(SUMMER, "ET").at().getZone()).hasToString("America/New_York");
    }

    @Test
    void anAbbreviationOfTheOtherHalfYearIsWarnedOf() throws PlanException {
        Zones.Moment moment = Zones.at(SUMMER, "EST");
        assertThat(moment.at()).isEqualTo(ZonedDateTime.parse("2026-07-03T07:40-04:00"));
        assertThat(moment.warning().orElseThrow().toString())
                .contains("On 3 July 2026 the clocks of America/New_York do not show EST")
                .contains("if the invitation means EST to the letter, that is 08:40 there");
        assertThat(Zones.at(WINTER, "PDT").warning().orElseThrow().toString()).contains("that is 06:40 there");
    }

    @ParameterizedTest
    @CsvSource({"CST, stands for several time zones", "IST, Asia/Kolkata", "Narnia, is not a time zone", "'', is not a"
    })
    void whatCannotBeKnownIsRefused(String zone, String why) {
        assertThatThrownBy(() -> Zones.at(WINTER, zone))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining(why);
    }

    @Test
    void ofATimeThatTheClockShowsTwiceTheFirstIsTakenAndSaidToBe() throws PlanException {
        LocalDateTime twice = LocalDateTime.parse("2027-11-07T01:30");
        Zones.Moment region = Zones.at(twice, "America/New_York");
        assertThat(region.at()).isEqualTo(ZonedDateTime.parse("2027-11-07T01:30-04:00"));
        assertThat(region.warning().orElseThrow().toString()).contains("twice", "write -05:00");
        assertThat(Zones.at(twice, "ET").warning()).isPresent();
        // Who writes which of the two is meant is taken at their word.
        assertThat(Zones.at(twice, "EDT")).isEqualTo(new Zones.Moment(region.at(), Optional.empty()));
        Zones.Moment later = Zones.at(twice, "EST");
        assertThat(later.at()).isEqualTo(ZonedDateTime.parse("2027-11-07T01:30-05:00"));
        assertThat(later.warning()).isEmpty();
    }

    @Test
    void aTimeThatTheClockSkipsIsRefused() {
        assertThatThrownBy(() -> Zones.at(LocalDateTime.parse("2026-03-08T02:30"), "America/New_York"))
                .hasMessageContaining("jump over 02:30");
    }

    @Test
    void everyPlaceLeadsToAZoneThatThereIs() throws Exception {
        try (InputStream in = Objects.requireNonNull(ZonesInText.class.getResourceAsStream("cities.txt"))) {
            List<String> zones = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf(" = ")))
                    .toList();
            assertThat(zones).hasSizeGreaterThan(30).doesNotHaveDuplicates().allMatch(ZonesInText::isRegion);
        }
    }
}
