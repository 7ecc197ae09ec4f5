package app.greenroom.report;

import app.greenroom.text.Language;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.run.NetworkStory;
import app.greenroom.model.run.NetworkStory.Part;
import app.greenroom.model.run.NetworkStory.Trip;
import app.greenroom.report.draw.PathSketch;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the drawings of the network show, in words. */
public final class NetworkWording {
    private NetworkWording() {}

    /** Such as "20 round trips in 5 s, 80 to 97 ms. One was lost." */
    public static String trips(List<Trip> trips) {
        double[] times = trips.stream()
                .map(Trip::millis)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        double last = trips.get(trips.size() - 1).second();
        StringBuilder out = new StringBuilder(trips.size() + " round trips in " + Numbers.seconds(last));
        if (times.length > 0) {
            out.append(", ").append(millis(times[0])).append(" to ").append(millis(times[times.length - 1]));
        }
        out.append('.');
        long lost = trips.stream().filter(Trip::lost).count();
        long busy = trips.size() - times.length - lost;
        out.append(lost == 0 ? " Nothing was lost." : " " + count(lost) + " lost.");
        if (busy > 0) {
            out.append(' ').append(count(busy)).append(" not timed, because this computer was busy.");
        }
        return out.toString();
    }

    /** Such as "This computer to Your router: 0.6 ms, well. Your router to …". */
    public static String path(List<Part> parts) {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            out.append(out.isEmpty() ? "" : " ")
                    .append(part.from())
                    .append(" to ")
                    .append(part.to())
                    .append(": ");
            out.append(part.label().isEmpty() ? "" : part.label() + ", ");
            out.append(PathSketch.word(part.state())).append('.');
        }
        return out.toString();
    }

    /** Such as "Wed 2 Dec: 80 ms. today: 84 ms." */
    public static String days(NetworkStory.Days days) {
        StringBuilder out = new StringBuilder(days.sentence() + " " + days.label() + ":");
        days.before().forEach(day -> out.append(' ')
                .append(day.date())
                .append(' ')
                .append(Numbers.value(Measurement.of("value", day.value(), days.unit())))
                .append(','));
        days.today().ifPresent(value -> out.append(" today ")
                .append(Numbers.value(Measurement.of("value", value, days.unit())))
                .append('.'));
        return out.toString();
    }

    /** Such as "The test sent and received 135 kB in all."; empty where it was not counted. */
    public static Optional<String> traffic(long bytes) {
        return bytes == 0
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        bytes < 999_500
                                ? "The test sent and received %.0f kB in all."
                                : "The test sent and received %.1f MB in all.",
                        bytes < 999_500 ? bytes / 1e3 : bytes / 1e6));
    }

    private static String count(long count) {
        return Wording.words(count) + (count == 1 ? " was" : " were");
    }

    private static String millis(double value) {
        return Numbers.value(Measurement.of("net.rtt", value, "ms"));
    }

    /** trips in a language. */
    public static String trips(List<Trip> trips, Language language) {
        return trips(trips);
    }

    /** path in a language. */
    public static String path(List<Part> parts, Language language) {
        return path(parts);
    }

    /** days in a language. */
    public static String days(NetworkStory.Days days, Language language) {
        return days(days);
    }

    /** traffic in a language. */
    public static Optional<String> traffic(long bytes, Language language) {
        return traffic(bytes);
    }
}
