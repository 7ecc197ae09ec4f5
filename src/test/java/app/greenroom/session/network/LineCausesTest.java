package app.greenroom.session.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.Observed;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.Readiness;
import app.greenroom.model.run.CheckRun;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.NetworkSamples;
import app.greenroom.network.PathFacts;
import app.greenroom.network.SurroundingFacts;
import app.greenroom.network.TestKeys;
import app.greenroom.network.Trouble;
import app.greenroom.network.UdpFacts.Reach;
import app.greenroom.network.link.ConnectSample;
import app.greenroom.network.relay.Impairment;
import app.greenroom.network.udp.StreamPlan;
import app.greenroom.scene.SampleProbes;
import app.greenroom.session.LoopbackPlatform;
import app.greenroom.session.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What ails a line told apart by all probes of a run, with real sockets: a web server and two STUN servers behind the tests'
 * own relay. The relay loses and delays datagrams; of TCP it delays what is said, and never the opening.
 */
@Execution(ExecutionMode.CONCURRENT) // they wait
@Tag("slow")
class LineCausesTest {
    /** A hundred requests, fifty a second: a server of the tests' own minds less. */
    private static final StreamPlan STREAM = new StreamPlan(100, 5, Duration.ofMillis(20), Duration.ofSeconds(1));

    private static final ProbingTimes TIMES =
            new ProbingTimes(Duration.ofSeconds(3), Optional.of(STREAM), Duration.ofSeconds(20));

    @TempDir
    private static Path folder;

    private static TestKeys keys;

    @BeforeAll
    static void makeKeys() throws Exception {
        keys = new TestKeys(folder);
    }

    @ParameterizedTest
    @CsvSource({"0.02, near", "0.05, missed", "0.2, missed"})
    void lossIsCalledLossAndNothingElse(double share, String outcome) throws Exception {
        Line line = line(Impairment.delay(20).withLoss(share), TIMES);
        assertThat(line.facts().stream().orElseThrow().nearby()).isTrue();
        assertThat(line.finding("network-loss").sentence().toString())
                .containsPattern("of [12]00 packets were lost"); // of one server alone where the other was not found
        assertThat(Outcome.id(line.outcome("network-loss"))).isEqualTo(outcome);
        assertThat(line.outcome("network-udp")).as("it gets out").isInstanceOf(Outcome.Met.class);
        assertThat(line.outcome("network-jitter")).isInstanceOf(Outcome.Met.class);
        assertThat(line.outcome("network-reach")).isInstanceOf(Outcome.Met.class);
        assertThat(line.facts().path().troubles())
                .as("no router was asked, so that nobody knows whether it is the Wi-Fi")
                .containsAnyOf(Trouble.NOT_LOCATED, Trouble.UDP_HELD)
                .doesNotContain(Trouble.WIFI, Trouble.LINE, Trouble.FAR);
        assertThat(line.finding("network-trouble").sentence().toString()).doesNotContain("Wi-Fi", "firewall");
        assertThat(line.facts().estimate().score().orElseThrow()).isLessThan(4.2);
    }

    @Test
    void lossIsTheHomesWhereTheRouterLosesAsWell() throws Exception {
        Line line = line(Impairment.delay(20).withLoss(0.05), TIMES);
        assertThat(troubles(line, 5)).as("where the router loses as well").containsExactly(Trouble.WIFI);
        assertThat(troubles(line, 0)).as("where it does not").containsExactly(Trouble.LINE);
        assertThat(troubles(line, 1)).as("where nobody knows").containsExactly(Trouble.NOT_LOCATED);
    }

    @Test
    void farButCleanPasses() throws Exception {
        Line line = line(Impairment.delay(100), TIMES);
        assertThat(line.facts().numbers().roundTrip().orElseThrow()).isBetween(200.0, 250.0);
        assertThat(line.run().findings())
                .extracting(Finding::outcome)
                .doesNotHaveAnyElementsOfTypes(Outcome.Missed.class);
        assertThat(line.outcome("network-loss")).isInstanceOf(Outcome.Met.class);
        assertThat(line.outcome("network-jitter")).isInstanceOf(Outcome.Met.class);
        assertThat(line.facts().path().troubles()).isEmpty();
        assertThat(line.facts().estimate().score().orElseThrow()).isGreaterThan(4.2);
        assertThat(line.run().readiness().status()).isEqualTo(Readiness.Status.READY);
    }

    @Test
    void anUnevenLineIsCalledUnevenAndNotLossy() throws Exception {
        // Slower than the delay varies, so that packets need not wait for each other.
        StreamPlan slow = new StreamPlan(60, 5, Duration.ofMillis(50), Duration.ofSeconds(1));
        Line line = line(
                Impairment.NONE.withDelay(90, 80),
                new ProbingTimes(Duration.ofSeconds(3), Optional.of(slow), Duration.ofSeconds(20)));
        assertThat(line.facts().numbers().jitter().orElseThrow()).isGreaterThan(30);
        assertThat(line.outcome("network-jitter")).isNotInstanceOf(Outcome.Met.class);
        assertThat(line.outcome("network-loss")).isInstanceOf(Outcome.Met.class);
        assertThat(line.outcome("network-udp")).isInstanceOf(Outcome.Met.class);
        assertThat(line.facts().path().troubles()).containsExactly(Trouble.NOT_LOCATED);
    }

    @Test
    void aLineThatKeepsUdpOutIsToldByConnections() throws Exception {
        Line line = line(Impairment.block(), Impairment.NONE, TIMES);
        assertThat(line.facts().stream().orElseThrow().reach()).isEqualTo(Reach.BLOCKED);
        assertThat(line.outcome("network-udp")).isNotInstanceOf(Outcome.Met.class);
        assertThat(line.finding("network-loss").sentence().toString()).contains("tries");
        assertThat(line.facts().path().troubles()).containsExactly(Trouble.FIREWALL);
    }

    /** Where it sits when of sixty tries to the router, over Wi-Fi, so many were lost. */
    private static List<Trouble> troubles(Line line, int lost) {
        List<ConnectSample> router = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            router.add(new ConnectSample(
                    0.1 * i, 2, 0, i < lost ? ConnectSample.Attempt.TIMED_OUT : ConnectSample.Attempt.REFUSED));
        }
        SurroundingFacts around = new SurroundingFacts(
                new SurroundingFacts.Access(
                        PathFacts.Medium.WIFI, false, Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty()),
                router,
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                SurroundingFacts.Six.NOT_TOLD,
                Optional.empty());
        return NetworkFacts.from(
                        new NetworkSamples(
                                SampleProbes.clean(new Random(1), 40),
                                Optional.of(around),
                                Optional.empty(),
                                line.facts().stream()),
                        List.of())
                .path()
                .troubles();
    }

    /** What a run saw, and how it is judged. */
    private record Line(NetworkFacts facts, CheckRun run) {
        Finding finding(String check) {
            return run.findings().stream()
                    .filter(one -> one.check().equals(check))
                    .findFirst()
                    .orElseThrow();
        }

        Outcome outcome(String check) {
            return finding(check).outcome();
        }
    }

    private static Line line(Impairment eachWay, ProbingTimes times) throws Exception {
        return line(eachWay, eachWay, times);
    }

    private static Line line(Impairment udp, Impairment tcp, ProbingTimes times) throws Exception {
        try (LoopbackPlatform platform = new LoopbackPlatform(folder, keys, udp, tcp);
                NetworkProbing probing = NetworkProbing.of(
                        "zoom",
                        Optional.empty(),
                        Optional.of(platform.endpoints()),
                        times,
                        System::nanoTime,
                        Clock.systemUTC())) {
            NetworkFacts facts = probing.run(Progress.NONE);
            return new Line(
                    facts,
                    NetworkSession.conclude(
                            ZonedDateTime.now(Clock.systemUTC()),
                            List.of(),
                            new Observed.Seen<>(facts),
                            finding -> true));
        }
    }
}
