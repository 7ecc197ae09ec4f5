package app.greenroom.session.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.Readiness;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.run.CheckRun;
import app.greenroom.network.After;
import app.greenroom.network.LoadFacts;
import app.greenroom.network.LoopbackServer;
import app.greenroom.network.io.Traffic;
import app.greenroom.network.peer.PeerCode;
import app.greenroom.network.peer.PeerSamples.Meeting;
import app.greenroom.network.relay.Impairment;
import app.greenroom.network.relay.Relay;
import app.greenroom.network.stun.StunSample;
import app.greenroom.network.throughput.ThroughputPlan;
import app.greenroom.network.udp.StreamFacts;
import app.greenroom.network.udp.StreamPlan;
import app.greenroom.report.page.HtmlReport;
import app.greenroom.report.text.TextReport;
import app.greenroom.report.text.TextStyle;
import app.greenroom.session.Progress;
import app.greenroom.session.RequestException;
import app.greenroom.text.Language;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What both users read, with real sockets on loopback. */
@Execution(ExecutionMode.CONCURRENT) // they wait
class PeerMeetingTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T07:40:00Z"), ZoneOffset.UTC);
    private static final StreamPlan PACKETS = new StreamPlan(40, 5, Duration.ofMillis(20), 172, Duration.ofMillis(200));
    private static final ThroughputPlan BRIEF = new ThroughputPlan(
            3,
            300_000,
            300_000,
            Duration.ofMillis(300),
            Duration.ofMillis(500),
            Duration.ofMillis(300),
            Duration.ofMillis(200));

    /** Long enough for a queue of half a second to fill. */
    private static final ThroughputPlan QUEUES = new ThroughputPlan(
            3,
            900_000,
            700_000,
            Duration.ofMillis(1500),
            Duration.ofMillis(1600),
            Duration.ofMillis(400),
            Duration.ofMillis(600));

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private Future<?> waiting = CompletableFuture.completedFuture(true);

    @AfterEach
    void whatWaitedEndsWithItsHost() throws Exception {
        waiting.get(10, TimeUnit.SECONDS);
        threads.shutdownNow();
    }

    @Test
    void bothSidesReadTheResult() throws Exception {
        String code;
        try (PeerHost host = host(Optional.empty())) {
            serve(host);
            assertThat(host.codes()).hasSize(1);
            assertThat(host.trouble()).isEmpty();
            code = host.codes().get(0).text();
            PeerTrial.Conclusion result = test(code, BRIEF, Optional.empty());
            assertThat(result.measured()).isTrue();
            CheckRun run = result.run();
            assertThat(run.measurements())
                    .extracting(Measurement::id)
                    .contains("net.udp.rtt", "net.udp.jitter", "net.udp.loss", "net.upload", "net.download", "net.mos");
            assertThat(outcome(run, "network-rate")).isInstanceOf(Outcome.Met.class);
            assertThat(finding(run, "network-rate").sentence().toString()).contains("up, ", "down. Good enough for ");
            assertThat(finding(run, "network-reach").sentence().toString()).isEqualTo("The other computer answers.");
            assertThat(run.findings()).extracting(Finding::check).doesNotContain("network-wifi", "network-dns");
            assertThat(run.subject())
                    .extracting(one -> one.role() + ": " + one.name())
                    .anyMatch(line -> line.contains("not to the interview's platform"))
                    .anyMatch(line -> line.matches("Way back: \\d+ of \\d+ packets lost"));
            assertThat(run.network().orElseThrow().path()).hasSize(1);
            assertThat(HtmlReport.render(run, Language.english())).contains("The other computer");
            assertThat(said.get(0)).isEqualTo("The other computer is connected. The test runs.");
            assertThat(said.get(said.size() - 1))
                    .contains("The test of packets is done.", " of 45 packets arrived", "measure the speed");
        }
        waiting.get(10, TimeUnit.SECONDS);
        PeerTrial.Conclusion alone = test(code, BRIEF, Optional.empty());
        assertThat(alone.samples().meeting()).isEqualTo(Meeting.REFUSED);
        assertThat(alone.measured()).isFalse();
        assertThat(alone.run().readiness().status()).isEqualTo(Readiness.Status.COULD_NOT_CHECK);
        assertThat(TextReport.render(
                        alone.run(), new TextStyle(400, false, StandardCharsets.UTF_8), Language.english()))
                .contains("Could not reach", "router", "hotspot", "swap roles")
                .doesNotContain("greenroom peer");
        InetSocketAddress where = PeerCode.parse(code).orElseThrow().address();
        assertThatThrownBy(() -> new Socket(where.getAddress(), where.getPort()).close())
                .as("TCP stops with the peer")
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void aSlowLineWithALongQueueIsFoundAndNobodysHomeIsBlamed() throws Exception {
        Impairment slow = Impairment.delay(10).withRate(2e6, 500);
        try (PeerHost host = host(Optional.empty());
                Relay relay = new Relay(slow, slow, 1)) {
            serve(host);
            String code = host.codes().get(0).text();
            InetSocketAddress front =
                    relay.tcp(PeerCode.parse(code).orElseThrow().address());
            PeerTrial.Conclusion result = test(code, QUEUES, Optional.of(front));
            LoadFacts load = result.load().orElseThrow();
            assertThat(load.unmeasured()).isEmpty();
            assertThat(load.download().orElseThrow().value()).isBetween(1.6, 2.2);
            assertThat(load.upload().orElseThrow().value()).isBetween(1.6, 2.2);
            assertThat(load.added().orElseThrow()).isGreaterThan(300);
            assertThat(outcome(result.run(), "network-load-delay")).isNotInstanceOf(Outcome.Met.class);
            assertThat(finding(result.run(), "network-rate").sentence().toString())
                    .contains("Good enough for a sharp picture (720p)");
            assertThat(finding(result.run(), "network-trouble").sentence().toString())
                    .contains("between the two computers");
        }
    }

    @Test
    void whereTcpIsKeptOutPacketsCountAndTheSpeedCouldNotBeChecked() throws Exception {
        InetSocketAddress nobody =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), LoopbackServer.refusingPort());
        try (PeerHost host = host(Optional.empty())) {
            serve(host);
            CheckRun run =
                    test(host.codes().get(0).text(), BRIEF, Optional.of(nobody)).run();
            assertThat(outcome(run, "network-jitter")).isNotInstanceOf(Outcome.CouldNotCheck.class);
            assertThat(outcome(run, "network-rate")).isInstanceOf(Outcome.CouldNotCheck.class);
            assertThat(finding(run, "network-rate").sentence().toString())
                    .contains("takes no TCP connection", "firewall");
            assertThat(outcome(run, "network-load-delay")).isInstanceOf(Outcome.CouldNotCheck.class);
            assertThat(run.readiness().status()).isNotEqualTo(Readiness.Status.READY);
        }
    }

    @Test
    void twoComputersMeetByIpv6() throws Exception {
        assumeTrue(sixth(), "this computer has no IPv6 loopback");
        try (PeerHost host = new PeerHost(
                new PeerHost.Request(Optional.of("::1"), Optional.empty(), 0, Duration.ofMinutes(5)),
                System::nanoTime,
                new Random(1))) {
            serve(host);
            assertThat(host.codes().get(0).where().toString()).contains("IPv6");
            String code = host.codes().get(0).text();
            assertThat(PeerCode.parse(code).orElseThrow().address().getAddress())
                    .isInstanceOf(Inet6Address.class);
            PeerTrial.Conclusion result = test(code, BRIEF, Optional.empty());
            assertThat(result.samples().meeting()).isEqualTo(Meeting.MET);
            assertThat(result.samples().family()).isEqualTo(StunSample.Family.IPV6);
            assertThat(StreamFacts.from(result.samples().stream().orElseThrow())
                            .loss()
                            .orElseThrow()
                            .fraction())
                    .isLessThan(0.5);
            LoadFacts load = result.load().orElseThrow();
            assertThat(load.unmeasured()).isEmpty();
            assertThat(load.upload().orElseThrow().low()).isPositive();
            assertThat(load.download().orElseThrow().low()).isPositive();
        }
    }

    private static boolean sixth() {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getAllByName("::1")[0])) {
            return listener.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aWrongSecretGetsNothing() throws Exception {
        try (PeerHost host = host(Optional.empty())) {
            serve(host);
            InetSocketAddress where =
                    PeerCode.parse(host.codes().get(0).text()).orElseThrow().address();
            PeerCode wrong = PeerCode.of(where, new byte[] {1, 2, 3, 4, 5});
            PeerTrial.Conclusion result = test(wrong.text(), BRIEF, Optional.empty());
            assertThat(result.samples().meeting()).isEqualTo(Meeting.CODE_REFUSED);
            assertThat(result.load()).isEmpty();
            try (PeerSpeed speed = new PeerSpeed(where, wrong.speedToken(), BRIEF, System::nanoTime, new Traffic())) {
                LoadFacts load = speed.measure(Duration.ofSeconds(5), share -> {});
                assertThat(load.download()).isEmpty();
                assertThat(load.idleDelay()).isEmpty();
                assertThat(load.unmeasured().orElseThrow().reason().toString()).contains("does not accept the code");
            }
        }
    }

    @Test
    void aTakenTcpPortIsSaidAndPacketsGoOn() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                PeerHost host = host(Optional.empty(), taken.getLocalPort())) {
            assertThat(host.codes()).hasSize(1);
            assertThat(host.trouble().orElseThrow().toString())
                    .contains("TCP port " + taken.getLocalPort(), "Choose another port")
                    .doesNotContain("--");
        }
    }

    @Test
    void closingEndsATestOfTheSpeedThatHangs() throws Exception {
        CountDownLatch connected = new CountDownLatch(1);
        LoopbackServer.Behaviour silent = socket -> {
            connected.countDown();
            LoopbackServer.silent().serve(socket);
        };
        try (LoopbackServer server = new LoopbackServer(silent);
                PeerHost host = host(Optional.empty())) {
            serve(host);
            try (PeerTrial test =
                    peerTest(host.codes().get(0).text(), BRIEF, Optional.of(server.address()), Duration.ofMinutes(5))) {
                After.latch(connected, test::close);
                PeerTrial.Conclusion result = test.run(Progress.NONE);
                assertThat(result.load()
                                .orElseThrow()
                                .unmeasured()
                                .orElseThrow()
                                .reason()
                                .toString())
                        .contains("stopped");
            }
            try (PeerTrial test =
                    peerTest(host.codes().get(0).text(), BRIEF, Optional.of(server.address()), Duration.ofSeconds(2))) {
                PeerTrial.Conclusion result = test.run(Progress.NONE);
                assertThat(result.load()
                                .orElseThrow()
                                .unmeasured()
                                .orElseThrow()
                                .reason()
                                .toString())
                        .contains("in time");
            }
        }
    }

    @Test
    void aPlanStaysWithinItsTimeAndBytes() {
        assertThat(PeerTrial.Plan.QUICK.bytes()).as("headers included").isLessThan(2_000_000);
        assertThat(PeerTrial.Plan.FULL.bytes()).isLessThan(15_000_000);
        assertThat(PeerTrial.Plan.QUICK.most()).isLessThan(Duration.ofSeconds(12));
        assertThat(PeerTrial.Plan.FULL.most()).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void aRoutersAddressComesFirst() throws Exception {
        try (PeerHost host = host(Optional.of("192.0.2.1"))) {
            assertThat(host.codes()).hasSize(2);
            assertThat(host.codes().get(0).where().toString()).contains("internet", "router", "UDP and TCP");
        }
    }

    @Test
    void whatIsNoCodeOrNoAddressIsSaidSo() {
        assertThatThrownBy(() -> test("ABCDE-12345", BRIEF, Optional.empty()))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("“ABCDE-12345” is not a code");
        assertThatThrownBy(() -> host(Optional.of("router.example")))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("not an address");
    }

    /** Until the host is closed. */
    private void serve(PeerHost host) {
        waiting = threads.submit(() -> {
            host.run(what -> said.add(what.toString()));
            return true;
        });
    }

    private static Outcome outcome(CheckRun run, String check) {
        return finding(run, check).outcome();
    }

    private static Finding finding(CheckRun run, String check) {
        return run.findings().stream()
                .filter(one -> one.check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    private static PeerTrial.Conclusion test(String code, ThroughputPlan speed, Optional<InetSocketAddress> speedAt)
            throws Exception {
        try (PeerTrial test = peerTest(code, speed, speedAt, Duration.ofSeconds(30))) {
            return test.run(Progress.NONE);
        }
    }

    private static PeerTrial peerTest(
            String code, ThroughputPlan speed, Optional<InetSocketAddress> speedAt, Duration most)
            throws RequestException {
        return new PeerTrial(
                new PeerTrial.Request(code, true, "zoom", Optional.empty()),
                new PeerTrial.Plan(PACKETS, speed, most),
                speedAt,
                CLOCK,
                System::nanoTime,
                new Random(2));
    }

    private static PeerHost host(Optional<String> reached) throws RequestException {
        return host(reached, 0);
    }

    private static PeerHost host(Optional<String> reached, int port) throws RequestException {
        return new PeerHost(
                new PeerHost.Request(Optional.of("127.0.0.1"), reached, port, Duration.ofMinutes(5)),
                System::nanoTime,
                new Random(1));
    }
}
