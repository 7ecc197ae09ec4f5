package app.greenroom.call;

import app.greenroom.text.Text;
import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCIceGatheringState;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.RTCStatsReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * One end of a call: sound, picture and a {@link DataLine} to one other end.
 *
 * <p>One end makes an {@link #offer} and sends it; the other one makes its {@link #answer} and sends that back; the first
 * {@link #accept}s it. Nothing else passes between them but by the call itself. One object is good for one call.
 */
public final class Call implements AutoCloseable {
    /** How long addresses are looked for: a server that is silent so long is done without. Our choice. */
    private static final Duration GATHERING = Duration.ofSeconds(3);

    /** How long where servers are asked and none has answered yet: the library asks a STUN server for 9.5 s. */
    private static final Duration SERVERS = Duration.ofSeconds(10);

    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(50);

    /** How soon a way that was given up is tried again. */
    private static final long AGAIN = TimeUnit.SECONDS.toNanos(2);

    private static final Duration CLOSING = Duration.ofSeconds(1);
    private static final int MOST_FOUND = 64;

    private final CallEngine engine;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Duration gathering;
    private final CallServers servers;
    private final List<String> found = new CopyOnWriteArrayList<>();
    private final CountDownLatch gathered = new CountDownLatch(1);
    private final Incoming incoming;

    /** Held to read while the library is called, and to write while it is given back; never by what the library calls. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();

    private volatile boolean closing;
    private volatile Optional<CallCode> answered = Optional.empty();

    /** Guards the state; the library is never called under it, for its threads wait for it. */
    private final Object lock = new Object();

    private State state = State.NEW;

    /** How far a call is. */
    public enum State {
        NEW,
        CONNECTING,
        CONNECTED,
        /** Nothing comes in just now. */
        INTERRUPTED,
        /** The two ends found no way to each other, or lost it. */
        FAILED,
        CLOSED
    }

    /**
     * A call that has not begun.
     *
     * @param clock dates the code
     * @param nanoTime counts nanoseconds from any origin
     * @throws CallException when this computer cannot make one
     */
    public Call(CallServers servers, CallSound sound, Clock clock, LongSupplier nanoTime) throws CallException {
        this(servers, sound, clock, nanoTime, GATHERING);
    }

    /** The same, with another time to look for addresses. */
    Call(CallServers servers, CallSound sound, Clock clock, LongSupplier nanoTime, Duration gathering)
            throws CallException {
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.gathering = gathering;
        this.servers = servers;
        this.incoming = new Incoming(nanoTime);
        this.engine = new CallEngine(servers, sound, new Observer(), nanoTime);
    }

    /**
     * Begins. Takes up to {@link #GATHERING}, {@link #SERVERS} where no server answers.
     *
     * @return what the other end needs
     * @throws CallException when no network is there
     */
    public CallCode offer() throws CallException, InterruptedException {
        describe(CallCode.Kind.OFFER);
        return code(CallCode.Kind.OFFER, 0);
    }

    /**
     * Takes the other end's offer. Takes up to {@link #GATHERING}, {@link #SERVERS} where no server answers.
     *
     * @return what the other end needs then
     * @throws CallException when no network is there
     */
    public CallCode answer(CallCode offer) throws CallException, InterruptedException {
        remote(offer);
        answered = Optional.of(offer);
        describe(CallCode.Kind.ANSWER);
        return code(CallCode.Kind.ANSWER, offer.tag());
    }

    /** Takes the other end's answer, after which the two meet or fail to. */
    public void accept(CallCode answer) throws CallException, InterruptedException {
        remote(answer);
    }

    /** How far the call is. */
    public State state() {
        synchronized (lock) {
            return state;
        }
    }

    /**
     * Waits until the two ends have met, and the data line is open.
     *
     * <p>Who answered waits for a person to paste the answer. The library tries a way for 15 s and then forgets it, and the other
     * end's router lets nothing in that this end does not try at the same time: so the ways are named to it again and again.
     *
     * @return false when they have not in time, or cannot
     */
    public boolean awaitConnected(Duration most) throws InterruptedException {
        long until = nanoTime.getAsLong() + most.toNanos();
        Optional<CallCode> patient = answered;
        int round = 0;
        while (!awaitState(patient.isPresent() ? Math.min(until, nanoTime.getAsLong() + AGAIN) : until, patient)) {
            if (nanoTime.getAsLong() >= until || patient.isEmpty() || state() == State.CLOSED) {
                return false;
            }
            if (state() == State.FAILED) {
                tryAgain(patient.get(), ++round);
            }
        }
        return engine.line.awaitOpen(SessionSteps.MOST);
    }

    private boolean awaitState(long until, Optional<CallCode> patient) throws InterruptedException {
        synchronized (lock) {
            while (state != State.CONNECTED
                    && state != State.CLOSED
                    && (state != State.FAILED || patient.isPresent())) {
                long left = until - nanoTime.getAsLong();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(lock, left);
            }
            return state == State.CONNECTED;
        }
    }

    private void tryAgain(CallCode offer, int round) {
        use.readLock().lock();
        try {
            if (!closing) {
                SessionText.remoteCandidates(offer, round)
                        .forEach(line -> engine.connection.addIceCandidate(new RTCIceCandidate("0", 0, line)));
            }
        } finally {
            use.readLock().unlock();
        }
    }

    /** Messages to the other end; open once the two have met. */
    public DataLine line() {
        return engine.line;
    }

    /** Packets to the other end that nobody sends again. */
    public PacketLine packets() {
        return engine.packets;
    }

    /**
     * Lets the pictures that are sent take no more than this.
     *
     * @param megabits Mbit/s, above 0
     */
    public void limit(double megabits) throws CallException {
        use(() -> {
            engine.limit(megabits);
            return true;
        });
    }

    /** Sends a picture; what the way cannot carry is left out or made smaller. Not after {@link #close}. */
    public void show(CallPicture picture) {
        use.readLock().lock();
        try {
            if (!closing) {
                engine.show(picture);
            }
        } finally {
            use.readLock().unlock();
        }
    }

    /** Who is given each picture that comes in, on the library's thread: it must not wait. */
    public void onPicture(Consumer<CallPicture> sink) {
        incoming.pictures = sink;
    }

    /** Who is given the sound that comes in. */
    public void onSound(SoundSink sink) {
        incoming.sounds = sink;
    }

    /**
     * What the call tells of itself, since its beginning.
     *
     * @return empty when the library did not say in time, or the call is closed
     */
    public Optional<CallFacts> facts(Duration most) throws InterruptedException {
        CompletableFuture<RTCStatsReport> report = new CompletableFuture<>();
        use.readLock().lock();
        try {
            if (closing) {
                return Optional.empty();
            }
            engine.connection.getStats(report::complete);
        } finally {
            use.readLock().unlock();
        }
        try {
            return Optional.of(StatisticsReader.read(report.get(most.toNanos(), TimeUnit.NANOSECONDS)));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("nobody fails it", e);
        }
    }

    /** Ends the call and gives everything back, within a second. */
    @Override
    public void close() {
        synchronized (lock) {
            if (closing) {
                return;
            }
            closing = true;
            state = State.CLOSED;
            lock.notifyAll();
        }
        gathered.countDown();
        incoming.stop();
        // The library waits for its threads, one of which may hang in a sound driver.
        Thread thread = new Thread(this::dispose, "call-close");
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void dispose() {
        use.writeLock().lock();
        try {
            engine.dispose();
        } finally {
            use.writeLock().unlock();
        }
    }

    /** A step of the library's, as long as the call is not closed. */
    private <T> T use(Supplier<T> step) throws CallException {
        use.readLock().lock();
        try {
            if (closing) {
                throw new CallException(Text.of("The call was ended."));
            }
            return step.get();
        } finally {
            use.readLock().unlock();
        }
    }

    /**
     * A way from outside is worth waiting for until the library gives its servers up; once there is one, others are not. Whoever
     * names a relay means to use it: it has its time from when another server has shown that the network answers.
     */
    private void gather() throws InterruptedException {
        boolean asked = !servers.stun().isEmpty() || !servers.turn().isEmpty();
        long began = nanoTime.getAsLong();
        long answered = began;
        while (!gathered.await(LOOK, TimeUnit.NANOSECONDS)) {
            long now = nanoTime.getAsLong();
            boolean outside = found.stream().anyMatch(line -> !line.contains(" typ host"));
            boolean whole = servers.turn().isEmpty() || found.stream().anyMatch(line -> line.contains(" typ relay"));
            if (asked && !outside) {
                answered = now;
            }
            Duration most = asked && !outside ? SERVERS : gathering;
            if (now - (asked && outside && !whole ? answered : began) > most.toNanos()) {
                return;
            }
        }
    }

    private CallCode code(CallCode.Kind kind, int answers) throws CallException, InterruptedException {
        gather();
        Instant now = clock.instant();
        String local = use(() -> engine.connection.getLocalDescription().sdp);
        return SessionText.local(local, found, kind, now, answers)
                .orElseThrow(() -> new CallException(
                        Text.of("This computer has no network that a call could go through: connect it first.")));
    }

    private void describe(CallCode.Kind kind) throws CallException, InterruptedException {
        RTCSessionDescription description = SessionSteps.await(use(() -> SessionSteps.make(engine.connection, kind)));
        SessionSteps.await(use(() -> SessionSteps.local(engine.connection, description)));
    }

    private void remote(CallCode code) throws CallException, InterruptedException {
        SessionSteps.await(use(() -> SessionSteps.remote(engine.connection, code)));
    }

    /** Called by the library, on its own threads. */
    private final class Observer implements PeerConnectionObserver {
        @Override
        public void onIceCandidate(RTCIceCandidate candidate) {
            if (found.size() < MOST_FOUND) {
                found.add(candidate.sdp);
            }
        }

        @Override
        public void onIceGatheringChange(RTCIceGatheringState now) {
            if (now == RTCIceGatheringState.COMPLETE) {
                gathered.countDown();
            }
        }

        @Override
        public void onConnectionChange(RTCPeerConnectionState now) {
            synchronized (lock) {
                if (state != State.CLOSED) {
                    state = switch (now) {
                        case NEW -> State.NEW;
                        case CONNECTING -> State.CONNECTING;
                        case CONNECTED -> State.CONNECTED;
                        case DISCONNECTED -> State.INTERRUPTED;
                        case FAILED -> State.FAILED;
                        case CLOSED -> State.CLOSED;
                    };
                    lock.notifyAll();
                }
            }
        }

        @Override
        public void onTrack(RTCRtpTransceiver transceiver) {
            incoming.track(transceiver.getReceiver().getTrack());
        }
    }
}
