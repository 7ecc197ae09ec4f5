package app.greenroom.ui.settings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Days and times of day as people type them: as their language writes them, or as ISO 8601 does (2026-12-03, 07:40). Years have
 * four digits and days must exist.
 */
final class InterviewTime {
    private static final String BLANK = "[\\u202F\\u00A0]";
    private static final String DIRECTION = "[\\u200E\\u200F\\u061C]";

    private final List<DateTimeFormatter> days;
    private final List<DateTimeFormatter> times;

    InterviewTime(Locale locale) {
        days = Stream.of(
                        pattern(FormatStyle.MEDIUM, null, locale), pattern(FormatStyle.SHORT, null, locale), "uuuu-M-d")
                .map(pattern -> formatter(
                        pattern.replaceAll("y+", "uuuu").replaceAll("d+", "d").replaceAll("(?<!M)MM(?!M)", "M"),
                        locale))
                .toList();
        times = Stream.of(pattern(null, FormatStyle.SHORT, locale), "H:mm", "H.mm")
                .map(pattern -> formatter(pattern.replaceAll("HH", "H"), locale))
                .toList();
    }

    /** A day that somebody typed; empty when it is none. */
    Optional<LocalDate> day(String text) {
        return days.stream()
                .flatMap(format -> parsed(text, format).stream())
                .findFirst()
                .map(LocalDate::from);
    }

    /** A time of day that somebody typed; empty when it is none. */
    Optional<LocalTime> time(String text) {
        return times.stream()
                .flatMap(format -> parsed(text, format).stream())
                .findFirst()
                .map(LocalTime::from);
    }

    /** How this language writes a day. */
    String text(LocalDate day) {
        return days.get(0).format(day);
    }

    /** How this language writes a time of day. */
    String text(LocalTime time) {
        return times.get(0).format(time);
    }

    private static Optional<TemporalAccessor> parsed(String text, DateTimeFormatter format) {
        try {
            return Optional.of(format.parse(plain(text)));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // another way of writing may fit
        }
    }

    /** Newer Java puts a narrow no-break space before "AM", and Arabic has marks of direction, which nobody can type. */
    private static String pattern(@Nullable FormatStyle day, @Nullable FormatStyle time, Locale locale) {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(day, time, IsoChronology.INSTANCE, locale)
                .replaceAll(BLANK, " ")
                .replaceAll(DIRECTION, "");
    }

    /** What somebody typed, with the digits of every keyboard and without what copied text brings along unseen. */
    private static String plain(String typed) {
        StringBuilder out = new StringBuilder();
        typed.replaceAll(BLANK, " ")
                .replaceAll(DIRECTION, "")
                .strip()
                .codePoints()
                .forEach(point -> {
                    int digit = Character.isDigit(point) ? Character.digit(point, 10) : -1;
                    out.appendCodePoint(digit >= 0 ? '0' + digit : point);
                });
        return out.toString();
    }

    private static DateTimeFormatter formatter(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
