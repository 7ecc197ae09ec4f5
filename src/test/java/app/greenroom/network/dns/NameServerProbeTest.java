package app.greenroom.network.dns;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.network.After;
import app.greenroom.network.dns.NameServerSample.Answer;
import app.greenroom.network.io.Traffic;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameServerProbeTest {
    private static final Duration AMPLE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(200);

    @Test
    void bothFamiliesAreFoundAndOneServerIsEnough() throws Exception {
        try (LoopbackNameServer server = new LoopbackNameServer(LoopbackNameServer::found)) {
            List<NameServerSample> samples = ask(AMPLE, server.address(), server.address());

            assertThat(samples).extracting(NameServerSample::result).containsExactly(Answer.FOUND, Answer.FOUND);
            assertThat(samples.get(0).addresses()).containsExactly(InetAddress.getByName("192.0.2.7"));
            assertThat(samples.get(1).addresses()).containsExactly(InetAddress.getByName("2001:db8::7"));
            assertThat(samples.get(0).server()).isEqualTo(InetAddress.getLoopbackAddress());
            assertThat(samples).allMatch(sample -> sample.millis() > 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, NO_ADDRESS", "2, SERVER_FAILURE", "3, NO_SUCH_NAME", "5, NOT_ANSWERED"})
    void whatTheServerSaysIsTold(int code, Answer result) throws Exception {
        try (LoopbackNameServer server = new LoopbackNameServer(LoopbackNameServer.code(code))) {
            assertThat(ask(AMPLE, server.address()))
                    .hasSize(2)
                    .allMatch(sample -> sample.result() == result && sample.answered());
        }
    }

    @Test
    void aPortThatRefusesIsTold() throws Exception {
        InetSocketAddress nobody;
        try (DatagramSocket gone = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            nobody = (InetSocketAddress) gone.getLocalSocketAddress();
        }

        assertThat(ask(AMPLE, nobody)).extracting(NameServerSample::result).containsExactly(Answer.PORT_REFUSED);
    }

    @Test
    void aSilentServerIsAskedTwiceAndTheNextOneThen() throws Exception {
        try (LoopbackNameServer silent = new LoopbackNameServer(query -> List.of());
                LoopbackNameServer good = new LoopbackNameServer(LoopbackNameServer::found)) {
            List<NameServerSample> samples = ask(SHORT, silent.address(), good.address());
            assertThat(samples)
                    .extracting(NameServerSample::result)
                    .containsExactly(Answer.TIMED_OUT, Answer.FOUND, Answer.FOUND);
            assertThat(silent.asked()).isEqualTo(2);
            assertThat(NameServerSample.firstKeptSilent(samples)).isTrue();
            assertThat(NameServerSample.firstKeptSilent(ask(SHORT, silent.address())))
                    .as("nobody answers: that is no matter of the first")
                    .isFalse();
            assertThat(NameServerSample.firstKeptSilent(ask(AMPLE, good.address(), silent.address())))
                    .isFalse();
        }
    }

    @Test
    void aForgersAnswersArePassedOver() throws Exception {
        LoopbackNameServer.Answers forged = query -> {
            List<byte[]> answers = new ArrayList<>();
            for (int i = 1; i <= 20; i++) {
                byte[] wrong = LoopbackNameServer.found(query).get(0);
                wrong[0] ^= (byte) i;
                answers.add(wrong);
            }
            answers.add(new byte[0]);
            answers.add(Arrays.copyOf(query, 1500));
            answers.addAll(LoopbackNameServer.found(query));
            return answers;
        };
        try (LoopbackNameServer server = new LoopbackNameServer(forged)) {
            assertThat(ask(AMPLE, server.address()))
                    .extracting(NameServerSample::result)
                    .containsExactly(Answer.FOUND, Answer.FOUND);
        }
    }

    @Test
    void closingEndsTheWait() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        LoopbackNameServer.Answers silent = query -> {
            asked.countDown();
            return List.of();
        };
        try (LoopbackNameServer server = new LoopbackNameServer(silent);
                NameServerProbe probe = probe(server.address())) {
            After.latch(asked, probe::close);

            assertThat(probe.measure("zoom.us", Duration.ofDays(1)))
                    .extracting(NameServerSample::result)
                    .containsExactly(Answer.STOPPED);
        }
    }

    @Test
    void aListOfServersIsRead() throws Exception {
        assertThat(NameServers.parse("dns://192.0.2.1 dns://[2001:db8::1]:5353/. dns://name.example nonsense"))
                .containsExactly(new InetSocketAddress("192.0.2.1", 53), new InetSocketAddress("2001:db8::1", 5353));
        assertThat(NameServers.parse("null")).isEmpty();
    }

    private static List<NameServerSample> ask(Duration most, InetSocketAddress... servers) throws Exception {
        try (NameServerProbe probe = probe(servers)) {
            return probe.measure("zoom.us", most);
        }
    }

    private static NameServerProbe probe(InetSocketAddress... servers) {
        return new NameServerProbe(() -> List.of(servers), System::nanoTime, () -> 0x1234, new Traffic());
    }
}
