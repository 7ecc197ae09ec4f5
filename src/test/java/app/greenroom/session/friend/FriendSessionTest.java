package app.greenroom.session.friend;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.measure.Measured;
import app.greenroom.model.run.CheckRun;
import app.greenroom.session.Progress;
import app.greenroom.session.friend.FriendSession.Conclusion;
import app.greenroom.session.friend.FriendTrial.Result;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("slow")
@Timeout(120)
class FriendSessionTest {
    @BeforeEach
    void aNetwork() throws Exception {
        Assumptions.assumeTrue(
                java.net.NetworkInterface.networkInterfaces().anyMatch(FriendSessionTest::leadsSomewhere),
                "calls do not go by the loopback interface");
    }

    @Test
    void bothEndsSeeBothWaysAndPayWhatWasSaid() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try (FriendSession one = FriendHost.session(FriendHost.SHORT, 1);
                FriendSession other = FriendHost.session(FriendPlan.FULL, 2)) {
            assertThat(one.contacts()).hasSize(1);
            assertThat(one.contacts().get(0).toString())
                    .isEqualTo("The computer whose code you paste and nobody else, for 4.5 s, at most 0.6 MB in all");
            assertThat(other.paste("hello"))
                    .hasValueSatisfying(wrong -> assertThat(wrong.toString()).contains("not a code"));
            assertThat(other.paste(one.offer())).isEmpty();
            String reply = other.reply().orElseThrow();
            assertThat(one.paste(reply.substring(0, 40))).isPresent();
            assertThat(one.paste(reply)).isEmpty();
            assertThat(one.reply()).isEmpty();
            Future<Conclusion> first = threads.submit(() -> one.run(Duration.ZERO, Progress.NONE));
            Future<Conclusion> second = threads.submit(() -> other.run(Duration.ofMinutes(1), Progress.NONE));

            CheckRun run = FriendHost.get(first).run();
            assertThat(run.subject())
                    .extracting(subject -> subject.name().toString())
                    .contains("Directly, within one network: it says nothing of the way out of it.")
                    .anyMatch(said -> said.matches("\\d+ of \\d+ packets lost"));
            assertThat(number(run, "net.udp.loss")).isLessThan(1);
            assertThat(number(run, "net.udp.rtt")).isBetween(0.0, 5_000.0);
            assertThat(run.network().orElseThrow().traffic()).isBetween(5_000L, 600_000L);
            assertThat(FriendHost.get(first).keep()).isPresent();

            CheckRun there = FriendHost.get(second).run();
            assertThat(there.network().orElseThrow().traffic())
                    .as("the shorter plan holds for both")
                    .isBetween(5_000L, 600_000L);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @SuppressWarnings("try") // closed before its end, on purpose
    void whoEndsTheTestEndsItForBoth() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try (FriendTrial one = trial(1);
                FriendTrial other = trial(2)) {
            String code = one.offer();
            one.accept(other.answer(code));
            Future<Result> staying = threads.submit(() -> one.run(Duration.ZERO, Progress.NONE));
            Future<Result> leaving = threads.submit(() -> other.run(Duration.ZERO, (what, share) -> {
                if (share > 0.1) {
                    other.close();
                }
            }));
            for (Future<Result> each : List.of(staying, leaving)) {
                assertThat(each.get()).isInstanceOfSatisfying(Result.Failed.class, failed -> assertThat(
                                failed.why().reason().toString())
                        .isEqualTo("The other computer ended the test before it was done."));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static FriendTrial trial(long seed) throws Exception {
        return new FriendTrial(
                new FriendPlan(1, 30, 0.3, 0.5),
                app.greenroom.call.CallServers.NONE,
                java.time.Clock.systemUTC(),
                System::nanoTime,
                new java.util.Random(seed));
    }

    private static double number(CheckRun run, String id) {
        return run.measurements().stream()
                .filter(one -> one.id().equals(id))
                .map(one -> ((Measured.Scalar) one.value()).value())
                .findFirst()
                .orElseThrow();
    }

    private static boolean leadsSomewhere(java.net.NetworkInterface one) {
        try {
            return one.isUp()
                    && !one.isLoopback()
                    && one.inetAddresses().findAny().isPresent();
        } catch (java.net.SocketException e) {
            return false;
        }
    }
}
