package app.greenroom.plan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The same hour on the days before an interview: the same time on the clock of the interview's zone, whatever summer time
 * does in between, on working days when the interview is on one.
 */
public final class ProbePlanner {
    /** A week of working days; three are the least that tell what is usual. */
    public static final int DAYS = 5;

    private ProbePlanner() {}

    /**
     * The moments, the earliest first, on this computer's clock.
     *
     * @param interview the interview's moment, in its own zone
     * @param now the present; only later moments are planned
     * @param computer the zone of this computer's clock
     */
    public static List<ZonedDateTime> before(ZonedDateTime interview, ZonedDateTime now, ZoneId computer) {
        List<ZonedDateTime> moments = new ArrayList<>();
        boolean working = working(interview.toLocalDate());
        LocalDate day = interview.toLocalDate().minusDays(1);
        while (moments.size() < DAYS) {
            ZonedDateTime moment = Zones.sameClock(day, interview.toLocalTime(), interview.getZone());
            if (Duration.between(now, moment).isNegative()
                    || Duration.between(now, moment).isZero()) {
                break;
            }
            if (working(day) == working) {
                moments.add(moment.withZoneSameInstant(computer));
            }
            day = day.minusDays(1);
        }
        Collections.reverse(moments);
        return List.copyOf(moments);
    }

    private static boolean working(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
