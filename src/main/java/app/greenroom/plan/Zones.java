package app.greenroom.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
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
            known("EEST", "Europe/Athens", 3));

    private static final Map<String, List<String>> SEVERAL = Map.of(
            "CST", List.of("America/Chicago", "Asia/Shanghai", "America/Havana"),
            "IST", List.of("Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"),
            "BST", List.of("Europe/London", "Asia/Dhaka"),
            "AST", List.of("America/Halifax", "Asia/Riyadh"),
            "GST", List.of("Asia/Dubai", "Atlantic/South_Georgia"));

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private Zones() {}

    private record Abbreviation(String region, int offset) {}

    /**
     * A moment on a zone's clock, and what there is to say about it.
     *
     * @param at the moment, in a zone of the IANA database
     * @param warning a sentence; empty when all is clear
     */
    public record Moment(ZonedDateTime at, Optional<String> warning) {}

    /**
     * The zone that a name stands for, whatever the date.
     *
     * @throws PlanException when it is unknown or stands for several
     */
    public static ZoneId of(String zone) throws PlanException {
        String name = zone.strip();
        String upper = name.toUpperCase(Locale.ROOT);
        if (SEVERAL.containsKey(upper)) {
            throw new PlanException("“" + name + "” stands for several time zones: write one of "
                    + String.join(", ", SEVERAL.getOrDefault(upper, List.of())) + ", or find the city's.");
        }
        Abbreviation known = KNOWN.get(upper);
        try {
            return ZoneId.of(known == null ? name : known.region);
        } catch (DateTimeException e) {
            throw new PlanException("“" + name + "” is not a time zone: write a region and a city such as"
                    + " America/New_York or Europe/London.");
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
        return new Moment(
                at, known == null ? Optional.empty() : warning(at, zone.strip().toUpperCase(Locale.ROOT), known));
    }

    private static Optional<String> warning(ZonedDateTime at, String abbreviation, Abbreviation known) {
        if (known.offset == 0) {
            return Optional.empty();
        }
        int seconds = at.getOffset().getTotalSeconds();
        if (seconds == known.offset * 3600) {
            return Optional.empty();
        }
        LocalTime literal = at.toLocalTime().plusSeconds(seconds - known.offset * 3600L);
        return Optional.of("On " + DAY.format(at) + " the clocks of " + known.region + " do not show " + abbreviation
                + ". " + CLOCK.format(at) + " on those clocks is taken to be meant; if the invitation means "
                + abbreviation + " to the letter, that is " + CLOCK.format(literal) + " there: ask, and write "
                + known.region + " instead.");
    }

    /** Where the clock goes back, the first of the two; where it skips the time, nothing can be planned. */
    private static ZonedDateTime onClock(LocalDateTime local, ZoneId zone) throws PlanException {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change != null && change.isGap()) {
            throw new PlanException("On " + DAY.format(local) + " the clocks of " + zone + " jump over "
                    + CLOCK.format(local) + ": ask for the right time.");
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
