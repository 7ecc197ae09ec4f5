package app.greenroom.plan;

import app.greenroom.plan.CalendarLines.Component;
import app.greenroom.plan.CalendarLines.Property;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of a time zone that a calendar brings along (VTIMEZONE, RFC 5545, 3.6.5): when each of its offsets begins, once or
 * every year. Only the year that is asked for is reckoned, so that no rule can go on for ever.
 */
final class CalendarZone {
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2})(\\d{2})(\\d{2})?");
    private static final Pattern BY_DAY = Pattern.compile("([+-]?\\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)");
    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "SU", DayOfWeek.SUNDAY,
            "MO", DayOfWeek.MONDAY,
            "TU", DayOfWeek.TUESDAY,
            "WE", DayOfWeek.WEDNESDAY,
            "TH", DayOfWeek.THURSDAY,
            "FR", DayOfWeek.FRIDAY,
            "SA", DayOfWeek.SATURDAY);

    private CalendarZone() {}

    /** An offset and the last time before a moment that it began. */
    private record Begun(LocalDateTime at, ZoneOffset offset) {}

    /** The offset of a zone when its clock shows {@code local}; empty where its rules cannot be read. */
    static Optional<ZoneOffset> offset(Component zone, LocalDateTime local) {
        List<Begun> begun = new ArrayList<>();
        Optional<ZoneOffset> first = Optional.empty();
        for (Component part : zone.inner()) {
            Optional<ZoneOffset> to = part.first("TZOFFSETTO").flatMap(CalendarZone::offset);
            Optional<LocalDateTime> start = part.first("DTSTART").flatMap(CalendarTime::local);
            if (to.isPresent() && start.isPresent()) {
                last(part, start.get(), local).ifPresent(at -> begun.add(new Begun(at, to.get())));
                first = first.or(() -> part.first("TZOFFSETFROM").flatMap(CalendarZone::offset));
            }
        }
        Optional<ZoneOffset> before = first; // where all of them begin later
        return begun.stream()
                .max(Comparator.comparing(Begun::at))
                .map(Begun::offset)
                .or(() -> before);
    }

    private static Optional<ZoneOffset> offset(Property property) {
        Matcher at = OFFSET.matcher(property.value().strip());
        if (!at.matches()) {
            return Optional.empty();
        }
        try {
            int sign = at.group(1).equals("-") ? -1 : 1;
            return Optional.of(ZoneOffset.ofHoursMinutes(
                    sign * Integer.parseInt(at.group(2)), sign * Integer.parseInt(at.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty(); // no clock on earth is so far off
        }
    }

    /** The last beginning up to a moment: by its rule in that year or the one before, or its only one. */
    private static Optional<LocalDateTime> last(Component part, LocalDateTime start, LocalDateTime local) {
        Optional<String> rule = part.first("RRULE").map(Property::value);
        if (rule.isPresent()) {
            for (int year = local.getYear(); year >= local.getYear() - 1; year--) {
                Optional<LocalDateTime> at = yearly(rule.get(), year).map(day -> day.atTime(start.toLocalTime()));
                if (at.isPresent() && !at.get().isAfter(local) && !at.get().isBefore(start)) {
                    return at;
                }
            }
        }
        return Optional.of(start).filter(at -> !at.isAfter(local));
    }

    /** The day of a rule such as FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU in a year; empty for another kind of rule. */
    private static Optional<LocalDate> yearly(String rule, int year) {
        Matcher month = Pattern.compile("BYMONTH=(\\d{1,2})(?![\\d,])").matcher(rule);
        Matcher day = Pattern.compile("BYDAY=([^;]{2,6})").matcher(rule);
        Matcher from = Pattern.compile("BYMONTHDAY=(\\d{1,2})").matcher(rule);
        Matcher until = Pattern.compile("UNTIL=(\\d{4})").matcher(rule);
        if (!rule.contains("FREQ=YEARLY")
                || !month.find()
                || !day.find()
                || (until.find() && year > Integer.parseInt(until.group(1)))) {
            return Optional.empty();
        }
        Matcher nth = BY_DAY.matcher(day.group(1));
        try {
            LocalDate first = LocalDate.of(year, Integer.parseInt(month.group(1)), 1);
            if (!nth.matches()) {
                return Optional.empty();
            }
            DayOfWeek weekday = DAYS.getOrDefault(nth.group(2), DayOfWeek.SUNDAY);
            if (nth.group(1) == null) { // "the first Sunday from the 8th on"
                int least = from.find() ? Integer.parseInt(from.group(1)) : 1;
                return Optional.of(first.withDayOfMonth(least).with(TemporalAdjusters.nextOrSame(weekday)));
            }
            return Optional.of(first.with(TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(nth.group(1)), weekday)));
        } catch (DateTimeException e) {
            return Optional.empty(); // no such month or day
        }
    }
}
