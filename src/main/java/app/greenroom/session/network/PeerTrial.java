package app.greenroom.session.network;

import app.greenroom.check.Observed;
import app.greenroom.model.run.CheckRun;
import app.greenroom.model.run.RunSummary;
import app.greenroom.network.LoadFacts;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.NetworkPlace;
import app.greenroom.network.io.Traffic;
import app.greenroom.network.peer.PeerClient;
import app.greenroom.network.peer.PeerCode;
import app.greenroom.network.peer.PeerFacts;
import app.greenroom.network.peer.PeerSamples;
import app.greenroom.network.platform.PlatformProfile;
import app.greenroom.network.platform.UnknownPlatformException;
import app.greenroom.network.throughput.ThroughputPlan;
import app.greenroom.network.udp.StreamFacts;
import app.greenroom.network.udp.StreamPlan;
import app.greenroom.session.Progress;
import app.greenroom.session.RequestException;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Measures the way to another Greenroom that waits with a code, and judges it: first packets like a call's, then the speed
 * each way and how the way answers meanwhile. One object is good for one run.
 */
public final class PeerTrial implements AutoCloseable {
    private static final double SHARE_OF_PACKETS = 0.5;

    private final PeerClient client;
    private final PeerSpeed speed;
    private final Plan plan;
    private final PlatformProfile profile;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Traffic traffic = new Traffic();

    /**
     * What to test.
     *
     * @param code as the user typed it
     * @param quick some 10 s and 2 MB at most, in place of 25 s and 14 MB
     * @param platform whose calls the way is to carry: its id
     * @param platforms a file of further platforms
     */
    public record Request(String code, boolean quick, String platform, Optional<Path> platforms) {}

    /**
     * How much is done.
     *
     * @param stream of packets
     * @param speed what follows them
     * @param most how long all of it takes at most
     */
    record Plan(StreamPlan stream, ThroughputPlan speed, Duration most) {
        static final Plan QUICK = new Plan(StreamPlan.QUICK, ThroughputPlan.quick(), Duration.ofSeconds(11));
        static final Plan FULL = new Plan(StreamPlan.FULL, ThroughputPlan.full(), Duration.ofSeconds(28));

        /** IPv6 and UDP. */
        private static final int UDP_HEADER = 48;

        /** The same over TCP, with headers and an acknowledgement of each segment: 1448 bytes take 144 more by IPv6. */
        private static final double TCP_SHARE = 1.1;

        /** Greetings, the ends of connections, and the pings meanwhile. */
        private static final int AROUND = 100_000;

        /** Bytes both ways together at most, headers included, as {@link Traffic} counts them. */
        long bytes() {
            return 2L * stream.total() * (stream.bytes() + UDP_HEADER)
                    + Math.round(TCP_SHARE * (speed.bytesDown() + speed.bytesUp()))
                    + AROUND;
        }
    }

    /**
     * What came of it.
     *
     * @param samples the packets
     * @param load the speed; empty when no packet came back
     * @param run everything that a report shows
     * @param keep what a history keeps of it; empty when nothing was measured
     */
    public record Conclusion(PeerSamples samples, Optional<LoadFacts> load, CheckRun run, Optional<RunSummary> keep) {
        /** Whether anything came back to measure. */
        public boolean measured() {
            return samples.stream()
                    .map(StreamFacts::from)
                    .flatMap(StreamFacts::loss)
                    .isPresent();
        }
    }

    /**
     * A test.
     *
     * @param clock tells the time of day
     * @param nanoTime counts nanoseconds from any origin
     * @param random one that cannot be foretold
     * @throws RequestException when it is no code, or the platform is unknown
     */
    public PeerTrial(Request request, Clock clock, LongSupplier nanoTime, RandomGenerator random)
            throws RequestException {
        this(request, request.quick() ? Plan.QUICK : Plan.FULL, Optional.empty(), clock, nanoTime, random);
    }

    /**
     * A test with a plan of one's own.
     *
     * @param speedAt where the other end listens by TCP, when that is not what the code says
     */
    PeerTrial(
            Request request,
            Plan plan,
            Optional<InetSocketAddress> speedAt,
            Clock clock,
            LongSupplier nanoTime,
            RandomGenerator random)
            throws RequestException {
        PeerCode code = PeerCode.parse(request.code())
                .orElseThrow(() -> new RequestException(Text.of(
                        "“{0}” is not a code that the other Greenroom shows: compare it letter by letter.",
                        Argument.name(request.code()))));
        this.plan = plan;
        this.clock = clock;
        this.nanoTime = nanoTime;
        try {
            this.profile = NetworkProbing.platforms(request.platforms()).named(request.platform());
            this.client = new PeerClient(code, plan.stream(), nanoTime, random, traffic);
        } catch (UnknownPlatformException e) {
            throw new RequestException(e.text(), e);
        } catch (IOException e) {
            throw noSocket(e);
        }
        this.speed = new PeerSpeed(speedAt.orElse(code.address()), code.speedToken(), plan.speed(), nanoTime, traffic);
    }

    /** What it contacts, and how much it costs, for a list that the user sees before. */
    public Text contact() {
        double most = Math.ceil(plan.bytes() / 1e5) / 10; // MB
        return Text.of(
                "The other Greenroom whose code you gave and nobody else, by UDP and TCP, at most {0} in all",
                Argument.amount(most, Unit.MEGABYTES, 1));
    }

    /**
     * Measures. Blocks for up to 5 s until the other computer answers, and then for the plan's time.
     *
     * @param progress is told from several threads
     */
    public Conclusion run(Progress progress) throws InterruptedException, RequestException {
        ZonedDateTime at = ZonedDateTime.now(clock);
        long start = nanoTime.getAsLong();
        progress.at(Text.of("Meeting the other computer"), 0);
        try {
            PeerSamples samples = client.run(
                    start,
                    share -> progress.at(Text.of("Sending packets to the other computer"), SHARE_OF_PACKETS * share));
            if (PeerFacts.of(samples, Optional.empty(), profile.rates()).isEmpty()) {
                return new Conclusion(
                        samples,
                        Optional.empty(),
                        PeerFindings.of(at, contact(), samples, new Observed.Unseen<>(PeerFindings.notMet(samples))),
                        Optional.empty());
            }
            Duration left = plan.most().minusNanos(nanoTime.getAsLong() - start);
            LoadFacts load = speed.measure(
                    left.isNegative() ? Duration.ZERO : left,
                    share -> progress.at(
                            Text.of("Measuring the speed to the other computer"),
                            SHARE_OF_PACKETS + (1 - SHARE_OF_PACKETS) * share));
            NetworkFacts facts = PeerFacts.of(samples, Optional.of(load), profile.rates())
                    .orElseThrow()
                    .with(traffic.count());
            CheckRun run = PeerFindings.of(at, contact(), samples, new Observed.Seen<>(facts));
            return new Conclusion(
                    samples,
                    Optional.of(load),
                    run,
                    RunSummaries.ofPeer(
                            facts, profile.id(), at, NetworkPlace.ofThisComputer(), RunSummaries.verdict(run)));
        } catch (IOException e) {
            throw noSocket(e);
        }
    }

    /** Ends a run at once; it returns what it has. */
    @Override
    public void close() {
        speed.close();
        try {
            client.close();
        } catch (IOException e) {
            // Nothing is left to lose.
        }
    }

    private static RequestException noSocket(IOException e) {
        return new RequestException(Text.of("This computer gives no network socket: close other programs."), e);
    }
}
