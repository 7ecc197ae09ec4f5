package app.greenroom.network.link;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.io.Pause;
import app.greenroom.network.LoopbackServer;
import app.greenroom.network.RunClock;
import app.greenroom.network.io.Traffic;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SocketTrainTest {
    private final Traffic traffic = new Traffic();

    @Test
    void aServerThatIsToldThatNothingComesClosesAsWell() throws Exception {
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.silent())) {
            TrainSamples samples = send(server.address());

            assertThat(samples.connections()).hasSize(20).allSatisfy(one -> {
                assertThat(one.opened()).isPresent();
                assertThat(one.closed()).isPresent();
                assertThat(one.waited()).isZero();
            });
            assertThat(server.accepted()).isEqualTo(20);
            assertThat(traffic.count().total()).isBetween(20 * 300L, SocketTrain.MOST_BYTES / 4);
        }
    }

    @Test
    void oneThatKeepsConnectionsOpenIsNotWaitedForForever() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (LoopbackServer server = new LoopbackServer(socket -> never.await())) {
            TrainSamples samples = send(server.address());

            assertThat(samples.connections()).hasSize(20).allSatisfy(one -> {
                assertThat(one.opened()).isPresent();
                assertThat(one.closed()).isEmpty();
                assertThat(one.waited()).isPositive();
            });
            assertThat(TrainFacts.of(samples).closings()).isEmpty();
        } finally {
            never.countDown();
        }
    }

    @Test
    void aRefusalIsAnAnswer() throws Exception {
        TrainSamples samples =
                send(new InetSocketAddress(InetAddress.getLoopbackAddress(), LoopbackServer.refusingPort()));

        assertThat(samples.connections()).hasSize(20).allSatisfy(one -> {
            assertThat(one.opened()).isPresent();
            assertThat(one.closed()).isEmpty();
            assertThat(one.waited()).isZero();
        });
        assertThat(TrainFacts.of(samples).closings()).isEmpty();
    }

    @Test
    void itEndsWithTheRunsTime() throws Exception {
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.silent())) {
            RunClock spent = new RunClock(System::nanoTime, Pause.REAL, Duration.ZERO);
            assertThat(train().run(server.address(), spent).connections()).isEmpty();
        }
    }

    private TrainSamples send(InetSocketAddress address) throws InterruptedException {
        return train().run(address, new RunClock(System::nanoTime, Pause.REAL, Duration.ofMinutes(1)));
    }

    private SocketTrain train() {
        return new SocketTrain(traffic, 20, Duration.ofMillis(2));
    }
}
