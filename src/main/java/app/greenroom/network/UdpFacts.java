package app.greenroom.network;

import app.greenroom.io.JsonField;
import app.greenroom.network.link.RoundTrip;
import app.greenroom.network.quality.Loss;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A stream of UDP packets like a call's, and how UDP gets out at all.
 *
 * @param reach whether UDP gets out
 * @param nat how the router maps addresses; empty when it was not told
 * @param symmetric whether the router maps each destination differently, so that two such computers cannot meet directly
 * @param near how the nearest server on the Internet answered by UDP; empty when none did
 * @param roundTrips each packet in order, for plots; possibly none
 * @param median median round trip, ms
 * @param jitter mean absolute difference between successive round trips, ms
 * @param loss packets that did not come back
 * @param burstRatio how much longer bursts of loss are than chance makes them, at least 1
 * @param reordered share of the packets that overtook another, 0–1
 * @param oneWay whether losses were counted each way and {@code loss} is the worse one; if not, it is there and back
 * @param nearby whether the stream went to the nearest server on the Internet, and not all the way that a call takes
 * @param ports whether UDP gets out on the ports that the platform's calls use; empty where nobody answers strangers there
 * @param narrow what a few packets sent at once came through at, where that was little, Mbit/s; empty says nothing
 * @param silence the longest time in which nothing came back, and then something again, s; empty without one
 */
public record UdpFacts(
        Reach reach,
        @JsonField(longest = 200) Optional<Nat> nat,
        boolean symmetric,
        Optional<HopFacts> near,
        @JsonField(name = "trips", most = 10_000) List<RoundTrip> roundTrips,
        @JsonField(high = Samples.MOST_MILLIS) OptionalDouble median,
        @JsonField(high = Samples.MOST_MILLIS) OptionalDouble jitter,
        @JsonField(flat = true) Optional<Loss> loss,
        @JsonField(name = "burst", low = 1) double burstRatio,
        @JsonField(high = 1) OptionalDouble reordered,
        boolean oneWay,
        @JsonField(optional = true) boolean nearby,
        Optional<Boolean> ports,
        @JsonField(high = 10) OptionalDouble narrow,
        @JsonField(high = Samples.MOST_SECONDS) OptionalDouble silence) {
    public UdpFacts {
        roundTrips = List.copyOf(roundTrips);
    }

    /** Whether UDP gets out. */
    public enum Reach {
        OPEN,
        /** Nothing came back by UDP, although the same network answers by TCP. */
        BLOCKED,
        /** It did at first, and then nothing came back any more from any server. */
        STOPS,
        NOT_TOLD
    }

    /** UDP that was asked for its way alone, without a stream. */
    public static UdpFacts reach(Reach reach, Optional<Nat> nat, boolean symmetric, Optional<Boolean> ports) {
        return new UdpFacts(
                reach,
                nat,
                symmetric,
                Optional.empty(),
                List.of(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                1,
                OptionalDouble.empty(),
                false,
                false,
                ports,
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    /** The same, with what a few packets sent at once came through at, Mbit/s. */
    public UdpFacts withNarrow(OptionalDouble megabits) {
        return new UdpFacts(
                reach,
                nat,
                symmetric,
                near,
                roundTrips,
                median,
                jitter,
                loss,
                burstRatio,
                reordered,
                oneWay,
                nearby,
                ports,
                megabits,
                silence);
    }
}
