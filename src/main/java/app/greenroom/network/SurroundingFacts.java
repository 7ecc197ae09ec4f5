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
 * @param access how this computer is joined to its network
 * @param router attempts to connect to the router, in order; empty when it keeps silent
 * @param nameServer quickest answer of a name server asked directly, ms
 * @param silentServer true where this computer's first name server keeps silent though another answers; not told else
 * @param firstByte median time from an HTTP request to the first byte of its answer, ms
 * @param clock this computer's clock beside the host's
 * @param six how the host is reached by IPv6
 * @param cause a closer cause of a failure of the link, where the surroundings show one
 */
public record SurroundingFacts(
        @JsonField(flat = true) Access access,
        List<ConnectSample> router,
        @JsonField(high = Samples.MOST_MILLIS) OptionalDouble nameServer,
        Optional<Boolean> silentServer,
        @JsonField(high = Samples.MOST_MILLIS) OptionalDouble firstByte,
        @JsonField(flat = true) Optional<Clock> clock,
        Six six,
        Optional<LinkFailure.Kind> cause) {
    /** Nothing known. */
    public static final SurroundingFacts UNKNOWN = new SurroundingFacts(
            Access.UNKNOWN,
            List.of(),
            OptionalDouble.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            Six.NOT_TOLD,
            Optional.empty());

    /**
     * How this computer is joined to its network.
     *
     * @param medium by what
     * @param tunnel whether a VPN carries the way
     * @param metered whether the system counts the traffic as paid for or limited
     * @param signalDbm Wi-Fi signal, dBm
     * @param signalPercent Wi-Fi signal as the system rates it, 0–100 %
     */
    public record Access(
            Medium medium,
            boolean tunnel,
            Optional<Boolean> metered,
            @JsonField(name = "dbm", low = -200, high = 0) OptionalDouble signalDbm,
            @JsonField(name = "percent", high = 100) OptionalDouble signalPercent) {
        /** The system does not tell. */
        public static final Access UNKNOWN =
                new Access(Medium.UNKNOWN, false, Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    /**
     * This computer's clock beside the host's.
     *
     * @param offset how far this computer's is ahead, s
     * @param error the most that the comparison may be off, s
     */
    public record Clock(
            @JsonField(name = "clockOffset", low = -Samples.A_CENTURY, high = Samples.A_CENTURY)
            double offset,

            @JsonField(name = "clockError", high = Samples.A_CENTURY)
            double error) {}

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
    }

    /** By what this computer is joined to its network. */
    public Medium medium() {
        return access.medium();
    }

    /** Whether a VPN carries the way. */
    public boolean tunnel() {
        return access.tunnel();
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
