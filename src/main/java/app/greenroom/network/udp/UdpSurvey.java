package app.greenroom.network.udp;

import app.greenroom.io.Parallel;
import app.greenroom.network.Contact;
import app.greenroom.network.Nat;
import app.greenroom.network.UdpFacts;
import app.greenroom.network.UdpFacts.Reach;
import app.greenroom.network.dns.SystemLookup;
import app.greenroom.network.io.Traffic;
import app.greenroom.network.platform.Endpoints;
import app.greenroom.network.platform.HostPort;
import app.greenroom.network.platform.PlatformProfile;
import app.greenroom.network.platform.PlatformProfile.PortRange;
import app.greenroom.network.stun.NatSample;
import app.greenroom.network.stun.NatSample.Mapping;
import app.greenroom.network.stun.StunPlan;
import app.greenroom.network.stun.StunProbe;
import app.greenroom.network.stun.StunSample;
import app.greenroom.network.stun.StunTarget;
import app.greenroom.network.stun.UdpReach;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * UDP as a call would use it: whether it gets out, how the router maps addresses, and a stream to each of the first two STUN
 * servers that answer, which are as a rule the nearest things on the Internet: two, so that one that falls silent is told
 * from a network that stops UDP. It contacts nothing but what {@link #contacts} lists, and takes 2.5 s for each address family,
 * IPv6 being asked only where IPv4 keeps silent, and the stream's time at most, besides looking names up. One object is good for one
 * run.
 */
public final class UdpSurvey implements AutoCloseable {
    private static final int MEDIA_PORTS = 4;

    /** So many STUN servers get a stream. */
    public static final int STREAMS = 2;

    /** What questions to STUN servers and media ports cost at most, bytes. */
    private static final long QUESTION_BYTES = 2_000;

    /** What starting and ending take besides. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Endpoints endpoints;
    private final List<HostPort> servers;
    private final List<HostPort> media;
    private final List<PortRange> ranges;
    private final StreamPlan plan;
    private final LongSupplier nanoTime;
    private final RandomGenerator random;
    private final Traffic traffic;
    private final ServerAddresses addresses;
    private final List<AutoCloseable> running = new ArrayList<>();
    private boolean closed;

    /**
     * A survey.
     *
     * @param profile whose STUN servers and media ports are asked
     * @param endpoints where they are found; what a file does not list is not asked
     * @param plan how much each stream sends
     * @param nanoTime a clock in ns
     * @param random numbers that cannot be foretold
     * @param traffic counts what passes
     */
    public UdpSurvey(
            PlatformProfile profile,
            Endpoints endpoints,
            StreamPlan plan,
            LongSupplier nanoTime,
            RandomGenerator random,
            Traffic traffic) {
        this.endpoints = endpoints;
        this.servers = profile.stun().stream()
                .filter(server -> endpoints.find(server).isPresent())
                .toList();
        this.media = ports(profile).stream()
                .map(port -> new HostPort(profile.endpoint().host(), port))
                .filter(port -> endpoints.find(port).isPresent())
                .toList();
        this.ranges = profile.media();
        this.plan = plan;
        this.nanoTime = nanoTime;
        this.random = random;
        this.traffic = traffic;
        this.addresses = new ServerAddresses(endpoints, SystemLookup.ofThisComputer(nanoTime, traffic));
    }

    /** What a run contacts. */
    public List<Contact> contacts() {
        List<Contact> contacts = new ArrayList<>();
        long perSecond = Math.round(1000.0 / plan.interval().toMillis());
        for (HostPort server : servers) {
            contacts.add(new Contact.Stun(place(server), plan.total(), perSecond));
        }
        for (HostPort port : media) {
            contacts.add(new Contact.MediaPort(place(port)));
        }
        return contacts;
    }

    /** Whether there is anything to ask. */
    public boolean possible() {
        return !servers.isEmpty();
    }

    /**
     * Asks.
     *
     * @throws InterruptedException when this thread is interrupted; every socket is closed then
     */
    public UdpFacts measure() throws InterruptedException {
        long start = nanoTime.getAsLong();
        List<List<StunTarget>> families = addresses.find(servers);
        FutureTask<List<StunSample>> knock = new FutureTask<>(() -> knock(start));
        Thread thread = new Thread(knock, "network-media-ports");
        thread.setDaemon(true);
        thread.start();
        try {
            Optional<Asked> asked = ask(families, start);
            Optional<NatSample> nat = asked.map(Asked::nat);
            List<StunTarget> answering = asked.map(Asked::answering).orElse(List.of());
            List<StreamSamples> streams = streams(answering, start);
            OptionalDouble narrow =
                    answering.stream().findFirst().map(this::burst).orElse(OptionalDouble.empty());
            return GuestStream.with(facts(nat, knock.get(), ranges), streams).withNarrow(narrow);
        } catch (ExecutionException | CancellationException e) {
            return UdpFacts.reach(Reach.NOT_TOLD, Optional.empty(), false, Optional.empty());
        } finally {
            knock.cancel(true);
        }
    }

    /** Servers of one address family, and what they said. */
    private record Asked(List<StunTarget> targets, NatSample nat) {
        List<StunTarget> answering() {
            return IntStream.range(0, targets.size())
                    .filter(i -> nat.servers().get(i).result() == StunSample.Reply.ANSWERED)
                    .mapToObj(targets::get)
                    .limit(STREAMS)
                    .toList();
        }
    }

    /** The first family of which anybody answers, as a call would find it; of none, what the first one showed. */
    private Optional<Asked> ask(List<List<StunTarget>> families, long start) throws InterruptedException {
        Optional<Asked> first = Optional.empty();
        for (List<StunTarget> family : families) {
            Optional<Asked> one = ofFamily(family, start).map(nat -> new Asked(family, nat));
            if (one.filter(asked -> !asked.answering().isEmpty()).isPresent()) {
                return one;
            }
            first = first.or(() -> one);
        }
        return first;
    }

    private Optional<NatSample> ofFamily(List<StunTarget> targets, long start) throws InterruptedException {
        try (StunProbe probe = endWithMe(new StunProbe(nanoTime, random, StunPlan.STANDARD, traffic))) {
            return Optional.of(probe.ask(targets, start));
        } catch (IOException e) {
            return Optional.empty(); // this computer has no socket left: nothing about the network
        }
    }

    private List<StunSample> knock(long start) throws InterruptedException {
        List<StunTarget> targets = addresses.find(media).stream().findFirst().orElse(List.of());
        if (targets.isEmpty()) {
            return List.of();
        }
        try (UdpReach reach = endWithMe(new UdpReach(nanoTime, random, StunPlan.STANDARD, traffic))) {
            return reach.knock(targets, start);
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Side by side. */
    private List<StreamSamples> streams(List<StunTarget> servers, long start) throws InterruptedException {
        List<StreamSamples> samples = new ArrayList<>();
        try (Parallel threads = new Parallel("network-streams")) {
            List<Future<Optional<StreamSamples>>> running = servers.stream()
                    .map(server -> threads.start(() -> stream(server, start)))
                    .toList();
            for (Future<Optional<StreamSamples>> one : running) {
                Parallel.get(one, plan.duration().plus(GRACE))
                        .flatMap(Function.identity())
                        .ifPresent(samples::add);
            }
        }
        return samples;
    }

    private Optional<StreamSamples> stream(StunTarget server, long start) {
        try {
            DatagramChannel channel = DatagramChannel.open();
            channel.connect(server.address());
            try (StreamProbe probe =
                    endWithMe(new StreamProbe(channel, new StunWire(random), plan, nanoTime, traffic))) {
                return Optional.of(probe.run(start, share -> {}));
            }
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private OptionalDouble burst(StunTarget server) {
        try (BurstProbe probe = endWithMe(new BurstProbe(server.address(), random, nanoTime, traffic))) {
            return probe.measure();
        } catch (IOException e) {
            return OptionalDouble.empty();
        }
    }

    /** What a run costs at most besides its streams, bytes. */
    public static long otherBytes() {
        return QUESTION_BYTES + BurstProbe.MOST_BYTES;
    }

    static UdpFacts facts(Optional<NatSample> nat, List<StunSample> media, List<PortRange> ranges) {
        List<StunSample> all = new ArrayList<>(media);
        nat.ifPresent(seen -> all.addAll(seen.servers()));
        boolean open = all.stream().anyMatch(StunSample::answered);
        boolean keptOut = nat.filter(seen ->
                        seen.servers().size() > 1 && seen.servers().stream().allMatch(UdpSurvey::keptOut))
                .isPresent();
        Mapping mapping = nat.map(NatSample::mapping).orElse(Mapping.UNKNOWN);
        return UdpFacts.reach(
                open ? Reach.OPEN : keptOut ? Reach.BLOCKED : Reach.NOT_TOLD,
                kind(mapping),
                mapping == Mapping.ADDRESS_DEPENDENT || mapping == Mapping.ADDRESS_AND_PORT_DEPENDENT,
                open ? ports(media, all, ranges) : Optional.empty());
    }

    /**
     * A platform's media servers owe strangers no answer, so that silence says nothing; whoever says that there is no way,
     * though others on the Internet answer, keeps it. A port of each range on which anybody answers shows that it is open.
     */
    private static Optional<Boolean> ports(List<StunSample> media, List<StunSample> all, List<PortRange> ranges) {
        boolean each = !ranges.isEmpty()
                && ranges.stream().allMatch(range -> all.stream()
                        .filter(StunSample::answered)
                        .mapToInt(one -> one.server().port())
                        .anyMatch(port -> port >= range.first() && port <= range.last()));
        boolean barred = media.stream().anyMatch(one -> one.result() == StunSample.Reply.UNREACHABLE);
        return each ? Optional.of(true) : barred ? Optional.of(false) : Optional.empty();
    }

    /**
     * A refusal (ICMP) tells nothing of the way: a firewall that rejects sends the same one as a host where nobody listens. It
     * is no answer, and so as good as silence.
     */
    private static boolean keptOut(StunSample sample) {
        return switch (sample.result()) {
            case SILENT, UNREACHABLE, REFUSED -> true;
            case ANSWERED, OTHER_ANSWER, STOPPED -> false;
        };
    }

    private static Optional<Nat> kind(Mapping mapping) {
        return switch (mapping) {
            case NONE -> Optional.of(Nat.NONE);
            case ENDPOINT_INDEPENDENT -> Optional.of(Nat.FRIENDLY);
            case ADDRESS_DEPENDENT, ADDRESS_AND_PORT_DEPENDENT -> Optional.of(Nat.STRICT);
            case UNKNOWN -> Optional.empty();
        };
    }

    private Contact.Place place(HostPort host) {
        return new Contact.Place(host, endpoints.find(host).orElseThrow());
    }

    /** The first ports of each range, for a knock is no scan. */
    private static List<Integer> ports(PlatformProfile profile) {
        List<Integer> ports = new ArrayList<>();
        for (PortRange range : profile.media()) {
            for (int port = range.first(); port <= range.last() && port < range.first() + 2; port++) {
                if (ports.size() < MEDIA_PORTS) {
                    ports.add(port);
                }
            }
        }
        return ports;
    }

    private <T extends AutoCloseable> T endWithMe(T probe) {
        boolean late;
        synchronized (running) {
            late = closed;
            running.add(probe);
        }
        if (late) {
            end(probe);
        }
        return probe;
    }

    /** Ends a run that is under way. */
    @Override
    public void close() {
        List<AutoCloseable> ends;
        synchronized (running) {
            closed = true;
            ends = List.copyOf(running);
            running.clear();
        }
        ends.forEach(UdpSurvey::end);
    }

    private static void end(AutoCloseable probe) {
        try {
            probe.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("a probe did not close", e);
        }
    }
}
