package app.greenroom.network.throughput;

import java.util.List;

/**
 * Everything that a throughput test saw. {@link ThroughputFacts#from} says what it means.
 *
 * @param pings round trips on a connection of their own, before, during and after the load, by the time at which they were
 *     sent
 * @param down the load towards this computer
 * @param up the load from it
 * @param result how the test ended
 */
public record ThroughputSamples(List<Ping> pings, Leg down, Leg up, Completion result) {
    public ThroughputSamples {
        pings = List.copyOf(pings);
    }

    /**
     * One round trip through an open TCP connection.
     *
     * @param offset when it was sent, s since the run began
     * @param millis until it came back, ms
     * @param late how long this computer kept the pings waiting meanwhile, ms; see {@link ThroughputFacts#BUSY_MILLIS}
     */
    public record Ping(double offset, double millis, double late) {
        public Ping {
            check(offset, 3_600);
            check(late, 600_000);
            check(millis, 600_000);
        }
    }

    /**
     * One direction's load.
     *
     * @param start when it began, s since the run began
     * @param end when it ended, s
     * @param marks how many bytes had arrived at the receiving end by when, rising
     * @param ending why it ended
     */
    public record Leg(double start, double end, List<Mark> marks, Ending ending) {
        /** A leg that was not begun. */
        public static final Leg NONE = new Leg(0, 0, List.of(), Ending.NOT_BEGUN);

        public Leg {
            marks = List.copyOf(marks);
            check(start, 3_600);
            check(end - start, 3_600);
        }
    }

    /**
     * How far a load had come.
     *
     * @param offset s since the run began
     * @param bytes of payload that had arrived
     */
    public record Mark(double offset, long bytes) {
        public Mark {
            check(offset, 3_600);
            if (bytes < 0) {
                throw new IllegalArgumentException("fewer bytes than none");
            }
        }
    }

    /** Why a load ended. */
    public enum Ending {
        NOT_BEGUN,
        /** The rate was known well enough. */
        STEADY,
        /** The bytes that the plan allows were used up. */
        BUDGET,
        /** The time that the plan allows was over. */
        TIME,
        /** A connection broke. */
        BROKEN,
        /** The probe was stopped. */
        STOPPED
    }

    /** How a test ends. */
    public enum Completion {
        /** Both ways were measured. */
        MEASURED,
        /** Nobody took the connection. */
        NOT_CONNECTED,
        /** What took the connection was no responder, or did not accept the token, or had nothing more to give. */
        REFUSED,
        /** A connection broke on the way. */
        BROKEN,
        /** The probe was stopped. */
        STOPPED
    }

    private static void check(double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException("not a sample: " + value);
        }
    }
}
