package app.greenroom.network;

import app.greenroom.network.PathFacts.Medium;
import app.greenroom.network.io.Traffic;
import app.greenroom.network.link.LinkFacts;
import app.greenroom.network.link.RoundTrip;
import app.greenroom.network.platform.PlatformProfile.PublishedRate;
import app.greenroom.network.quality.CallEstimate;
import app.greenroom.network.quality.CallNumbers;
import app.greenroom.network.quality.CallNumbers.LossShare;
import app.greenroom.network.quality.Loss;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

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
            Optional<UdpFacts> stream,
            List<PublishedRate> rates) {
        LinkFacts link = found.failure().isPresent()
                ? around.cause().map(found::withCause).orElse(found)
                : found;
        Optional<UdpFacts> call = packets(link, stream);
        CallNumbers numbers = numbers(link, load, call);
        boolean blocked =
                stream.filter(one -> one.reach() == UdpFacts.Reach.BLOCKED).isPresent()
                        && link.median().isPresent();
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
                                blocked)),
                Circumstances.UNTOLD);
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
                .filter(one -> !one.nearby()
                        || (link.median().isPresent() && !worse(link, one) && !unevener(link.jitter(), one.jitter())));
    }

    private static boolean worse(LinkFacts link, UdpFacts near) {
        return link.loss()
                .filter(loss -> loss.lost() > 1
                        && loss.low() > near.loss().orElseThrow().high())
                .isPresent();
    }

    private static boolean unevener(OptionalDouble far, OptionalDouble near) {
        return far.orElse(0) > PathFacts.JITTER && far.orElse(0) > 2 * near.orElse(0);
    }

    /** Packets like a call's tell more of a call than connections do. */
    private static CallNumbers numbers(LinkFacts link, Optional<LoadFacts> load, Optional<UdpFacts> call) {
        CallNumbers plain = CallNumbers.of(link);
        return new CallNumbers(
                call.map(packets -> roundTrip(plain.roundTrip(), packets)).orElse(plain.roundTrip()),
                call.isPresent() ? call.get().jitter() : plain.jitter(),
                call.isPresent() ? call.map(NetworkFacts::share) : plain.loss(),
                call.map(UdpFacts::burstRatio).orElse(1.0),
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
        return stream.oneWay() ? LossShare.oneWay(loss) : LossShare.halfOf(loss);
    }

    private static HopFacts far(LinkFacts link, Optional<UdpFacts> call) {
        return call.filter(one -> one.loss().isPresent())
                .map(one -> new HopFacts(roundTrip(link.median(), one), one.jitter(), one.loss()))
                .orElse(new HopFacts(link.median(), link.jitter(), link.loss()));
    }
}
