package app.greenroom.network.peer;

import app.greenroom.network.stun.StunSample.Family;
import app.greenroom.network.udp.StreamSamples;
import java.util.Optional;

/**
 * What came of a test with a peer: {@code net.peer.*}, named as {@link app.greenroom.network.udp.StreamFacts} names {@code
 * net.udp.*}.
 *
 * @param meeting how far it got
 * @param family of the address in the code
 * @param near whether that address is of the kind that only the same network reaches (RFC 1918, RFC 4193, link-local, loopback)
 * @param stream the packets; empty unless met
 * @param counts both ends' counts; empty when the peer's last word was lost
 */
public record PeerSamples(
        Meeting meeting, Family family, boolean near, Optional<StreamSamples> stream, Optional<PeerCounts> counts) {

    /** How far two computers get. */
    public enum Meeting {
        MET,
        /** Nothing came back from that address. */
        NO_ANSWER,
        /** ICMP said that nobody listens there. */
        REFUSED,
        /** This computer knows no way to that address, such as none by IPv6. */
        NO_WAY,
        /** The peer answered, and did not accept the code. */
        CODE_REFUSED,
        /** The peer tests with somebody else just now. */
        BUSY,
        /** Stopped before it was known. */
        STOPPED
    }
}
