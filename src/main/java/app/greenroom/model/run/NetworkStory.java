package app.greenroom.model.run;

import app.greenroom.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a report shows of the network besides the findings.
 *
 * @param platform the platform's name, at the far end of the path
 * @param trips round trips over the test, in order; possibly none
 * @param path the parts of the way, from this computer to the platform; possibly none
 * @param quality what the line is good enough for, in one sentence; empty when nothing can be said
 * @param days today beside other days at the same hour; empty when nothing is kept
 * @param traffic how much the test sent and received in all, bytes
 */
public record NetworkStory(
        Text platform, List<Trip> trips, List<Part> path, Optional<Text> quality, Optional<Days> days, long traffic) {
    public NetworkStory {
        trips = List.copyOf(trips);
        path = List.copyOf(path);
    }

    /**
     * One round trip.
     *
     * @param second when, in seconds since the test began
     * @param millis how long, ms; empty when it did not come back
     * @param lost whether it was lost; one that is neither answered nor lost was not timed, because the computer was busy
     */
    public record Trip(double second, OptionalDouble millis, boolean lost) {}

    /**
     * One part of the way, between two of its stations.
     *
     * @param from the station nearer to this computer, such as "This computer"
     * @param to the station behind it, such as "Router"
     * @param label what was measured up to {@code to}, such as "0.6 ms"; empty when nothing was
     * @param state how it is
     */
    public record Part(Text from, Text to, Text label, State state) {}

    /** How a part of the way is. */
    public enum State {
        WELL,
        TROUBLE,
        UNKNOWN
    }

    /**
     * Today beside other days at the same local hour.
     *
     * @param sentence what the comparison says
     * @param unit the unit of the values
     * @param label what is shown, in plain words
     * @param before one value for each earlier day, the oldest first
     * @param today today's value; empty when it was not measured
     * @param usual the middle of the earlier days; empty when there are too few
     * @param unusual whether today is out of the ordinary, for the worse
     */
    public record Days(
            Text sentence,
            Text label,
            String unit,
            List<Day> before,
            OptionalDouble today,
            OptionalDouble usual,
            boolean unusual) {
        public Days {
            before = List.copyOf(before);
        }
    }

    /** One earlier day's value. */
    public record Day(LocalDate date, double value) {}
}
