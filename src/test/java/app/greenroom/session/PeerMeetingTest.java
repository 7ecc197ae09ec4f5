package app.greenroom.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.greenroom.network.peer.PeerSamples.Meeting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What both users read, with real sockets on loopback. */
class PeerMeetingTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> said = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void bothSidesReadTheResult() throws Exception {
        String code;
        Future<Boolean> waiting;
        try (PeerHost host = host(Optional.empty())) {
            waiting = threads.submit(() -> {
                host.run(said::add);
                return true;
            });
            assertThat(host.codes()).hasSize(1);
            code = host.codes().get(0).text();
            PeerTest.Result result = new PeerTest(code, true, System::nanoTime, new Random(2)).run(Progress.NONE);
            assertThat(result.measured()).isTrue();
            assertThat(String.join("\n", result.lines()))
                    .contains("Round trip ", "Lost on the way there: ", " of 200 packets.", "Lost on the way back: ");
            assertThat(said.get(0)).isEqualTo("The other computer is connected. The test runs.");
            assertThat(said.get(said.size() - 1)).contains("The test is done.", " of 210 packets arrived");
        }
        assertThat(waiting.get(10, TimeUnit.SECONDS)).isTrue();
        PeerTest.Result alone = new PeerTest(code, true, System::nanoTime, new Random(2)).run(Progress.NONE);
        assertThat(alone.samples().meeting()).isEqualTo(Meeting.REFUSED);
        assertThat(alone.measured()).isFalse();
        assertThat(String.join("\n", alone.lines())).contains("Could not reach", "router", "hotspot", "swap roles");
    }

    @Test
    void aRoutersAddressComesFirst() throws Exception {
        try (PeerHost host = host(Optional.of("192.0.2.1"))) {
            assertThat(host.codes()).hasSize(2);
            assertThat(host.codes().get(0).where()).contains("internet", "router");
        }
    }

    @Test
    void whatIsNoCodeOrNoAddressIsSaidSo() {
        assertThatThrownBy(() -> new PeerTest("ABCDE-12345", true, System::nanoTime, new Random(1)))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("'ABCDE-12345' is not a code");
        assertThatThrownBy(() -> host(Optional.of("router.example")))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("not an address");
    }

    private static PeerHost host(Optional<String> reached) throws RequestException {
        return new PeerHost(
                new PeerHost.Request(Optional.of("127.0.0.1"), reached, 0, Duration.ofMinutes(5)),
                System::nanoTime,
                new Random(1));
    }
}
