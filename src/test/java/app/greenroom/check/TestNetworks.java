package app.greenroom.check;

import app.greenroom.network.HopFacts;
import app.greenroom.network.LoadFacts;
import app.greenroom.network.Nat;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.NetworkSamples;
import app.greenroom.network.PathFacts.Medium;
import app.greenroom.network.SurroundingFacts;
import app.greenroom.network.SurroundingFacts.Six;
import app.greenroom.network.UdpFacts;
import app.greenroom.network.UdpFacts.Reach;
import app.greenroom.network.link.LinkFacts;
import app.greenroom.network.link.LinkFailure;
import app.greenroom.network.link.ProbeSamples;
import app.greenroom.network.link.RoundTrip;
import app.greenroom.network.platform.PlatformProfile.PublishedRate;
import app.greenroom.network.quality.CallQuality;
import app.greenroom.network.quality.Loss;
import app.greenroom.network.quality.Rate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Networks for tests of checks: an even line of 20 ms, in which a test changes what it is about. */
public final class TestNetworks {
    private static final List<PublishedRate> RATES = List.of(
            new PublishedRate(CallQuality.AUDIO, 0.08, 0.08, false, ""),
            new PublishedRate(CallQuality.VIDEO_360, 0.6, 0.6, false, ""),
            new PublishedRate(CallQuality.VIDEO_720, 1.2, 1.2, false, ""));

    private TestNetworks() {}

    static NetworkFacts around(SurroundingFacts around) {
        return facts(Optional.of(around), Optional.empty(), Optional.empty());
    }

    public static NetworkFacts wifi(OptionalDouble dbm, OptionalDouble percent) {
        return around(around(Medium.WIFI, dbm, percent, OptionalDouble.empty(), Six.NOT_TOLD));
    }

    public static NetworkFacts cable() {
        return around(around(
                Medium.CABLE, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), Six.NOT_TOLD));
    }

    /** A clock that is so many seconds ahead, compared to within half a second. */
    public static NetworkFacts clock(double ahead) {
        return around(around(
                Medium.UNKNOWN,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(ahead),
                Six.NOT_TOLD));
    }

    /** A host that took so many ms to be found, and whether the first name server keeps silent. */
    public static NetworkFacts names(double millis, boolean silent) {
        return NetworkFacts.from(
                new NetworkSamples(
                        TestLinks.found(millis),
                        Optional.of(new SurroundingFacts(
                                SurroundingFacts.Access.UNKNOWN,
                                List.of(),
                                OptionalDouble.of(2),
                                silent ? Optional.of(true) : Optional.empty(),
                                OptionalDouble.empty(),
                                Optional.empty(),
                                Six.NOT_TOLD,
                                Optional.empty())),
                        Optional.empty(),
                        Optional.empty()),
                RATES);
    }

    public static NetworkFacts six(Six six) {
        return around(
                around(Medium.UNKNOWN, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), six));
    }

    /** Rates in Mbit/s, known to a tenth, and round trips in ms. */
    public static NetworkFacts load(double up, double down, double idle, double busy) {
        return facts(
                Optional.empty(),
                Optional.of(new LoadFacts(
                        rate(up),
                        rate(down),
                        OptionalDouble.of(idle),
                        OptionalDouble.of(busy),
                        OptionalDouble.of(idle))),
                Optional.empty());
    }

    /** What came in, where nothing told what was sent, Mbit/s. */
    public static NetworkFacts downAlone(double down) {
        return facts(
                Optional.empty(),
                Optional.of(new LoadFacts(
                        Optional.empty(),
                        rate(down),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty())),
                Optional.empty());
    }

    public static NetworkFacts packets(int sent, int lost, double jitter) {
        return packets(sent, lost, jitter, true);
    }

    /** Packets that were counted each way, or else there and back. */
    public static NetworkFacts packets(int sent, int lost, double jitter, boolean oneWay) {
        return facts(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new UdpFacts(
                        new UdpFacts.Way(Reach.OPEN, Optional.empty(), false),
                        Optional.empty(),
                        List.of(),
                        new UdpFacts.Packets(
                                OptionalDouble.of(21),
                                OptionalDouble.of(jitter),
                                Optional.of(new Loss(sent, lost)),
                                1,
                                OptionalDouble.of(0.02),
                                oneWay,
                                false),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty())));
    }

    public static NetworkFacts udp(Reach reach, double up) {
        return facts(
                Optional.empty(),
                Optional.of(new LoadFacts(
                        rate(up), rate(20), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty())),
                Optional.of(UdpFacts.reach(reach, Optional.of(Nat.FRIENDLY), false, Optional.empty())));
    }

    /** UDP that gets out, and what was told of the platform's own ports. */
    public static NetworkFacts ports(boolean open) {
        return facts(
                Optional.empty(),
                Optional.empty(),
                Optional.of(UdpFacts.reach(Reach.OPEN, Optional.empty(), false, Optional.of(open))));
    }

    /** Packets to a server nearby, with the longest time in which nothing came back, s, and tries to connect (−1 is lost). */
    public static NetworkFacts nearby(int sent, int lost, double silence, double... tries) {
        return nearby(sent, lost, silence, TestLinks.samples(tries));
    }

    /** The same with a handshake of the platform's that had to send again. */
    public static NetworkFacts nearbyWithLostData(int sent, int lost, double... tries) {
        return nearby(sent, lost, 0, TestLinks.lostData(tries));
    }

    /** 400 packets to the nearest servers, none of which was lost, and a train to the platform of which some were. */
    public static NetworkFacts nearbyWithTrain(int openings, int closings, double... tries) {
        return nearby(400, 0, 0, TestLinks.train(openings, closings, tries));
    }

    /** Packets that stopped coming back for a while, and a train after that. */
    public static NetworkFacts silentAndTrain(int lost, double silence, int closings, double... tries) {
        return nearby(400, lost, silence, TestLinks.train(0, closings, tries));
    }

    private static NetworkFacts nearby(int sent, int lost, double silence, ProbeSamples link) {
        return NetworkFacts.from(
                new NetworkSamples(
                        link,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new UdpFacts(
                                new UdpFacts.Way(Reach.OPEN, Optional.empty(), false),
                                Optional.of(new HopFacts(
                                        OptionalDouble.of(21),
                                        OptionalDouble.of(1),
                                        Optional.of(new Loss(sent, lost)))),
                                List.of(),
                                new UdpFacts.Packets(
                                        OptionalDouble.of(21),
                                        OptionalDouble.of(1),
                                        Optional.of(new Loss(sent, lost)),
                                        1,
                                        OptionalDouble.empty(),
                                        false,
                                        true),
                                Optional.empty(),
                                OptionalDouble.empty(),
                                silence > 0 ? OptionalDouble.of(silence) : OptionalDouble.empty()))),
                RATES);
    }

    /** Packets twenty times a second to a server nearby, none of which came back any more after so many s, and tries to connect. */
    public static NetworkFacts stopped(double seconds, double... tries) {
        List<RoundTrip> trips = IntStream.rangeClosed(0, (int) Math.round(20 * seconds))
                .mapToObj(i -> new RoundTrip(i / 20.0, OptionalDouble.of(21), RoundTrip.Fate.ANSWERED))
                .toList();
        return NetworkFacts.from(
                new NetworkSamples(
                        TestLinks.samples(tries),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new UdpFacts(
                                new UdpFacts.Way(Reach.STOPS, Optional.empty(), false),
                                Optional.empty(),
                                trips,
                                new UdpFacts.Packets(
                                        OptionalDouble.of(21),
                                        OptionalDouble.of(1),
                                        Optional.of(new Loss(trips.size(), 0)),
                                        1,
                                        OptionalDouble.empty(),
                                        false,
                                        true),
                                Optional.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty()))),
                RATES);
    }

    /** A platform that keeps silent, and what became of UDP. */
    public static NetworkFacts silent(Reach reach) {
        return NetworkFacts.from(
                new NetworkSamples(
                        TestLinks.samples(-1, -1, -1),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(UdpFacts.reach(reach, Optional.empty(), false, Optional.empty()))),
                RATES);
    }

    /** UDP kept out of a line that nobody measured the speed of, by whose connections so many were lost. */
    public static NetworkFacts blocked(double... millis) {
        return NetworkFacts.from(
                new NetworkSamples(
                        TestLinks.samples(millis),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(UdpFacts.reach(Reach.BLOCKED, Optional.empty(), false, Optional.empty()))),
                RATES);
    }

    /** The same where a sign-in page answers in everybody's place. */
    public static NetworkFacts signInPage(double... millis) {
        return NetworkFacts.from(
                new NetworkSamples(
                        TestLinks.samples(millis),
                        Optional.of(new SurroundingFacts(
                                SurroundingFacts.Access.UNKNOWN,
                                List.of(),
                                OptionalDouble.empty(),
                                Optional.empty(),
                                OptionalDouble.empty(),
                                Optional.empty(),
                                Six.NOT_TOLD,
                                Optional.of(LinkFailure.Kind.CAPTIVE_PORTAL))),
                        Optional.empty(),
                        Optional.of(UdpFacts.reach(Reach.BLOCKED, Optional.empty(), false, Optional.empty()))),
                RATES);
    }

    /** The same with another link, for the checks' way with failures. */
    public static NetworkFacts of(LinkFacts link) {
        return NetworkFacts.from(link, RATES);
    }

    private static NetworkFacts facts(
            Optional<SurroundingFacts> around, Optional<LoadFacts> load, Optional<UdpFacts> stream) {
        return NetworkFacts.from(
                new NetworkSamples(TestLinks.samples(20, 21, 20, 22, 20, 21), around, load, stream), RATES);
    }

    /** A line too fast for a test's bytes: at least so much, Mbit/s. */
    public static NetworkFacts atLeast(double up, double down) {
        return facts(
                Optional.empty(),
                Optional.of(new LoadFacts(
                        Optional.of(new Rate(up, 0.9 * up, Double.POSITIVE_INFINITY)),
                        rate(down),
                        OptionalDouble.of(20),
                        OptionalDouble.of(25),
                        OptionalDouble.of(25))),
                Optional.empty());
    }

    private static Optional<Rate> rate(double value) {
        return Optional.of(new Rate(value, 0.9 * value, 1.1 * value));
    }

    private static SurroundingFacts around(
            Medium medium, OptionalDouble dbm, OptionalDouble percent, OptionalDouble clock, Six six) {
        return new SurroundingFacts(
                new SurroundingFacts.Access(medium, false, Optional.empty(), dbm, percent),
                List.of(),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                clock.isPresent()
                        ? Optional.of(new SurroundingFacts.Clock(clock.getAsDouble(), 0.5))
                        : Optional.empty(),
                six,
                Optional.empty());
    }
}
