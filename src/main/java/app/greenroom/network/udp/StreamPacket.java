package app.greenroom.network.udp;

import app.greenroom.network.link.RoundTrip;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * One packet of a stream.
 *
 * @param offset seconds since the run began, when it was sent
 * @param late how long this computer kept it waiting when it was sent, or its answer, ms; see {@link StreamFacts#BUSY_MILLIS}
 * @param roundTrip from sending it to its answer, ms; empty when it was lost
 * @param order which answer it was, 0 for the first; empty when it was lost
 * @param fate what became of it
 */
public record StreamPacket(double offset, double late, OptionalDouble roundTrip, OptionalInt order, Fate fate) {

    /** What becomes of a packet. */
    public enum Fate {
        ANSWERED,
        /** Lost, and nobody told on which way. */
        LOST,
        /** This computer could not send it. */
        NOT_SENT
    }

    /** The packet in the word that the whole room shares; none for one that was not sent. */
    public Stream<RoundTrip> trip() {
        return switch (fate) {
            case NOT_SENT -> Stream.empty();
            case LOST -> Stream.of(new RoundTrip(offset, OptionalDouble.empty(), RoundTrip.Fate.LOST));
            case ANSWERED ->
                Stream.of(new RoundTrip(
                        offset,
                        roundTrip,
                        late > StreamFacts.BUSY_MILLIS ? RoundTrip.Fate.COMPUTER_BUSY : RoundTrip.Fate.ANSWERED));
        };
    }

    public StreamPacket {
        if ((fate == Fate.ANSWERED) != roundTrip.isPresent() || roundTrip.isPresent() != order.isPresent()) {
            throw new IllegalArgumentException("a packet has a round trip when it was answered");
        }
    }
}
