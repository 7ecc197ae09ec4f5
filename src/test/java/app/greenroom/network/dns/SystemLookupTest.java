package app.greenroom.network.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.greenroom.network.io.Traffic;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class SystemLookupTest {
    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void aSystemThatAnswersIsBelievedAndNobodyElseAsked() throws Exception {
        try (LoopbackNameServer server = new LoopbackNameServer(LoopbackNameServer::found)) {
            InetAddress own = InetAddress.getByName("192.0.2.99");
            assertThat(lookup(host -> List.of(own), server.address()).find("zoom.us"))
                    .containsExactly(own);
            assertThatThrownBy(() -> lookup(
                                    host -> {
                                        throw new UnknownHostException("no such name");
                                    },
                                    server.address())
                            .find("zoom.us"))
                    .hasMessage("no such name");
            assertThat(server.asked()).isZero();
        }
    }

    @Test
    void whereTheFirstNameServerIsDeadAnotherTellsWhatTheSystemWillFindLater() throws Exception {
        try (LoopbackNameServer dead = new LoopbackNameServer(query -> List.of());
                LoopbackNameServer good = new LoopbackNameServer(LoopbackNameServer::found)) {
            assertThat(lookup(this::hang, dead.address(), good.address()).find("zoom.us"))
                    .containsExactly(InetAddress.getByName("192.0.2.7"), InetAddress.getByName("2001:db8::7"));
        }
    }

    @Test
    void whereTheFirstNameServerAnswersTheSystemHasAnotherReasonToWait() throws Exception {
        CountDownLatch asked = new CountDownLatch(2);
        LoopbackNameServer.Answers counting = query -> {
            asked.countDown();
            return LoopbackNameServer.found(query);
        };
        InetAddress own = InetAddress.getByName("192.0.2.99");
        try (LoopbackNameServer server = new LoopbackNameServer(counting)) {
            Lookup late = host -> {
                wait(asked);
                return List.of(own);
            };
            assertThat(lookup(late, server.address()).find("zoom.us")).containsExactly(own);
        }
    }

    @Test
    void whereNobodyAnswersTheSystemsOwnFailureStands() throws Exception {
        CountDownLatch asked = new CountDownLatch(2);
        LoopbackNameServer.Answers silent = query -> {
            asked.countDown();
            return List.of();
        };
        try (LoopbackNameServer server = new LoopbackNameServer(silent)) {
            Lookup late = host -> {
                wait(asked);
                throw new UnknownHostException("temporary failure");
            };
            assertThatThrownBy(() -> lookup(late, server.address()).find("zoom.us"))
                    .hasMessage("temporary failure");
        }
    }

    private List<InetAddress> hang(String host) throws UnknownHostException {
        wait(never);
        throw new UnknownHostException(host);
    }

    private static void wait(CountDownLatch latch) throws UnknownHostException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new UnknownHostException("interrupted");
        }
    }

    private static SystemLookup lookup(Lookup system, InetSocketAddress... servers) {
        return new SystemLookup(system, () -> List.of(servers), System::nanoTime, () -> 0x1234, new Traffic());
    }
}
