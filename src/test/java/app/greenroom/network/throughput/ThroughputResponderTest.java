package app.greenroom.network.throughput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Strangers at the responder's door. */
class ThroughputResponderTest {
    private static final byte[] TOKEN = "a shared secret".getBytes(StandardCharsets.US_ASCII);
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final int GREETING = 24;

    @Test
    void bytesAtRandomGetTheGreetingAndNothingElse() throws Exception {
        Random random = new Random(11);
        try (ThroughputResponder responder = responder(ResponderLimits.USUAL)) {
            for (int i = 0; i < 200; i++) {
                byte[] noise = new byte[random.nextInt(200) + 41];
                random.nextBytes(noise);
                try (Socket socket = connect(responder)) {
                    assertThat(exchange(socket, noise)).isLessThanOrEqualTo(GREETING);
                }
            }
            assertThat(responder.bytes()).isZero();
        }
    }

    @Test
    void aProofThatWasOverheardIsGoodForNothing() throws Exception {
        try (ThroughputResponder responder = responder(ResponderLimits.USUAL)) {
            ByteArrayOutputStream overheard = new ByteArrayOutputStream();
            try (Socket socket = connect(responder)) {
                OutputStream both = new OutputStream() {
                    @Override
                    public void write(int next) throws IOException {
                        overheard.write(next);
                        socket.getOutputStream().write(next);
                    }
                };
                Wire.ask(socket.getInputStream(), both, TOKEN, new Wire.Request(Wire.Purpose.DOWN, 1000, 1000));
            }
            try (Socket socket = connect(responder)) {
                assertThat(exchange(socket, overheard.toByteArray())).isLessThanOrEqualTo(GREETING);
            }
        }
    }

    @Test
    void aSilentStrangerIsHungUpOn() throws Exception {
        ResponderLimits strict = new ResponderLimits(1, 1000, 1000, Duration.ofMillis(100), Duration.ofSeconds(1));
        try (ThroughputResponder responder = responder(strict);
                Socket socket = connect(responder)) {
            assertThat(socket.getInputStream().readNBytes(1000)).hasSize(GREETING);
        }
    }

    @Test
    void moreConnectionsThanAllowedAreClosedUnanswered() throws Exception {
        ResponderLimits two = new ResponderLimits(2, 1000, 1000, Duration.ofSeconds(20), Duration.ofSeconds(20));
        List<Socket> sockets = new ArrayList<>();
        try (ThroughputResponder responder = responder(two)) {
            for (int i = 0; i < 2; i++) {
                Socket socket = connect(responder);
                sockets.add(socket);
                assertThat(socket.getInputStream().readNBytes(GREETING)).hasSize(GREETING);
            }
            try (Socket third = connect(responder)) {
                assertThat(third.getInputStream().readNBytes(GREETING)).isEmpty();
            }
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void nobodyGetsMoreThanTheLimit() throws Exception {
        ResponderLimits small = new ResponderLimits(2, 5_000, 100_000, Duration.ofSeconds(20), Duration.ofSeconds(20));
        try (ThroughputResponder responder = responder(small);
                Socket socket = connect(responder)) {
            InputStream in = socket.getInputStream();
            Wire.ask(
                    in,
                    socket.getOutputStream(),
                    TOKEN,
                    new Wire.Request(Wire.Purpose.DOWN, Integer.MAX_VALUE, Integer.MAX_VALUE));
            socket.getOutputStream().write(1);

            assertThat(in.readNBytes(100_000)).hasSize(5_000);
        }
    }

    @Test
    void onceClosedNobodyIsTakenAnyMore() throws Exception {
        for (int i = 0; i < 100; i++) {
            ThroughputResponder responder = responder(ResponderLimits.USUAL);
            InetSocketAddress address = responder.address();
            responder.close();
            assertThatThrownBy(() -> new Socket(address.getAddress(), address.getPort()).close())
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void aTokenThatCanBeGuessedIsRefused() {
        assertThatThrownBy(() ->
                        new ThroughputResponder(ANY, new byte[4], ResponderLimits.USUAL, System::nanoTime, bytes -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Sends, and counts what comes back until the other end hangs up. */
    private static int exchange(Socket socket, byte[] noise) {
        int count = 0;
        try {
            socket.getOutputStream().write(noise);
            while (socket.getInputStream().read() >= 0) {
                count++;
            }
        } catch (IOException e) {
            // Reset: hung up with our bytes unread.
        }
        return count;
    }

    private static Socket connect(ThroughputResponder responder) throws IOException {
        return new Socket(responder.address().getAddress(), responder.address().getPort());
    }

    private static ThroughputResponder responder(ResponderLimits limits) throws IOException {
        return new ThroughputResponder(ANY, TOKEN, limits, System::nanoTime, new Random(3)::nextBytes);
    }
}
