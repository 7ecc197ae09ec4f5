package app.greenroom.plan;

import app.greenroom.plan.CalendarLines.Property;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, or a day and a time, as calendars write them (RFC 5545, 3.3.4 and 3.3.5): 20261203, 20261203T074000, 20261203T124000Z.
 *
 * @param day the day
 * @param local day and time in minutes; empty for a whole day
 * @param utc whether that is universal time
 */
record CalendarTime(LocalDate day, Optional<LocalDateTime> local, boolean utc) {
    private static final Pattern FORM =
            Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?:T(\\d{2}):?(\\d{2})(?::?\\d{2})?(Z)?)?");

    /** What a property holds; empty where that is neither. */
    static Optional<CalendarTime> of(Property property) {
        Matcher at = FORM.matcher(property.value().strip());
        if (!at.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(at.group(1)), Integer.parseInt(at.group(2)), Integer.parseInt(at.group(3)));
            return Optional.of(new CalendarTime(
                    day,
                    at.group(4) == null
                            ? Optional.empty()
                            : Optional.of(day.atTime(Integer.parseInt(at.group(4)), Integer.parseInt(at.group(5)))),
                    at.group(6) != null));
        } catch (DateTimeException e) {
            return Optional.empty(); // no such day or time
        }
    }

    /** Day and time of a property; empty where it holds none. */
    static Optional<LocalDateTime> local(Property property) {
        return of(property).flatMap(CalendarTime::local);
    }
}
