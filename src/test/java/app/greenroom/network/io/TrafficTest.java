package app.greenroom.network.io;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.network.LoopbackServer;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private final Traffic traffic = new Traffic();
    private InetAddress four = InetAddress.getLoopbackAddress();
    private InetAddress six = InetAddress.getLoopbackAddress();

    @BeforeEach
    void makeAddresses() throws Exception {
        four = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        six = Inet6Address.getByAddress("there", new byte[16], 0);
    }

    @Test
    void datagramsHaveTheirHeaders() {
        traffic.datagramOut(four, 20);
        traffic.datagramIn(six, 32);
        assertThat(traffic.count()).isEqualTo(new Traffic.Count(48, 80));
        assertThat(traffic.count().total()).isEqualTo(128);
    }

    @Test
    void connectionsThatAreRefusedOrNotAnsweredCostTheirSyns() {
        traffic.refused(four);
        assertThat(traffic.count()).isEqualTo(new Traffic.Count(60, 40));
        traffic.unanswered(four, 500);
        traffic.unanswered(six, 3_500);
        assertThat(traffic.count()).isEqualTo(new Traffic.Count(60 + 60 + 3 * 80, 40));
    }

    @Test
    void aLookupIsReckoned() {
        traffic.lookup();
        assertThat(traffic.count().total()).isBetween(200L, 600L);
    }

    @Test
    void whatPassesASocketIsCountedWithItsSegments() throws Exception {
        LoopbackServer.Behaviour answer = socket -> {
            socket.getInputStream().readNBytes(3_000);
            socket.getOutputStream().write(new byte[100]);
        };
        try (LoopbackServer server = new LoopbackServer(answer);
                Socket line = traffic.counted(new Socket(server.address().getAddress(), server.port()))) {
            Traffic.Count opened = traffic.count();
            assertThat(opened.sent()).isEqualTo(60 + 3 * 52);
            line.getOutputStream().write(new byte[3_000]);
            assertThat(traffic.count().sent() - opened.sent()).isEqualTo(3_000 + 3 * 52);
            assertThat(traffic.count().received() - opened.received()).isEqualTo(2 * 52);
            long before = traffic.count().received();
            assertThat(line.getInputStream().read()).isZero();
            assertThat(line.getInputStream().readNBytes(99)).hasSize(99);
            assertThat(traffic.count().received() - before).isBetween(100L + 2 * 52, 100L + 4 * 52);
            assertThat(line.getInputStream().read()).isNegative();
            assertThat(line.isConnected()).isTrue();
        }
    }
}
