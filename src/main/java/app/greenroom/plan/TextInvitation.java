package app.greenroom.plan;

import app.greenroom.plan.Invitation.Reading;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an invitation in words: each day in it with the time beside it and the zone beside that, the likeliest pair first. A day in a
 * line such as "Sent:" counts for less, one in a line that speaks of the interview or in the future for more.
 */
final class TextInvitation {
    /** How far from a day its time may stand, in letters. */
    private static final int FAR = 200;

    private static final int BEFORE = 60;

    /** So many readings are offered at most. */
    private static final int MOST = 6;

    private static final Pattern HTML = Pattern.compile("(?i)<(?:br|p|div|html|td|span)[ />]");
    private static final Pattern TAG = Pattern.compile("<[^<>]{0,2000}>");
    private static final Pattern OTHER_LINE = Pattern.compile(
            "(?i)^[>\\s*]*(?:sent|date sent|received|gesendet|enviado|recibido|am .{5,80} schrieb|on .{5,80}"
                    + " wrote)\\b");
    private static final Pattern DEADLINE = Pattern.compile(
            "(?i)\\b(?:deadline|no later than|before|respond by|reply by|rsvp|confirm by|expires?|spätestens|antes"
                    + " del?)\\b");
    /** Between two days of which the second one's time is meant for both. */
    private static final Pattern LISTED =
            Pattern.compile("(?i)[ \\t,;/|]{0,4}\\n?[ \\t]{0,4}(?:(?:or|and|oder|und|o|u|y|ou|et|أو|و)[\\s,]{1,3})?"
                    + "(?:on[ ])?(?:\\p{L}{2,10}[.,]{0,2}\\s{1,3})?");

    private static final Pattern SENTENCE = Pattern.compile("(?<=[\\p{L}\\d)]{4})[.!?;]\\s{1,3}(?=\\p{Lu})");

    private static final Pattern ABOUT = Pattern.compile(
            "(?i)\\b(?:when|interview|time|date|scheduled|starts?|meeting|wann|termin|vorstellungsgespräch|beginn|cuándo"
                    + "|fecha|hora|entrevista)\\b|موعد|مقابلة");
    private static final Pattern TITLE =
            Pattern.compile("(?im)^[>\\s*]{0,5}(?:subject|topic|title|betreff|thema|asunto|tema|الموضوع)"
                    + "[ \\t]{0,3}:[ \\t]{0,3}(\\S.{0,300})$");

    private final ZonedDateTime now;
    private final Function<String, Optional<String>> platforms;

    TextInvitation(ZonedDateTime now, Function<String, Optional<String>> platforms) {
        this.now = now;
        this.platforms = platforms;
    }

    /** A day and a time that belong together, and how likely they are meant. */
    private record Pair(DatesInText.Found day, TimesInText.Found time, int weight) {}

    /** What a text tells; without readings where it names no day and time. */
    Invitation read(String written) {
        String text = plain(written);
        Optional<LinksInText.Link> link = LinksInText.best(text, platforms);
        // Numbers in addresses are no times.
        String words = text.replaceAll("(?i)https?://\\S{1,2000}", " ");
        List<Pair> pairs = pairs(words);
        Map<ZonedDateTime, Reading> readings = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            for (Reading reading : readings(words, pair)) {
                if (readings.size() < MOST) {
                    readings.putIfAbsent(reading.at().withZoneSameInstant(now.getZone()), reading);
                }
            }
        }
        List<Text> notes = new ArrayList<>();
        // What is to come before what is over; likely ones before others.
        List<Reading> ordered = readings.values().stream()
                .sorted(Comparator.comparing(one -> one.at().isBefore(now)))
                .toList();
        if (readings.size() > 1) {
            notes.add(Text.of(
                    "It can be read in more than one way: choose the right one, and ask where you are not sure."));
        } else if (readings.isEmpty()) {
            notes.add(Text.of("No day and time were found in it: write them yourself."));
        }
        if (link.isEmpty()) {
            notes.add(Text.of("There is no link in it: choose the platform yourself."));
        } else if (link.get().platform().isEmpty()) {
            notes.add(Text.of(
                    "Its link leads to {0}, which is no platform that is known here: choose the platform yourself.",
                    Argument.name(link.get().address().getHost())));
        }
        return new Invitation(
                ordered,
                link.flatMap(LinksInText.Link::platform),
                link.map(LinksInText.Link::address),
                title(text),
                notes);
    }

    /** Letters as most keyboards have them: no narrow blanks, marks of direction, other digits or HTML. */
    static String plain(String written) {
        String text = HTML.matcher(written).find()
                ? TAG.matcher(written).replaceAll("\n").replace("&nbsp;", " ").replace("&amp;", "&")
                : written;
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .limit(Invitations.MOST_LETTERS)
                .forEach(point -> {
                    int type = Character.getType(point);
                    if (Character.isDigit(point)) {
                        out.append((char) ('0' + Character.digit(point, 10)));
                    } else if (type == Character.DASH_PUNCTUATION || point == 0x2212) {
                        out.append('-');
                    } else if (point == '\n' || point == '\r') {
                        out.append('\n');
                    } else if (Character.isWhitespace(point) || type == Character.SPACE_SEPARATOR) {
                        out.append(' ');
                    } else if (type != Character.FORMAT && type != Character.CONTROL && type != Character.SURROGATE) {
                        out.appendCodePoint(point);
                    }
                });
        return out.toString();
    }

    private List<Pair> pairs(String words) {
        List<DatesInText.Found> days = new DatesInText(now.toLocalDate()).in(words);
        List<TimesInText.Found> times = TimesInText.in(words, days);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            DatesInText.Found day = days.get(i);
            int next = i + 1 < days.size() ? days.get(i + 1).start() : words.length();
            int last = i > 0 ? days.get(i - 1).end() : 0;
            Optional<TimesInText.Found> behind = times.stream()
                    .filter(time -> time.start() >= day.end() && time.start() - day.end() <= FAR && time.end() <= next)
                    .findFirst();
            boolean listed = i + 1 < days.size()
                    && LISTED.matcher(words.substring(day.end(), next)).matches();
            boolean ahead = times.stream()
                    .anyMatch(time ->
                            time.end() <= day.start() && day.start() - time.end() <= BEFORE && time.start() >= last);
            if (behind.isEmpty() && listed && !ahead) {
                continue; // it has the time of the next one
            }
            behind.or(() -> times.stream()
                            .filter(time -> time.end() <= day.start()
                                    && day.start() - time.end() <= BEFORE
                                    && time.start() >= last)
                            .reduce((earlier, later) -> later))
                    .ifPresent(time -> {
                        for (DatesInText.Found before : listedBefore(words, day, days)) {
                            pairs.add(new Pair(before, time, weight(words, before, time)));
                        }
                        pairs.add(new Pair(day, time, weight(words, day, time)));
                    });
        }
        pairs.sort(Comparator.comparingInt(Pair::weight).reversed());
        int best = pairs.isEmpty() ? 0 : pairs.get(0).weight();
        boolean named = pairs.stream().anyMatch(pair -> !pair.day().guessed());
        return pairs.stream()
                .filter(pair ->
                        pair.weight() > best - 3 && (!named || !pair.day().guessed()))
                .toList();
    }

    /** "Dec 3, Dec 8 or Dec 15 at 8:00": the days before one that share its time. */
    private static List<DatesInText.Found> listedBefore(
            String words, DatesInText.Found day, List<DatesInText.Found> days) {
        List<DatesInText.Found> listed = new ArrayList<>();
        for (int i = days.indexOf(day); i > 0; i--) {
            if (!LISTED.matcher(
                            words.substring(days.get(i - 1).end(), days.get(i).start()))
                    .matches()) {
                break;
            }
            listed.add(0, days.get(i - 1));
        }
        return listed;
    }

    private int weight(String words, DatesInText.Found day, TimesInText.Found time) {
        String line = line(words, day.start());
        int weight = line.equals(line(words, time.start())) ? 2 : 0;
        weight += day.days().get(0).isBefore(now.toLocalDate()) ? 0 : 3;
        weight += ABOUT.matcher(line).find() ? 1 : 0;
        weight += day.guessed() ? -1 : 0;
        weight += ZonesInText.behind(words, time.end()).isPresent() ? 1 : 0;
        weight += OTHER_LINE.matcher(line).find() ? -5 : 0;
        weight += DEADLINE.matcher(sentence(line, words, day.start())).find() ? -3 : 0;
        return weight;
    }

    private static String line(String words, int at) {
        int from = words.lastIndexOf('\n', at) + 1;
        int to = words.indexOf('\n', at);
        return words.substring(from, Math.min(to < 0 ? words.length() : to, from + 500 + (at - from)));
    }

    /** The sentence of a line that a place lies in. */
    private static String sentence(String line, String words, int at) {
        int within = at - (words.lastIndexOf('\n', at) + 1);
        int from = 0;
        Matcher end = SENTENCE.matcher(line);
        while (end.find()) {
            if (end.end() > within) {
                return line.substring(from, end.start());
            }
            from = end.end();
        }
        return line.substring(from);
    }

    private List<Reading> readings(String words, Pair pair) {
        Optional<String> zone = ZonesInText.behind(words, pair.time().end())
                .or(() -> ZonesInText.behind(words, pair.day().end()))
                .or(() -> ZonesInText.anywhere(words));
        List<Reading> readings = new ArrayList<>();
        for (LocalDate day : pair.day().days()) {
            for (String one :
                    zone.map(TextInvitation::meant).orElse(List.of(now.getZone().getId()))) {
                List<Text> warnings = new ArrayList<>(beside(words, pair, day, zone));
                moment(day, pair.time().time(), one, warnings)
                        .ifPresent(at -> readings.add(Readings.of(at, now, warnings)));
            }
        }
        return readings;
    }

    private List<Text> beside(String words, Pair pair, LocalDate day, Optional<String> zone) {
        List<Text> warnings = new ArrayList<>();
        if (zone.isEmpty()) {
            warnings.add(Text.of(
                    "It names no time zone that is known here: this computer's is taken. Ask, if it was sent from"
                            + " elsewhere."));
        }
        List<LocalDate> days = pair.day().days();
        String written = words.substring(pair.day().start(), pair.day().end());
        if (days.size() > 1) {
            warnings.add(Text.of(
                    "“{0}” can be {1} or {2}: ask which is meant.",
                    Argument.name(written), Argument.day(days.get(0)), Argument.day(days.get(1))));
        } else if (pair.day().guessed()) {
            warnings.add(
                    Text.of("It names only the day of the week: {0} is taken to be meant.", Argument.day(days.get(0))));
        }
        if (pair.day().contradicts(day)) {
            DayOfWeek named = pair.day().weekday().orElseThrow();
            LocalDate nearest = day.plusDays(
                    Math.floorMod(named.getValue() - day.getDayOfWeek().getValue() + 3, 7) - 3L);
            warnings.add(Text.of(
                    "The day of the week in it does not go with “{0}”; that day of the week is {1}: ask which is"
                            + " meant.",
                    Argument.name(written), Argument.day(nearest)));
        }
        return warnings;
    }

    private static Optional<ZonedDateTime> moment(LocalDate day, LocalTime time, String zone, List<Text> warnings) {
        LocalDateTime local = day.atTime(time.truncatedTo(ChronoUnit.MINUTES));
        try {
            Zones.Moment moment = Zones.at(local, zone);
            moment.warning().ifPresent(warnings::add);
            return Optional.of(moment.at());
        } catch (PlanException e) {
            warnings.add(e.text()); // a time that clocks skip: the moment after it, and what is odd about it
            try {
                return Optional.of(local.atZone(Zones.of(zone)));
            } catch (PlanException unknown) {
                return Optional.empty();
            }
        }
    }

    /** What a zone's name may stand for. */
    private static List<String> meant(String zone) {
        List<String> several = Zones.several(zone);
        return several.isEmpty() ? List.of(zone) : several;
    }

    private static String title(String text) {
        Matcher matcher = TITLE.matcher(text);
        return matcher.find()
                ? Invitations.title(matcher.group(1).replaceFirst("(?i)^(?:re|fwd?|aw|wg):\\s*", ""))
                : "";
    }
}
