package app.greenroom.session.network;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.FaultText;
import app.greenroom.capture.file.Recording;
import app.greenroom.check.Check;
import app.greenroom.check.Facts;
import app.greenroom.check.Observed;
import app.greenroom.check.StandardChecks;
import app.greenroom.model.Area;
import app.greenroom.model.ComputerLoad;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.run.CheckRun;
import app.greenroom.model.run.CheckRun.Subject;
import app.greenroom.model.run.RunSummary;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.NetworkPlace;
import app.greenroom.network.platform.PlatformProfile;
import app.greenroom.session.CheckResult;
import app.greenroom.session.MeasurementCollector;
import app.greenroom.session.Progress;
import app.greenroom.session.RequestException;
import app.greenroom.session.SideRunner;
import app.greenroom.session.device.ComputerMeter;
import app.greenroom.text.Text;
import app.greenroom.verdict.ReadinessRules;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Checks the network alone: probes it, compares it with other days, judges, and ends in a {@link CheckRun}. */
public final class NetworkSession {
    static final Outcome.NotAsked NETWORK_ONLY = new Outcome.NotAsked(Text.of("Only the network was asked for."));

    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Supplier<String> place;
    private final ComputerMeter computer;

    /** A session that tells networks apart by this computer's own interfaces. */
    public NetworkSession(Clock clock, LongSupplier nanoTime, ComputerMeter computer) {
        this(clock, nanoTime, NetworkPlace::ofThisComputer, computer);
    }

    /**
     * A session.
     *
     * @param clock tells the time of day
     * @param nanoTime counts nanoseconds from any origin
     * @param place tells one network from another, as {@link RunSummary#place} asks
     * @param computer watches whether this computer keeps up
     */
    public NetworkSession(Clock clock, LongSupplier nanoTime, Supplier<String> place, ComputerMeter computer) {
        this.computer = computer;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.place = place;
    }

    /** The ids of all known platforms, with those of a file. */
    public static List<String> platforms(Optional<Path> file) throws RequestException {
        return NetworkProbing.platforms(file).ids();
    }

    /**
     * A platform of calls.
     *
     * @param id the stable id, such as {@code zoom}
     * @param name the name that people know
     */
    public record Platform(String id, String name) {}

    /** All known platforms, with those of a file. */
    public static List<Platform> known(Optional<Path> file) throws RequestException {
        return NetworkProbing.platforms(file).all().stream()
                .map(profile -> new Platform(profile.id(), profile.name()))
                .toList();
    }

    /** Gives the id of the platform whose invitations lead to a host, in small letters; with those of a file. */
    public static Function<String, Optional<String>> inviting(Optional<Path> file) throws RequestException {
        List<PlatformProfile> all = NetworkProbing.platforms(file).all();
        return host -> all.stream().filter(one -> one.invites(host)).findFirst().map(PlatformProfile::id);
    }

    /** The kind of the runs that this session compares with. */
    public static String kind() {
        return RunSummaries.KIND;
    }

    /** The kind of tests with another computer, which nothing is compared with. */
    public static String peerKind() {
        return RunSummaries.PEER_KIND;
    }

    /** What a run contacts and how much it costs, in plain words. */
    public List<Text> contacts(NetworkRequest request) throws RequestException {
        if (request.input().isPresent()) {
            return List.of();
        }
        try (NetworkProbing probing = probing(request)) {
            return probing.contacts();
        }
    }

    /** How many bytes a run costs at most. */
    public long mostTraffic(NetworkRequest request) throws RequestException {
        try (NetworkProbing probing = probing(request)) {
            return probing.mostTraffic();
        }
    }

    /**
     * Checks the network.
     *
     * @param past earlier runs to compare with; empty when no history is kept
     * @throws RequestException when the platform is unknown, a file is bad or the recording cannot be opened
     * @throws InterruptedException when this thread is interrupted; every connection is closed then
     */
    public CheckResult run(NetworkRequest request, Optional<List<RunSummary>> past, Progress progress)
            throws RequestException, InterruptedException {
        return probe(request, past, progress).result();
    }

    /**
     * A run, and what was seen in it.
     *
     * @param facts empty of a recording, and where a probe broke
     */
    record Probe(CheckResult result, Optional<NetworkFacts> facts) {}

    /** As {@link #run}, with what was seen. */
    Probe probe(NetworkRequest request, Optional<List<RunSummary>> past, Progress progress)
            throws RequestException, InterruptedException {
        if (request.input().isPresent()) {
            return new Probe(recorded(request), Optional.empty());
        }
        ZonedDateTime at = ZonedDateTime.now(clock);
        ZoneId zone = request.zone().orElse(at.getZone());
        String here = place.get();
        try (ComputerMeter.Watching watch = computer.start();
                NetworkProbing probing = probing(request)) {
            Observed<NetworkFacts> seen =
                    SideRunner.guarded(Text.of("network"), () -> new Observed.Seen<>(probing.run(progress)));
            List<Subject> subject = new ArrayList<>();
            probing.contacts().forEach(contact -> subject.add(new Subject(Text.of("Network"), contact)));
            if (seen instanceof Observed.Seen<NetworkFacts> probed) {
                NetworkFacts facts = past.isPresent()
                        ? RunSummaries.compared(probed.facts(), past.get(), at, zone, here)
                        : probed.facts();
                CheckRun run = conclude(at, subject, new Observed.Seen<>(facts), watch.soFar(), finding -> true);
                return new Probe(
                        new CheckResult(run, RunSummaries.of(facts, at, here, RunSummaries.verdict(run))),
                        Optional.of(facts));
            }
            return new Probe(new CheckResult(conclude(at, subject, seen), Optional.empty()), Optional.empty());
        }
    }

    private static CheckResult recorded(NetworkRequest request) throws RequestException {
        try {
            Recording recording = Recording.open(request.input().orElseThrow());
            return new CheckResult(
                    conclude(
                            recording.made(),
                            List.of(new Subject(Text.of("Recording"), Text.name(recording.title()))),
                            RecordedNetwork.facts(recording)),
                    Optional.empty());
        } catch (CaptureException e) {
            Outcome.CouldNotCheck why = FaultText.of(e.fault());
            throw new RequestException(Text.sentences(why.reason(), why.fix().text()), e);
        }
    }

    private static CheckRun conclude(ZonedDateTime at, List<Subject> subject, Observed<NetworkFacts> network) {
        return conclude(at, subject, network, finding -> true);
    }

    /** Judges the network alone, where nobody watched the computer, and keeps the findings that {@code told} takes. */
    public static CheckRun conclude(
            ZonedDateTime at, List<Subject> subject, Observed<NetworkFacts> network, Predicate<Finding> told) {
        return conclude(at, subject, network, Optional.empty(), told);
    }

    /** Judges the network alone on a computer that kept up so well (empty where it was not watched), and keeps the findings that {@code told} takes. */
    static CheckRun conclude(
            ZonedDateTime at,
            List<Subject> subject,
            Observed<NetworkFacts> network,
            Optional<ComputerLoad> computer,
            Predicate<Finding> told) {
        Facts facts = new Facts(new Observed.Skipped<>(NETWORK_ONLY), new Observed.Skipped<>(NETWORK_ONLY), network)
                .on(computer);
        List<Finding> findings = new ArrayList<>();
        for (Check check : StandardChecks.all()) {
            if (check.area() == Area.NETWORK) {
                findings.add(check.judge(facts));
            }
        }
        findings.removeIf(told.negate());
        return new CheckRun(
                at,
                subject,
                ReadinessRules.judge(findings),
                findings,
                MeasurementCollector.measurements(facts),
                new CheckRun.Shown(Optional.empty(), Optional.empty(), NetworkStories.of(facts)));
    }

    private NetworkProbing probing(NetworkRequest request) throws RequestException {
        return NetworkProbing.of(
                request.platform(),
                request.platforms(),
                request.endpoints(),
                ProbingTimes.of(request.depth()),
                nanoTime,
                clock);
    }
}
