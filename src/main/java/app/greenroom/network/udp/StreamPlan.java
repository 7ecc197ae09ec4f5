package app.greenroom.network.udp;

import java.time.Duration;

/**
 * How much a stream sends.
 *
 * @param packets that count
 * @param warmUp packets before them that do not: the first ones meet cold caches, code and address tables
 * @param interval from one packet to the next
 * @param bytes of UDP content a packet, at least {@link #LEAST_BYTES}, where whoever answers leaves the choice
 * @param linger how long to wait for answers after the last packet; what comes later is lost, as it is for a call
 */
public record StreamPlan(int packets, int warmUp, Duration interval, int bytes, Duration linger) {
    public static final int LEAST_BYTES = 80;
    public static final int MOST_BYTES = 200;
    public static final int MOST_PACKETS = 2_000;

    /** 172 bytes: 20 ms of G.711 (160 bytes) and an RTP header (12). */
    private static final int AUDIO_BYTES = 172;

    /** 500 packets at 50 a second, 10 s and 88 kB each way; 0 of 500 lost means at most 0.8 % (Wilson, 95 %). */
    public static final StreamPlan FULL =
            new StreamPlan(500, 10, Duration.ofMillis(20), AUDIO_BYTES, Duration.ofSeconds(1));

    /** 200 packets at 50 a second, 4 s and 36 kB each way; 0 of 200 lost means at most 1.9 %. */
    public static final StreamPlan QUICK =
            new StreamPlan(200, 10, Duration.ofMillis(20), AUDIO_BYTES, Duration.ofSeconds(1));

    /** For a STUN server that is everybody's: 40 requests of 20 bytes, 10 a second. Too few for a share of loss. */
    public static final StreamPlan GUEST =
            new StreamPlan(40, 3, Duration.ofMillis(100), AUDIO_BYTES, Duration.ofSeconds(1));

    public StreamPlan {
        if (packets < 1
                || packets > MOST_PACKETS
                || warmUp < 0
                || warmUp > 100
                || interval.isNegative()
                || interval.isZero()
                || bytes < LEAST_BYTES
                || bytes > MOST_BYTES
                || linger.isNegative()) {
            throw new IllegalArgumentException("no such stream");
        }
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
