package app.greenroom.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the time zone that a text names: beside a time, or in a line of its own. */
final class ZonesInText {
    private static final String GAP = "[\\s(\\[,]{0,4}";
    private static final Pattern OFFSET =
            Pattern.compile("(?i)" + GAP + "(?:UTC|GMT)[ ]?([+-])(\\d{1,2})(?::?(\\d{2}))?(?!\\d)[)\\]]?");
    private static final Pattern REGION =
            Pattern.compile(GAP + "([A-Z][A-Za-z]{2,20}(?:/[A-Z][A-Za-z_-]{1,30}){1,2})(?![\\p{L}/])");
    private static final Pattern SHORT = Pattern.compile(GAP + "([A-Z]{1,5})(?![\\p{L}\\d])");
    private static final Pattern LONG =
            Pattern.compile("(?i)" + GAP + "(?:US[ /&]|U\\.S\\.[ ])?([a-z]+(?:[ ][a-z]+){0,2}?)[ ]time(?!\\p{L})");

    /** "3:15 pm Pacific", but not "9:00 Central Hospital". */
    private static final Pattern BARE = Pattern.compile(
            GAP + "(?:US[ /&]|U\\.S\\.[ ])?(?i:(eastern|central|mountain|pacific))(?![\\p{L}\\d])(?![ ]\\p{Lu})");

    private static final Pattern LONG_OF = Pattern.compile("(?iU)" + GAP
            + "(?:hora (?:local )?(?:de |del |de la )|ortszeit |zeit in |zeit von |time in |heure de |بتوقيت )"
            + "(\\p{L}+(?:[ ]\\p{L}+){0,4})");

    /** "14:30 Uhr Berliner Zeit" */
    private static final Pattern GERMAN =
            Pattern.compile("(?iU)" + GAP + "(?:uhr )?(\\p{L}+?)(?:er)? (?:orts)?zeit(?!\\p{L})");

    private static final Pattern CITY_LIST =
            Pattern.compile("(?U)[ \\t]{0,3}(\\p{Lu}\\p{L}+(?:[ ]\\p{L}+){0,2})(?=,[ ]\\p{Lu}|\\s*$)");

    private static final Pattern LABEL = Pattern.compile("(?i)(?:time[ ]?zone|zeitzone|zona horaria|fuseau horaire"
            + "|all times(?: are)?(?: given)?(?: in)?|all times shown in)[ \\t]{0,3}[:=]?[ \\t]{0,3}(?=\\S)");

    /** What people call zones, in small letters, by the abbreviation or the region it stands for. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("eastern", "ET"),
            Map.entry("eastern standard", "EST"),
            Map.entry("eastern daylight", "EDT"),
            Map.entry("central", "CT"),
            Map.entry("central standard", "America/Chicago"),
            Map.entry("central daylight", "CDT"),
            Map.entry("mountain", "MT"),
            Map.entry("mountain standard", "MST"),
            Map.entry("mountain daylight", "MDT"),
            Map.entry("pacific", "PT"),
            Map.entry("pacific standard", "PST"),
            Map.entry("pacific daylight", "PDT"),
            Map.entry("alaska", "America/Anchorage"),
            Map.entry("hawaii", "Pacific/Honolulu"),
            Map.entry("greenwich mean", "GMT"),
            Map.entry("coordinated universal", "UTC"),
            Map.entry("uk", "Europe/London"),
            Map.entry("british", "Europe/London"),
            Map.entry("british summer", "Europe/London"),
            Map.entry("central european", "Europe/Paris"),
            Map.entry("central european standard", "CET"),
            Map.entry("central european summer", "CEST"),
            Map.entry("eastern european", "Europe/Athens"),
            Map.entry("india", "Asia/Kolkata"),
            Map.entry("india standard", "Asia/Kolkata"),
            Map.entry("china standard", "Asia/Shanghai"),
            Map.entry("japan standard", "Asia/Tokyo"),
            Map.entry("gulf standard", "Asia/Dubai"),
            Map.entry("singapore", "Asia/Singapore"));

    private static final Map<String, String> CITIES = cities();

    private ZonesInText() {}

    /** What stands behind a time: a name that {@link Zones} knows; empty where no zone does. */
    static Optional<String> behind(String text, int end) {
        Matcher offset = OFFSET.matcher(text).region(end, text.length());
        if (offset.lookingAt()) {
            // "(UTC-05:00) Eastern Time": the name knows summer time, the offset does not
            return called(text, offset.end())
                    .or(() -> first(text, offset.end()))
                    .or(() -> offset(offset));
        }
        return called(text, end);
    }

    /** "(UTC+01:00) Amsterdam, Berlin, Bern": the cities know summer time, the offset does not. */
    private static Optional<String> first(String text, int from) {
        Matcher list = CITY_LIST.matcher(text).region(from, text.length());
        return list.lookingAt() ? city(list.group(1)) : Optional.empty();
    }

    /** The zone of a whole message: what "Time zone:" or the like is followed by. */
    static Optional<String> anywhere(String text) {
        Matcher label = LABEL.matcher(text);
        while (label.find()) {
            Optional<String> zone = behind(text, label.end());
            if (zone.isPresent()) {
                return zone;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> called(String text, int from) {
        Matcher region = REGION.matcher(text).region(from, text.length());
        if (region.lookingAt() && isRegion(region.group(1))) {
            return Optional.of(region.group(1));
        }
        Matcher words = LONG.matcher(text).region(from, text.length());
        if (words.lookingAt()) {
            Optional<String> named = named(words.group(1));
            if (named.isPresent()) {
                return named;
            }
        }
        Matcher of = LONG_OF.matcher(text).region(from, text.length());
        if (of.lookingAt()) {
            Optional<String> named = city(of.group(1));
            if (named.isPresent()) {
                return named;
            }
        }
        Matcher german = GERMAN.matcher(text).region(from, text.length());
        if (german.lookingAt()) {
            Optional<String> named = city(german.group(1));
            if (named.isPresent()) {
                return named;
            }
        }
        Matcher bare = BARE.matcher(text).region(from, text.length());
        if (bare.lookingAt()) {
            return named(bare.group(1));
        }
        Matcher letters = SHORT.matcher(text).region(from, text.length());
        if (letters.lookingAt()) {
            String name = letters.group(1);
            if (name.equals("Z") || name.equals("UTC") || name.equals("GMT")) {
                return Optional.of(name.equals("GMT") ? "GMT" : "UTC");
            }
            return Zones.isAbbreviation(name) ? Optional.of(name) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<String> offset(Matcher at) {
        int hours = Integer.parseInt(at.group(2));
        int minutes = at.group(3) == null ? 0 : Integer.parseInt(at.group(3));
        return hours > 14 || minutes > 59
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%s%02d:%02d", at.group(1), hours, minutes));
    }

    private static Optional<String> named(String words) {
        String name = words.toLowerCase(Locale.ROOT).replaceFirst("^(?:us|local)[ ]", "");
        return Optional.ofNullable(NAMES.get(name)).or(() -> city(name.replaceFirst("[ ](?:local|standard)$", "")));
    }

    /** The longest beginning of the words that is a city of the time zone database, with its accents or without. */
    private static Optional<String> city(String words) {
        String name = plain(words);
        while (!name.isEmpty()) {
            String zone = CITIES.get(name);
            if (zone != null) {
                return Optional.of(zone);
            }
            name = name.contains(" ") ? name.substring(0, name.lastIndexOf(' ')) : "";
        }
        return Optional.empty();
    }

    /** Whether it is a zone of the database, written as there. */
    static boolean isRegion(String name) {
        return name.contains("/") && ZoneId.getAvailableZoneIds().contains(name);
    }

    /** Adds what the file of names holds. */
    private static void beside(Map<String, String> cities) {
        try (InputStream in = Objects.requireNonNull(ZonesInText.class.getResourceAsStream("cities.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(" = "))
                    .map(line -> line.split(" = ", 2))
                    .forEach(line -> Stream.of(line[1].split(", ")).forEach(name -> cities.put(name, line[0])));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a part of the program
        }
    }

    private static String plain(String words) {
        return Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    private static Map<String, String> cities() {
        Map<String, String> cities = new TreeMap<>();
        ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.matches("(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                .sorted()
                .forEach(id -> cities.putIfAbsent(
                        id.substring(id.lastIndexOf('/') + 1).replace('_', ' ').toLowerCase(Locale.ROOT), id));
        beside(cities);
        return Map.copyOf(cities);
    }
}
