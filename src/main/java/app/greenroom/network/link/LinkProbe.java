package app.greenroom.network.link;

import app.greenroom.io.Bounded;
import app.greenroom.io.Parallel;
import app.greenroom.network.Contact;
import app.greenroom.network.RunClock;
import app.greenroom.network.StallWatch;
import app.greenroom.network.io.Traffic;
import app.greenroom.network.link.ProbeSamples.Ending;
import app.greenroom.network.platform.Endpoints;
import app.greenroom.network.platform.PlatformProfile;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Measures the link to a platform once: looks its host up, opens some twenty TCP connections and makes a few TLS handshakes.
 * Where one is lost, a {@link ConnectTrain} looks closer. It contacts nothing but what {@link #contacts} lists, sends some 60 kB at most, and keeps to its budget even when the
 * system's resolver or the host hangs. One object is good for one run.
 *
 * <p>A first handshake comes right after the first connection, so that a filter in between is known early, and so that
 * loading Java's TLS does not fall between the round trips.
 */
public final class LinkProbe implements AutoCloseable {
    /** When a run has cost so much, all its probes together, no further connections are made than were planned, bytes. */
    private static final long ENOUGH_BYTES = 90_000;

    /** What all probes together may cost in all, bytes. */
    private static final long MOST_BYTES = 150_000;

    /** What ending a train takes. */
    private static final Duration GRACE = Duration.ofMillis(200);

    private final LongSupplier spent;
    private final PlatformProfile profile;
    private final Optional<Endpoints.Target> target;
    private final ProbeParts parts;
    private final Function<Duration, ProbePlan> planner;
    private final Bounded steps = new Bounded("network-probe");
    private final Parallel trains = new Parallel("network-train");
    private final AtomicBoolean used = new AtomicBoolean();

    /**
     * A probe that uses this computer's network.
     *
     * @param profile the platform to probe
     * @param endpoints where its host is found
     * @param nanoTime a clock in ns, such as {@link System#nanoTime}
     * @param traffic counts what passes
     */
    public LinkProbe(PlatformProfile profile, Endpoints endpoints, LongSupplier nanoTime, Traffic traffic) {
        this(
                profile,
                endpoints,
                ProbeParts.system(endpoints.tls(), nanoTime, traffic),
                ProbePlan::within,
                () -> traffic.count().total());
    }

    LinkProbe(PlatformProfile profile, Endpoints endpoints, ProbeParts parts, Function<Duration, ProbePlan> planner) {
        this(profile, endpoints, parts, planner, () -> 0);
    }

    private LinkProbe(
            PlatformProfile profile,
            Endpoints endpoints,
            ProbeParts parts,
            Function<Duration, ProbePlan> planner,
            LongSupplier spent) {
        this.spent = spent;
        this.profile = profile;
        this.target = endpoints.find(profile.endpoint());
        this.parts = parts;
        this.planner = planner;
    }

    /** What a run contacts; nothing when the endpoints file forbids it. */
    public List<Contact> contacts() {
        if (target.isEmpty()) {
            return List.of();
        }
        List<Contact> contacts = new ArrayList<>();
        if (target.get().address().isEmpty()) {
            contacts.add(new Contact.NameServer(target.get().host()));
        }
        contacts.add(new Contact.Server(
                new Contact.Place(profile.endpoint(), target.get()),
                Set.of(Contact.Protocol.TCP, Contact.Protocol.TLS)));
        return contacts;
    }

    /**
     * Measures, and says what it means.
     *
     * @see #measure
     */
    public LinkFacts run(Duration budget, Consumer<LinkProgress> progress) throws InterruptedException {
        return LinkFacts.from(measure(budget, progress));
    }

    /**
     * Measures. Blocks for about {@code budget} at most: a connection that is under way at its end may take half a second
     * more. When {@link #close} is called meanwhile, it returns at once with what it has.
     *
     * @param budget more than nothing; under 2 s little can be measured
     * @param progress is told what happens, on this thread
     * @throws InterruptedException when this thread is interrupted; every connection is closed then
     * @throws IllegalStateException on a second call
     */
    public ProbeSamples measure(Duration budget, Consumer<LinkProgress> progress) throws InterruptedException {
        if (budget.isNegative() || budget.isZero()) {
            throw new IllegalArgumentException("no time to measure in: " + budget);
        }
        if (used.getAndSet(true)) {
            throw new IllegalStateException("a probe is good for one run");
        }
        Run run = new Run(planner.apply(budget), progress);
        if (target.isEmpty()) {
            return run.samples(Ending.NOT_LISTED);
        }
        try (StallWatch stalls = parts.stalls().get()) {
            boolean complete = run.go(target.get(), stalls, new RunClock(parts.nanoTime(), parts.sleeper(), budget));
            return run.samples(steps.closed() ? Ending.STOPPED : complete ? Ending.COMPLETE : Ending.OUT_OF_TIME);
        } finally {
            steps.close();
            trains.close();
        }
    }

    /** Stops a run that is under way, and closes its connections. */
    @Override
    public void close() {
        steps.close();
        trains.close();
    }

    /** What one run has gathered so far. */
    private final class Run {
        private final ProbePlan plan;
        private final Consumer<LinkProgress> progress;
        private Optional<DnsSample> dns = Optional.empty();
        private final List<ConnectSample> connects = new ArrayList<>();
        private final List<TlsSample> handshakes = new ArrayList<>();
        private Optional<Future<TrainSamples>> sent = Optional.empty();
        private Optional<TrainSamples> train = Optional.empty();

        Run(ProbePlan plan, Consumer<LinkProgress> progress) {
            this.plan = plan;
            this.progress = progress;
        }

        /** Whether it came to its end before its time was up. */
        boolean go(Endpoints.Target target, StallWatch stalls, RunClock clock) throws InterruptedException {
            String host = profile.endpoint().host();
            Argument name = Argument.name(host);
            progress.accept(new LinkProgress(Text.of("Looking up {0}", name), 0));
            List<InetAddress> addresses = target.address().map(List::of).orElse(List.of());
            if (addresses.isEmpty()) {
                Optional<DnsProbe.Answer> answer = new DnsProbe(parts.lookup(), parts.presence(), steps, clock)
                        .look(target.host(), plan.dnsTimeout());
                dns = answer.map(DnsProbe.Answer::sample);
                if (answer.isEmpty() || answer.get().addresses().isEmpty()) {
                    return answer.isPresent();
                }
                addresses = answer.get().addresses();
            }
            progress.accept(new LinkProgress(Text.of("Connecting to {0}", name), 0.05));
            TcpProbe tcp = new TcpProbe(parts.connector(), parts.presence(), stalls, steps, clock, plan);
            Optional<InetSocketAddress> address = tcp.reach(addresses, target.port(), connects);
            if (address.isEmpty()) {
                return connects.size() == ProbePlan.TRIES_WITHOUT_ANSWER;
            }
            boolean open = connects.get(0).result() == ConnectSample.Attempt.CONNECTED;
            TlsProbe tls = new TlsProbe(parts.handshaker(), steps, clock, plan);
            boolean secure = open && tls.next(address.get(), host, connects, handshakes);
            Optional<Long> due = Optional.of(clock.now());
            int wanted = plan.connects();
            for (int i = 1; i <= wanted && due.isPresent(); i++) {
                due = tcp.next(address.get(), due.get(), connects);
                lookCloser(address.get(), clock);
                if (i >= plan.connects() && i < plan.most() && spent.getAsLong() < ENOUGH_BYTES) {
                    wanted = i + 1;
                }
                progress.accept(new LinkProgress(
                        Text.of("Connecting to {0} ({1} of {2})", name, Argument.count(i), Argument.count(plan.most())),
                        0.1 + 0.7 * i / plan.most()));
            }
            for (int i = 1; i <= plan.handshakes() && secure; i++) {
                progress.accept(new LinkProgress(
                        Text.of(
                                "Making a secure connection to {0} ({1} of {2})",
                                name, Argument.count(i), Argument.count(plan.handshakes())),
                        0.8 + 0.2 * (i - 1) / plan.handshakes()));
                secure = tls.next(address.get(), host, connects, handshakes);
            }
            if (sent.isPresent()) {
                train = Parallel.get(sent.get(), clock.left().plus(GRACE));
            }
            return due.isPresent();
        }

        /**
         * Sends a train beside all else, once, when a connection was lost: a lost one holds the next ones up for a second, so that
         * the more is lost, the fewer are tried. A short run, or one of many, does without.
         */
        private void lookCloser(InetSocketAddress address, RunClock clock) {
            if (sent.isEmpty()
                    && plan.most() > plan.connects()
                    && lastLost()
                    && spent.getAsLong() < MOST_BYTES - SocketTrain.MOST_BYTES) {
                sent = Optional.of(trains.start(() -> parts.train().run(address, clock)));
            }
        }

        private boolean lastLost() {
            ConnectSample last = connects.get(connects.size() - 1);
            double quickest = connects.stream()
                    .filter(ConnectSample::answered)
                    .mapToDouble(ConnectSample::millis)
                    .min()
                    .orElse(0);
            return last.late() <= LinkFacts.BUSY_MILLIS
                    && (!last.answered() || last.millis() - quickest >= LinkFacts.RESENT_MILLIS);
        }

        ProbeSamples samples(Ending ending) {
            if (!steps.closed()) {
                progress.accept(new LinkProgress(Text.of("Network measured"), 1));
            }
            return new ProbeSamples(
                    profile.id(), profile.name(), profile.endpoint(), dns, connects, handshakes, train, ending);
        }
    }
}
