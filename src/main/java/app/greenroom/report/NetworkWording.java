package app.greenroom.report;

import app.greenroom.model.run.NetworkStory;
import app.greenroom.model.run.NetworkStory.Part;
import app.greenroom.model.run.NetworkStory.State;
import app.greenroom.model.run.NetworkStory.Trip;
import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the drawings of the network show, in words. */
public final class NetworkWording {
    private NetworkWording() {}

    /** Such as "20 round trips in 5 s, 80 to 97 ms. One was lost." */
    public static String trips(List<Trip> trips, Language language) {
        double[] times = trips.stream()
                .map(Trip::millis)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        Argument count = Argument.count(trips.size());
        Argument length = Argument.seconds(trips.get(trips.size() - 1).second());
        long lost = trips.stream().filter(Trip::lost).count();
        long busy = trips.size() - times.length - lost;
        return language.say(Text.sentences(
                times.length > 0
                        ? Text.of(
                                "{0, plural, one {One round trip in {1}, {2} to {3}.}"
                                        + " other {# round trips in {1}, {2} to {3}.}}",
                                count,
                                length,
                                Argument.amount(times[0], Unit.MILLISECONDS),
                                Argument.amount(times[times.length - 1], Unit.MILLISECONDS))
                        : Text.of(
                                "{0, plural, one {One round trip in {1}.} other {# round trips in {1}.}}",
                                count, length),
                Text.of(
                        "{0, plural, =0 {Nothing was lost.} one {One was lost.} other {# were lost.}}",
                        Argument.count(lost)),
                busy > 0
                        ? Text.of(
                                "{0, plural, one {One was not timed, because this computer was busy.}"
                                        + " other {# were not timed, because this computer was busy.}}",
                                Argument.count(busy))
                        : Text.EMPTY));
    }

    /** Such as "From this computer to your router: 0.6 ms, well. From your router to …". */
    public static String path(List<Part> parts, Language language) {
        return language.say(Text.sentences(parts.stream()
                .map(part -> Text.of(
                        "{0} to {1}: {2}.",
                        Argument.of(part.from()), Argument.of(part.to()), Argument.of(measured(part))))
                .toList()));
    }

    /** Such as "This computer to your router: 0.6 ms (well)". */
    public static String part(Part part, Language language) {
        return language.say(
                part.label().isEmpty()
                        ? Text.of(
                                "{0} to {1} ({2})",
                                Argument.of(part.from()), Argument.of(part.to()), Argument.of(word(part.state())))
                        : Text.of(
                                "{0} to {1}: {2} ({3})",
                                Argument.of(part.from()),
                                Argument.of(part.to()),
                                Argument.of(part.label()),
                                Argument.of(word(part.state()))));
    }

    /** What was measured on a part of the way and how the part is, such as "0.6 ms, well". */
    public static Text measured(Part part) {
        Text word = word(part.state());
        return part.label().isEmpty() ? word : Text.of("{0}, {1}", Argument.of(part.label()), Argument.of(word));
    }

    /** How a part of the way is, in a word. */
    public static Text word(State state) {
        return Text.of(
                switch (state) {
                    case WELL -> "well";
                    case TROUBLE -> "trouble here";
                    case UNKNOWN -> "not known";
                });
    }

    /** The days in words, such as "As usual. Round trip: 2 December 2026 80 ms, today 84 ms." */
    public static String days(NetworkStory.Days days, Language language) {
        List<Text> values = new ArrayList<>();
        for (NetworkStory.Day day : days.before()) {
            values.add(Text.of("{0} {1}", Argument.day(day.date()), amount(day.value(), days.unit())));
        }
        days.today().ifPresent(value -> values.add(Text.of("today {0}", amount(value, days.unit()))));
        return language.say(Text.sentences(
                days.sentence(), Text.of("{0}: {1}.", Argument.of(days.label()), Argument.list(values))));
    }

    /** Such as "The test sent and received 135 kB in all."; empty where it was not counted. */
    public static Optional<String> traffic(long bytes, Language language) {
        if (bytes == 0) {
            return Optional.empty();
        }
        Argument amount = bytes < 999_500
                ? Argument.amount(bytes / 1e3, Unit.KILOBYTES, 0)
                : Argument.amount(bytes / 1e6, Unit.MEGABYTES, 1);
        return Optional.of(language.say(Text.of("The test sent and received {0} in all.", amount)));
    }

    private static Argument amount(double value, String unit) {
        return Argument.of(Numbers.amountOf(value, unit));
    }
}
