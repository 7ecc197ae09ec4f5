package app.greenroom.session.friend;

import app.greenroom.call.Call;
import app.greenroom.call.CallCandidate;
import app.greenroom.call.CallCode;
import app.greenroom.call.CallCodeException;
import app.greenroom.call.CallException;
import app.greenroom.call.CallFacts;
import app.greenroom.call.CallServers;
import app.greenroom.call.CallSound;
import app.greenroom.call.PacketLine;
import app.greenroom.io.JsonFault;
import app.greenroom.io.JsonForm;
import app.greenroom.io.StrictJson;
import app.greenroom.model.Outcome;
import app.greenroom.network.StallWatch;
import app.greenroom.network.io.Traffic;
import app.greenroom.session.Progress;
import app.greenroom.session.RequestException;
import app.greenroom.session.friend.MarkedPicture.Mark;
import app.greenroom.text.Text;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * One end of a test with a friend: a call as on a platform, in which both ends measure what comes in and tell each other.
 *
 * <p>Either end begins with {@link #offer}; the other one gives its {@link #answer}; the first {@link #accept}s it; then both
 * {@link #run}. One object is good for one test.
 */
final class FriendTrial implements AutoCloseable {
    /** How long the two may look for a way to each other, once both have the other's code. Our choice: ICE tries for 15 s. */
    private static final Duration MEETING = Duration.ofSeconds(30);

    private static final Duration TELLING = Duration.ofSeconds(8);
    private static final Duration ASKING = Duration.ofSeconds(2);
    private static final long PICTURE = TimeUnit.MILLISECONDS.toNanos(40);
    private static final long PING = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long FILLING = TimeUnit.MILLISECONDS.toNanos(2);
    private static final int MOST_TOLD = 16_000;

    /** This computer kept the test waiting when a thread wakes so late, ms: half a packet's interval more than is usual. */
    private static final double STALLED = 30;

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final byte[] DONE = "{}".getBytes(StandardCharsets.UTF_8);
    private static final JsonForm<FriendPlan> PLAN = JsonForm.of(FriendPlan.class);

    private final FriendPlan wanted;
    private final CallServers servers;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final RandomGenerator random;
    private final Call call;
    private boolean first;
    private Optional<CallCode> mine = Optional.empty();
    private Optional<CallCode> theirs = Optional.empty();

    /** What came of a test. */
    sealed interface Result {
        /** Both ends measured. */
        record Measured(FriendSamples samples) implements Result {}

        /** Why it was not measured. */
        record Failed(Outcome.CouldNotCheck why) implements Result {}
    }

    FriendTrial(FriendPlan wanted, CallServers servers, Clock clock, LongSupplier nanoTime, RandomGenerator random)
            throws RequestException {
        this.wanted = wanted;
        this.servers = servers;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.random = random;
        try {
            this.call = new Call(servers, CallSound.SILENT, clock, nanoTime);
        } catch (CallException e) {
            throw new RequestException(e.text(), e);
        }
    }

    /** What is wrong with a code to answer; empty when nothing is. */
    static Optional<Text> fault(String pasted, Instant now) {
        try {
            CallCode unused = CallCode.offer(pasted, now);
            return Optional.empty();
        } catch (CallCodeException e) {
            return Optional.of(e.text());
        }
    }

    /** Begins, and gives the code for the other end. Takes some seconds where a server is silent. */
    String offer() throws RequestException, InterruptedException {
        try {
            CallCode code = call.offer();
            first = true;
            mine = Optional.of(code);
            return code.text();
        } catch (CallException e) {
            throw new RequestException(e.text(), e);
        }
    }

    /**
     * Takes the other end's code, and gives the one that answers it.
     *
     * @throws CallCodeException when it is not a code to answer; another one may be tried
     */
    String answer(String pasted) throws CallCodeException, RequestException, InterruptedException {
        CallCode offer = CallCode.offer(pasted, clock.instant());
        theirs = Optional.of(offer);
        try {
            CallCode code = call.answer(offer);
            mine = Optional.of(code);
            return code.text();
        } catch (CallException e) {
            throw new RequestException(e.text(), e);
        }
    }

    /**
     * Takes the answer to this end's {@link #offer}.
     *
     * @throws CallCodeException when it is not that; another one may be tried
     */
    void accept(String pasted) throws CallCodeException, RequestException, InterruptedException {
        CallCode answer = mine.orElseThrow().answer(pasted);
        theirs = Optional.of(answer);
        try {
            call.accept(answer);
        } catch (CallException e) {
            throw new RequestException(e.text(), e);
        }
    }

    /** What speaks against a meeting, as far as the codes tell. */
    Optional<Text> foreseen() {
        return FriendTrouble.foreseen(servers, mine, theirs);
    }

    /** Whether the other end sees this computer's address without a router between. */
    private static boolean near(CallFacts facts) {
        return facts.way()
                .filter(way -> way.here() == CallCandidate.Kind.HOST && way.there() == CallCandidate.Kind.HOST)
                .isPresent();
    }

    /**
     * Waits for the other end, and measures.
     *
     * @param waiting how long the other end may take to paste this end's answer; nothing where it has both codes
     */
    Result run(Duration waiting, Progress progress) throws InterruptedException, RequestException {
        progress.at(Text.of("Meeting the other computer"), 0);
        Sightings sightings = new Sightings();
        call.onPicture(sightings::saw);
        Pings pings = new Pings(call.packets(), nanoTime);
        if (!call.awaitConnected(MEETING.plus(waiting))) {
            return new Result.Failed(FriendTrouble.notMet(call.state(), servers, mine, theirs));
        }
        try {
            Optional<FriendPlan> plan = agree();
            return plan.isEmpty()
                    ? new Result.Failed(FriendTrouble.gone())
                    : measure(plan.get(), sightings, pings, progress);
        } catch (CallException e) {
            return new Result.Failed(FriendTrouble.gone());
        }
    }

    /** Ends a test at once; {@link #run} returns soon. */
    @Override
    public void close() {
        call.close();
    }

    private Result measure(FriendPlan plan, Sightings sightings, Pings pings, Progress progress)
            throws InterruptedException, CallException {
        call.limit(plan.megabits());
        long began = nanoTime.getAsLong();
        Ticks ticks = new Ticks();
        int stalled = 0;
        int looked = 0;
        try (StallWatch stalls = StallWatch.start(nanoTime);
                Statistician statistician = new Statistician(ticks, began)) {
            statistician.start();
            MarkedPicture picture = new MarkedPicture(WIDTH, HEIGHT, random);
            stalls.worstMillis(); // what drawing the ground took is no part of the test
            long end = began + plan.call().toNanos();
            long busy = began + Math.round(plan.idle() * 1e9);
            long nextPicture = busy;
            long nextPing = began;
            int number = 0;
            for (long now = nanoTime.getAsLong(); now < end; now = nanoTime.getAsLong()) {
                if (call.state() == Call.State.CLOSED || call.line().closed()) {
                    return new Result.Failed(FriendTrouble.gone());
                }
                if (now >= nextPing) {
                    looked++;
                    stalled += stalls.worstMillis() > STALLED ? 1 : 0;
                    pings.ask();
                    nextPing = Math.max(nextPing + PING, now - PING);
                }
                if (now >= nextPicture) {
                    if (statistician.bytes() < plan.callBytes()) {
                        call.show(picture.draw(new Mark(number++ & 0xFFFF, (int) (now / 1_000_000) & 0xFFFF), now));
                    }
                    nextPicture = Math.max(nextPicture + PICTURE, now - PICTURE);
                }
                progress.at(
                        Text.of("Calling the other computer"),
                        (double) (now - began) / plan.all().toNanos());
                TimeUnit.NANOSECONDS.sleep(Math.max(0, Math.min(nextPing, nextPicture) - nanoTime.getAsLong()));
            }
        }
        if (ticks.isEmpty()) {
            return new Result.Failed(FriendTrouble.gone());
        }
        Ticks filling = fill(plan, began, progress);
        Half here = half(plan, ticks, filling, sightings, pings, (double) stalled / Math.max(1, looked));
        Optional<Half> there = exchange(here);
        if (there.isEmpty()) {
            return new Result.Failed(FriendTrouble.gone());
        }
        CallFacts last = filling.isEmpty() ? ticks.last() : filling.last();
        return new Result.Measured(new FriendSamples(
                plan,
                began,
                pings.all(),
                new FriendSamples.Halves(here, there.get()),
                near(last),
                last.way().map(CallFacts.Way::transport).orElse("udp"),
                new Traffic.Count(
                        last.way().map(CallFacts.Way::bytesSent).orElse(0L),
                        last.way().map(CallFacts.Way::bytesReceived).orElse(0L))));
    }

    /**
     * Each end in its turn sends as much as comes through. Congestion control of pictures needs minutes to find what a slow line
     * carries once it has stepped back (of 1.5 Mbit/s it had 0.56 after 17 s); that of SCTP doubles with every round trip.
     *
     * @return what the call counted meanwhile
     */
    private Ticks fill(FriendPlan plan, long began, Progress progress) throws InterruptedException {
        Ticks ticks = new Ticks();
        long end = began + plan.all().toNanos();
        long from = began + plan.fillsAt(first).toNanos();
        long until = from + Math.round(plan.filling() * 1e9);
        ByteBuffer packet = ByteBuffer.allocate(PacketLine.MOST_BYTES);
        double sent = 0;
        try (Statistician statistician = new Statistician(ticks, began)) {
            statistician.start();
            for (long now = nanoTime.getAsLong(); now < end && !call.line().closed(); now = nanoTime.getAsLong()) {
                if (from <= now && now < until) {
                    double most = plan.fullest() * 1e6 / 8 * (now - from) / 1e9;
                    while (sent < most && call.packets().send(packet)) {
                        sent += PacketLine.MOST_BYTES;
                    }
                }
                progress.at(
                        Text.of("Calling the other computer"),
                        (double) (now - began) / plan.all().toNanos());
                TimeUnit.NANOSECONDS.sleep(FILLING);
            }
        }
        return ticks;
    }

    private static Half half(
            FriendPlan plan, Ticks ticks, Ticks filling, Sightings sightings, Pings pings, double stall) {
        CallFacts last = ticks.last();
        double late = plan.idle() + plan.busy() * 2 / 3;
        double target = ticks.median(late, facts -> facts.picture().target().orElse(Double.NaN))
                .orElse(0);
        CallFacts.Received heard = last.heard();
        return new Half(
                new Half.Sound(
                        (int) heard.packets(),
                        (int) Math.max(0, heard.lost()),
                        ticks.burst(),
                        ticks.median(plan.idle(), facts -> facts.heard().jitter())
                                .orElse(0)),
                sightings.all(
                        (int) last.seen().freezes().count(),
                        last.seen().freezes().seconds(),
                        pings.ahead()),
                Math.max(filling.fullestSecond(0), ticks.fullestSecond(plan.idle())),
                new Half.Sending(
                        (int) last.sound().packets(),
                        ticks.median(late, facts -> facts.way()
                                .flatMap(way -> way.outgoing().stream().boxed().findFirst())
                                .orElse(Double.NaN)),
                        target < 0.9 * plan.megabits()),
                ticks.silence(),
                stall,
                last.way()
                        .filter(way -> way.here() == CallCandidate.Kind.RELAYED)
                        .isPresent());
    }

    /** Both say what they want to do. */
    private Optional<FriendPlan> agree() throws InterruptedException {
        call.line().send(PLAN.write(wanted).getBytes(StandardCharsets.UTF_8));
        return call.line().receive(TELLING).flatMap(bytes -> read(PLAN, bytes)).map(wanted::smaller);
    }

    /** Both say what they found, and that they have heard the other. */
    private Optional<Half> exchange(Half here) throws InterruptedException {
        call.line().send(Half.FORM.write(here).getBytes(StandardCharsets.UTF_8));
        Optional<Half> there = call.line().receive(TELLING).flatMap(bytes -> read(Half.FORM, bytes));
        call.line().send(DONE);
        Optional<byte[]> unused = call.line().receive(ASKING);
        return there;
    }

    private static <R extends Record> Optional<R> read(JsonForm<R> form, byte[] bytes) {
        try {
            return Optional.of(form.read(StrictJson.of(bytes, MOST_TOLD)));
        } catch (JsonFault e) {
            return Optional.empty(); // what no Greenroom says
        }
    }

    private static long bytes(CallFacts facts) {
        return facts.way().map(way -> way.bytesSent() + way.bytesReceived()).orElse(0L);
    }

    /** Asks the call what it counted, ten times a second, so that no answer holds the pictures up. */
    private final class Statistician implements AutoCloseable {
        private final Ticks ticks;
        private final long began;
        private final Thread thread = new Thread(this::work, "friend-statistics");
        private volatile long bytes;

        Statistician(Ticks ticks, long began) {
            this.ticks = ticks;
            this.began = began;
            thread.setDaemon(true);
        }

        void start() {
            thread.start();
        }

        long bytes() {
            return bytes;
        }

        private void work() {
            try {
                while (true) {
                    Optional<CallFacts> facts = call.facts(ASKING);
                    if (facts.isPresent()) {
                        ticks.add((nanoTime.getAsLong() - began) / 1e9, facts.get());
                        bytes = FriendTrial.bytes(facts.get());
                    } else if (call.state() == Call.State.CLOSED) {
                        return;
                    }
                    TimeUnit.NANOSECONDS.sleep(PING);
                }
            } catch (InterruptedException e) {
                return;
            }
        }

        /** Afterwards the ticks are this thread's alone no more. */
        @Override
        public void close() {
            thread.interrupt();
            try {
                thread.join(ASKING.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
