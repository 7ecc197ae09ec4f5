package app.greenroom.network.peer;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.network.io.Traffic;
import app.greenroom.network.peer.PeerSamples.Meeting;
import app.greenroom.network.relay.Impairment;
import app.greenroom.network.relay.Passage;
import app.greenroom.network.relay.Relay;
import app.greenroom.network.udp.StreamFacts;
import app.greenroom.network.udp.StreamPlan;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Client and responder with real sockets on loopback, and the tests' relay in between. */
@Execution(ExecutionMode.CONCURRENT) // they wait
class PeerTogetherTest {
    private static final ResponderPolicy FAST = new ResponderPolicy(
            2_000, 500, 200, Duration.ofSeconds(40), Duration.ofSeconds(5), 200, 5, Duration.ofMinutes(10));
    private static final StreamPlan PLAN = new StreamPlan(200, 10, Duration.ofMillis(4), 172, Duration.ofMillis(800));

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Recorder events = new Recorder();
    private Future<Boolean> serving = CompletableFuture.completedFuture(false);

    @AfterEach
    void stop() throws Exception {
        // Every responder is closed by now, and must have come to its end without a fault.
        serving.get(10, TimeUnit.SECONDS);
        threads.shutdownNow();
    }

    @Test
    void bothEndsCountWhatTheRelayLostOnEachWay() throws Exception {
        try (Responder responder = responder(FAST);
                Relay relay = new Relay(Impairment.delay(10), Impairment.delay(10), 4)) {
            serve(responder);
            InetSocketAddress front = relay.udp(responder.addresses().get(0));
            relay.up().become(Impairment.delay(10).withLoss(0.1));
            relay.down().become(Impairment.delay(10).withLoss(0.05));
            PeerSamples samples = client(responder.code(front)).run(System.nanoTime(), share -> {});
            assertThat(samples.meeting()).isEqualTo(Meeting.MET);
            StreamFacts facts = StreamFacts.from(samples.stream().orElseThrow());
            int up = lost(relay.up().log());
            int down = lost(relay.down().log());
            assertThat(up).isPositive();
            assertThat(down).isPositive();
            assertThat(facts.lossThere().orElseThrow().lost()).isEqualTo(up);
            assertThat(facts.lossBack().orElseThrow().lost()).isEqualTo(down);
            assertThat(facts.median().orElseThrow()).isGreaterThanOrEqualTo(20);
            PeerCounts seen = Objects.requireNonNull(events.ended.poll(10, TimeUnit.SECONDS));
            assertThat(seen.sent()).isEqualTo(PLAN.total());
            assertThat(seen.received()).isEqualTo(seen.returned());
            assertThat(samples.counts().orElse(seen).received()).isEqualTo(seen.received());
        }
    }

    @Test
    void aWrongSecretIsNotAccepted() throws Exception {
        try (Responder responder = responder(FAST)) {
            serve(responder);
            PeerCode wrong = PeerCode.of(responder.addresses().get(0), new byte[] {1, 2, 3, 4, 5});
            PeerSamples samples = client(wrong).run(System.nanoTime(), share -> {});
            assertThat(samples.meeting()).isEqualTo(Meeting.CODE_REFUSED);
            assertThat(samples.stream()).isEmpty();
            assertThat(events.wrong.poll(10, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void nobodyThereAndABlockedWayAreTwoResults() throws Exception {
        InetSocketAddress gone;
        byte[] secret = new byte[PeerCode.SECRET];
        try (Responder responder = responder(FAST);
                Relay relay = new Relay(Impairment.block(), Impairment.NONE, 4)) {
            serve(responder);
            gone = responder.addresses().get(0);
            PeerCode behind = responder.code(relay.udp(gone));
            assertThat(client(behind).run(System.nanoTime(), share -> {}).meeting())
                    .isEqualTo(Meeting.NO_ANSWER);
        }
        assertThat(client(PeerCode.of(gone, secret))
                        .run(System.nanoTime(), share -> {})
                        .meeting())
                .isEqualTo(Meeting.REFUSED);
    }

    @Test
    void oneClientAtATime() throws Exception {
        try (Responder responder = responder(FAST)) {
            serve(responder);
            PeerCode code = responder.code(responder.addresses().get(0));
            StreamPlan endless = new StreamPlan(2_000, 0, Duration.ofMillis(50), 172, Duration.ofSeconds(1));
            PeerClient first = new PeerClient(code, endless, System::nanoTime, new Random(8), new Traffic());
            Future<PeerSamples> running = threads.submit(() -> first.run(System.nanoTime(), share -> {}));
            assertThat(events.began.poll(10, TimeUnit.SECONDS)).isNotNull();
            assertThat(client(code).run(System.nanoTime(), share -> {}).meeting())
                    .isEqualTo(Meeting.BUSY);
            first.close();
            assertThat(running.get(10, TimeUnit.SECONDS).meeting()).isIn(Meeting.MET, Meeting.STOPPED);
        }
    }

    @Test
    void tenThousandStrangeDatagramsGetLittleBackAndItStillServes() throws Exception {
        Random random = new Random(17);
        try (Responder responder = responder(ResponderPolicy.STANDARD);
                DatagramSocket stranger = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            serve(responder);
            InetSocketAddress there = responder.addresses().get(0);
            long sent = 0;
            for (int i = 0; i < 10_000; i++) {
                byte[] bytes = new byte[random.nextInt(1_400)];
                random.nextBytes(bytes);
                if (i % 4 != 0 && bytes.length >= Messages.HEADER) {
                    // Most reach deeper: the right magic and every type.
                    ByteBuffer.wrap(bytes).putInt(Messages.MAGIC).put((byte) random.nextInt(11));
                }
                stranger.send(new DatagramPacket(bytes, bytes.length, there));
                sent += bytes.length;
            }
            int answers = 0;
            long back = 0;
            stranger.setSoTimeout(500);
            try {
                DatagramPacket packet = new DatagramPacket(new byte[2_048], 2_048);
                while (true) {
                    stranger.receive(packet);
                    answers++;
                    back += packet.getLength();
                    assertThat(packet.getLength()).isEqualTo(40);
                    assertThat(packet.getData()[4]).isEqualTo(Messages.COOKIE);
                }
            } catch (SocketTimeoutException e) {
                assertThat(back).isLessThan(sent / 10);
            }
            // 20 at once, and 20 a second since; the flood itself lasts far under a minute.
            assertThat(answers).isBetween(1, 20 * 60);
            assertThat(events.began).isEmpty();
            PeerClient after = client(responder.code(there));
            assertThat(after.run(System.nanoTime(), share -> {}).meeting()).isEqualTo(Meeting.MET);
        }
    }

    @Test
    void noHelloOfFewerBytesThanItsAnswerAndNoForeignCookieGetsAnything() throws Exception {
        try (Responder responder = responder(FAST);
                DatagramSocket one = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                DatagramSocket other = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            serve(responder);
            InetSocketAddress there = responder.addresses().get(0);
            byte[] nonce = new byte[Messages.NONCE];
            ByteBuffer hello = Messages.begin(ByteBuffer.allocate(Messages.ASKING), Messages.HELLO)
                    .put(nonce);
            assertThat(ask(one, there, hello.duplicate().flip())).isEmpty();
            Messages.pad(hello, Messages.ASKING);
            ByteBuffer cookie = ask(one, there, hello.flip()).orElseThrow();
            byte[] value = new byte[Messages.SEAL];
            cookie.get(Messages.HEADER + Messages.NONCE, value);
            Hmac secret = new Hmac(responder.code(there).secretBytes());
            ByteBuffer proof = Messages.begin(ByteBuffer.allocate(Messages.ASKING), Messages.PROOF)
                    .put(nonce)
                    .put(value)
                    .put(secret.over('P', Messages.SEAL, nonce, value));
            Messages.pad(proof, Messages.ASKING);
            proof.flip();
            assertThat(ask(other, there, proof.duplicate()))
                    .as("from another address")
                    .isEmpty();
            ByteBuffer welcome = ask(one, there, proof.duplicate()).orElseThrow();
            assertThat(welcome.remaining()).isLessThan(Messages.ASKING);
            assertThat(ask(other, there, proof.duplicate())).as("replayed").isEmpty();
        }
    }

    @Test
    void stopsByItselfWhenNothingHappens() throws Exception {
        Responder responder = responder(ResponderPolicy.STANDARD.idleAfter(Duration.ofMillis(200)));
        serve(responder);
        assertThat(serving.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(events.began).isEmpty();
    }

    private static Optional<ByteBuffer> ask(DatagramSocket socket, InetSocketAddress there, ByteBuffer question)
            throws IOException {
        byte[] bytes = new byte[question.remaining()];
        question.get(bytes);
        socket.send(new DatagramPacket(bytes, bytes.length, there));
        socket.setSoTimeout(400);
        DatagramPacket packet = new DatagramPacket(new byte[2_048], 2_048);
        try {
            socket.receive(packet);
            return Optional.of(ByteBuffer.wrap(packet.getData(), 0, packet.getLength()));
        } catch (SocketTimeoutException e) {
            return Optional.empty();
        }
    }

    private static int lost(List<Passage> log) {
        return (int) log.stream()
                .filter(passage -> passage.fate() == Passage.Fate.LOST)
                .filter(passage -> {
                    byte type = passage.head().get(4);
                    int number = passage.head().getInt(16);
                    return (type == Messages.STREAM || type == Messages.ECHO) && number >= PLAN.warmUp();
                })
                .count();
    }

    private static PeerClient client(PeerCode code) throws IOException {
        return new PeerClient(code, PLAN, System::nanoTime, new Random(6), new Traffic());
    }

    private static Responder responder(ResponderPolicy policy) throws IOException {
        return new Responder(List.of(InetAddress.getLoopbackAddress()), 0, policy, System::nanoTime, new Random(2));
    }

    private void serve(Responder responder) {
        serving = threads.submit(() -> {
            responder.run(events);
            return true;
        });
    }

    private static final class Recorder implements PeerEvents {
        final BlockingQueue<Boolean> began = new ArrayBlockingQueue<>(100);
        final BlockingQueue<Boolean> wrong = new ArrayBlockingQueue<>(100);
        final BlockingQueue<PeerCounts> ended = new ArrayBlockingQueue<>(100);

        @Override
        public void began() {
            began.add(true);
        }

        @Override
        public void received(int received) {}

        @Override
        public void ended(PeerCounts counts, boolean complete) {
            ended.add(counts);
        }

        @Override
        public void wrongCode() {
            wrong.offer(true);
        }
    }
}
