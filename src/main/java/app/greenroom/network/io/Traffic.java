package app.greenroom.network.io;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Counts what one run sends and receives, for all of its probes and from all of their threads. Content is counted as it passes,
 * headers of IP, UDP and TCP are reckoned from it as Linux sends them: segments of 1448 bytes with timestamps, an
 * acknowledgement for every second one. What the system sends a second time is not seen, nor are the link's own frames.
 */
public final class Traffic {
    private static final int IPV4 = 20;
    private static final int IPV6 = 40;
    private static final int UDP = 8;
    private static final int SYN = 40;
    private static final int RST = 20;
    private static final int TCP = 32;
    private static final int SEGMENT = 1448;

    /** After how many ms of silence Linux sends a SYN again (RFC 6298, doubled each time). */
    private static final long[] AGAIN = {1_000, 3_000, 7_000};

    /** A question to a name server and its answer, without headers, as we see them; the system's own lookup hides them. */
    private static final int QUESTION = 40;

    private static final int ANSWER = 100;

    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong received = new AtomicLong();

    /**
     * How much there was.
     *
     * @param sent bytes
     * @param received bytes
     */
    public record Count(long sent, long received) {
        /** Both ways together, bytes. */
        public long total() {
            return sent + received;
        }
    }

    /** What has passed so far. */
    public Count count() {
        return new Count(sent.get(), received.get());
    }

    /** A datagram of so many bytes of content went out. */
    public void datagramOut(@Nullable InetAddress other, int content) {
        sent.addAndGet(ip(other) + UDP + content);
    }

    /** A datagram of so many bytes of content came in. */
    public void datagramIn(@Nullable InetAddress other, int content) {
        received.addAndGet(ip(other) + UDP + content);
    }

    /** The system looked a name up, for both address families. */
    public void lookup() {
        sent.addAndGet(2L * (IPV4 + UDP + QUESTION));
        received.addAndGet(2L * (IPV4 + UDP + ANSWER));
    }

    /** A TCP connection was taken; its end is counted as well. */
    public void connected(@Nullable InetAddress other) {
        sent.addAndGet(ip(other) + SYN + 3L * (ip(other) + TCP));
        received.addAndGet(ip(other) + SYN + 2L * (ip(other) + TCP));
    }

    /** A TCP connection was refused. */
    public void refused(@Nullable InetAddress other) {
        sent.addAndGet(ip(other) + SYN);
        received.addAndGet(ip(other) + RST);
    }

    /** Nobody answered a TCP connection for so long, ms. */
    public void unanswered(@Nullable InetAddress other, long millis) {
        int syns = 1;
        for (long again : AGAIN) {
            syns += millis >= again ? 1 : 0;
        }
        sent.addAndGet(syns * (ip(other) + SYN));
    }

    /** Bytes of content went out on a TCP connection. */
    void streamOut(@Nullable InetAddress other, int content) {
        sent.addAndGet(content + segments(content) * (ip(other) + TCP));
        received.addAndGet((segments(content) + 1) / 2 * (ip(other) + TCP));
    }

    /** Bytes of content came in on a TCP connection. */
    void streamIn(@Nullable InetAddress other, int content) {
        received.addAndGet(content + segments(content) * (ip(other) + TCP));
        sent.addAndGet((segments(content) + 1) / 2 * (ip(other) + TCP));
    }

    /** A connected socket as it is, with all that passes it counted; closing either closes both. */
    public Socket counted(Socket connected) {
        connected(connected.getInetAddress());
        return new CountedSocket(connected, this);
    }

    private static long segments(int content) {
        return ((long) content + SEGMENT - 1) / SEGMENT;
    }

    private static long ip(@Nullable InetAddress other) {
        return other instanceof Inet6Address ? IPV6 : IPV4;
    }
}
