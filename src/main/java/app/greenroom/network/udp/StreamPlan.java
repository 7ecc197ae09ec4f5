package app.greenroom.network.udp;

import java.time.Duration;

/**
 * How much a stream sends.
 *
 * @param packets that count
 * @param warmUp packets before them that do not: the first ones meet cold caches, code and address tables
 * @param interval from one packet to the next
 * @param linger how long to wait for answers after the last packet; what comes later is lost, as it is for a call
 */
public record StreamPlan(int packets, int warmUp, Duration interval, Duration linger) {
    private static final int MOST_PACKETS = 2_000;

    /**
     * Time between requests to a server that is everybody's: what every call program keeps to while it looks for a way (Ta of
     * RFC 8445, section 14.2).
     */
    private static final Duration GUESTS_PACE = Duration.ofMillis(50);

    /** What a request and its answer may cost each on average, headers included; servers that answer with more get fewer. */
    public static final int GUESTS_BYTES = 112;

    private static final int GUESTS_WARM_UP = 5;
    private static final int GUESTS_LEAST = 40;

    /** 200 requests of 20 bytes at 20 a second, for a STUN server that is everybody's; 0 of 400 lost means at most 1 %. */
    public static final StreamPlan GUEST = new StreamPlan(200, GUESTS_WARM_UP, GUESTS_PACE, Duration.ofSeconds(1));

    public StreamPlan {
        if (packets < 1
                || packets > MOST_PACKETS
                || warmUp < 0
                || warmUp > 100
                || interval.isNegative()
                || interval.isZero()
                || linger.isNegative()) {
            throw new IllegalArgumentException("no such stream");
        }
    }

    /** {@link #GUEST}, cut to end within {@code most}, but no shorter than 40 requests, which take 3.3 s. */
    public static StreamPlan guest(Duration most) {
        long fit = most.minus(GUEST.linger).dividedBy(GUESTS_PACE) - GUESTS_WARM_UP;
        int packets = (int) Math.max(GUESTS_LEAST, Math.min(GUEST.packets, fit));
        return new StreamPlan(packets, GUESTS_WARM_UP, GUESTS_PACE, GUEST.linger);
    }

    /** What a stream to a server that is everybody's costs at most, with headers, bytes. */
    public long guestBytes() {
        return (long) GUESTS_BYTES * total();
    }

    /** How many are sent in all. */
    public int total() {
        return packets + warmUp;
    }

    /** How long the stream takes at most. */
    public Duration duration() {
        return interval.multipliedBy(total()).plus(linger);
    }
}
