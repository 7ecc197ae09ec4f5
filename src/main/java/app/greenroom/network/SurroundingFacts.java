package app.greenroom.network;

import app.greenroom.io.JsonField;
import app.greenroom.network.PathFacts.Medium;
import app.greenroom.network.link.ConnectSample;
import app.greenroom.network.link.LinkFacts;
import app.greenroom.network.link.LinkFailure;
import app.greenroom.network.quality.Loss;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What lies around the connection itself; empty is what was not asked, not told or not ready in time.
 *
 * @param medium how this computer is joined to its network
 * @param tunnel whether a VPN carries the way
 * @param metered whether the system counts the traffic as paid for or limited
 * @param signalDbm Wi-Fi signal, dBm
 * @param signalPercent Wi-Fi signal as the system rates it, 0–100 %
 * @param router attempts to connect to the router, in order; empty when it keeps silent
 * @param nameServer quickest answer of a name server asked directly, ms
 * @param firstByte median time from an HTTP request to the first byte of its answer, ms
 * @param clockOffset how far this computer's clock is ahead of the host's, s
 * @param clockError the most that the comparison of clocks may be off, s; there whenever {@code clockOffset} is
 * @param six how the host is reached by IPv6
 * @param cause a closer cause of a failure of the link, where the surroundings show one
 */
public record SurroundingFacts(
        Medium medium,
        boolean tunnel,
        Optional<Boolean> metered,
        @JsonField(name = "dbm", low = -200, high = 0) OptionalDouble signalDbm,
        @JsonField(name = "percent", high = 100) OptionalDouble signalPercent,
        List<ConnectSample> router,
        @JsonField(high = Samples.MOST_MILLIS) OptionalDouble nameServer,
        @JsonField(high = Samples.MOST_MILLIS) OptionalDouble firstByte,

        @JsonField(low = -Samples.A_CENTURY, high = Samples.A_CENTURY)
        OptionalDouble clockOffset,

        @JsonField(high = Samples.A_CENTURY) OptionalDouble clockError,
        Six six,
        Optional<LinkFailure.Kind> cause) {
    /** Nothing known. */
    public static final SurroundingFacts UNKNOWN = new SurroundingFacts(
            Medium.UNKNOWN,
            false,
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            List.of(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Six.NOT_TOLD,
            Optional.empty());

    /** How a host is reached by IPv6. */
    public enum Six {
        /** It is, and no later than by IPv4. */
        WORKS,
        /** Every connection first waits for it in vain. */
        IN_THE_WAY,
        /** This computer or the host has none, and calls work without. */
        NONE,
        NOT_TOLD
    }

    public SurroundingFacts {
        router = List.copyOf(router);
        if (clockOffset.isPresent() != clockError.isPresent()) {
            throw new IllegalArgumentException("a clock's offset goes with its error");
        }
    }

    /** The router as the first station of the way. */
    public HopFacts hop() {
        double[] times = router.stream()
                .filter(trip -> trip.answered() && trip.late() <= LinkFacts.BUSY_MILLIS)
                .mapToDouble(ConnectSample::millis)
                .toArray();
        int sent = (int) router.stream()
                .filter(trip -> trip.late() <= LinkFacts.BUSY_MILLIS)
                .count();
        return times.length == 0
                ? HopFacts.UNKNOWN
                : new HopFacts(
                        Statistics.median(times),
                        Statistics.meanStep(times),
                        Optional.of(new Loss(sent, sent - times.length)));
    }
}
