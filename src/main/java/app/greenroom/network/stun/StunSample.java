package app.greenroom.network.stun;

import app.greenroom.network.platform.HostPort;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One STUN binding request to one server, with its retransmissions. Its answers become {@code net.stun.rtt} (ms) and {@code
 * net.udp.reach} (share of media ports that answered).
 *
 * @param server whom it went to, name and UDP port
 * @param offset seconds since the run began, when it was first sent
 * @param sent how often it was sent, 0 when nothing could be sent
 * @param roundTrip from sending to the answer, ms; only where it was sent once, because of later answers nobody can tell to
 *     which sending they belong (Karn)
 * @param late how late this computer was to send it, ms
 * @param result what came back
 * @param family of the public address that the server saw; empty when it told none
 * @param error the error code of an error answer, 300–699
 */
public record StunSample(
        HostPort server,
        double offset,
        int sent,
        OptionalDouble roundTrip,
        double late,
        Reply result,
        Optional<Family> family,
        OptionalInt error) {

    /** What comes back from a UDP port. One silent port proves no block: the server may be down, or not heed strangers. */
    public enum Reply {
        /** A sound STUN answer, with an address or an error: UDP passes both ways. */
        ANSWERED,
        /** Something that is no STUN answer to this request: UDP passes both ways as well. */
        OTHER_ANSWER,
        /** ICMP said that nobody listens there: the host itself, or a firewall on the way that rejects; nobody can tell which. */
        REFUSED,
        /** Nothing came back in time. */
        SILENT,
        /** This computer or a router on the way knows no way there, or does not let it through, and said so. */
        UNREACHABLE,
        /** Stopped before it was known. */
        STOPPED
    }

    /** Of an address. */
    public enum Family {
        IPV4,
        IPV6
    }

    /** Whether UDP came back. */
    public boolean answered() {
        return result == Reply.ANSWERED || result == Reply.OTHER_ANSWER;
    }
}
