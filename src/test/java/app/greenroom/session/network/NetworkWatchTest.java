package app.greenroom.session.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.Observed;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Outcome;
import app.greenroom.model.Readiness.Status;
import app.greenroom.model.run.CheckRun;
import app.greenroom.network.LoopbackServer;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.NetworkSamples;
import app.greenroom.network.link.ConnectSample;
import app.greenroom.network.link.ProbeSamples;
import app.greenroom.scene.SampleProbes;
import app.greenroom.session.CheckResult;
import app.greenroom.session.device.ComputerMeter;
import app.greenroom.session.network.NetworkRequest.Depth;
import app.greenroom.session.network.NetworkSession.Probe;
import app.greenroom.session.network.NetworkWatch.Watched;
import app.greenroom.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT) // one waits
class NetworkWatchTest {
    private static final ZonedDateTime AT = ZonedDateTime.parse("2026-11-26T07:40:00Z");

    @TempDir
    Path folder;

    @Test
    void oneBadMinuteCountsHoweverItEnds() {
        CheckRun whole = NetworkWatchSummary.of(List.of(probe(0), probe(9), probe(0)));
        assertThat(whole.readiness().status()).isEqualTo(Status.NOT_READY);
        assertThat(loss(whole).sentence().toString()).startsWith("9 of 20 tries were lost");
        assertThat(NetworkWatchSummary.of(List.of(probe(0), probe(0)))
                        .readiness()
                        .status())
                .isEqualTo(Status.READY);
    }

    @Test
    void lossIsCountedOverAllProbesBecauseEachHasTooFew() {
        assertThat(loss(probe(1).result().run()).sentence().toString())
                .isEqualTo("1 of 20 tries was lost; too few to tell whether that goes on.");

        List<Probe> once = new ArrayList<>(List.of(probe(1)));
        List<Probe> always = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            once.add(probe(0));
            always.add(probe(2));
        }
        assertThat(loss(NetworkWatchSummary.of(once)).sentence().toString())
                .isEqualTo("1 of 220 tries was lost, too few to be heard.");
        assertThat(loss(always.get(0).result().run()).outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(loss(NetworkWatchSummary.of(always)).sentence().toString())
                .as("longer, it is sure")
                .isEqualTo("20 of 200 tries were lost; words will be missing.");
    }

    @Test
    void whatCouldBeCheckedOnceWasChecked() {
        CheckRun whole = NetworkWatchSummary.of(List.of(probe(0), broken()));
        assertThat(whole.findings()).hasSameSizeAs(probe(0).result().run().findings());
        assertThat(finding(whole, "network-reach").outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(NetworkWatchSummary.of(List.of(broken())).readiness().status())
                .isEqualTo(Status.COULD_NOT_CHECK);
    }

    @Test
    void everyProbeIsHandedOver() throws Exception {
        Running clock = new Running();
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.closing())) {
            Path endpoints = Files.writeString(
                    folder.resolve("endpoints.json"),
                    "{\"zoom.us:443\": {\"address\": \"127.0.0.1\", \"port\": " + server.port() + "}}");
            List<CheckRun> told = new ArrayList<>();
            NetworkWatch watch = new NetworkWatch(
                    new NetworkSession(clock, System::nanoTime, () -> "", ComputerMeter.NONE),
                    clock,
                    time -> clock.now = clock.now.plus(time));
            Watched watched = watch.run(
                            new NetworkRequest(
                                    Optional.empty(),
                                    "zoom",
                                    Optional.empty(),
                                    Optional.of(endpoints),
                                    Depth.LIGHT,
                                    Optional.empty()),
                            clock.now.plus(Duration.ofSeconds(90)),
                            Optional::empty,
                            result -> told.add(result.run()))
                    .orElseThrow();
            assertThat(watched.probes()).hasSize(2).isEqualTo(told);
            assertThat(watched.whole().readiness().status()).as("no TLS").isEqualTo(Status.NOT_READY);
            assertThat(watched.whole().subject())
                    .anyMatch(subject -> subject.name().toString().startsWith("2 probes"));
            // A busy computer leaves some of the twenty out.
            assertThat(tries(watched.whole()))
                    .isEqualTo(told.stream().mapToInt(NetworkWatchTest::tries).sum())
                    .isPositive();
        }
    }

    /** A clean line on which so many of twenty connections were lost. */
    private static Probe probe(int lost) {
        ProbeSamples clean = SampleProbes.clean(new Random(1), 40);
        List<ConnectSample> connects = new ArrayList<>(clean.connects());
        for (int i = 1; i <= lost; i++) {
            connects.set(2 * i, new ConnectSample(2 * i, 1_040, 0, ConnectSample.Attempt.CONNECTED)); // sent again
        }
        ProbeSamples samples = new ProbeSamples(
                clean.platform(),
                clean.name(),
                clean.endpoint(),
                clean.dns(),
                connects,
                clean.handshakes(),
                clean.ending());
        NetworkFacts facts = NetworkFacts.from(
                new NetworkSamples(samples, Optional.empty(), Optional.empty(), Optional.empty()), List.of());
        return new Probe(new CheckResult(judged(new Observed.Seen<>(facts)), Optional.empty()), Optional.of(facts));
    }

    private static Probe broken() {
        Outcome.CouldNotCheck why =
                new Outcome.CouldNotCheck(Text.name("It broke."), new Fix(Text.name("Check again.")));
        return new Probe(new CheckResult(judged(new Observed.Unseen<>(why)), Optional.empty()), Optional.empty());
    }

    private static CheckRun judged(Observed<NetworkFacts> network) {
        return NetworkSession.conclude(AT, List.of(), network, finding -> true);
    }

    private static int tries(CheckRun run) {
        Matcher all = Pattern.compile("Nothing was lost in (\\d+) tries[.,].*")
                .matcher(loss(run).sentence().toString());
        return all.matches() ? Integer.parseInt(all.group(1)) : 0;
    }

    private static Finding loss(CheckRun run) {
        return finding(run, "network-loss");
    }

    private static Finding finding(CheckRun run, String check) {
        return run.findings().stream()
                .filter(one -> one.check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    /** A clock that only a pause moves. */
    private static final class Running extends Clock {
        private Instant now = AT.toInstant();

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
