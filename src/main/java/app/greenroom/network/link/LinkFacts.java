package app.greenroom.network.link;

import app.greenroom.network.Statistics;
import app.greenroom.network.link.LinkFailure.Kind;
import app.greenroom.network.link.RoundTrip.Fate;
import app.greenroom.network.platform.HostPort;
import app.greenroom.network.quality.Loss;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the samples of one run say about the link. Empty means not measured.
 *
 * <p><b>Round trips</b> are the times of TCP connections, the first one left out as warm-up. A refused one is as good as an
 * accepted one. Those that this computer itself delayed by more than {@link #BUSY_MILLIS} are left out of every number, but for
 * such as were lost all the same: the longer an attempt takes, the likelier it meets a delay, and a short one explains no second.
 *
 * <p><b>Loss.</b> TCP hides a lost packet by sending it again a second later (RFC 6298, section 2), so an attempt that
 * takes at least {@link #RESENT_MILLIS} longer than the others usually do is a lost one, and its time no round trip; so is
 * one that nothing answered in time. "Usually" is the lower quartile of the others, which holds even when every second
 * packet is lost. Either direction may have lost it: the loss each way is about half. A link on which nothing ever answered
 * is not lossy but blocked, and has no loss.
 *
 * <p><b>Jitter</b> is the mean absolute difference between successive round trips: the D of RFC 3550, section 6.4.1,
 * averaged evenly. RFC 3550's own running estimate starts at zero and moves by a sixteenth a packet, so that it needs far
 * more than twenty to mean anything. Taken over both directions, it is at least as large as the one-way jitter that a
 * receiver reports.
 *
 * @param far what is at the other end
 * @param dns how long the name lookup took, ms
 * @param connections what the TCP connections tell
 * @param handshakes what the TLS handshakes tell
 * @param failure why something could not be measured
 */
public record LinkFacts(
        FarEnd far, OptionalDouble dns, Connections connections, Handshakes handshakes, Optional<LinkFailure> failure) {
    /**
     * What is at the other end.
     *
     * @param platform the platform's id
     * @param name what a sentence calls it
     * @param endpoint the host and port that were probed
     */
    public record FarEnd(String platform, Text name, HostPort endpoint) {}

    /**
     * What TCP connections tell.
     *
     * @param roundTrips every attempt but the warm-up, in order
     * @param median median round trip, ms
     * @param jitter mean absolute difference between successive round trips, ms; needs two
     * @param loss the share of attempts that were lost, those of a train and their ends among them
     * @param lapsed whether the way was gone for a second: an attempt was lost with its repetition, or nobody answered it nor the next
     * @param tries the attempts alone, which are spread over as long as packets are sent
     * @param closings loss of what followed on connections that the other end had taken; empty where it was not measured
     */
    public record Connections(
            List<RoundTrip> roundTrips,
            OptionalDouble median,
            OptionalDouble jitter,
            Optional<Loss> loss,
            boolean lapsed,
            Optional<Loss> tries,
            Optional<Loss> closings) {
        public Connections {
            roundTrips = List.copyOf(roundTrips);
        }
    }

    /**
     * What TLS handshakes tell.
     *
     * @param times those that were done, the first left out when there are more, ms
     * @param median their median, ms
     */
    public record Handshakes(List<Double> times, OptionalDouble median) {
        /** None was made. */
        public static final Handshakes NONE = new Handshakes(List.of(), OptionalDouble.empty());

        public Handshakes {
            times = List.copyOf(times);
        }
    }

    /** An attempt that began this late, or met such a stall, says more about the computer than about the network, ms. */
    public static final double BUSY_MILLIS = 50;

    /**
     * How much longer than usual a resent SYN takes, ms: the 1 s of RFC 6298 less a tenth, because a round trip that
     * happens to be quicker than usual makes the difference smaller.
     */
    public static final double RESENT_MILLIS = 900;

    /** How much longer than usual it takes until what follows a SYN is sent again, ms: Linux waits for 200 ms at least. */
    static final double RESENT_DATA_MILLIS = 190;

    /** The platform's id. */
    public String platform() {
        return far.platform();
    }

    /** What a sentence calls the platform. */
    public Text name() {
        return far.name();
    }

    /** Every attempt but the warm-up, in order. */
    public List<RoundTrip> roundTrips() {
        return connections.roundTrips();
    }

    /** Median round trip, ms. */
    public OptionalDouble median() {
        return connections.median();
    }

    /** Mean absolute difference between successive round trips, ms. */
    public OptionalDouble jitter() {
        return connections.jitter();
    }

    /** The share of attempts that were lost. */
    public Optional<Loss> loss() {
        return connections.loss();
    }

    /** TLS handshakes that were done, the first left out when there are more, ms. */
    public List<Double> tlsTimes() {
        return handshakes.times();
    }

    /** Their median, ms. */
    public OptionalDouble tls() {
        return handshakes.median();
    }

    /**
     * Whether more than openings was lost, which a server may drop to guard itself. Where a train told, more than one of
     * its closings was; else a handshake took so much longer than the quickest as it takes until TCP sends again.
     */
    public boolean dataLost() {
        if (closings().isPresent()) {
            return closings().get().lost() > 1;
        }
        double quickest =
                tlsTimes().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        return tlsTimes().stream().anyMatch(time -> time - quickest >= RESENT_DATA_MILLIS);
    }

    /** Loss of what followed on connections that the other end had taken; empty where it was not measured. */
    public Optional<Loss> closings() {
        return connections.closings();
    }

    /** Whether the way was gone for a second. */
    public boolean lapsed() {
        return connections.lapsed();
    }

    /** Whether a sign-in page answers in everybody's place: then nothing is known of what lies behind it. */
    public boolean signInPage() {
        return failure.filter(why -> why.kind() == LinkFailure.Kind.CAPTIVE_PORTAL)
                .isPresent();
    }

    /** The same facts with a closer cause of the failure. */
    public LinkFacts withCause(Kind cause) {
        return new LinkFacts(
                far, dns, connections, handshakes, Optional.of(LinkFailure.of(cause, far.name(), far.endpoint())));
    }

    /** The same facts with connections lost in more attempts than these, over so long that a second's lapse is no wonder. */
    public LinkFacts withLoss(Loss together) {
        return new LinkFacts(
                far,
                dns,
                new Connections(
                        roundTrips(),
                        median(),
                        jitter(),
                        Optional.of(together),
                        false,
                        Optional.of(together),
                        Optional.empty()),
                handshakes,
                failure);
    }

    /** How many attempts were left out because this computer was busy. */
    public int busy() {
        return (int) roundTrips().stream()
                .filter(trip -> trip.fate() == Fate.COMPUTER_BUSY)
                .count();
    }

    /** What the samples mean. The same samples give the same facts, live or from a record. */
    public static LinkFacts from(ProbeSamples samples) {
        List<RoundTrip> trips = trips(samples.connects());
        double[] times = trips.stream()
                .filter(trip -> trip.fate() == Fate.ANSWERED)
                .mapToDouble(trip -> trip.millis().orElseThrow())
                .toArray();
        double[] tls = tlsTimes(samples.handshakes());
        Optional<Kind> kind = FailureFinder.find(samples);
        if (kind.isEmpty() && times.length == 0) {
            kind = trips.stream().anyMatch(trip -> trip.fate() == Fate.COMPUTER_BUSY)
                    ? Optional.of(Kind.COMPUTER_BUSY)
                    : trips.isEmpty() ? Optional.of(endedEarly(samples)) : Optional.empty();
        }
        Optional<Loss> tries = loss(samples.connects(), trips);
        TrainFacts train =
                samples.train().map(TrainFacts::of).orElse(TrainFacts.NONE).with(tries);
        FarEnd far = new FarEnd(samples.platform(), Text.name(samples.name()), samples.endpoint());
        return new LinkFacts(
                far,
                samples.dns()
                        .filter(dns -> dns.result() == DnsSample.Lookup.FOUND)
                        .map(dns -> OptionalDouble.of(dns.millis()))
                        .orElse(OptionalDouble.empty()),
                new Connections(
                        trips,
                        Statistics.median(times),
                        Statistics.meanStep(times),
                        train.loss(),
                        lapsed(samples.connects(), trips),
                        tries,
                        train.closings()),
                new Handshakes(Arrays.stream(tls).boxed().toList(), Statistics.median(tls)),
                kind.map(what -> LinkFailure.of(what, far.name(), far.endpoint())));
    }

    private static boolean lapsed(List<ConnectSample> connects, List<RoundTrip> trips) {
        for (int i = 0; i < trips.size(); i++) {
            boolean lost = trips.get(i).fate() == Fate.LOST;
            boolean next = i + 1 < trips.size() && trips.get(i + 1).fate() == Fate.LOST;
            ConnectSample sample = connects.get(i + 1);
            // Whose repetition was answered found the way open between two losses.
            if (lost && ((next && !sample.answered()) || sample.millis() - own(sample) >= 2 * RESENT_MILLIS)) {
                return true;
            }
        }
        return false;
    }

    private static Kind endedEarly(ProbeSamples samples) {
        return samples.ending() == ProbeSamples.Ending.STOPPED ? Kind.STOPPED : Kind.TOO_SHORT;
    }

    private static List<RoundTrip> trips(List<ConnectSample> connects) {
        List<RoundTrip> trips = new ArrayList<>();
        for (int i = 1; i < connects.size(); i++) {
            ConnectSample sample = connects.get(i);
            boolean resent = resent(connects, i);
            Fate fate = sample.late() > BUSY_MILLIS && !resent
                    ? Fate.COMPUTER_BUSY
                    : !sample.answered() || resent ? Fate.LOST : Fate.ANSWERED;
            trips.add(new RoundTrip(
                    sample.offset(),
                    fate == Fate.LOST || !sample.answered()
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(sample.millis()),
                    fate));
        }
        return trips;
    }

    private static boolean resent(List<ConnectSample> connects, int index) {
        double[] others = new double[connects.size()];
        int count = 0;
        for (int i = 0; i < connects.size(); i++) {
            ConnectSample other = connects.get(i);
            if (i != index && other.answered() && other.late() <= BUSY_MILLIS) {
                others[count++] = other.millis();
            }
        }
        OptionalDouble usual = Statistics.lowerQuartile(Arrays.copyOf(others, count));
        ConnectSample sample = connects.get(index);
        return usual.isPresent() && sample.millis() - own(sample) - usual.getAsDouble() >= RESENT_MILLIS;
    }

    /** What of its time this computer may have taken itself, ms. */
    private static double own(ConnectSample sample) {
        return sample.late() > BUSY_MILLIS ? sample.late() : 0;
    }

    private static Optional<Loss> loss(List<ConnectSample> connects, List<RoundTrip> trips) {
        int sent = (int)
                trips.stream().filter(trip -> trip.fate() != Fate.COMPUTER_BUSY).count();
        int lost = (int) trips.stream().filter(trip -> trip.fate() == Fate.LOST).count();
        boolean everAnswered = connects.stream().anyMatch(ConnectSample::answered);
        return sent > 0 && everAnswered ? Optional.of(new Loss(sent, lost)) : Optional.empty();
    }

    private static double[] tlsTimes(List<TlsSample> handshakes) {
        double[] done = handshakes.stream()
                .filter(sample -> sample.result() == TlsSample.Handshake.DONE)
                .mapToDouble(TlsSample::millis)
                .toArray();
        boolean warmUp = done.length > 1 && handshakes.get(0).result() == TlsSample.Handshake.DONE;
        return warmUp ? Arrays.copyOfRange(done, 1, done.length) : done;
    }
}
