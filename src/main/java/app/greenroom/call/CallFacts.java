package app.greenroom.call;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one end of a call counted, since its beginning.
 *
 * @param way how the two reach each other; empty until they do
 * @param sound what was sent of it
 * @param picture what was sent of it
 * @param heard what came in of the other end's sound
 * @param seen what came in of the other end's picture
 */
public record CallFacts(Optional<Way> way, Sent sound, Sent picture, Received heard, Received seen) {
    /**
     * The pair of addresses in use.
     *
     * @param here this end's kind of address
     * @param there the other end's
     * @param transport how this end's packets begin their way: {@code udp}, or {@code tcp} or {@code tls} to a TURN server
     * @param trips STUN's own round trips
     * @param outgoing what congestion control takes the way to carry from here, Mbit/s
     * @param bytesSent in UDP's payload, all media and data
     * @param bytesReceived the same, from the other end
     */
    public record Way(
            CallCandidate.Kind here,
            CallCandidate.Kind there,
            String transport,
            Trips trips,
            OptionalDouble outgoing,
            long bytesSent,
            long bytesReceived) {
        /** Whether a TURN server passes everything on. */
        public boolean relayed() {
            return here == CallCandidate.Kind.RELAYED || there == CallCandidate.Kind.RELAYED;
        }
    }

    /**
     * Round trips.
     *
     * @param count how many
     * @param millis their sum
     */
    public record Trips(long count, double millis) {}

    /**
     * A stream from here.
     *
     * @param packets those of RTP, with those sent again
     * @param target what its coder aims at, Mbit/s
     * @param frames of a picture; none of sound
     */
    public record Sent(long packets, OptionalDouble target, Frames frames) {}

    /**
     * A stream that comes in.
     *
     * @param packets those of RTP
     * @param lost by their numbers; less than 0 where doubles came
     * @param jitter RFC 3550, ms
     * @param frames of a picture; none of sound
     * @param freezes of a picture
     */
    public record Received(long packets, long lost, double jitter, Frames frames, Freezes freezes) {}

    /**
     * Pictures of a stream.
     *
     * @param count so far
     * @param width of the last, 0 of none
     * @param height of the last, 0 of none
     * @param perSecond lately
     */
    public record Frames(long count, int width, int height, double perSecond) {}

    /**
     * How often a picture stood still (W3C's definition: longer than three times the usual, and 150 ms more than it).
     *
     * @param count how often
     * @param seconds altogether
     */
    public record Freezes(long count, double seconds) {}
}
