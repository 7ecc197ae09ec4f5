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
 * @param way whether and how UDP gets out
 * @param near how the nearest server on the Internet answered by UDP; empty when none did
 * @param roundTrips each packet in order, for plots; possibly none
 * @param packets what the stream's packets tell
 * @param ports whether UDP gets out on the ports that the platform's calls use; empty where nobody answers strangers there
 * @param narrow what a few packets sent at once came through at, where that was little, Mbit/s; empty says nothing
 * @param silence the longest time in which nothing came back, and then something again, s; empty without one
 */
public record UdpFacts(
        @JsonField(flat = true) Way way,
        Optional<HopFacts> near,
        @JsonField(name = "trips", most = 10_000) List<RoundTrip> roundTrips,
        @JsonField(flat = true) Packets packets,
        Optional<Boolean> ports,
        @JsonField(high = 10) OptionalDouble narrow,
        @JsonField(high = Samples.MOST_SECONDS) OptionalDouble silence) {
    public UdpFacts {
        roundTrips = List.copyOf(roundTrips);
    }

    /**
     * Whether and how UDP gets out.
     *
     * @param reach whether it does
     * @param nat how the router maps addresses; empty when it was not told
     * @param symmetric whether the router maps each destination differently, so that two such computers cannot meet directly
     */
    public record Way(Reach reach, @JsonField(longest = 200) Optional<Nat> nat, boolean symmetric) {}

    /**
     * What a stream's packets tell; empty is what was not measured.
     *
     * @param median median round trip, ms
     * @param jitter mean absolute difference between successive round trips, ms
     * @param loss packets that did not come back
     * @param burstRatio how much longer bursts of loss are than chance makes them, at least 1
     * @param reordered share of the packets that overtook another, 0–1
     * @param oneWay whether losses were counted each way and {@code loss} is the worse one; if not, it is there and back
     * @param nearby whether the stream went to the nearest server on the Internet, and not all the way that a call takes
     */
    public record Packets(
            @JsonField(high = Samples.MOST_MILLIS) OptionalDouble median,
            @JsonField(high = Samples.MOST_MILLIS) OptionalDouble jitter,
            @JsonField(flat = true) Optional<Loss> loss,
            @JsonField(name = "burst", low = 1) double burstRatio,
            @JsonField(high = 1) OptionalDouble reordered,
            boolean oneWay,
            @JsonField(optional = true) boolean nearby) {
        /** No stream was sent. */
        public static final Packets NONE = new Packets(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                1,
                OptionalDouble.empty(),
                false,
                false);
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
                new Way(reach, nat, symmetric),
                Optional.empty(),
                List.of(),
                Packets.NONE,
                ports,
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    /** The same, with what a few packets sent at once came through at, Mbit/s. */
    public UdpFacts withNarrow(OptionalDouble megabits) {
        return new UdpFacts(way, near, roundTrips, packets, ports, megabits, silence);
    }

    /** The same, where UDP gets out and the line was gone for so long at least, s. */
    UdpFacts silentFor(double seconds) {
        return new UdpFacts(
                new Way(Reach.OPEN, way.nat(), way.symmetric()),
                near,
                roundTrips,
                packets,
                ports,
                narrow,
                OptionalDouble.of(Math.max(seconds, silence.orElse(0))));
    }

    /** Whether UDP gets out. */
    public Reach reach() {
        return way.reach();
    }

    /** How the router maps addresses; empty when it was not told. */
    public Optional<Nat> nat() {
        return way.nat();
    }

    /** Median round trip, ms. */
    public OptionalDouble median() {
        return packets.median();
    }

    /** Mean absolute difference between successive round trips, ms. */
    public OptionalDouble jitter() {
        return packets.jitter();
    }

    /** Packets that did not come back. */
    public Optional<Loss> loss() {
        return packets.loss();
    }

    /** Whether the stream went to the nearest server on the Internet, and not all the way that a call takes. */
    public boolean nearby() {
        return packets.nearby();
    }
}
