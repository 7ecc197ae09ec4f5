package app.greenroom.network.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.greenroom.network.relay.Passage.Fate;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class RelayTest {
    @Test
    void delaysNeverLessThanAskedAndInOrder() throws IOException {
        try (Echo echo = new Echo("127.0.0.1");
                Relay relay = new Relay(Impairment.delay(15).withDelay(15, 10), Impairment.delay(5), 1)) {
            List<Integer> back = exchange(relay.udp(echo.address()), 100, 12);
            assertThat(back).hasSize(100).isSorted();
            assertThat(relay.up().log()).hasSize(100).allSatisfy(p -> assertThat(p.millis())
                    .isGreaterThanOrEqualTo(5));
            assertThat(relay.down().log()).hasSize(100).allSatisfy(p -> assertThat(p.millis())
                    .isGreaterThanOrEqualTo(5));
            System.out.println(relay.accuracy());
        }
    }

    @Test
    void losesTheSameDatagramsEveryTime() throws IOException {
        List<Integer> first = lossy(Impairment.NONE.withLoss(0.3));
        assertThat(first).isEqualTo(lossy(Impairment.NONE.withLoss(0.3)));
        assertThat(first.size()).isBetween(300, 400);
    }

    @Test
    void losesInBursts() throws IOException {
        List<Integer> back = lossy(Impairment.NONE.withLoss(0.2, 5));
        int bursts = 0;
        for (int i = 1; i < back.size(); i++) {
            bursts += back.get(i) - back.get(i - 1) > 1 ? 1 : 0;
        }
        int lost = 500 - back.size();
        assertThat(lost).isBetween(50, 160);
        assertThat((double) lost / bursts).isBetween(3.0, 8.0);
    }

    private static List<Integer> lossy(Impairment impairment) throws IOException {
        try (Echo echo = new Echo("127.0.0.1");
                Relay relay = new Relay(impairment, Impairment.NONE, 7)) {
            List<Integer> back = exchange(relay.udp(echo.address()), 500, 12);
            assertThat(relay.up().log().stream().filter(p -> p.fate() == Fate.LOST))
                    .hasSize(500 - back.size());
            return back;
        }
    }

    @Test
    void reordersAndDuplicates() throws IOException {
        try (Echo echo = new Echo("127.0.0.1");
                Relay relay =
                        new Relay(Impairment.NONE.withReordering(0.2, 30), Impairment.NONE.withDuplicates(0.2), 3)) {
            List<Integer> back = exchange(relay.udp(echo.address()), 200, 12);
            assertThat(back).hasSizeGreaterThan(220);
            assertThat(back.stream().distinct())
                    .hasSize(200)
                    .isNotEqualTo(back.stream().distinct().sorted().toList());
        }
    }

    @Test
    void aBottleneckQueuesAndThenDrops() throws IOException {
        // 972 + 28 bytes at 1 Mbit/s take 8 ms each.
        try (Echo echo = new Echo("127.0.0.1");
                Relay relay = new Relay(Impairment.NONE.withRate(1e6, 100), Impairment.NONE, 3)) {
            List<Integer> back = exchange(relay.udp(echo.address()), 60, 972);
            List<Passage> passed = relay.up().log().stream()
                    .filter(p -> p.fate() == Fate.FORWARDED)
                    .toList();
            assertThat(back).hasSize(passed.size());
            assertThat(relay.up().log().stream().filter(p -> p.fate() == Fate.QUEUE_FULL))
                    .isNotEmpty();
            assertThat(passed.stream().mapToDouble(Passage::millis).max().orElseThrow())
                    .isGreaterThan(80);
        }
    }

    @Test
    void aBlockedLinkSwallowsDatagramsAndAnswersNoConnection() throws IOException {
        try (Echo echo = new Echo("127.0.0.1");
                ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                Socket socket = new Socket();
                Relay relay = new Relay(Impairment.block(), Impairment.NONE, 3)) {
            assertThat(exchange(relay.udp(echo.address()), 10, 12)).isEmpty();
            assertThat(relay.up().log()).hasSize(10).allMatch(p -> p.fate() == Fate.BLOCKED);
            InetSocketAddress front = relay.tcp((InetSocketAddress) server.getLocalSocketAddress());
            assertThatThrownBy(() -> socket.connect(front, 200)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aConnectionKeepsItsBytesThroughDelayLossAndABottleneck() throws Exception {
        byte[] sent = new byte[60_000];
        new Random(5).nextBytes(sent);
        Impairment poor = Impairment.delay(10).withDelay(10, 5).withLoss(0.05).withRate(2e6, 50);
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                Relay relay = new Relay(poor, Impairment.delay(5), 3);
                Socket client = new Socket()) {
            long began = System.nanoTime();
            client.connect(relay.tcp((InetSocketAddress) server.getLocalSocketAddress()));
            Relay.daemon("test-writer", () -> {
                try {
                    client.getOutputStream().write(sent);
                    client.shutdownOutput();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            try (Socket accepted = server.accept()) {
                assertThat(accepted.getInputStream().readAllBytes()).isEqualTo(sent);
                accepted.getOutputStream().write(42);
                assertThat(client.getInputStream().read()).isEqualTo(42);
            }
            // 60 kB at 2 Mbit/s take 240 ms.
            assertThat((System.nanoTime() - began) / 1e6).isGreaterThan(240);
            assertThat(relay.up().bytes()).isEqualTo(sent.length);
        }
    }

    @Test
    void knowsIpv6() throws IOException {
        assumeThat(hasIpv6()).as("IPv6 on loopback").isTrue();
        try (Echo echo = new Echo("::1");
                Relay relay = new Relay(Impairment.NONE, Impairment.NONE, 3)) {
            assertThat(exchange(relay.udp(echo.address()), 10, 12)).hasSize(10);
        }
    }

    /** Sends numbered datagrams, nearly at once, and collects the numbers that come back. */
    private static List<Integer> exchange(InetSocketAddress to, int count, int size) throws IOException {
        List<Integer> back = new ArrayList<>();
        try (DatagramChannel channel = DatagramChannel.open()) {
            channel.socket().setReceiveBufferSize(1 << 20);
            channel.connect(to);
            byte[] bytes = new byte[size];
            for (int i = 0; i < count; i++) {
                ByteBuffer.wrap(bytes).putInt(i);
                channel.write(ByteBuffer.wrap(bytes));
                if (i % 20 == 19) {
                    LockSupport.parkNanos(1_000_000); // lest the kernel's own buffers overflow
                }
            }
            channel.socket().setSoTimeout(600);
            DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
            while (true) {
                channel.socket().receive(packet);
                back.add(ByteBuffer.wrap(packet.getData()).getInt());
            }
        } catch (SocketTimeoutException e) {
            return back;
        }
    }

    private static boolean hasIpv6() {
        try (DatagramChannel channel = DatagramChannel.open()) {
            byte[] loopback = new byte[16];
            loopback[15] = 1;
            channel.bind(new InetSocketAddress(InetAddress.getByAddress(loopback), 0));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
