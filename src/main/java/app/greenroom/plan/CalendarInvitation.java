package app.greenroom.plan;

import app.greenroom.plan.CalendarLines.Component;
import app.greenroom.plan.CalendarLines.Property;
import app.greenroom.plan.Invitation.Reading;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the events of a calendar (iCalendar, RFC 5545). A zone that the time zone database knows, or that Windows names, is taken from
 * there; any other from the rules that the calendar itself brings along.
 */
final class CalendarInvitation {
    private static final int MOST_EVENTS = 30;

    /** Of a zone's name in the database, such as America/Argentina/Salta; what a calendar writes before it may be endless. */
    private static final int MOST_PARTS = 3;

    /**
     * Zones as Windows and Outlook call them, and their cities; after the Unicode CLDR's table of Windows zones
     * (supplemental/windowsZones.xml, territory 001). Others come by the rules in the file.
     */
    private static final Map<String, String> WINDOWS = Map.ofEntries(
            Map.entry("Eastern Standard Time", "America/New_York"),
            Map.entry("US Eastern Standard Time", "America/Indiana/Indianapolis"),
            Map.entry("Central Standard Time", "America/Chicago"),
            Map.entry("Mountain Standard Time", "America/Denver"),
            Map.entry("US Mountain Standard Time", "America/Phoenix"),
            Map.entry("Pacific Standard Time", "America/Los_Angeles"),
            Map.entry("Alaskan Standard Time", "America/Anchorage"),
            Map.entry("Hawaiian Standard Time", "Pacific/Honolulu"),
            Map.entry("Atlantic Standard Time", "America/Halifax"),
            Map.entry("E. South America Standard Time", "America/Sao_Paulo"),
            Map.entry("GMT Standard Time", "Europe/London"),
            Map.entry("Greenwich Standard Time", "Atlantic/Reykjavik"),
            Map.entry("W. Europe Standard Time", "Europe/Berlin"),
            Map.entry("Central Europe Standard Time", "Europe/Budapest"),
            Map.entry("Central European Standard Time", "Europe/Warsaw"),
            Map.entry("Romance Standard Time", "Europe/Paris"),
            Map.entry("GTB Standard Time", "Europe/Bucharest"),
            Map.entry("FLE Standard Time", "Europe/Kiev"),
            Map.entry("Turkey Standard Time", "Europe/Istanbul"),
            Map.entry("Israel Standard Time", "Asia/Jerusalem"),
            Map.entry("Egypt Standard Time", "Africa/Cairo"),
            Map.entry("Arab Standard Time", "Asia/Riyadh"),
            Map.entry("Arabian Standard Time", "Asia/Dubai"),
            Map.entry("South Africa Standard Time", "Africa/Johannesburg"),
            Map.entry("W. Central Africa Standard Time", "Africa/Lagos"),
            Map.entry("Pakistan Standard Time", "Asia/Karachi"),
            Map.entry("India Standard Time", "Asia/Kolkata"),
            Map.entry("China Standard Time", "Asia/Shanghai"),
            Map.entry("Singapore Standard Time", "Asia/Singapore"),
            Map.entry("Tokyo Standard Time", "Asia/Tokyo"),
            Map.entry("Korea Standard Time", "Asia/Seoul"),
            Map.entry("AUS Eastern Standard Time", "Australia/Sydney"),
            Map.entry("New Zealand Standard Time", "Pacific/Auckland"),
            Map.entry("UTC", "UTC"));

    private final ZonedDateTime now;
    private final Function<String, Optional<String>> platforms;

    CalendarInvitation(ZonedDateTime now, Function<String, Optional<String>> platforms) {
        this.now = now;
        this.platforms = platforms;
    }

    /**
     * The events of a calendar.
     *
     * @throws PlanException when there is none
     */
    List<Invitation> read(String text) throws PlanException {
        List<Invitation> found = CalendarLines.read(text).stream()
                .filter(one -> one.name().equals("VCALENDAR"))
                .flatMap(calendar -> calendar.all("VEVENT").stream().map(event -> invitation(calendar, event)))
                .limit(MOST_EVENTS)
                .toList();
        if (found.isEmpty()) {
            throw new PlanException(Text.of(
                    "This calendar file holds no event that can be read. Paste the invitation's text instead."));
        }
        return found;
    }

    private Invitation invitation(Component calendar, Component event) {
        Optional<LinksInText.Link> link = LinksInText.best(words(event), platforms);
        List<Text> notes = new ArrayList<>();
        if (calendar.text("METHOD").strip().equalsIgnoreCase("CANCEL")
                || event.text("STATUS").strip().equalsIgnoreCase("CANCELLED")) {
            notes.add(Text.of("This invitation says that the interview is cancelled."));
        }
        Optional<CalendarTime> start = event.first("DTSTART").flatMap(CalendarTime::of);
        Optional<LocalDateTime> local = start.flatMap(CalendarTime::local);
        List<Reading> readings = new ArrayList<>();
        if (start.isEmpty()) {
            notes.add(Text.of("No day and time were found in it: write them yourself."));
        } else if (local.isEmpty()) {
            notes.add(Text.of(
                    "It names {0} and no time: write the time yourself.",
                    Argument.day(start.get().day())));
        } else {
            readings.add(reading(calendar, event, local.get(), start.get().utc()));
        }
        if (event.first("RRULE").isPresent()) {
            notes.add(Text.of("It repeats; only the first time is taken."));
        }
        if (link.isEmpty() || link.get().platform().isEmpty()) {
            notes.add(Text.of("It names no platform that is known here: choose the platform yourself."));
        }
        return new Invitation(
                readings,
                link.flatMap(LinksInText.Link::platform),
                link.map(LinksInText.Link::address),
                Invitations.title(event.text("SUMMARY")),
                notes);
    }

    /** Where a link may stand, the places that are made for one first. */
    private static String words(Component event) {
        return Stream.of(
                        event.properties().stream()
                                .filter(one -> one.name().startsWith("X-")
                                        || one.name().equals("CONFERENCE")),
                        Stream.of("LOCATION", "URL", "DESCRIPTION").flatMap(name -> event.first(name).stream()))
                .flatMap(each -> each)
                .map(Property::text)
                .collect(Collectors.joining("\n"));
    }

    private Reading reading(Component calendar, Component event, LocalDateTime local, boolean utc) {
        Optional<ZoneId> whole = named(calendar.text("X-WR-TIMEZONE")); // as Google and Apple name it for all events
        if (utc) {
            return Readings.of(
                    local.atOffset(ZoneOffset.UTC).atZoneSameInstant(whole.orElse(ZoneOffset.UTC)), now, List.of());
        }
        String name = event.first("DTSTART")
                .map(start -> start.parameters().getOrDefault("TZID", ""))
                .orElse("");
        Optional<ZoneId> zone = named(name)
                .or(() -> rules(calendar, name).flatMap(own -> CalendarZone.offset(own, local)))
                .or(() -> described(name))
                .or(() -> whole);
        return Readings.of(
                local.atZone(zone.orElse(now.getZone())),
                now,
                zone.isPresent()
                        ? List.of()
                        : List.of(
                                Text.of("It names no time zone that is known here: this computer's is taken. Ask, if it"
                                        + " was sent from elsewhere.")));
    }

    /** A zone by words for people, such as "(UTC-05:00) Eastern Time (US & Canada)". */
    private static Optional<ZoneId> described(String name) {
        try {
            Optional<String> words = ZonesInText.behind(name.strip(), 0);
            return words.isEmpty() ? Optional.empty() : Optional.of(Zones.of(words.get()));
        } catch (PlanException e) {
            return Optional.empty(); // it may be one of several
        }
    }

    private static Optional<Component> rules(Component calendar, String name) {
        return calendar.all("VTIMEZONE").stream()
                .filter(one -> !name.isEmpty() && one.text("TZID").strip().equals(name))
                .findFirst();
    }

    /** A zone by the name that a calendar gives it, such as "/mozilla.org/20070129_1/Europe/Berlin". */
    private static Optional<ZoneId> named(String name) {
        String plain = name.strip();
        String windows = WINDOWS.get(plain);
        if (windows != null) {
            return Optional.of(ZoneId.of(windows));
        }
        String[] parts = plain.split("/", -1);
        for (int from = Math.max(0, parts.length - MOST_PARTS); from < parts.length - 1; from++) {
            String end = String.join("/", List.of(parts).subList(from, parts.length));
            if (ZonesInText.isRegion(end)) {
                return Optional.of(ZoneId.of(end));
            }
        }
        String upper = plain.toUpperCase(Locale.ROOT);
        return upper.equals("UTC") || upper.equals("GMT") ? Optional.of(ZoneOffset.UTC) : Optional.empty();
    }
}
