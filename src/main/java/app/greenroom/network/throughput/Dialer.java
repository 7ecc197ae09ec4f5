package app.greenroom.network.throughput;

import app.greenroom.network.io.Guards;
import app.greenroom.network.io.Traffic;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** Opens connections to a responder, each under guard for as long as the whole test may take. */
final class Dialer {
    private static final int CONNECT_MILLIS = 4_000;

    /** Time to connect and to prove the token: whoever drips its greeting must not hold up the test. */
    private static final Duration GREETING = Duration.ofSeconds(5);

    private final InetSocketAddress responder;
    private final byte[] token;
    private final Guards guards;
    private final Duration most;
    private final Traffic traffic;

    Dialer(InetSocketAddress responder, byte[] token, Guards guards, Duration most, Traffic traffic) {
        this.responder = responder;
        this.token = token.clone();
        this.guards = guards;
        this.most = most;
        this.traffic = traffic;
    }

    /** A connection that nobody took. */
    static final class NotConnected extends IOException {
        private static final long serialVersionUID = 1L;

        NotConnected(IOException cause) {
            super(cause);
        }
    }

    /**
     * Connects and proves the token.
     *
     * @throws NotConnected when nobody took the connection
     * @throws IOException when what took it is no responder, or refused
     */
    Socket dial(Wire.Purpose purpose, int bytes) throws IOException {
        SocketChannel channel = SocketChannel.open();
        Guards.Guard greeting = guards.guard(channel, GREETING);
        Socket socket = channel.socket();
        try {
            socket.setTcpNoDelay(true);
            if (purpose == Wire.Purpose.UP) {
                // Enough for 20 Mbit/s at 50 ms a stream, and not so much that it takes the place of the line's own
                // queue.
                socket.setSendBufferSize(128 * 1024);
            }
            try {
                socket.connect(responder, CONNECT_MILLIS);
            } catch (IOException e) {
                throw new NotConnected(e);
            }
            Socket counted = traffic.counted(socket);
            Wire.ask(
                    counted.getInputStream(),
                    counted.getOutputStream(),
                    token,
                    new Wire.Request(purpose, bytes, Math.toIntExact(most.toMillis())));
            greeting.close();
            // A probe that was closed in between closes the connection here.
            guards.guard(channel, most);
            return counted;
        } catch (IOException e) {
            greeting.close();
            channel.close();
            throw e;
        }
    }
}
