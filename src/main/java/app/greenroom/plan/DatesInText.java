package app.greenroom.plan;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds days in a text: as ISO 8601 and as English, German, Spanish, French and Arabic write them. A day and month in numbers alone
 * ("03/04/2027") are kept both ways, unless only one is a day or the day of the week beside them tells which.
 */
final class DatesInText {
    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH, Locale.GERMAN, Locale.forLanguageTag("es"), Locale.FRENCH, Locale.forLanguageTag("ar"));
    private static final Map<String, Month> MONTHS = months();
    private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();

    private static final String MONTH = anyOf(MONTHS);
    private static final String AFTER_DAY = "(?:st|nd|rd|th|\\.|º|er)?(?:[ \\t]{0,3}|-)(?:(?:of|de|del)[ \\t]{1,3})?";
    private static final Pattern DAY_MONTH = Pattern.compile("(?i)(?<![\\p{L}\\d.:/-])(\\d{1,2})" + AFTER_DAY + "("
            + MONTH + ")\\.?(?!\\p{L})(?:[,-]?[ \\t]{0,3}(?:(?:de|del)[ \\t]{1,3})?(\\d{4})(?![\\d:]))?");
    private static final Pattern MONTH_DAY = Pattern.compile("(?i)(?<!\\p{L})(" + MONTH
            + ")\\.?(?:[ \\t]{1,3}|-)(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.])(?:(?:,?[ \\t]{1,3}|-)(\\d{4})(?![\\d:]))?");
    private static final Pattern ISO = Pattern.compile("(?<![\\d/.-])(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
    private static final Pattern NUMBERS = Pattern.compile(
            "(?<![\\d./-])(\\d{1,2})([./-])(\\d{1,2})(?:\\2(\\d{4}|\\d{2})(?!\\d)|(?<=\\.\\d{1,2})\\.(?!\\d)|(?<=/\\d{1,2})(?![\\d/.]))");
    private static final Pattern WEEKDAY = Pattern.compile("(?i)(?<!\\p{L})(" + anyOf(WEEKDAYS) + ")\\.?(?!\\p{L})");

    /** How far before a day the day of the week may stand, and how far behind it. */
    private static final int BEFORE = 16;

    private static final int BEHIND = 14;
    private static final int MOST = 60;

    private final LocalDate today;

    /** @param today where the invitation is read */
    DatesInText(LocalDate today) {
        this.today = today;
    }

    /**
     * A day in a text.
     *
     * @param start index of its first letter
     * @param end index after its last
     * @param days what it may be, the likeliest first; at least one
     * @param weekday the day of the week that is written beside it
     * @param guessed whether only the day of the week is named
     */
    record Found(int start, int end, List<LocalDate> days, Optional<DayOfWeek> weekday, boolean guessed) {
        Found {
            days = List.copyOf(days);
        }

        /** Whether the day of the week that is written is another one. */
        boolean contradicts(LocalDate day) {
            return weekday.isPresent() && weekday.get() != day.getDayOfWeek();
        }
    }

    /** Days in the order of the text. */
    List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        each(ISO, text, found, (at, days) -> add(days, at.group(1), at.group(3), at.group(4)));
        each(DAY_MONTH, text, found, (at, days) -> named(text, at, at.group(1), at.group(2), at.group(3), days));
        each(MONTH_DAY, text, found, (at, days) -> named(text, at, at.group(2), at.group(1), at.group(3), days));
        each(NUMBERS, text, found, (at, days) -> numbers(text, at, days));
        each(WEEKDAY, text, found, (at, days) -> {
            DayOfWeek weekday = WEEKDAYS.get(plain(at.group(1)));
            boolean taken = found.stream()
                    .anyMatch(one -> at.end() + BEFORE >= one.start() && at.start() <= one.end() + BEHIND);
            if (weekday != null && !taken) {
                days.add(today.plusDays(
                        Math.floorMod(weekday.getValue() - today.getDayOfWeek().getValue(), 7)));
            }
        });
        found.sort(Comparator.comparingInt(Found::start));
        return found;
    }

    private void each(Pattern pattern, String text, List<Found> found, BiConsumer<Matcher, List<LocalDate>> read) {
        Matcher at = pattern.matcher(text);
        while (at.find() && found.size() < MOST) {
            int start = at.start();
            int end = at.end();
            List<LocalDate> days = new ArrayList<>();
            if (found.stream().noneMatch(one -> start < one.end() && end > one.start())) {
                read.accept(at, days);
            }
            if (!days.isEmpty()) {
                found.add(new Found(
                        start,
                        end,
                        days,
                        pattern == WEEKDAY ? Optional.empty() : weekday(text, start, end),
                        pattern == WEEKDAY));
            }
        }
    }

    private void named(String text, Matcher at, String day, String month, @Nullable String year, List<LocalDate> days) {
        Month known = MONTHS.get(plain(month));
        if (known != null) {
            guess(year, known.getValue(), Integer.parseInt(day), weekday(text, at.start(), at.end()), days);
        }
    }

    private void numbers(String text, Matcher at, List<LocalDate> days) {
        int first = Integer.parseInt(at.group(1));
        int second = Integer.parseInt(at.group(3));
        String year = at.group(4) == null || at.group(4).length() == 4 ? at.group(4) : "20" + at.group(4);
        Optional<DayOfWeek> weekday = weekday(text, at.start(), at.end());
        List<LocalDate> both = new ArrayList<>();
        guess(year, second, first, weekday, both);
        if (!at.group(2).equals(".") && first != second) { // with full stops the day always comes first
            guess(year, first, second, weekday, both);
        }
        List<LocalDate> fit = both.stream()
                .filter(day -> weekday.isPresent() && weekday.get() == day.getDayOfWeek())
                .toList();
        days.addAll(fit.isEmpty() ? both : fit);
    }

    /** A day whose year may not be named: then the next that there is, or that falls on the day of the week. */
    private void guess(@Nullable String year, int month, int day, Optional<DayOfWeek> weekday, List<LocalDate> days) {
        if (year != null) {
            date(Integer.parseInt(year), month, day).ifPresent(days::add);
            return;
        }
        List<LocalDate> next = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            date(today.getYear() + i, month, day)
                    .filter(one -> !one.isBefore(today))
                    .ifPresent(next::add);
        }
        next.stream()
                .filter(one -> weekday.isEmpty() || weekday.get() == one.getDayOfWeek())
                .findFirst()
                .or(() -> next.stream().findFirst())
                .ifPresent(days::add);
    }

    private static void add(List<LocalDate> days, String year, String month, String day) {
        date(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                .ifPresent(days::add);
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return year < 2000 || year > 2200 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty(); // no day of any month
        }
    }

    /** The day of the week beside a day: the last one before it, or one behind it. */
    private static Optional<DayOfWeek> weekday(String text, int start, int end) {
        Matcher before = WEEKDAY.matcher(text).region(Math.max(0, start - BEFORE), start);
        DayOfWeek last = null;
        while (before.find()) {
            last = WEEKDAYS.get(plain(before.group(1)));
        }
        if (last == null) {
            Matcher behind = WEEKDAY.matcher(text).region(end, Math.min(text.length(), end + BEHIND));
            last = behind.find() ? WEEKDAYS.get(plain(behind.group(1))) : null;
        }
        return Optional.ofNullable(last);
    }

    private static Map<String, Month> months() {
        Map<String, Month> names = new HashMap<>();
        for (Locale locale : LANGUAGES) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.SHORT, TextStyle.SHORT_STANDALONE, TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
                    String name = plain(month.getDisplayName(style, locale));
                    if (name.length() > 2) {
                        names.putIfAbsent(name, month);
                    }
                }
            }
        }
        names.put("sept", Month.SEPTEMBER);
        names.put("jänner", Month.JANUARY);
        return names;
    }

    /** Short names of English alone: those of others are words elsewhere. */
    private static Map<String, DayOfWeek> weekdays() {
        Map<String, DayOfWeek> names = new HashMap<>();
        for (Locale locale : LANGUAGES) {
            for (DayOfWeek day : DayOfWeek.values()) {
                names.putIfAbsent(plain(day.getDisplayName(TextStyle.FULL, locale)), day);
                if (locale.equals(Locale.ENGLISH)) {
                    names.put(plain(day.getDisplayName(TextStyle.SHORT, locale)), day);
                }
            }
        }
        names.put("tues", DayOfWeek.TUESDAY);
        names.put("thurs", DayOfWeek.THURSDAY);
        return names;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace(".", "").strip();
    }

    private static String anyOf(Map<String, ?> names) {
        return names.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
