package app.greenroom.plan;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds times of day in a text; of a span from one to another the beginning. */
final class TimesInText {
    private static final String HALF =
            "([ap]\\.?[ ]?m\\.?|صباح\\p{M}*ا?\\p{M}*|مساء\\p{M}*|ص|م" + "|(?:de|por) la (?:mañana|tarde|noche))";
    private static final String BLANK = "[ \\t]{0,2}";

    /** "2 - 3 pm", "11:00 to 1:00 PM", "8:00-8:20": the beginning takes its half of the day from the end. */
    private static final Pattern SPAN = Pattern.compile("(?i)(?<![\\d.,:/-])(\\d{1,2})(?:[:.h](\\d{2}))?" + BLANK + HALF
            + "?(?!\\p{L})[ \\t]{0,3}(?:-|to|until|till|bis|a las|hasta|a|à)[ \\t]{0,3}(\\d{1,2})(?:[:.h](\\d{2}))?"
            + BLANK + HALF + "?(?![\\p{L}\\d/])(" + BLANK + "(?:uhr|h)(?!\\p{L}))?");

    private static final Pattern TIME = Pattern.compile("(?i)(?<![\\d.,:/-])(\\d{1,2})(?:([:.h])(\\d{2})(?::\\d{2})?)?"
            + BLANK + "(" + HALF + "(?![\\p{L}\\p{M}])|uhr(?!\\p{L})|h(?![\\p{L}\\d]))?(?![\\d:])");

    private static final Pattern NOON = Pattern.compile("(?i)(?<!\\p{L})(?:noon|midday)(?!\\p{L})");

    /** What makes a time of "13.45": it may be a price elsewhere. */
    private static final Pattern LABEL =
            Pattern.compile("(?i)(?<!\\p{L})(?:time|uhrzeit|um|hora|heure|les)[ \\t]{0,3}:?[ \\t]{0,3}$");

    private static final int LABEL_LENGTH = 16;
    private static final int MOST = 60;

    private TimesInText() {}

    /**
     * A time of day in a text.
     *
     * @param start index of its first letter
     * @param end index after its last, and after that of the end of its span
     * @param time when something begins
     */
    record Found(int start, int end, LocalTime time) {}

    /**
     * Times in the order of the text.
     *
     * @param days what is taken already, and no time
     */
    static List<Found> in(String text, List<DatesInText.Found> days) {
        List<Found> found = new ArrayList<>();
        Matcher span = SPAN.matcher(text);
        while (span.find() && found.size() < MOST) {
            String half = span.group(3) == null ? span.group(6) : span.group(3);
            boolean timely = half != null || span.group(7) != null || (span.group(2) != null && span.group(5) != null);
            LocalTime begin = timely ? time(span.group(1), span.group(2), half) : null;
            LocalTime end = timely ? time(span.group(4), span.group(5), span.group(6)) : null;
            if (begin != null && end != null && span.group(3) == null && begin.isAfter(end)) {
                begin = time(span.group(1), span.group(2), half == null ? null : other(half)); // 11 to 1 pm
            }
            keep(begin, span, found, days);
        }
        Matcher at = TIME.matcher(text);
        while (at.find() && found.size() < MOST) {
            boolean colon = at.group(2) != null && !at.group(2).equals(".");
            if (colon || at.group(4) != null || (at.group(2) != null && named(text, at))) {
                keep(time(at.group(1), at.group(3), at.group(5)), at, found, days);
            }
        }
        Matcher noon = NOON.matcher(text);
        while (noon.find() && found.size() < MOST) {
            keep(LocalTime.NOON, noon, found, days);
        }
        found.sort(Comparator.comparingInt(Found::start));
        return found;
    }

    private static boolean named(String text, Matcher at) {
        return LABEL.matcher(text.substring(Math.max(0, at.start() - LABEL_LENGTH), at.start()))
                        .find()
                || ZonesInText.behind(text, at.end()).isPresent();
    }

    private static void keep(@Nullable LocalTime time, Matcher at, List<Found> found, List<DatesInText.Found> days) {
        boolean taken = found.stream().anyMatch(one -> at.start() < one.end() && at.end() > one.start())
                || days.stream().anyMatch(one -> at.start() < one.end() && at.end() > one.start());
        if (time != null && !taken) {
            found.add(new Found(at.start(), at.end(), time));
        }
    }

    private static String other(String half) {
        return afternoon(half) ? "am" : "pm";
    }

    private static @Nullable LocalTime time(String hour, @Nullable String minute, @Nullable String half) {
        int hours = Integer.parseInt(hour);
        int minutes = minute == null ? 0 : Integer.parseInt(minute);
        if (half != null && hours >= 1 && hours <= 12) {
            String lower = half.toLowerCase(Locale.ROOT);
            if (hours == 12 && lower.endsWith("noche")) {
                return null; // midnight, and of which day nobody can tell
            }
            // "12 de la mañana" is noon in Spain
            hours = hours == 12 && lower.endsWith("mañana") ? 12 : hours % 12 + (afternoon(half) ? 12 : 0);
        }
        return hours > 23 || minutes > 59 ? null : LocalTime.of(hours, minutes);
    }

    private static boolean afternoon(String half) {
        String lower = half.toLowerCase(Locale.ROOT);
        return lower.matches("p\\.?[ ]?m\\.?")
                || lower.startsWith("م")
                || lower.endsWith("tarde")
                || lower.endsWith("noche");
    }
}
