package app.greenroom.network.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.greenroom.network.link.ConnectSample.Attempt;
import app.greenroom.network.link.FakeLink.Answer;
import app.greenroom.network.link.LinkFailure.Kind;
import app.greenroom.network.link.ProbeSamples.Ending;
import app.greenroom.network.platform.Endpoints;
import app.greenroom.network.platform.PlatformProfile;
import app.greenroom.network.platform.Platforms;
import app.greenroom.network.platform.UnknownPlatformException;
import app.greenroom.network.quality.Loss;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a probe behaves, on a link whose answers and time are scripted. */
class LinkProbeTest {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private final FakeLink link = new FakeLink();
    private final PlatformProfile zoom;
    private final Path folder;

    LinkProbeTest(@TempDir Path folder) throws UnknownPlatformException {
        this.folder = folder;
        zoom = Platforms.builtIn().named("zoom");
    }

    @Test
    void aGoodLinkIsMeasuredAsPlanned() throws Exception {
        link.tcp = index -> new Answer(index % 2 == 0 ? 80 : 84, Attempt.CONNECTED);

        LinkFacts facts = run();

        assertThat(facts.failure()).isEmpty();
        assertThat(facts.dns()).hasValue(20);
        assertThat(facts.median()).hasValue(82);
        assertThat(facts.jitter()).hasValue(4);
        assertThat(facts.loss()).contains(new Loss(60, 0));
        assertThat(facts.tlsTimes()).containsExactly(120.0, 120.0, 120.0);
        assertThat(link.contacted())
                .startsWith("name zoom.us", "tcp 192.0.2.1 443", "tls 192.0.2.1 443 zoom.us")
                .hasSize(1 + 61 + 4);
    }

    @Test
    void whereOneIsLostATrainLooksCloserOnce() throws Exception {
        AtomicInteger trains = new AtomicInteger();
        link.train = () -> {
            trains.incrementAndGet();
            return TrainFactsTest.train(80, 8, 7);
        };
        link.tcp = index -> new Answer(index == 7 || index == 20 ? 1_080 : 80, Attempt.CONNECTED);

        LinkFacts facts = run();

        assertThat(trains).hasValue(1);
        int tries = facts.roundTrips().size();
        assertThat(facts.loss()).contains(new Loss(tries + 80 + 80, 2 + 8 + 7));
        assertThat(facts.closings()).contains(new Loss(80, 7));
        assertThat(facts.dataLost()).isTrue();
    }

    @Test
    void whereNothingIsLostOrTimeIsShortNoTrainIsSent() throws Exception {
        link.train = () -> {
            throw new AssertionError("a train");
        };
        assertThat(run().loss()).contains(new Loss(60, 0));
        link.tcp = index -> new Answer(index % 7 == 5 ? 1_080 : 80, Attempt.CONNECTED);
        LinkFacts quick = probe().run(Duration.ofSeconds(6), step -> {});
        assertThat(quick.loss())
                .hasValueSatisfying(loss -> assertThat(loss.lost()).isPositive());
        assertThat(quick.closings()).isEmpty();
    }

    @Test
    void connectionsAreEvenlyApart() throws Exception {
        List<ConnectSample> connects = probe().measure(TEN_SECONDS, step -> {}).connects();

        for (int i = 2; i < connects.size(); i++) {
            assertThat(connects.get(i).offset() - connects.get(i - 1).offset()).isEqualTo(0.11, within());
        }
    }

    @Test
    void aFarHostIsMeasuredAsOftenAsTimeAllows() throws Exception {
        link.tcp = index -> new Answer(400, Attempt.CONNECTED);
        link.tls = index -> new Handshaker.Attempt(800_000_000L, TlsSample.Handshake.DONE);

        LinkFacts facts = run();

        assertThat(facts.failure()).isEmpty();
        assertThat(facts.median()).hasValue(400);
        assertThat(facts.roundTrips()).hasSizeGreaterThan(15);
        assertThat(facts.tlsTimes()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 10, 30})
    void aRunKeepsToItsBudget(int seconds) throws Exception {
        link.tcp = index -> new Answer(index == 0 ? 80 : 5000, Attempt.CONNECTED);
        ProbeParts parts = link.parts();
        long began = parts.nanoTime().getAsLong();

        new LinkProbe(zoom, Endpoints.live(), parts, ProbePlan::within).run(Duration.ofSeconds(seconds), step -> {});
        long spent = parts.nanoTime().getAsLong() - began;

        assertThat(Duration.ofNanos(spent)).isLessThanOrEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"10, 700, 2500", "6, 600, 1800", "3, 250, 1200", "3, 400, 1300"})
    void aFarHostHasTimeForASecureConnectionInAShortCheck(int seconds, double away, double handshake) throws Exception {
        link.tcp = index -> new Answer(away, Attempt.CONNECTED);
        link.tls = index -> new Handshaker.Attempt(Math.round(handshake * 1e6), TlsSample.Handshake.DONE);

        LinkFacts facts = probe().run(Duration.ofSeconds(seconds), step -> {});

        assertThat(facts.failure()).isEmpty();
        assertThat(facts.tls()).hasValue(handshake);
    }

    @Test
    void aHandshakeThatWasBrokenOffTooEarlySaysNothing() throws Exception {
        link.tcp = index -> new Answer(700, Attempt.CONNECTED);
        link.tls = index -> new Handshaker.Attempt(Duration.ofDays(1).toNanos(), TlsSample.Handshake.TIMED_OUT);

        LinkFacts facts = probe().run(Duration.ofSeconds(3), step -> {});

        assertFailure(facts, Kind.TLS_TOO_SHORT);
        assertThat(facts.failure().orElseThrow().kind().conclusive()).isFalse();
    }

    @Test
    void aNearHostThatKeepsSilentFailsInAShortCheckAsWell() throws Exception {
        link.tls = index -> new Handshaker.Attempt(Duration.ofDays(1).toNanos(), TlsSample.Handshake.TIMED_OUT);

        assertFailure(probe().run(Duration.ofSeconds(3), step -> {}), Kind.TLS_TIMEOUT);
    }

    @ParameterizedTest
    @CsvSource({"3, CONNECT_TOO_SHORT", "5, CONNECT_TOO_SHORT", "6, CONNECT_TIMEOUT", "7, CONNECT_TIMEOUT"})
    void silenceThatWasNotWaitedForProvesNothing(int seconds, Kind kind) throws Exception {
        link.tcp = index -> new Answer(9999, Attempt.CONNECTED);

        assertFailure(probe().run(Duration.ofSeconds(seconds), step -> {}), kind);
    }

    @Test
    void lostPacketsAreCounted() throws Exception {
        link.tcp = index -> new Answer(index == 5 || index == 9 ? 1081 : 80, Attempt.CONNECTED);

        LinkFacts facts = run();

        assertThat(facts.median()).hasValue(80);
        assertThat(facts.loss().orElseThrow().lost()).isEqualTo(2);
        assertThat(facts.loss().orElseThrow().high()).isGreaterThan(0.1);
    }

    @Test
    void aFirstConnectionThatIsLostIsTriedAgain() throws Exception {
        link.tcp = index -> new Answer(index == 0 ? 9999 : 80, Attempt.CONNECTED);

        LinkFacts facts = run();

        assertThat(facts.failure()).isEmpty();
        assertThat(facts.median()).hasValue(80);
    }

    @Test
    void whenTheNewerAddressFamilyIsBrokenTheOlderIsMeasured() throws Exception {
        link.resolver = host -> List.of(
                InetAddress.getByAddress(host, sixteenBytes(1)),
                InetAddress.getByAddress(host, sixteenBytes(2)),
                InetAddress.getByAddress(host, new byte[] {(byte) 192, 0, 2, 7}));
        link.tcp = index -> new Answer(index == 0 ? 1 : 80, index == 0 ? Attempt.UNREACHABLE : Attempt.CONNECTED);

        LinkFacts facts = run();

        assertThat(facts.failure()).isEmpty();
        assertThat(facts.loss()).contains(new Loss(60, 0));
        assertThat(link.contacted().get(1)).contains("2001:db8");
        assertThat(link.contacted().subList(2, link.contacted().size())).allMatch(to -> to.contains("192.0.2.7"));
    }

    @Test
    void aHostThatNeverAnswersIsGivenUpAfterThreeTries() throws Exception {
        link.tcp = index -> new Answer(9999, Attempt.CONNECTED);

        LinkFacts facts = run();

        assertFailure(facts, Kind.CONNECT_TIMEOUT);
        assertThat(facts.loss()).isEmpty();
        assertThat(link.contacted()).hasSize(1 + 3);
    }

    @Test
    void aRefusingHostIsTimedButNotAskedForTls() throws Exception {
        link.tcp = index -> new Answer(60, Attempt.REFUSED);

        LinkFacts facts = run();

        assertFailure(facts, Kind.CONNECT_REFUSED);
        assertThat(facts.median()).hasValue(60);
        assertThat(link.contacted()).noneMatch(to -> to.startsWith("tls"));
    }

    @ParameterizedTest
    @CsvSource({"true, UNREACHABLE", "false, NO_NETWORK"})
    void withoutAnyWayThereTheComputersOwnNetworkIsLookedAt(boolean present, Kind kind) throws Exception {
        link.tcp = index -> new Answer(1, Attempt.UNREACHABLE);
        link.present = present;

        assertFailure(run(), kind);
    }

    @ParameterizedTest
    @CsvSource({
        "zoom.us: Name or service not known, 30, true, DNS_NOT_FOUND",
        "zoom.us: No address associated with hostname, 30, true, DNS_NOT_FOUND",
        "zoom.us: Temporary failure in name resolution, 30, true, DNS_NO_ANSWER",
        "zoom.us: Temporärer Fehler bei der Namensauflösung, 30, true, DNS_NO_ANSWER",
        "zoom.us: Échec temporaire dans la résolution du nom, 30, true, DNS_NO_ANSWER",
        "zoom.us, 3500, true, DNS_NO_ANSWER",
        "zoom.us: Name or service not known, 1, false, NO_NETWORK",
        "zoom.us: Temporary failure in name resolution, 1, false, NO_NETWORK",
    })
    void failedLookupsAreToldApart(String message, double millis, boolean present, Kind kind) throws Exception {
        link.present = present;
        link.resolver = host -> {
            link.tick(millis);
            throw new UnknownHostException(message);
        };

        LinkFacts facts = run();

        assertFailure(facts, kind);
        assertThat(link.contacted()).containsExactly("name zoom.us");
    }

    @Test
    void aLookupThatHangsIsLeftBehind() throws Exception {
        CountDownLatch hang = new CountDownLatch(1);
        link.resolver = host -> {
            awaitQuietly(hang);
            return List.of(InetAddress.getLoopbackAddress());
        };
        try (LinkProbe probe = probe()) {
            assertFailure(probe.run(Duration.ofSeconds(1), step -> {}), Kind.DNS_NO_ANSWER);
        } finally {
            hang.countDown();
        }
        assertThat(link.contacted()).containsExactly("name zoom.us");
    }

    @Test
    void stallsOfThisComputerAreNotBlamedOnTheLink() throws Exception {
        link.tcp = index -> new Answer(index == 4 ? 172 : 80, Attempt.CONNECTED);
        link.stall = index -> index == 4 ? 92.0 : 1.0;

        LinkFacts facts = run();

        assertThat(facts.busy()).isEqualTo(1);
        assertThat(facts.jitter()).hasValue(0);
        assertThat(facts.loss()).contains(new Loss(59, 0));
    }

    @Test
    void twoFailedHandshakesAreEnough() throws Exception {
        link.tls = index -> new Handshaker.Attempt(5_000_000L, TlsSample.Handshake.UNTRUSTED);

        LinkFacts facts = run();

        assertFailure(facts, Kind.TLS_UNTRUSTED);
        assertThat(facts.median()).hasValue(80);
        assertThat(link.contacted()).filteredOn(to -> to.startsWith("tls")).hasSize(2);
    }

    @Test
    void aHostThatTheFileDoesNotListIsNotContacted() throws Exception {
        Endpoints endpoints = Endpoints.load(Files.writeString(
                folder.resolve("e.json"), "{\"meet.google.com:443\": {\"address\": \"127.0.0.1\", \"port\": 9}}"));
        try (LinkProbe probe = new LinkProbe(zoom, endpoints, link.parts(), ProbePlan::within)) {
            LinkFacts facts = probe.run(TEN_SECONDS, step -> {});

            assertFailure(facts, Kind.NOT_LISTED);
            assertThat(facts.failure().orElseThrow().sentence().toString())
                    .isEqualTo("The endpoints file does not list zoom.us:443, so it was not contacted.");
            assertThat(probe.contacts()).isEmpty();
        }
        assertThat(link.contacted()).isEmpty();
    }

    @Test
    void aRedirectedHostIsNeverLookedUpUnderItsOwnName() throws Exception {
        Endpoints endpoints = Endpoints.load(Files.writeString(
                folder.resolve("e.json"), "{\"zoom.us:443\": {\"address\": \"192.0.2.9\", \"port\": 9}}"));
        try (LinkProbe probe = new LinkProbe(zoom, endpoints, link.parts(), ProbePlan::within)) {
            assertThat(probe.contacts())
                    .extracting(contact -> contact.text().toString())
                    .containsExactly("192.0.2.9:9 in place of zoom.us:443, by TCP and TLS");

            LinkFacts facts = probe.run(TEN_SECONDS, step -> {});

            assertThat(facts.failure()).isEmpty();
            assertThat(facts.dns()).isEmpty();
        }
        assertThat(link.contacted())
                .allMatch(to -> to.equals("tcp 192.0.2.9 9") || to.equals("tls 192.0.2.9 9 zoom.us"));
    }

    @Test
    void whatIsContactedIsListedBefore() {
        assertThat(probe().contacts())
                .extracting(contact -> contact.text().toString())
                .containsExactly(
                        "This computer's name server, for the address of zoom.us", "zoom.us:443, by TCP and TLS");
    }

    @Test
    void progressNeverFallsAndEndsAtOne() throws Exception {
        List<Double> shares = new ArrayList<>();
        probe().run(TEN_SECONDS, step -> shares.add(step.share()));

        assertThat(shares).isSorted().startsWith(0.0).endsWith(1.0).hasSizeGreaterThan(20);
    }

    @Test
    void closingItEndsARunThatHangs() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch hang = new CountDownLatch(1);
        link.resolver = host -> {
            hanging.countDown();
            awaitQuietly(hang);
            return List.of();
        };
        LinkProbe probe = probe();
        Thread closer = new Thread(() -> {
            awaitQuietly(hanging);
            probe.close();
        });
        closer.start();

        // Without the closing, this budget would outlast every test run.
        ProbeSamples samples = probe.measure(Duration.ofDays(1), step -> {});
        hang.countDown();
        closer.join();

        assertThat(samples.ending()).isEqualTo(Ending.STOPPED);
        assertFailure(LinkFacts.from(samples), Kind.STOPPED);
    }

    @Test
    void closedMidwayItKeepsWhatItHas() throws Exception {
        LinkProbe probe = probe();
        ProbeSamples samples = probe.measure(TEN_SECONDS, step -> {
            if (step.step().toString().contains("(5 of 60)")) {
                probe.close();
            }
        });

        assertThat(samples.ending()).isEqualTo(Ending.STOPPED);
        assertThat(samples.connects()).hasSize(6);
        assertThat(LinkFacts.from(samples).median()).hasValue(80);
    }

    @Test
    void anInterruptEndsIt() {
        LinkProbe probe = probe();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> probe.measure(TEN_SECONDS, step -> {})).isInstanceOf(InterruptedException.class);
    }

    @Test
    void itRunsOnceAndWantsTime() throws Exception {
        LinkProbe probe = probe();
        assertThatThrownBy(() -> probe.run(Duration.ZERO, step -> {})).isInstanceOf(IllegalArgumentException.class);
        probe.run(TEN_SECONDS, step -> {});

        assertThatThrownBy(() -> probe.run(TEN_SECONDS, step -> {})).isInstanceOf(IllegalStateException.class);
    }

    private LinkProbe probe() {
        return new LinkProbe(zoom, Endpoints.live(), link.parts(), ProbePlan::within);
    }

    private LinkFacts run() throws InterruptedException {
        return probe().run(TEN_SECONDS, step -> {});
    }

    private static void assertFailure(LinkFacts facts, Kind kind) {
        assertThat(facts.failure())
                .hasValueSatisfying(failure -> assertThat(failure.kind()).isEqualTo(kind));
    }

    private static byte[] sixteenBytes(int last) {
        byte[] bytes = new byte[16];
        bytes[0] = 0x20;
        bytes[1] = 0x01;
        bytes[2] = 0x0d;
        bytes[3] = (byte) 0xb8;
        bytes[15] = (byte) last;
        return bytes;
    }

    /** Blocks as a system call does: deaf to interrupts. */
    private static void awaitQuietly(CountDownLatch latch) {
        boolean done = false;
        while (!done) {
            try {
                done = latch.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                done = false;
            }
        }
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-6);
    }
}
