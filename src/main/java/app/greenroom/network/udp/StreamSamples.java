package app.greenroom.network.udp;

import java.util.List;

/**
 * Everything a stream saw. {@link StreamFacts#from} says what it means.
 *
 * @param interval ms from one packet to the next, as planned
 * @param packets all that were to count and were due before the end, in the order of sending
 * @param ending why it ended
 */
public record StreamSamples(double interval, List<StreamPacket> packets, Ending ending) {
    public StreamSamples {
        packets = List.copyOf(packets);
    }

    /** Why a stream ended. */
    public enum Ending {
        COMPLETE,
        /** Somebody closed the probe. */
        STOPPED,
        /** ICMP said that nobody listens there. */
        REFUSED,
        /** This computer or a router on the way knows no way there. */
        UNREACHABLE
    }
}
