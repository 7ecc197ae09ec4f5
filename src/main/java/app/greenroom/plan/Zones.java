package app.greenroom.plan;

import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Time zones as invitations write them. A region of the IANA time zone database ("America/New_York") knows when summer time
 * begins; a letter abbreviation does not: "7:40 EST" on a day in July is, taken at its word, 8:40 on New York's clocks, and
 * nearly always meant to be 7:40. So an abbreviation is taken for its region's clock, and said to be wrong where the date
 * does not bear it out; one that stands for several regions is refused.
 */
public final class Zones {
    private static final Map<String, Abbreviation> KNOWN = Map.ofEntries(
            known("ET", "America/New_York", 0),
            known("EST", "America/New_York", -5),
            known("EDT", "America/New_York", -4),
            known("CT", "America/Chicago", 0),
            known("CDT", "America/Chicago", -5),
            known("MT", "America/Denver", 0),
            known("MST", "America/Denver", -7),
            known("MDT", "America/Denver", -6),
            known("PT", "America/Los_Angeles", 0),
            known("PST", "America/Los_Angeles", -8),
            known("PDT", "America/Los_Angeles", -7),
            known("AKST", "America/Anchorage", -9),
            known("AKDT", "America/Anchorage", -8),
            known("HST", "Pacific/Honolulu", -10),
            known("CET", "Europe/Paris", 1),
            known("CEST", "Europe/Paris", 2),
            known("EET", "Europe/Athens", 2),
            known("EEST", "Europe/Athens", 3),
            known("MEZ", "Europe/Berlin", 1),
            known("MESZ", "Europe/Berlin", 2),
            known("WEST", "Europe/Lisbon", 1),
            known("JST", "Asia/Tokyo", 9),
            known("KST", "Asia/Seoul", 9),
            known("SGT", "Asia/Singapore", 8),
            known("AEST", "Australia/Sydney", 10),
            known("AEDT", "Australia/Sydney", 11),
            known("NZST", "Pacific/Auckland", 12),
            known("NZDT", "Pacific/Auckland", 13));

    private static final Map<String, List<String>> SEVERAL = Map.of(
            "CST", List.of("America/Chicago", "Asia/Shanghai", "America/Havana"),
            "IST", List.of("Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"),
            "BST", List.of("Europe/London", "Asia/Dhaka"),
            "AST", List.of("America/Halifax", "Asia/Riyadh"),
            "GST", List.of("Asia/Dubai", "Atlantic/South_Georgia"));

    private Zones() {}

    private record Abbreviation(String region, int offset) {}

    /**
     * A moment on a zone's clock, and what there is to say about it.
     *
     * @param at the moment, in a zone of the IANA database
     * @param warning a sentence; empty when all is clear
     */
    public record Moment(ZonedDateTime at, Optional<Text> warning) {}

    /** Whether it is an abbreviation that stands for one region or for several. */
    static boolean isAbbreviation(String zone) {
        return KNOWN.containsKey(zone) || SEVERAL.containsKey(zone);
    }

    /** The regions that an abbreviation stands for when these are several; else none. */
    static List<String> several(String zone) {
        return SEVERAL.getOrDefault(zone.strip().toUpperCase(Locale.ROOT), List.of());
    }

    /**
     * The zone that a name stands for, whatever the date.
     *
     * @throws PlanException when it is unknown or stands for several
     */
    public static ZoneId of(String zone) throws PlanException {
        String name = zone.strip();
        String upper = name.toUpperCase(Locale.ROOT);
        if (SEVERAL.containsKey(upper)) {
            List<Text> each = SEVERAL.getOrDefault(upper, List.of()).stream()
                    .map(Text::name)
                    .toList();
            throw new PlanException(Text.of(
                    "“{0}” stands for several time zones: write one of {1}, or find the city's.",
                    Argument.name(name), Argument.either(each)));
        }
        Abbreviation known = KNOWN.get(upper);
        try {
            return ZoneId.of(known == null ? name : known.region);
        } catch (DateTimeException e) {
            throw new PlanException(Text.of(
                    "“{0}” is not a time zone: write a region and a city such as America/New_York or Europe/London.",
                    Argument.name(name)));
        }
    }

    /**
     * The moment that a zone's clock shows {@code local}.
     *
     * @param zone an IANA zone, {@code UTC}, an offset such as {@code -05:00}, or a known abbreviation
     * @throws PlanException when the zone is unknown or stands for several, or the clock skips that time
     */
    public static Moment at(LocalDateTime local, String zone) throws PlanException {
        Abbreviation known = KNOWN.get(zone.strip().toUpperCase(Locale.ROOT));
        ZonedDateTime at = onClock(local, of(zone));
        ZonedDateTime later = at.withLaterOffsetAtOverlap();
        if (!later.equals(at)) {
            int offset = known == null || known.offset == 0 ? 0 : known.offset * 3600;
            if (offset == later.getOffset().getTotalSeconds() && offset != 0) {
                return new Moment(later, Optional.empty());
            } else if (offset == 0 || offset != at.getOffset().getTotalSeconds()) {
                return new Moment(at, Optional.of(twice(at, later)));
            }
        }
        return new Moment(
                at, known == null ? Optional.empty() : warning(at, zone.strip().toUpperCase(Locale.ROOT), known));
    }

    private static Text twice(ZonedDateTime at, ZonedDateTime later) {
        return Text.of(
                "On {0} the clocks of {1} show {2} twice: the first time is taken to be meant. If it is the second,"
                        + " write {3} for the time zone.",
                Argument.day(at.toLocalDate()),
                Argument.name(at.getZone().getId()),
                Argument.time(at.toLocalTime()),
                Argument.name(later.getOffset().getId()));
    }

    private static Optional<Text> warning(ZonedDateTime at, String abbreviation, Abbreviation known) {
        if (known.offset == 0) {
            return Optional.empty();
        }
        int seconds = at.getOffset().getTotalSeconds();
        if (seconds == known.offset * 3600) {
            return Optional.empty();
        }
        LocalTime literal = at.toLocalTime().plusSeconds(seconds - known.offset * 3600L);
        Argument region = Argument.name(known.region);
        Argument written = Argument.name(abbreviation);
        return Optional.of(Text.sentences(
                Text.of("On {0} the clocks of {1} do not show {2}.", Argument.day(at.toLocalDate()), region, written),
                Text.of(
                        "{0} on those clocks is taken to be meant; if the invitation means {1} to the letter, that is"
                                + " {2} there: ask, and write {3} instead.",
                        Argument.time(at.toLocalTime()), written, Argument.time(literal), region)));
    }

    /** Where the clock goes back, the first of the two; where it skips the time, nothing can be planned. */
    private static ZonedDateTime onClock(LocalDateTime local, ZoneId zone) throws PlanException {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change != null && change.isGap()) {
            throw new PlanException(Text.of(
                    "On {0} the clocks of {1} jump over {2}: ask for the right time.",
                    Argument.day(local.toLocalDate()),
                    Argument.name(zone.getId()),
                    Argument.time(local.toLocalTime())));
        }
        return local.atZone(zone);
    }

    /** The same time of day on a zone's clock, or as soon after it as there is one when the clock skips it. */
    static ZonedDateTime sameClock(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone);
    }

    private static Map.Entry<String, Abbreviation> known(String name, String region, int offset) {
        return Map.entry(name, new Abbreviation(region, offset));
    }
}
