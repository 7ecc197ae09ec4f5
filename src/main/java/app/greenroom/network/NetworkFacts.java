package app.greenroom.network;

import app.greenroom.network.PathFacts.Medium;
import app.greenroom.network.PlatformProfile.PublishedRate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * All that the probes of one run say about the network.
 *
 * @param link the connections to the platform
 * @param numbers what a call's quality follows from
 * @param estimate that quality
 * @param path the way, and where its trouble sits
 * @param sameHour today beside other days; empty when no history is kept
 */
public record NetworkFacts(
        LinkFacts link, CallNumbers numbers, CallEstimate estimate, PathFacts path, Optional<SameHour> sameHour) {

    /** What connections alone say. */
    public static NetworkFacts from(LinkFacts link, List<PublishedRate> rates) {
        CallNumbers numbers = CallNumbers.of(link);
        HopFacts far = new HopFacts(link.median(), link.jitter(), link.loss());
        double busy = link.roundTrips().isEmpty()
                ? 0
                : (double) link.busy() / link.roundTrips().size();
        return new NetworkFacts(
                link,
                numbers,
                CallEstimate.of(numbers, rates),
                PathFacts.locate(
                        HopFacts.UNKNOWN, HopFacts.UNKNOWN, far, Medium.UNKNOWN, busy, OptionalDouble.empty(), false),
                Optional.empty());
    }

    /** The same facts with today beside other days. */
    public NetworkFacts with(SameHour sameHour) {
        return new NetworkFacts(link, numbers, estimate, path, Optional.of(sameHour));
    }
}
