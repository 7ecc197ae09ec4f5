package app.greenroom.network.dns;

import java.net.InetAddress;
import java.util.List;

/**
 * One question to one name server: {@code net.dns.server}, its time in ms.
 *
 * @param server the name server's address
 * @param family 4 when IPv4 addresses were asked for (A), 6 for IPv6 (AAAA)
 * @param millis from the question to its answer or to giving up, ms
 * @param result how it ended
 * @param addresses what the answer gave; empty unless {@code FOUND}
 */
public record NameServerSample(
        InetAddress server, int family, double millis, Answer result, List<InetAddress> addresses) {
    public NameServerSample {
        addresses = List.copyOf(addresses);
        if ((family != 4 && family != 6) || !(millis >= 0 && millis <= 600_000)) {
            throw new IllegalArgumentException("not a sample: family " + family + ", " + millis + " ms");
        }
    }

    /** How a question ends. */
    public enum Answer {
        /** There are addresses. */
        FOUND,
        /** The answer was cut short and held no address (TC in RFC 1035): the server works. */
        TRUNCATED,
        /** The name exists, without an address of this family. */
        NO_ADDRESS,
        /** There is no such name (NXDOMAIN). */
        NO_SUCH_NAME,
        /** The name server could not find out (SERVFAIL). */
        SERVER_FAILURE,
        /** The name server answers, but not this question (REFUSED or another code). */
        NOT_ANSWERED,
        /** No name server runs at this address. */
        PORT_REFUSED,
        /** This computer found no way to the address. */
        UNREACHABLE,
        /** Nothing came in time that answered the question. */
        TIMED_OUT,
        /** The probe was stopped. */
        STOPPED
    }

    /** Whether the first server that was asked gave no answer, though another did: whoever asks in turn waits for it. */
    public static boolean firstKeptSilent(List<NameServerSample> samples) {
        return !samples.isEmpty()
                && samples.get(0).result() == Answer.TIMED_OUT // a refusal comes at once and keeps nobody waiting
                && samples.stream().anyMatch(NameServerSample::answered);
    }

    /** Whether the server answered in any way. */
    public boolean answered() {
        return switch (result) {
            case FOUND, TRUNCATED, NO_ADDRESS, NO_SUCH_NAME, SERVER_FAILURE, NOT_ANSWERED -> true;
            case PORT_REFUSED, UNREACHABLE, TIMED_OUT, STOPPED -> false;
        };
    }
}
