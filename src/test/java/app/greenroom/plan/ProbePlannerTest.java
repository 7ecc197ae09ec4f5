package app.greenroom.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class ProbePlannerTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId LAGOS = ZoneId.of("Africa/Lagos");

    @Test
    void theSameHourOnTheFiveWorkingDaysBefore() {
        ZonedDateTime interview = ZonedDateTime.of(2026, 12, 3, 7, 40, 0, 0, NEW_YORK);
        assertThat(ProbePlanner.before(interview, interview.minusDays(20), LAGOS))
                .extracting(at -> at.toLocalDateTime() + " " + at.getDayOfWeek())
                .containsExactly(
                        "2026-11-26T13:40 THURSDAY",
                        "2026-11-27T13:40 FRIDAY",
                        "2026-11-30T13:40 MONDAY",
                        "2026-12-01T13:40 TUESDAY",
                        "2026-12-02T13:40 WEDNESDAY");
    }

    @Test
    void theInterviewsClockRulesOverTheEndOfItsSummerTime() {
        // New York's clocks go back on 1 November 2026; Lagos has no summer time.
        ZonedDateTime interview = ZonedDateTime.of(2026, 11, 3, 7, 40, 0, 0, NEW_YORK);
        assertThat(ProbePlanner.before(interview, interview.minusDays(9), LAGOS))
                .extracting(ZonedDateTime::toLocalDateTime)
                .extracting(Object::toString)
                .containsExactly(
                        "2026-10-27T12:40",
                        "2026-10-28T12:40",
                        "2026-10-29T12:40",
                        "2026-10-30T12:40",
                        "2026-11-02T13:40");
    }

    @Test
    void onlyWhatLiesAheadIsPlanned() {
        ZonedDateTime interview = ZonedDateTime.of(2026, 12, 3, 7, 40, 0, 0, NEW_YORK);
        assertThat(ProbePlanner.before(interview, interview.minusHours(2), LAGOS))
                .isEmpty();
        assertThat(ProbePlanner.before(interview, interview.minusHours(25), LAGOS))
                .hasSize(1);
        assertThat(ProbePlanner.before(interview, interview.plusDays(1), LAGOS)).isEmpty();
    }
}
