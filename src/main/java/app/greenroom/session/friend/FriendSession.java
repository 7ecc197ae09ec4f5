package app.greenroom.session.friend;

import app.greenroom.call.CallCodeException;
import app.greenroom.call.CallServers;
import app.greenroom.check.Observed;
import app.greenroom.model.Outcome;
import app.greenroom.model.run.CheckRun;
import app.greenroom.model.run.RunSummary;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.NetworkPlace;
import app.greenroom.network.platform.Endpoints;
import app.greenroom.network.platform.EndpointsException;
import app.greenroom.network.platform.PlatformProfile;
import app.greenroom.network.platform.UnknownPlatformException;
import app.greenroom.session.Progress;
import app.greenroom.session.RequestException;
import app.greenroom.session.friend.FriendTrial.Result;
import app.greenroom.session.network.NetworkProbing;
import app.greenroom.session.network.RunSummaries;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * One end of a test with a friend, from the codes to the verdict. Either {@link #offer} first and {@link #paste} what comes back,
 * or {@link #paste} the other end's code and show the {@link #reply}; then {@link #run}. One object is good for one test.
 */
public final class FriendSession implements AutoCloseable {
    private final FriendPlan plan;
    private final PlatformProfile profile;
    private final CallServers servers;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final RandomGenerator random;
    private final Object lock = new Object();
    private Optional<FriendTrial> trial = Optional.empty();
    private Optional<String> offer = Optional.empty();
    private Optional<String> reply = Optional.empty();
    private boolean closed;

    /**
     * What to test.
     *
     * @param quick half the time and a fifth of the traffic
     * @param platform whose calls the way is to carry: its id
     * @param platforms a file of further platforms
     * @param endpoints a file that says where the platform's servers are
     * @param stun a server to be asked in place of the platform's, {@code host:port}
     * @param turn a server that passes everything on where nothing else gets through
     */
    public record Request(
            boolean quick,
            String platform,
            Optional<Path> platforms,
            Optional<Path> endpoints,
            Optional<String> stun,
            Optional<String> turn) {}

    /**
     * What came of it.
     *
     * @param run everything that a report shows
     * @param keep what a history keeps of it; empty when nothing was measured
     */
    public record Conclusion(CheckRun run, Optional<RunSummary> keep) {}

    /**
     * A test that has not begun.
     *
     * @param clock tells the time of day
     * @param nanoTime counts nanoseconds from any origin
     * @throws RequestException when the platform is unknown, or a file or server is bad
     */
    public FriendSession(Request request, Clock clock, LongSupplier nanoTime, RandomGenerator random)
            throws RequestException {
        this(request, request.quick() ? FriendPlan.QUICK : FriendPlan.FULL, clock, nanoTime, random);
    }

    FriendSession(Request request, FriendPlan plan, Clock clock, LongSupplier nanoTime, RandomGenerator random)
            throws RequestException {
        this.plan = plan;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.random = random;
        try {
            this.profile = NetworkProbing.platforms(request.platforms()).named(request.platform());
            Endpoints where = request.endpoints().isPresent()
                    ? Endpoints.load(request.endpoints().get())
                    : Endpoints.live();
            this.servers = FriendServers.of(request.stun(), request.turn(), profile.stun(), where);
        } catch (UnknownPlatformException | EndpointsException e) {
            throw new RequestException(e.text(), e);
        }
    }

    /** What is wrong with a code that the other end began with, before anybody is contacted; empty when nothing is. */
    public Optional<Text> fault(String pasted) {
        return FriendTrial.fault(pasted, clock.instant());
    }

    /** What it contacts, and how much it costs, for a list that the user sees before. */
    public List<Text> contacts() {
        List<Text> contacts = new ArrayList<>();
        servers.stun()
                .forEach(server -> contacts.add(Text.of(
                        "{0} by UDP, to learn this computer's address on the internet", Argument.name(server))));
        servers.turn()
                .forEach(server -> contacts.add(Text.of(
                        "{0}, to pass the call on where nothing else gets through", Argument.name(server.address()))));
        contacts.add(Text.of(
                "The computer whose code you paste and nobody else, for {0}, at most {1} in all",
                Argument.seconds(plan.all().toMillis() / 1e3),
                Argument.amount(Math.ceil(plan.mostBytes() / 1e5) / 10, Unit.MEGABYTES, 1)));
        return contacts;
    }

    /** Begins, and gives the code for the other computer. Takes some seconds where a server is silent. */
    public String offer() throws RequestException, InterruptedException {
        String code = fresh().offer();
        offer = Optional.of(code);
        return code;
    }

    /**
     * Takes what was pasted: the answer to this end's code, or a code that the other end began with, to which there is then a
     * {@link #reply}.
     *
     * @return what is wrong with it, and something else may be pasted; empty when it was taken
     */
    public Optional<Text> paste(String pasted) throws RequestException, InterruptedException {
        Optional<Text> wrong = offer.isPresent() ? accept(pasted) : Optional.empty();
        if (offer.isPresent() && wrong.isEmpty()) {
            return wrong;
        }
        Optional<Text> fault = fault(pasted);
        if (fault.isPresent()) {
            return wrong.or(() -> fault);
        }
        FriendTrial answering = fresh();
        offer = Optional.empty();
        try {
            reply = Optional.of(answering.answer(pasted));
            return Optional.empty();
        } catch (CallCodeException e) {
            return Optional.of(e.text());
        }
    }

    /** What the other end is to be sent back; empty where this end's own code was answered. */
    public Optional<String> reply() {
        return reply;
    }

    /** What speaks against a meeting, as far as the codes that are known by now tell, and what to do. */
    public Optional<Text> foreseen() {
        synchronized (lock) {
            return trial.flatMap(FriendTrial::foreseen);
        }
    }

    /**
     * Waits for the other end, and measures.
     *
     * @param waiting how long the other end may take to paste a {@link #reply}
     */
    public Conclusion run(Duration waiting, Progress progress) throws RequestException, InterruptedException {
        ZonedDateTime at = ZonedDateTime.now(clock);
        FriendTrial ready;
        synchronized (lock) {
            ready = trial.orElseThrow();
        }
        Result result = ready.run(reply.isPresent() ? waiting : Duration.ZERO, progress);
        if (result instanceof Result.Measured measured) {
            NetworkFacts facts = FriendFacts.of(measured.samples(), profile.rates());
            CheckRun run =
                    FriendFindings.of(at, contacts(), Optional.of(measured.samples()), new Observed.Seen<>(facts));
            return new Conclusion(
                    run,
                    RunSummaries.ofPeer(
                            facts, profile.id(), at, NetworkPlace.ofThisComputer(), RunSummaries.verdict(run)));
        }
        Outcome.CouldNotCheck why = ((Result.Failed) result).why();
        return new Conclusion(
                FriendFindings.of(at, contacts(), Optional.empty(), new Observed.Unseen<>(why)), Optional.empty());
    }

    /** Ends a test at once; {@link #run} returns soon. */
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            trial.ifPresent(FriendTrial::close);
        }
    }

    private Optional<Text> accept(String pasted) throws RequestException, InterruptedException {
        FriendTrial begun;
        synchronized (lock) {
            begun = trial.orElseThrow();
        }
        try {
            begun.accept(pasted);
            return Optional.empty();
        } catch (CallCodeException e) {
            return Optional.of(e.text());
        }
    }

    private FriendTrial fresh() throws RequestException {
        FriendTrial made = new FriendTrial(plan, servers, clock, nanoTime, random);
        take(made);
        return made;
    }

    private void take(FriendTrial made) {
        synchronized (lock) {
            trial.ifPresent(FriendTrial::close);
            trial = Optional.of(made);
            if (closed) {
                made.close();
            }
        }
    }
}
