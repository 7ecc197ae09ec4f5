package app.greenroom.network.stun;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.network.io.Traffic;
import app.greenroom.network.platform.HostPort;
import app.greenroom.network.relay.Impairment;
import app.greenroom.network.relay.Relay;
import app.greenroom.network.stun.NatSample.Mapping;
import app.greenroom.network.stun.NatSample.Translation;
import app.greenroom.network.stun.StunSample.Family;
import app.greenroom.network.stun.StunSample.Reply;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StunProbeTest {
    private static final StunPlan QUICK =
            new StunPlan(Duration.ofMillis(100), 3, Duration.ofMillis(300), Duration.ofMillis(1));
    private static final InetSocketAddress SEEN = new InetSocketAddress("203.0.113.9", 40_000);

    private final List<StunServer> servers = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (StunServer server : servers) {
            server.close();
        }
    }

    @Test
    void seesNoTranslatorWhereThereIsNone() throws Exception {
        NatSample nat = ask(honest("127.0.0.1"), honest("127.0.0.2"));
        assertThat(nat.translation()).isEqualTo(Translation.NONE);
        assertThat(nat.mapping()).isEqualTo(Mapping.NONE);
        assertThat(nat.family()).contains(Family.IPV4);
        assertThat(nat.servers()).hasSize(2).allSatisfy(sample -> {
            assertThat(sample.result()).isEqualTo(Reply.ANSWERED);
            assertThat(sample.sent()).isEqualTo(1);
            assertThat(sample.roundTrip()).isPresent();
        });
    }

    @Test
    void tellsTheMappingKindsApart() throws Exception {
        StunServer one = seeing("127.0.0.1", SEEN);
        StunServer two = seeing("127.0.0.2", SEEN);
        StunServer elsewhere = seeing("127.0.0.3", new InetSocketAddress("203.0.113.9", 40_001));
        StunServer otherPort = seeing("127.0.0.1", new InetSocketAddress("203.0.113.9", 40_002));
        assertThat(ask(one, two).mapping()).isEqualTo(Mapping.ENDPOINT_INDEPENDENT);
        assertThat(ask(one, two).translation()).isEqualTo(Translation.TRANSLATED);
        assertThat(ask(one, elsewhere).mapping()).isEqualTo(Mapping.ADDRESS_DEPENDENT);
        assertThat(ask(one, elsewhere, otherPort).mapping()).isEqualTo(Mapping.ADDRESS_AND_PORT_DEPENDENT);
        assertThat(ask(one).mapping()).isEqualTo(Mapping.UNKNOWN);
    }

    @Test
    void asksAgainWhenNothingComesAndThenGivesNoRoundTrip() throws Exception {
        StunServer deaf = server(
                "127.0.0.1",
                (request, from, count) -> count < 3 ? List.of() : List.of(StunVectors.answer(request, from)));
        StunSample sample = ask(deaf).servers().get(0);
        assertThat(sample.result()).isEqualTo(Reply.ANSWERED);
        assertThat(sample.sent()).isEqualTo(3);
        assertThat(sample.roundTrip()).isEmpty();
    }

    @Test
    void givesUpOnSilence() throws Exception {
        StunServer silent = server("127.0.0.1", (request, from, count) -> List.of());
        NatSample nat = ask(silent);
        assertThat(nat.servers().get(0).result()).isEqualTo(Reply.SILENT);
        assertThat(nat.servers().get(0).sent()).isEqualTo(3);
        assertThat(nat.mapping()).isEqualTo(Mapping.UNKNOWN);
        assertThat(nat.translation()).isEqualTo(Translation.UNKNOWN);
        assertThat(nat.family()).isEmpty();
    }

    @Test
    void heedsNeitherWrongIdsNorOtherSendersNorRubbish() throws Exception {
        try (DatagramSocket stranger = new DatagramSocket(0, InetAddress.getByName("127.0.0.4"))) {
            StunServer victim = server("127.0.0.1", (request, from, count) -> {
                ByteBuffer forged = StunVectors.answer(request, SEEN);
                byte[] bytes = new byte[forged.remaining()];
                forged.get(bytes);
                stranger.send(new DatagramPacket(bytes, bytes.length, from));
                ByteBuffer wrongId = StunVectors.answer(request, SEEN);
                wrongId.put(19, (byte) ~wrongId.get(19));
                return List.of(wrongId, ByteBuffer.wrap(new byte[1200]), ByteBuffer.allocate(0));
            });
            NatSample nat = ask(victim);
            assertThat(nat.servers().get(0).result()).isEqualTo(Reply.SILENT);
            assertThat(nat.family()).isEmpty();
        }
    }

    @Test
    void keepsTheCodeOfAnErrorAnswer() throws Exception {
        StunServer angry = server("127.0.0.1", (request, from, count) -> {
            byte[] id = new byte[12];
            request.get(8, id);
            return List.of(StunVectors.message(0x0111, id, "0009000400000414"));
        });
        StunSample sample = ask(angry).servers().get(0);
        assertThat(sample.result()).isEqualTo(Reply.ANSWERED);
        assertThat(sample.error()).hasValue(420);
        assertThat(sample.family()).isEmpty();
    }

    @Test
    void reachTellsAnsweredSilentRefusedAndOtherAnswersApart() throws Exception {
        StunServer stun = honest("127.0.0.1");
        StunServer silent = server("127.0.0.1", (request, from, count) -> List.of());
        StunServer other = server(
                "127.0.0.1",
                (request, from, count) -> List.of(ByteBuffer.wrap(HexFormat.of().parseHex("cafe"))));
        InetSocketAddress nobody = new InetSocketAddress(InetAddress.getLoopbackAddress(), unusedPort());
        try (UdpReach reach = new UdpReach(System::nanoTime, new Random(1), QUICK, new Traffic())) {
            List<StunSample> samples = reach.knock(
                    List.of(target(stun.address()), target(silent.address()), target(nobody), target(other.address())),
                    System.nanoTime());
            assertThat(samples)
                    .extracting(StunSample::result)
                    .containsExactly(Reply.ANSWERED, Reply.SILENT, Reply.REFUSED, Reply.OTHER_ANSWER);
            assertThat(samples).extracting(StunSample::answered).containsExactly(true, false, false, true);
        }
    }

    @Test
    void aBlockedLinkIsSilent() throws Exception {
        StunServer stun = honest("127.0.0.1");
        try (Relay relay = new Relay(Impairment.NONE, Impairment.block(), 1);
                UdpReach reach = new UdpReach(System::nanoTime, new Random(1), QUICK, new Traffic())) {
            assertThat(reach.knock(List.of(target(relay.udp(stun.address()))), System.nanoTime()))
                    .extracting(StunSample::result)
                    .containsExactly(Reply.SILENT);
            assertThat(relay.up().log()).hasSize(3);
        }
    }

    @Test
    void closingEndsARunAtOnce() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        StunServer silent = server("127.0.0.1", (request, from, count) -> {
            asked.countDown();
            return List.of();
        });
        StunPlan patient = new StunPlan(Duration.ofMinutes(10), 2, Duration.ofMinutes(10), Duration.ofMillis(1));
        StunProbe probe = new StunProbe(System::nanoTime, new Random(1), patient, new Traffic());
        Thread closer = new Thread(() -> {
            try {
                asked.await();
                probe.close();
            } catch (InterruptedException | IOException e) {
                throw new IllegalStateException(e);
            }
        });
        closer.start();
        assertThat(probe.ask(List.of(target(silent.address())), System.nanoTime())
                        .servers())
                .extracting(StunSample::result)
                .containsExactly(Reply.STOPPED);
        closer.join();
    }

    private static int unusedPort() throws IOException {
        try (DatagramSocket gone = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return gone.getLocalPort();
        }
    }

    private static StunTarget target(InetSocketAddress address) {
        return new StunTarget(new HostPort("stun.example", address.getPort()), address);
    }

    private static NatSample ask(StunServer... asked) throws Exception {
        List<StunTarget> targets = new ArrayList<>();
        for (StunServer server : asked) {
            targets.add(target(server.address()));
        }
        try (StunProbe probe = new StunProbe(System::nanoTime, new Random(1), QUICK, new Traffic())) {
            return probe.ask(targets, System.nanoTime());
        }
    }

    private StunServer honest(String address) throws IOException {
        return server(address, (request, from, count) -> List.of(StunVectors.answer(request, from)));
    }

    private StunServer seeing(String address, InetSocketAddress seen) throws IOException {
        return server(address, (request, from, count) -> List.of(StunVectors.answer(request, seen)));
    }

    private StunServer server(String address, StunServer.Behaviour behaviour) throws IOException {
        StunServer server = new StunServer(address, behaviour);
        servers.add(server);
        return server;
    }
}
