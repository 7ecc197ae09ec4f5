package app.greenroom.network.throughput;

import java.time.Duration;

/**
 * What a responder gives away at most.
 *
 * @param connections at once; more are closed unanswered
 * @param bytesEach bytes on one connection, both ways together
 * @param bytesInAll bytes over the responder's life; then it answers nobody any more
 * @param greeting time for the proof of the token
 * @param each time for one connection
 */
public record ResponderLimits(int connections, int bytesEach, long bytesInAll, Duration greeting, Duration each) {
    /** Enough for three full runs of {@link ThroughputPlan#full}. */
    public static final ResponderLimits USUAL =
            new ResponderLimits(8, 8_000_000, 45_000_000, Duration.ofSeconds(3), Duration.ofSeconds(30));

    public ResponderLimits {
        if (connections < 1 || bytesEach < 1 || bytesInAll < 1 || greeting.isNegative() || each.isNegative()) {
            throw new IllegalArgumentException("no limits");
        }
    }
}
