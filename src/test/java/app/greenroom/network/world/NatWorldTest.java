package app.greenroom.network.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.greenroom.network.stun.StunMessage;
import app.greenroom.network.world.NatWorld.Kind;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** That the routers of the tests are what they are called. */
@Timeout(60)
class NatWorldTest {
    @BeforeEach
    void namespaces() {
        assumeTrue(NatWorld.usable(), "network namespaces need Linux and root");
    }

    @Test
    void twoServersSeeOnePortThroughAConeAndTwoThroughASymmetricRouter() throws Exception {
        NatWorld world = new NatWorld(Kind.CONE, Kind.SYMMETRIC);
        try {
            List<InetSocketAddress> cone = world.within(0, NatWorldTest::seen);
            assertThat(cone).hasSize(2);
            assertThat(cone.get(0)).isEqualTo(cone.get(1));
            List<InetSocketAddress> symmetric = world.within(1, NatWorldTest::seen);
            assertThat(symmetric).hasSize(2);
            assertThat(symmetric.get(0).getAddress()).isEqualTo(symmetric.get(1).getAddress());
            assertThat(symmetric.get(0).getPort()).isNotEqualTo(symmetric.get(1).getPort());
        } finally {
            world.close();
        }
    }

    @Test
    void noUdpGetsThroughWhereNoneMay() throws Exception {
        NatWorld world = new NatWorld(Kind.WITHOUT_UDP, Kind.CONE);
        try {
            assertThat(world.within(0, NatWorldTest::seen)).isEmpty();
        } finally {
            world.close();
        }
    }

    /** What each server says of one and the same socket; without those that do not answer. */
    private static List<InetSocketAddress> seen() throws Exception {
        List<InetSocketAddress> seen = new ArrayList<>();
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(500);
            for (String name : List.of(NatWorld.STUN, NatWorld.SECOND_STUN)) {
                String[] parts = name.split(":", 2);
                byte[] request = new byte[StunMessage.HEADER];
                StunMessage.request(new byte[StunMessage.ID]).get(request);
                socket.send(new DatagramPacket(
                        request, request.length, new InetSocketAddress(parts[0], Integer.parseInt(parts[1]))));
                DatagramPacket answer = new DatagramPacket(new byte[1_500], 1_500);
                try {
                    socket.receive(answer);
                } catch (SocketTimeoutException e) {
                    continue;
                }
                seen.add(StunMessage.parse(ByteBuffer.wrap(answer.getData(), 0, answer.getLength()))
                        .flatMap(StunMessage::mapped)
                        .orElseThrow());
            }
        }
        return seen;
    }
}
