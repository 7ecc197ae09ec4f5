package app.greenroom.network.link;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.network.LoopbackServer;
import app.greenroom.network.TestKeys;
import app.greenroom.network.io.Traffic;
import app.greenroom.network.link.LinkFailure.Kind;
import app.greenroom.network.platform.Endpoints;
import app.greenroom.network.platform.PlatformProfile;
import app.greenroom.network.platform.Platforms;
import app.greenroom.network.platform.UnknownPlatformException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real sockets, TLS and threads, all on loopback: nothing leaves this computer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class LoopbackProbeTest {
    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration AMPLE = Duration.ofMinutes(1);

    private final Path folder;
    private final TestKeys keys;

    LoopbackProbeTest(@TempDir Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        this.folder = folder;
        this.keys = new TestKeys(folder);
    }

    @BeforeAll
    void nothingOfOursRunsYet() throws InterruptedException {
        assertNothingRuns();
    }

    @Test
    void aServerThatAnswersIsMeasured() throws Exception {
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.tls(keys.server("good"), 0))) {
            LinkFacts facts;
            try (LinkProbe probe = new LinkProbe(
                    zoom(), endpoints("zoom.us:443", server.port(), true), System::nanoTime, new Traffic())) {
                facts = probe.run(SHORT, step -> {});
            }

            assertThat(facts.failure()).isEmpty();
            assertThat(facts.loss().orElseThrow().lost()).isZero();
            assertThat(facts.median().orElseThrow()).isPositive();
            assertThat(facts.jitter()).isPresent();
            assertThat(facts.tls().orElseThrow()).isPositive();
            assertThat(facts.dns()).isEmpty();
            assertThat(server.accepted()).isLessThanOrEqualTo(21 + 4);
        }
        assertNothingRuns();
    }

    @Test
    void theTimeOfAHandshakeHoldsTheServersDelay() throws Exception {
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.tls(keys.server("good"), 150))) {
            LinkFacts facts = run(server.port(), true);

            assertThat(facts.tlsTimes()).isNotEmpty().allMatch(time -> time >= 150);
            assertThat(facts.failure()).isEmpty();
        }
    }

    @Test
    void aRefusingPortIsTimedAndSaid() throws Exception {
        LinkFacts facts = run(LoopbackServer.refusingPort(), true);

        assertFailure(facts, Kind.CONNECT_REFUSED);
        assertThat(facts.median()).isPresent();
        assertThat(facts.loss().orElseThrow().lost()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "good, false, TLS_UNTRUSTED",
        "foreign, true, TLS_UNTRUSTED",
        "foreign, false, TLS_UNTRUSTED",
        "expired, true, TLS_CERTIFICATE_DATES"
    })
    void certificatesThatDoNotHoldAreToldApart(String certificate, boolean trusted, Kind kind) throws Exception {
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.tls(keys.server(certificate), 0))) {
            LinkFacts facts = run(server.port(), trusted);

            assertFailure(facts, kind);
            assertThat(facts.median()).isPresent();
            assertThat(facts.tls()).isEmpty();
        }
    }

    @Test
    void aServerThatSpeaksPlainTextFails() throws Exception {
        assertTlsFails(LoopbackServer.plainText(), PATIENCE, Kind.TLS_FAILED);
    }

    @Test
    void aServerThatHangsUpFails() throws Exception {
        assertTlsFails(LoopbackServer.closing(), PATIENCE, Kind.TLS_FAILED);
    }

    @Test
    void aServerThatSaysNothingFails() throws Exception {
        assertTlsFails(LoopbackServer.silent(), Duration.ofMillis(400), Kind.TLS_TIMEOUT);
    }

    @Test
    void aServerThatDripsByteAfterByteFails() throws Exception {
        assertTlsFails(LoopbackServer.dripping(), Duration.ofMillis(400), Kind.TLS_TIMEOUT);
    }

    @Test
    void onlyTheListedServerIsContacted() throws Exception {
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.silent())) {
            Endpoints endpoints = endpoints("meet.google.com:443", server.port(), true);
            try (LinkProbe probe = new LinkProbe(zoom(), endpoints, System::nanoTime, new Traffic())) {
                assertFailure(probe.run(SHORT, step -> {}), Kind.NOT_LISTED);
            }
            assertThat(server.accepted()).isZero();
        }
    }

    @Test
    void anInterruptEndsAHandshakeThatHangs() throws Exception {
        CountDownLatch connected = new CountDownLatch(1);
        LoopbackServer.Behaviour hanging = socket -> {
            connected.countDown();
            LoopbackServer.silent().serve(socket);
        };
        try (LoopbackServer server = new LoopbackServer(hanging);
                LinkProbe probe = new LinkProbe(
                        zoom(), endpoints("zoom.us:443", server.port(), true), System::nanoTime, new Traffic())) {
            AtomicReference<Optional<Exception>> end = new AtomicReference<>(Optional.empty());
            Thread prober = new Thread(() -> {
                try {
                    probe.run(Duration.ofDays(1), step -> {});
                } catch (InterruptedException e) {
                    end.set(Optional.of(e));
                }
            });
            prober.start();
            connected.await();
            prober.interrupt();
            prober.join();

            assertThat(end.get()).containsInstanceOf(InterruptedException.class);
        }
        assertNothingRuns();
    }

    @Test
    void aRealLookupThatHangsKeepsNobodyWaiting() throws Exception {
        CountDownLatch hang = new CountDownLatch(1);
        ProbeParts system = ProbeParts.system(Endpoints.live().tls(), System::nanoTime, new Traffic());
        ProbeParts parts = new ProbeParts(
                host -> {
                    awaitDeafly(hang);
                    throw new UnknownHostException(host);
                },
                system.connector(),
                system.train(),
                system.handshaker(),
                () -> true,
                system.stalls(),
                system.nanoTime(),
                system.sleeper());
        try (LinkProbe probe = new LinkProbe(zoom(), Endpoints.live(), parts, budget -> quick(PATIENCE))) {
            assertFailure(probe.run(AMPLE, step -> {}), Kind.DNS_NO_ANSWER);
        } finally {
            hang.countDown();
        }
        assertNothingRuns();
    }

    @Test
    void aConnectionIsClosedWhenItsThreadIsInterrupted() throws Exception {
        SocketConnector connector = new SocketConnector(System::nanoTime, new Traffic());
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.silent())) {
            Thread.currentThread().interrupt();
            boolean interrupted = false;
            try {
                connector.connect(server.address(), SHORT);
            } catch (InterruptedException e) {
                interrupted = true;
            }

            assertThat(interrupted).isTrue();
        }
    }

    @Test
    void aHandshakeWithoutAConnectionIsNoFailureOfTls() throws Exception {
        Handshaker handshaker = new SocketHandshaker(Endpoints.live().tls(), System::nanoTime, new Traffic());
        InetSocketAddress nowhere =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), LoopbackServer.refusingPort());

        assertThat(handshaker.shake(nowhere, "zoom.us", SHORT).result()).isEqualTo(TlsSample.Handshake.NOT_CONNECTED);
    }

    @Test
    void aHandshakeIsNeverResumed() throws Exception {
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.tls(keys.server("good"), 0))) {
            Endpoints endpoints = endpoints("zoom.us:443", server.port(), true);
            Handshaker handshaker = new SocketHandshaker(endpoints.tls(), System::nanoTime, new Traffic());
            handshaker.shake(server.address(), "zoom.us", SHORT);

            // A resumed handshake would not look at the certificate, and so not notice the other name.
            assertThat(handshaker.shake(server.address(), "zoom.us", SHORT).result())
                    .isEqualTo(TlsSample.Handshake.DONE);
            assertThat(handshaker
                            .shake(server.address(), "meet.google.com", SHORT)
                            .result())
                    .isEqualTo(TlsSample.Handshake.UNTRUSTED);
        }
    }

    private void assertTlsFails(LoopbackServer.Behaviour behaviour, Duration patience, Kind kind) throws Exception {
        try (LoopbackServer server = new LoopbackServer(behaviour)) {
            LinkFacts facts = run(server.port(), true, patience);

            assertFailure(facts, kind);
            assertThat(facts.median()).isPresent();
        }
        assertNothingRuns();
    }

    /** A run with few and quick probes, which time never cuts short on a slow computer. */
    private LinkFacts run(int port, boolean trusted) throws Exception {
        return run(port, trusted, PATIENCE);
    }

    private LinkFacts run(int port, boolean trusted, Duration patience) throws Exception {
        Endpoints endpoints = endpoints("zoom.us:443", port, trusted);
        ProbeParts parts = ProbeParts.system(endpoints.tls(), System::nanoTime, new Traffic());
        try (LinkProbe probe = new LinkProbe(zoom(), endpoints, parts, budget -> quick(patience))) {
            return probe.run(AMPLE, step -> {});
        }
    }

    private static ProbePlan quick(Duration patience) {
        return new ProbePlan(15, 15, 2, Duration.ofMillis(20), Duration.ofMillis(300), Duration.ofSeconds(2), patience);
    }

    private Endpoints endpoints(String host, int port, boolean trusted) throws Exception {
        String trust = trusted ? ", \"trust\": \"" + keys.authority().getFileName() + "\"" : "";
        Path file = folder.resolve("endpoints.json");
        Files.writeString(
                file, "{\"" + host + "\": {\"address\": \"127.0.0.1\", \"port\": " + port + "}" + trust + "}");
        return Endpoints.load(file);
    }

    private static PlatformProfile zoom() throws UnknownPlatformException {
        return Platforms.builtIn().named("zoom");
    }

    private static void assertFailure(LinkFacts facts, Kind kind) {
        assertThat(facts.failure())
                .hasValueSatisfying(failure -> assertThat(failure.kind()).isEqualTo(kind));
    }

    /** Waits for threads that were told to end; one that never does makes this fail. */
    private static void assertNothingRuns() throws InterruptedException {
        for (int i = 0; i < 500 && !ourThreads().isEmpty(); i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(ourThreads()).isEmpty();
    }

    private static List<String> ourThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && thread.getName().startsWith("network-"))
                .map(Thread::getName)
                .toList();
    }

    private static void awaitDeafly(CountDownLatch latch) {
        boolean done = false;
        while (!done) {
            try {
                done = latch.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                done = false;
            }
        }
    }
}
