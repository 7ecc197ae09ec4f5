package app.greenroom.network.throughput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.greenroom.io.Pause;
import app.greenroom.network.After;
import app.greenroom.network.LoopbackServer;
import app.greenroom.network.io.Traffic;
import app.greenroom.network.relay.Impairment;
import app.greenroom.network.relay.Relay;
import app.greenroom.network.throughput.ThroughputSamples.Completion;
import app.greenroom.network.throughput.ThroughputSamples.Ending;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real TCP on loopback, through the tests' own relay as the bottleneck. */
@Tag("slow")
class ThroughputProbeTest {
    private static final byte[] TOKEN = "a shared secret".getBytes(StandardCharsets.US_ASCII);
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    /** The quick plan with the times that a test has. */
    private static final ThroughputPlan PLAN = new ThroughputPlan(
            3,
            900_000,
            700_000,
            Duration.ofMillis(1500),
            Duration.ofMillis(1600),
            Duration.ofMillis(400),
            Duration.ofMillis(600));

    /**
     * One beside the other, so that a busy computer, which makes both later, changes little; and once more where it has made
     * the clean one late, because the relay runs on the same computer.
     */
    @Test
    void aLongQueueIsFoundAndACleanLineIsNotBlamedForItsDistance() throws Exception {
        Impairment far = Impairment.delay(60).withRate(2e6, 20);
        ThroughputFacts bloated;
        ThroughputFacts clean;
        int tries = 0;
        do {
            bloated = through(
                    Impairment.delay(10).withRate(500_000, 50),
                    Impairment.delay(10).withRate(2e6, 500));
            clean = through(far, far);
        } while (clean.loadDelay().orElseThrow() > bloated.loadDelay().orElseThrow() / 3 && ++tries < 3);

        assertThat(bloated.down().orElseThrow().value()).isCloseTo(1.9, within(0.25));
        assertThat(bloated.up().orElseThrow().value()).isCloseTo(0.47, within(0.1));
        assertThat(clean.down().orElseThrow().value()).isCloseTo(1.9, within(0.25));
        assertThat(bloated.idle().orElseThrow()).isGreaterThan(20);
        assertThat(clean.idle().orElseThrow()).isGreaterThan(120);
        assertThat(bloated.loadedDown().orElseThrow())
                .isGreaterThan(5 * bloated.idle().orElseThrow());
        assertThat(bloated.loadDelay().orElseThrow()).isGreaterThan(300);
        assertThat(clean.loadDelay().orElseThrow())
                .isLessThan(clean.idle().orElseThrow())
                .isLessThan(bloated.loadDelay().orElseThrow() / 3);
    }

    @Test
    void aFastLineIsOnlyKnownToCarryAtLeastSoMuch() throws Exception {
        try (ThroughputResponder responder = responder(ResponderLimits.USUAL)) {
            ThroughputSamples samples = measure(responder.address(), TOKEN);
            ThroughputFacts facts = ThroughputFacts.from(samples);

            assertThat(samples.result()).isEqualTo(Completion.MEASURED);
            assertThat(samples.down().ending()).isEqualTo(Ending.BUDGET);
            assertThat(facts.down().orElseThrow().atLeast()).isTrue();
            assertThat(facts.up().orElseThrow().atLeast()).isTrue();
            assertThat(facts.up().orElseThrow().low()).isGreaterThan(20);
            // The plan's bytes and the pings: 16 bytes each, twenty a second.
            assertThat(responder.bytes()).isBetween(1_600_000L, 1_700_000L);
        }
        assertNothingRuns();
    }

    @Test
    void withoutTheTokenNothingFlows() throws Exception {
        try (ThroughputResponder responder = responder(ResponderLimits.USUAL)) {
            ThroughputSamples samples =
                    measure(responder.address(), "another secret".getBytes(StandardCharsets.US_ASCII));

            assertThat(samples.result()).isEqualTo(Completion.REFUSED);
            assertThat(samples.pings()).isEmpty();
            assertThat(responder.bytes()).isZero();
        }
        assertNothingRuns();
    }

    @Test
    void aResponderThatHasGivenAllGivesNoMore() throws Exception {
        ResponderLimits few = new ResponderLimits(8, 1_000_000, 200_000, Duration.ofSeconds(3), Duration.ofSeconds(10));
        try (ThroughputResponder responder = responder(few)) {
            assertThat(measure(responder.address(), TOKEN).result()).isEqualTo(Completion.BROKEN);
            assertThat(responder.bytes()).isEqualTo(200_000);
        }
        assertNothingRuns();
    }

    @Test
    void nobodyAndSomebodyElseAreToldApart() throws Exception {
        InetSocketAddress nobody =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), LoopbackServer.refusingPort());

        assertThat(measure(nobody, TOKEN).result()).isEqualTo(Completion.NOT_CONNECTED);
        try (LoopbackServer other = new LoopbackServer(LoopbackServer.plainText())) {
            assertThat(measure(other.address(), TOKEN).result()).isEqualTo(Completion.REFUSED);
        }
    }

    @Test
    void closingEndsATestThatHangs() throws Exception {
        CountDownLatch connected = new CountDownLatch(1);
        LoopbackServer.Behaviour silent = socket -> {
            connected.countDown();
            LoopbackServer.silent().serve(socket);
        };
        try (LoopbackServer server = new LoopbackServer(silent);
                ThroughputProbe probe = probe(server.address(), TOKEN)) {
            After.latch(connected, probe::close);

            assertThat(probe.measure().result()).isEqualTo(Completion.STOPPED);
        }
        assertNothingRuns();
    }

    /** Each of them goes on for as long as anybody listens; what is asserted is that the test ends all the same. */
    @ParameterizedTest
    @EnumSource
    void whoDripsOrStallsEndsNoLaterThanThePlan(Hostile hostile) throws Exception {
        try (LoopbackServer server = new LoopbackServer(hostile::serve);
                ThroughputProbe probe = probe(server.address(), TOKEN)) {
            ThroughputSamples samples = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> probe.measure());

            assertThat(samples.result()).isEqualTo(hostile.result);
            assertThat(ThroughputFacts.from(samples).up().map(LineRate::low).orElse(0.0))
                    .isZero();
        }
        assertNothingRuns();
    }

    @Test
    void aComputerThatHangsEndsTheTestAllTheSame() throws Exception {
        ThroughputPlan brief = new ThroughputPlan(
                1, 1_000, 1_000, Duration.ZERO, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(1));
        CountDownLatch never = new CountDownLatch(1);
        try (ThroughputResponder responder = responder(ResponderLimits.USUAL);
                ThroughputProbe probe = new ThroughputProbe(
                        responder.address(), TOKEN, brief, System::nanoTime, time -> hang(never), new Traffic())) {
            assertThat(assertTimeoutPreemptively(Duration.ofMinutes(1), () -> probe.measure(Duration.ofSeconds(1)))
                            .result())
                    .isEqualTo(Completion.STOPPED);
        } finally {
            never.countDown();
        }
        assertNothingRuns();
    }

    /** Heeds no interruption, like a system call that hangs. */
    private static void hang(CountDownLatch until) {
        boolean waiting = true;
        while (waiting) {
            try {
                until.await();
                waiting = false;
            } catch (InterruptedException e) {
                // On purpose.
            }
        }
    }

    /** Servers that mean ill. */
    enum Hostile {
        DRIPS_ITS_GREETING(Completion.REFUSED),
        TAKES_NOTHING(Completion.MEASURED),
        DRIPS_ITS_BYTES(Completion.MEASURED);

        private final Completion result;

        Hostile(Completion result) {
            this.result = result;
        }

        void serve(Socket socket) throws IOException, InterruptedException {
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            if (this == DRIPS_ITS_GREETING) {
                out.write('G');
                drip(out);
            }
            Wire.Purpose purpose = Wire.accept(in, out, TOKEN, new byte[16]).purpose();
            out.write(Wire.ACCEPTED);
            if (purpose == Wire.Purpose.PING) {
                in.transferTo(out);
            } else if (this == DRIPS_ITS_BYTES && purpose == Wire.Purpose.DOWN) {
                drip(out);
            } else {
                new CountDownLatch(1).await(1, TimeUnit.MINUTES);
            }
        }

        private static void drip(OutputStream out) throws IOException, InterruptedException {
            while (true) {
                out.write(0);
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private static ThroughputFacts through(Impairment up, Impairment down) throws Exception {
        try (ThroughputResponder responder = responder(ResponderLimits.USUAL);
                Relay relay = new Relay(up, down, 1)) {
            ThroughputSamples samples = measure(relay.tcp(responder.address()), TOKEN);

            assertThat(samples.result()).isEqualTo(Completion.MEASURED);
            assertThat(relay.up().bytes() + relay.down().bytes()).isLessThan(2_000_000);
            return ThroughputFacts.from(samples);
        }
    }

    private static ThroughputSamples measure(InetSocketAddress responder, byte[] token) throws Exception {
        try (ThroughputProbe probe = probe(responder, token)) {
            return probe.measure();
        }
    }

    private static ThroughputProbe probe(InetSocketAddress responder, byte[] token) {
        return new ThroughputProbe(responder, token, PLAN, System::nanoTime, Pause.REAL, new Traffic());
    }

    private static ThroughputResponder responder(ResponderLimits limits) throws IOException {
        return new ThroughputResponder(ANY, TOKEN, limits, System::nanoTime, new Random(3)::nextBytes);
    }

    /** Waits for threads that were told to end; one that never does makes this fail. */
    private static void assertNothingRuns() throws InterruptedException {
        for (int i = 0; i < 500 && ourThreads() > 0; i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(ourThreads()).isZero();
    }

    private static long ourThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && thread.getName().startsWith("network-"))
                .count();
    }
}
