package app.greenroom.session.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.greenroom.check.Observed;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.run.CheckRun;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.TestKeys;
import app.greenroom.network.relay.Impairment;
import app.greenroom.network.udp.StreamPlan;
import app.greenroom.session.LoopbackPlatform;
import app.greenroom.session.Progress;
import app.greenroom.session.network.NetworkRequest.Depth;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that nothing comes back from, and runs that have no time. */
@Execution(ExecutionMode.CONCURRENT) // they wait
class BlackHoleTest {
    @TempDir
    private static Path folder;

    private static TestKeys keys;

    @BeforeAll
    static void makeKeys() throws Exception {
        keys = new TestKeys(folder);
    }

    @Test
    void everyDepthIsPlannedToEndInTime() {
        assertThat(ProbingTimes.of(Depth.QUICK).end()).isLessThan(Duration.ofSeconds(11));
        assertThat(ProbingTimes.of(Depth.WHOLE).end()).isLessThan(Duration.ofSeconds(28));
        assertThat(ProbingTimes.of(Depth.QUICK).stream().orElseThrow().duration())
                .isLessThan(ProbingTimes.of(Depth.QUICK).end().minusSeconds(4));
        assertThat(ProbingTimes.of(Depth.WHOLE).stream().orElseThrow()).isEqualTo(StreamPlan.GUEST);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 6})
    void whereNothingComesBackNothingIsMet(int seconds) throws Exception {
        CheckRun run = judged(run(
                Impairment.block(),
                Impairment.block(),
                new ProbingTimes(
                        Duration.ofSeconds(seconds),
                        Optional.of(StreamPlan.guest(Duration.ofSeconds(2))),
                        Duration.ofSeconds(seconds + 2))));
        assertThat(run.findings())
                .extracting(Finding::outcome)
                .doesNotHaveAnyElementsOfTypes(Outcome.Met.class, Outcome.Near.class);
        if (seconds >= 6) { // in less time, silence proves nothing
            assertThat(run.findings()).extracting(Finding::outcome).hasAtLeastOneElementOfType(Outcome.Missed.class);
        }
        assertThat(run.measurements()).extracting(Measurement::id).allMatch(id -> id.startsWith("net.traffic."));
    }

    @Test
    void whatWasSentBeforeTheEndCounts() throws Exception {
        // Ten seconds of packets, and three seconds for all.
        NetworkFacts facts = run(
                Impairment.delay(10),
                Impairment.delay(10),
                new ProbingTimes(Duration.ofSeconds(2), Optional.of(StreamPlan.GUEST), Duration.ofSeconds(4)));
        assertThat(facts.stream().orElseThrow().loss().orElseThrow().lost())
                .as("packets still under way are not lost")
                .isZero();
        assertThat(facts.stream().orElseThrow().loss().orElseThrow().sent()).isBetween(20, 160);
    }

    private static CheckRun judged(NetworkFacts facts) {
        return NetworkSession.conclude(
                ZonedDateTime.now(Clock.systemUTC()), List.of(), new Observed.Seen<>(facts), finding -> true);
    }

    private static NetworkFacts run(Impairment udp, Impairment tcp, ProbingTimes times) throws Exception {
        try (LoopbackPlatform platform = new LoopbackPlatform(folder, keys, udp, tcp);
                NetworkProbing probing = NetworkProbing.of(
                        "zoom",
                        Optional.empty(),
                        Optional.of(platform.endpoints()),
                        times,
                        System::nanoTime,
                        Clock.systemUTC())) {
            return assertTimeoutPreemptively(Duration.ofMinutes(1), () -> probing.run(Progress.NONE));
        }
    }
}
