package app.greenroom.session.network;

import app.greenroom.network.udp.StreamPlan;
import app.greenroom.session.network.NetworkRequest.Depth;
import java.time.Duration;
import java.util.Optional;

/**
 * How long the parts of one run of the network take.
 *
 * @param link the connections to the platform
 * @param stream the stream of packets to a STUN server; empty for none, and for no survey either
 * @param end when all is broken off that is not done, from the beginning on
 */
public record ProbingTimes(Duration link, Optional<StreamPlan> stream, Duration end) {
    private static final ProbingTimes LIGHT =
            new ProbingTimes(Duration.ofSeconds(6), Optional.empty(), Duration.ofSeconds(8));
    private static final ProbingTimes QUICK = new ProbingTimes(
            Duration.ofSeconds(7), Optional.of(StreamPlan.guest(Duration.ofSeconds(5))), Duration.ofMillis(9500));
    private static final ProbingTimes WHOLE =
            new ProbingTimes(Duration.ofSeconds(14), Optional.of(StreamPlan.GUEST), Duration.ofSeconds(20));

    /** What names and silent servers may take on top, where a check sets the time. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    /** For a run of the network alone. */
    static ProbingTimes of(Depth depth) {
        return switch (depth) {
            case LIGHT -> LIGHT;
            case QUICK -> QUICK;
            case WHOLE -> WHOLE;
        };
    }

    /** For a check that looks and listens for so long; in it, the network takes a moment more only where it is silent. */
    public static ProbingTimes within(Duration check) {
        return new ProbingTimes(check, Optional.of(StreamPlan.guest(check)), check.plus(GRACE));
    }
}
