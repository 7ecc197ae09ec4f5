package app.greenroom.network.link;

import app.greenroom.io.JsonField;
import app.greenroom.network.Samples;
import java.util.OptionalDouble;

/**
 * One attempt at a round trip, for plots and counts.
 *
 * @param offset seconds since the run began
 * @param millis the round trip, ms; empty when it was lost
 * @param fate what became of it
 */
public record RoundTrip(
        @JsonField(high = Samples.MOST_SECONDS) double offset,
        @JsonField(name = "ms", high = Samples.MOST_MILLIS) OptionalDouble millis,
        Fate fate) {
    /** What became of an attempt. */
    public enum Fate {
        /** It came back. */
        ANSWERED,
        /** The packet, or the answer to it, was lost. */
        LOST,
        /** This computer was too busy to time it, so it counts neither as answered nor as lost. */
        COMPUTER_BUSY
    }
}
