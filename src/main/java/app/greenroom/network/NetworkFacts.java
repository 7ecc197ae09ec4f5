package app.greenroom.network;

import app.greenroom.network.PathFacts.Medium;
import app.greenroom.network.io.Traffic;
import app.greenroom.network.link.LinkFacts;
import app.greenroom.network.link.LinkFailure;
import app.greenroom.network.link.RoundTrip;
import app.greenroom.network.platform.PlatformProfile.PublishedRate;
import app.greenroom.network.quality.CallEstimate;
import app.greenroom.network.quality.CallNumbers;
import app.greenroom.network.quality.CallNumbers.LossShare;
import app.greenroom.network.quality.Loss;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * All that the probes of one run say about the network.
 *
 * @param link the connections to the platform
 * @param around what lies around them
 * @param load the line while it was busy; empty when it was not made busy
 * @param stream a stream of UDP packets; empty when UDP was not tried
 * @param meaning what they mean for a call
 * @param run what is known of the run itself
 */
public record NetworkFacts(
        LinkFacts link,
        SurroundingFacts around,
        Optional<LoadFacts> load,
        Optional<UdpFacts> stream,
        Meaning meaning,
        Circumstances run) {
    /**
     * What the measurements mean for a call.
     *
     * @param numbers what a call's quality follows from
     * @param estimate that quality
     * @param path the way, and where its trouble sits
     */
    public record Meaning(CallNumbers numbers, CallEstimate estimate, PathFacts path) {}

    /**
     * What is known of the run itself.
     *
     * @param traffic what the probes sent and received; empty of a record
     * @param sameHour today beside other days; empty when no history is kept
     * @param instead which servers were probed in place of the platform's own that the program knows; empty for those
     */
    public record Circumstances(Optional<Traffic.Count> traffic, Optional<SameHour> sameHour, String instead) {
        static final Circumstances UNTOLD = new Circumstances(Optional.empty(), Optional.empty(), "");
    }

    private static final Set<LinkFailure.Kind> NO_ANSWER =
            Set.of(LinkFailure.Kind.CONNECT_TIMEOUT, LinkFailure.Kind.UNREACHABLE);

    /** What a router at home takes at most, ms. */
    private static final double AT_ONCE = 40;

    /** What a full queue holds, and by how much it swings while others fill it, ms: more than distance and radio do. */
    private static final double QUEUED = 80;

    private static final double SWING = 60;

    /** The silence that packets are said to stop by, s, and how far apart connections begin at most. */
    private static final double GONE = 1;

    private static final double NEIGHBOURS = 0.25;

    /** Connections that are lost take a second each, so that fewer of them are seen than there are. */
    private static final double CLEARLY = 1.5;

    /** What connections alone say. */
    public static NetworkFacts from(LinkFacts link, List<PublishedRate> rates) {
        return from(link, SurroundingFacts.UNKNOWN, Optional.empty(), Optional.empty(), rates);
    }

    /** What all the probes say. The same samples give the same facts, live or from a record. */
    public static NetworkFacts from(NetworkSamples samples, List<PublishedRate> rates) {
        return from(
                LinkFacts.from(samples.link()),
                samples.around().orElse(SurroundingFacts.UNKNOWN),
                samples.load(),
                samples.stream(),
                rates);
    }

    private static NetworkFacts from(
            LinkFacts found,
            SurroundingFacts around,
            Optional<LoadFacts> load,
            Optional<UdpFacts> packets,
            List<PublishedRate> rates) {
        Optional<UdpFacts> stream = packets.map(one -> lineGone(found, one) ? one.silentFor(GONE) : one);
        LinkFacts link = cause(found, around, stream).map(found::withCause).orElse(found);
        Optional<UdpFacts> call = packets(link, stream);
        CallNumbers numbers = numbers(link, load, call);
        return new NetworkFacts(
                link,
                around,
                load,
                stream,
                new Meaning(
                        numbers,
                        CallEstimate.of(numbers, rates),
                        PathFacts.locate(
                                        around.hop(),
                                        stream.flatMap(UdpFacts::near).orElse(HopFacts.UNKNOWN),
                                        far(link, call),
                                        around.tunnel() ? Medium.UNKNOWN : around.medium(),
                                        busyShare(link),
                                        load.map(LoadFacts::added).orElse(OptionalDouble.empty()),
                                        stream.filter(one -> busy(around.hop(), one))
                                                .isPresent(),
                                        stream.flatMap(one -> udp(link, one)))
                                .withFarGone(stream.filter(one ->
                                                one.nearby() && one.loss().isPresent() && lapsed(link, one))
                                        .isPresent())),
                Circumstances.UNTOLD);
    }

    /**
     * Whether connections failed at the very time at which packets stopped coming back: then nobody holds back UDP, but the line
     * itself was gone. Connections follow one another, so that one alone may fall into that second, or begin just before.
     */
    private static boolean lineGone(LinkFacts link, UdpFacts stream) {
        double last = stream.roundTrips().stream()
                .filter(trip -> trip.fate() != RoundTrip.Fate.LOST)
                .mapToDouble(RoundTrip::offset)
                .max()
                .orElse(Double.POSITIVE_INFINITY);
        return stream.reach() == UdpFacts.Reach.STOPS
                && link.roundTrips().stream()
                        .anyMatch(trip -> trip.fate() == RoundTrip.Fate.LOST
                                && trip.offset() > last - NEIGHBOURS
                                && trip.offset() < last + GONE)
                && link.roundTrips().stream()
                        .noneMatch(trip -> trip.fate() == RoundTrip.Fate.ANSWERED
                                && trip.offset() > last + NEIGHBOURS
                                && trip.offset() < last + GONE - NEIGHBOURS);
    }

    /** A closer cause of a link's failure; empty where its own is the closest. */
    private static Optional<LinkFailure.Kind> cause(
            LinkFacts link, SurroundingFacts around, Optional<UdpFacts> stream) {
        boolean silent = link.failure()
                .filter(failure -> NO_ANSWER.contains(failure.kind()))
                .isPresent();
        boolean nobody = stream.filter(
                        one -> one.reach() == UdpFacts.Reach.BLOCKED || one.reach() == UdpFacts.Reach.STOPS)
                .isPresent();
        return around.cause()
                .or(() -> silent && nobody && around.nameServer().isEmpty()
                        ? Optional.of(LinkFailure.Kind.INTERNET_DOWN)
                        : Optional.empty());
    }

    /**
     * What a test with another computer says of the way to it.
     *
     * @param link that computer as the far end
     * @param load the way while it was busy; empty when that was not tried
     * @param stream the packets that went there and back
     */
    public static NetworkFacts toPeer(
            LinkFacts link, Optional<LoadFacts> load, UdpFacts stream, List<PublishedRate> rates) {
        Optional<UdpFacts> packets = Optional.of(stream);
        CallNumbers numbers = numbers(link, load, packets);
        return new NetworkFacts(
                link,
                SurroundingFacts.UNKNOWN,
                load,
                packets,
                new Meaning(
                        numbers,
                        CallEstimate.of(numbers, rates),
                        PathFacts.toPeer(
                                far(link, packets),
                                busyShare(link),
                                load.map(LoadFacts::added).orElse(OptionalDouble.empty()))),
                Circumstances.UNTOLD);
    }

    /** What a call's quality follows from. */
    public CallNumbers numbers() {
        return meaning.numbers();
    }

    /** That quality. */
    public CallEstimate estimate() {
        return meaning.estimate();
    }

    /** The way, and where its trouble sits. */
    public PathFacts path() {
        return meaning.path();
    }

    /** What the probes sent and received; empty of a record. */
    public Optional<Traffic.Count> traffic() {
        return run.traffic();
    }

    /** Today beside other days; empty when no history is kept. */
    public Optional<SameHour> sameHour() {
        return run.sameHour();
    }

    /** Which servers were probed in place of the platform's own that the program knows; empty for those. */
    public String instead() {
        return run.instead();
    }

    /** The round trips to plot: the stream's where there is one, for it has many more. */
    public List<RoundTrip> roundTrips() {
        return stream.map(UdpFacts::roundTrips)
                .filter(trips -> !trips.isEmpty())
                .orElse(link.roundTrips());
    }

    /** The same facts with today beside other days. */
    public NetworkFacts with(SameHour days) {
        return with(new Circumstances(run.traffic(), Optional.of(days), run.instead()));
    }

    /** The same facts with what they cost. */
    public NetworkFacts with(Traffic.Count cost) {
        return with(new Circumstances(Optional.of(cost), run.sameHour(), run.instead()));
    }

    /** The same facts with the loss of several runs' connections together, where no packets count in their place. */
    public NetworkFacts withLoss(Loss together) {
        CallNumbers all = numbers().withLoss(LossShare.halfOf(together));
        List<PublishedRate> rates =
                estimate().carried().stream().map(CallEstimate.Carried::rate).toList();
        return new NetworkFacts(
                link.withLoss(together),
                around,
                load,
                stream,
                new Meaning(all, CallEstimate.of(all, rates), path()),
                run);
    }

    /** The same facts, of other servers than the platform's own. */
    public NetworkFacts instead(String servers) {
        return with(new Circumstances(run.traffic(), run.sameHour(), servers));
    }

    private NetworkFacts with(Circumstances other) {
        return new NetworkFacts(link, around, load, stream, meaning, other);
    }

    /** The packets that loss is counted in; empty when connections count. */
    public Optional<Loss> lostPackets() {
        return packets(link, stream).flatMap(UdpFacts::loss);
    }

    /**
     * The stream that tells of a call, where there is one. A stream to a server nearby says nothing of a platform that does not
     * answer at all, and where the platform's own connections surely lose more, or are unevener by far, what ails them sits
     * behind that server.
     */
    private static Optional<UdpFacts> packets(LinkFacts link, Optional<UdpFacts> stream) {
        return stream.filter(one -> one.loss().isPresent())
                .filter(one ->
                        !one.nearby() || (link.median().isPresent() && !worse(link, one) && !unevener(link, one)));
    }

    /**
     * Whether somebody else fills the line: the router answers at once, and even the quickest answers of the nearest server are
     * far above that and swing as a queue does. A long way alone does not swing.
     */
    private static boolean busy(HopFacts router, UdpFacts near) {
        double home = router.median().orElse(Double.POSITIVE_INFINITY);
        double quick = Statistics.quantile(times(near.roundTrips()), 0.05).orElse(0);
        return near.nearby() && home < AT_ONCE && quick - home > QUEUED && swing(near.roundTrips()) > SWING;
    }

    /** What becomes of UDP, where connections get out. */
    private static Optional<Trouble> udp(LinkFacts link, UdpFacts stream) {
        if (link.median().isEmpty() || link.signInPage()) {
            return Optional.empty();
        }
        Optional<Loss> tries = link.connections().tries(); // at the same time: a train may have missed an outage
        boolean held = stream.reach() == UdpFacts.Reach.STOPS
                || (stream.nearby()
                        && tries.isPresent()
                        && stream.loss()
                                .filter(loss ->
                                        loss.low() > CLEARLY * tries.get().high())
                                .isPresent());
        return stream.reach() == UdpFacts.Reach.BLOCKED
                ? Optional.of(Trouble.FIREWALL)
                : held ? Optional.of(Trouble.UDP_HELD) : Optional.empty();
    }

    private static boolean worse(LinkFacts link, UdpFacts near) {
        Loss nearer = near.loss().orElseThrow();
        return lapsed(link, near)
                || link.loss()
                        .filter(loss -> loss.lost() > 1 && loss.low() > nearer.high())
                        .isPresent();
    }

    /** Whether the way to the platform was gone for a second while that to the nearest server was well. */
    private static boolean lapsed(LinkFacts link, UdpFacts near) {
        return link.lapsed()
                && near.silence().isEmpty()
                && near.loss().orElseThrow().fraction() <= PathFacts.LOSS;
    }

    /** By how far the times lie apart, and not by their steps, which are smaller where packets follow each other closely. */
    private static boolean unevener(LinkFacts far, UdpFacts near) {
        return far.jitter().orElse(0) > PathFacts.JITTER
                && far.jitter().orElse(0) > 2 * near.jitter().orElse(0)
                && swing(far.roundTrips()) > 2 * swing(near.roundTrips());
    }

    private static double swing(List<RoundTrip> trips) {
        double[] times = times(trips);
        return Statistics.quantile(times, 0.95).orElse(0)
                - Statistics.quantile(times, 0.05).orElse(0);
    }

    private static double[] times(List<RoundTrip> trips) {
        return trips.stream()
                .filter(trip -> trip.fate() == RoundTrip.Fate.ANSWERED)
                .flatMapToDouble(trip -> trip.millis().stream())
                .toArray();
    }

    /** Packets like a call's tell more of a call than connections do. */
    private static CallNumbers numbers(LinkFacts link, Optional<LoadFacts> load, Optional<UdpFacts> call) {
        CallNumbers plain = CallNumbers.of(link);
        return new CallNumbers(
                call.map(packets -> roundTrip(plain.roundTrip(), packets)).orElse(plain.roundTrip()),
                call.isPresent() ? call.get().jitter() : plain.jitter(),
                call.isPresent() ? call.map(NetworkFacts::share) : plain.loss(),
                call.map(one -> one.packets().burstRatio()).orElse(1.0),
                load.flatMap(LoadFacts::upload),
                load.flatMap(LoadFacts::download));
    }

    /**
     * The connections' goes all the way. Where packets to a server nearby take longer even so, something on the way answers
     * connections in the platform's place, as satellite links do (RFC 3135), and packets know better.
     */
    private static OptionalDouble roundTrip(OptionalDouble connections, UdpFacts packets) {
        if (connections.isEmpty() || (packets.nearby() && packets.median().orElse(0) > connections.getAsDouble())) {
            return packets.median();
        }
        return connections;
    }

    private static double busyShare(LinkFacts link) {
        return link.roundTrips().isEmpty()
                ? 0
                : (double) link.busy() / link.roundTrips().size();
    }

    private static LossShare share(UdpFacts stream) {
        Loss loss = stream.loss().orElseThrow();
        return stream.packets().oneWay() ? LossShare.oneWay(loss) : LossShare.halfOf(loss);
    }

    private static HopFacts far(LinkFacts link, Optional<UdpFacts> call) {
        return call.filter(one -> one.loss().isPresent())
                .map(one -> new HopFacts(roundTrip(link.median(), one), one.jitter(), one.loss()))
                .orElse(new HopFacts(link.median(), link.jitter(), link.loss()));
    }
}
