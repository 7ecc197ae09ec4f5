package app.greenroom.network.relay;

import java.nio.ByteBuffer;

/**
 * What a relay did to one datagram.
 *
 * @param head its first bytes, at most 64
 * @param size bytes of its content
 * @param arrived when the relay had it, {@link System#nanoTime}
 * @param left when it was sent on; 0 when it never was
 * @param fate what became of it
 */
public record Passage(ByteBuffer head, int size, long arrived, long left, Fate fate) {
    /** What becomes of a datagram. */
    public enum Fate {
        FORWARDED,
        LOST,
        QUEUE_FULL,
        BLOCKED
    }

    /** How long it was held, ms. */
    public double millis() {
        return (left - arrived) / 1e6;
    }
}
