package app.greenroom.session.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.measure.Measured;
import app.greenroom.model.run.CheckRun;
import app.greenroom.session.Progress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a test with another computer costs, on loopback, where nothing slows it: the most that it ever sends. */
class PeerTrafficTest {
    @Test
    void bothTestsStayWithinWhatTheyAnnounce() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            Future<Paid> quick = threads.submit(() -> run(true));
            Future<Paid> full = threads.submit(() -> run(false));
            assertThat(quick.get().announced()).isLessThanOrEqualTo(2_000_000);
            assertThat(full.get().announced()).isLessThanOrEqualTo(15_000_000);
            cost(quick.get().run(), 1_600_000, quick.get().announced());
            cost(full.get().run(), 12_000_000, full.get().announced());
        } finally {
            threads.shutdownNow();
        }
    }

    /** A run, and how many bytes it had said before that it takes at most. */
    private record Paid(CheckRun run, long announced) {}

    private static long announced(PeerTrial test) {
        Matcher most = Pattern.compile("at most (\\d+)\\.(\\d) MB")
                .matcher(test.contact().toString());
        assertThat(most.find()).isTrue();
        return 1_000_000 * Long.parseLong(most.group(1)) + 100_000 * Long.parseLong(most.group(2));
    }

    private static void cost(CheckRun run, long least, long most) {
        long total = run.network().orElseThrow().traffic();
        assertThat(total).isBetween(least, most);
        double sent = number(run, "net.traffic.sent");
        double received = number(run, "net.traffic.received");
        assertThat(1000 * (sent + received)).isBetween(total - 1.0, total + 1.0);
        assertThat(sent).isGreaterThan(0.35 * total / 1000);
        assertThat(received).isGreaterThan(0.45 * total / 1000);
    }

    private static double number(CheckRun run, String id) {
        return run.measurements().stream()
                .filter(one -> one.id().equals(id))
                .map(one -> ((Measured.Scalar) one.value()).value())
                .findFirst()
                .orElseThrow();
    }

    private static Paid run(boolean quick) throws Exception {
        ExecutorService waiting = Executors.newSingleThreadExecutor();
        try (PeerHost host = new PeerHost(
                new PeerHost.Request(Optional.of("127.0.0.1"), Optional.empty(), 0, Duration.ofMinutes(5)),
                System::nanoTime,
                new Random(1))) {
            Future<Boolean> serving = waiting.submit(() -> {
                host.run(what -> {});
                return true;
            });
            try (PeerTrial test = new PeerTrial(
                    new PeerTrial.Request(host.codes().get(0).text(), quick, "zoom", Optional.empty()),
                    Clock.systemUTC(),
                    System::nanoTime,
                    new Random(2))) {
                CheckRun run = test.run(Progress.NONE).run();
                assertThat(serving.isDone()).isFalse();
                return new Paid(run, announced(test));
            }
        } finally {
            waiting.shutdownNow();
        }
    }
}
