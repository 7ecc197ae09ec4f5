package app.greenroom.network.udp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.network.StallWatch;
import app.greenroom.network.io.Traffic;
import app.greenroom.network.relay.Impairment;
import app.greenroom.network.relay.Relay;
import app.greenroom.network.stun.StunServer;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Streams of 500 packets through delay, jitter and loss, against what the relay itself says that it did to each packet: a
 * busy machine delays both alike. Ten times as fast as a call's, so that it does not take as long; {@link UdpTruthBench}
 * does it at a call's pace.
 */
class StreamTruthTest {
    private static final StreamPlan PLAN = new StreamPlan(500, 10, Duration.ofMillis(5), Duration.ofMillis(1_500));

    /** Round trip, jitter to both sides and loss, both directions together: every value with every other at least once. */
    private record Link(double roundTrip, double jitter, double loss) {}

    private record Seen(Link link, StreamFacts facts, Truth truth, int lost, String accuracy) {}

    @Test
    void seesWhatTheRelayDid() throws Exception {
        List<Link> links = new ArrayList<>();
        double[] trips = {20, 80, 200};
        double[] jitters = {0, 10, 30};
        double[] losses = {0, 0.01, 0.05};
        for (int i = 0; i < 9; i++) {
            links.add(new Link(trips[i / 3], jitters[i % 3], losses[(i + i / 3) % 3]));
        }
        ExecutorService threads = Executors.newFixedThreadPool(links.size());
        try {
            List<Future<Seen>> runs = new ArrayList<>();
            for (Link link : links) {
                runs.add(threads.submit(() -> stream(link)));
            }
            for (Future<Seen> run : runs) {
                compare(run.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void compare(Seen seen) {
        String what = seen.link() + ", " + seen.accuracy();
        Truth truth = seen.truth();
        StreamFacts facts = seen.facts();
        assertThat(facts.loss().orElseThrow().lost()).as(what).isBetween(seen.lost(), seen.lost() + 5);
        assertThat(facts.median().orElseThrow())
                .as(what)
                .isCloseTo(truth.median(), within(Math.max(1, 0.02 * truth.median())));
        // Where the relay adds none, what is left is this machine's own.
        assertThat(facts.jitter().orElseThrow())
                .as(what)
                .isCloseTo(truth.jitter(), within(Math.max(1, 0.2 * truth.jitter())));
    }

    private static Seen stream(Link link) throws Exception {
        Impairment each = Impairment.delay(link.roundTrip() / 2)
                .withDelay(link.roundTrip() / 2, link.jitter() / 2)
                .withLoss(1 - Math.sqrt(1 - link.loss()));
        try (StunServer far = StunServer.honest("127.0.0.1");
                Relay relay = new Relay(each, each, link.hashCode());
                DatagramChannel channel = DatagramChannel.open().connect(relay.udp(far.address()));
                StreamProbe probe = new StreamProbe(
                        channel,
                        new StunWire(new Random(1)),
                        PLAN,
                        System::nanoTime,
                        new Traffic(),
                        StreamTruthTest::blind)) {
            StreamSamples samples = probe.run(System.nanoTime(), share -> {});
            // Those that this process itself sent late are left out on both sides.
            Truth truth = new Truth(
                    relay,
                    Truth::stunNumber,
                    number -> number >= PLAN.warmUp()
                            && samples.packets().get(number - PLAN.warmUp()).late() <= StreamFacts.BUSY_MILLIS);
            int lost = new Truth(relay, Truth::stunNumber, number -> number >= PLAN.warmUp()).lost();
            return new Seen(link, StreamFacts.from(samples), truth, lost, relay.accuracy());
        }
    }

    /** Stalls of this machine hit the relay as they hit the probe, and its log shows them. */
    private static StallWatch blind() {
        return new StallWatch() {
            @Override
            public double worstMillis() {
                return 0;
            }

            @Override
            public void close() {}
        };
    }
}
