package app.greenroom.network.udp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.network.io.Traffic;
import app.greenroom.network.relay.Impairment;
import app.greenroom.network.relay.Relay;
import app.greenroom.network.stun.StunServer;
import java.net.InetSocketAddress;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BurstProbeTest {
    @Test
    void evenAndWideSpacingShowsANarrowLine() {
        assertThat(BurstProbe.rate(spaced(100)).orElseThrow()).isCloseTo(7 * 628 * 8e-3 / 100, within(1e-9));
        assertThat(BurstProbe.rate(spaced(50)))
                .as("0.7 Mbit/s and more are not told")
                .isEmpty();
    }

    @Test
    void oneLateAnswerShowsNothing() {
        double[] came = spaced(1);
        came[7] = came[6] + 200e6;
        assertThat(BurstProbe.rate(came)).isEmpty();
        double[] stalled = spaced(1);
        IntStream.range(2, 8).forEach(i -> stalled[i] += 150e6);
        assertThat(BurstProbe.rate(stalled)).isEmpty();
    }

    /** Each answer is up to so much late, and none overtakes, as over Wi-Fi: two such trains in a row are never told. */
    @Test
    void restlessRadioIsNotTakenForANarrowLine() {
        Random random = new Random(3);
        int told = 0;
        for (int trial = 0; trial < 10_000; trial++) {
            double jitter = 20 + random.nextInt(130);
            boolean first = train(random, jitter).isPresent();
            told += first && train(random, jitter).isPresent() ? 1 : 0;
        }
        assertThat(told).isLessThan(100);
    }

    @Test
    void aNarrowLineIsMeasured() throws Exception {
        OptionalDouble narrow = OptionalDouble.empty();
        for (int i = 0; i < 50 && narrow.isEmpty(); i++) { // a busy computer tells nothing
            narrow = measure(Impairment.delay(10).withRate(300_000, 500));
        }
        assertThat(narrow.orElseThrow()).isBetween(0.1, 0.5);
        assertThat(measure(Impairment.delay(10).withRate(5_000_000, 500))).isEmpty();
        assertThat(measure(Impairment.delay(10).withLoss(1))).isEmpty();
    }

    private static OptionalDouble measure(Impairment up) throws Exception {
        try (StunServer server = StunServer.honest("127.0.0.1");
                Relay relay = new Relay(up, Impairment.NONE, 1)) {
            InetSocketAddress front = relay.udp(server.address());
            try (BurstProbe probe =
                    new BurstProbe(front, RandomGenerator.getDefault(), System::nanoTime, new Traffic())) {
                return probe.measure();
            }
        }
    }

    private static double[] spaced(double millis) {
        return IntStream.range(0, 8)
                .mapToDouble(i -> 1e9 + i * millis * 1e6 / 7)
                .toArray();
    }

    private static OptionalDouble train(Random random, double jitter) {
        double[] came = new double[8];
        double latest = 0;
        for (int i = 0; i < came.length; i++) {
            latest = Math.max(latest, 1e9 + jitter * random.nextDouble() * 1e6);
            came[i] = latest;
        }
        return BurstProbe.rate(came);
    }
}
