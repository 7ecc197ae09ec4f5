package app.greenroom.session.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.network.TestKeys;
import app.greenroom.network.io.Traffic;
import app.greenroom.network.relay.Impairment;
import app.greenroom.session.LoopbackPlatform;
import app.greenroom.session.Progress;
import app.greenroom.session.network.NetworkRequest.Depth;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run without another computer costs, beside what its servers saw of it. */
@Tag("slow")
class NetworkTrafficTest {
    @TempDir
    private static Path folder;

    private static TestKeys keys;

    @BeforeAll
    static void makeKeys() throws Exception {
        keys = new TestKeys(folder);
    }

    @Test
    void everyDepthIsCountedRightAndStaysWithinWhatItAnnounces() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            Future<?> whole = threads.submit(() -> check(Depth.WHOLE, 15_000_000, 200));
            Future<?> quick = threads.submit(() -> check(Depth.QUICK, 2_000_000, 60));
            Future<?> light = threads.submit(() -> check(Depth.LIGHT, 2_000_000, 0));
            light.get();
            quick.get();
            whole.get();
        } finally {
            threads.shutdownNow();
        }
    }

    private static Void check(Depth depth, long most, int packets) throws Exception {
        try (LoopbackPlatform platform = new LoopbackPlatform(folder, keys, Impairment.NONE, Impairment.NONE);
                NetworkProbing probing = NetworkProbing.of(
                        "zoom",
                        Optional.empty(),
                        Optional.of(platform.endpoints()),
                        ProbingTimes.of(depth),
                        System::nanoTime,
                        Clock.systemUTC())) {
            Traffic.Count count = probing.run(Progress.NONE).traffic().orElseThrow();
            assertThat(count.total()).isLessThan(probing.mostTraffic()).isLessThan(most);
            // Some forty connections and every packet have headers, and a connection is more of them than of content.
            assertThat(count.sent()).isBetween(platform.bytesUp() + 28L * packets, 4 * platform.bytesUp() + 10_000);
            assertThat(count.received())
                    .isBetween(platform.bytesDown() + 28L * packets, 4 * platform.bytesDown() + 10_000);
            return null;
        }
    }
}
