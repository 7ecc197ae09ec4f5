package app.greenroom.network.throughput;

import java.time.Duration;

/**
 * How much a throughput test does at most.
 *
 * @param streams TCP connections at once, so that one lost packet does not halve the rate
 * @param bytesDown bytes to receive at most
 * @param bytesUp bytes to send at most
 * @param least load goes on for so long, even when the rate is known sooner, since queues take time to fill
 * @param most load goes on for so long at most, each way
 * @param idle time of pings without load, before it
 * @param recovery how long to wait at most until the line answers as quickly as before
 */
public record ThroughputPlan(
        int streams, int bytesDown, int bytesUp, Duration least, Duration most, Duration idle, Duration recovery) {
    public ThroughputPlan {
        if (streams < 1 || bytesDown < streams || bytesUp < streams || most.compareTo(least) < 0) {
            throw new IllegalArgumentException("no plan");
        }
    }

    /** Some 13 s and 12 MB at most. */
    public static ThroughputPlan full() {
        return new ThroughputPlan(
                4,
                7_000_000,
                5_000_000,
                Duration.ofMillis(2500),
                Duration.ofMillis(4500),
                Duration.ofSeconds(1),
                Duration.ofMillis(1500));
    }

    /** Some 6 s and 1.6 MB at most: enough to tell lines that carry a call from those that do not. */
    public static ThroughputPlan quick() {
        return new ThroughputPlan(
                3,
                900_000,
                700_000,
                Duration.ofMillis(1200),
                Duration.ofMillis(2200),
                Duration.ofMillis(500),
                Duration.ofMillis(600));
    }
}
