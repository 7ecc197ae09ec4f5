package app.greenroom.network.link;

import app.greenroom.io.JsonField;
import app.greenroom.network.Samples;

/**
 * One TCP connection, opened and closed again without a byte of content.
 *
 * @param offset seconds since the run began
 * @param millis from the call until its result, ms: one round trip when it was answered
 * @param late how long this computer kept the probe waiting at its start or during it, ms; see {@link LinkFacts#BUSY_MILLIS}
 * @param result how it ended
 */
public record ConnectSample(
        @JsonField(high = Samples.MOST_SECONDS) double offset,
        @JsonField(name = "ms", high = Samples.MOST_MILLIS) double millis,
        @JsonField(high = Samples.MOST_MILLIS) double late,
        Attempt result) {
    public ConnectSample {
        Samples.check(offset, millis);
        Samples.check(offset, late);
    }

    /** Whether something at the other end answered. */
    public boolean answered() {
        return result == Attempt.CONNECTED || result == Attempt.REFUSED;
    }

    /** How a connection attempt ends. */
    public enum Attempt {
        /** SYN, SYN-ACK: a round trip. */
        CONNECTED,
        /** SYN, RST: a round trip as well, to whoever refused. */
        REFUSED,
        /** Nothing came back in time. */
        TIMED_OUT,
        /** This computer or a router on the way knows no way there, or does not let it through. */
        UNREACHABLE,
        /** There is no way there, because this computer is on no network at all. */
        NO_NETWORK
    }
}
