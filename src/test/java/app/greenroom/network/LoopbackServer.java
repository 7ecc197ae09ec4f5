package app.greenroom.network;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A TCP server on loopback that treats every connection the same way, each on a daemon thread of its own. */
public final class LoopbackServer implements AutoCloseable {
    private final ServerSocket listener;
    private final Behaviour behaviour;
    private final AtomicInteger accepted = new AtomicInteger();
    private final Set<Socket> open = Collections.synchronizedSet(new HashSet<>());

    /** What happens to a connection. */
    public interface Behaviour {
        void serve(Socket socket) throws IOException, InterruptedException;
    }

    public LoopbackServer(Behaviour behaviour) throws IOException {
        this(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), behaviour);
    }

    /** One at another address of this computer's, or of a world's. */
    public LoopbackServer(InetSocketAddress where, Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        listener = new ServerSocket(where.getPort(), 100, where.getAddress());
        start("test-server", this::accept);
    }

    /** Shakes hands as a TLS server does, {@code delayMillis} after the first byte of the ClientHello has come. */
    public static Behaviour tls(SSLContext context, long delayMillis) {
        return socket -> {
            int first = socket.getInputStream().read();
            if (first >= 0) {
                Thread.sleep(delayMillis);
                byte[] consumed = {(byte) first};
                SSLSocket tls = (SSLSocket)
                        context.getSocketFactory().createSocket(socket, new ByteArrayInputStream(consumed), true);
                tls.setUseClientMode(false);
                tls.startHandshake();
                drain(tls);
            }
        };
    }

    /** Takes the connection and says nothing, until the other end hangs up. */
    public static Behaviour silent() {
        return LoopbackServer::drain;
    }

    /** Answers whatever comes like a web server that knows no TLS. */
    public static Behaviour plainText() {
        return socket -> {
            OutputStream out = socket.getOutputStream();
            out.write("HTTP/1.1 302 Found\r\nLocation: http://portal.example/\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            drain(socket);
        };
    }

    /** Begins a TLS record of the greatest length and then sends a byte every 20 ms, so that no read ever times out. */
    public static Behaviour dripping() {
        return socket -> {
            OutputStream out = socket.getOutputStream();
            out.write(new byte[] {0x16, 0x03, 0x03, 0x3f, (byte) 0xff});
            while (true) {
                out.write(2);
                out.flush();
                Thread.sleep(20);
            }
        };
    }

    /** Hangs up at once. */
    public static Behaviour closing() {
        return Socket::close;
    }

    /** A port on which nobody listens. */
    public static int refusingPort() throws IOException {
        try (ServerSocket gone = new ServerSocket()) {
            gone.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return gone.getLocalPort();
        }
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port());
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** How many connections there were. */
    public int accepted() {
        return accepted.get();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open.toArray(new Socket[0])) {
            socket.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                accepted.incrementAndGet();
                open.add(socket);
                start("test-connection", () -> serve(socket));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            behaviour.serve(socket);
        } catch (IOException | InterruptedException e) {
            // The other end hung up, which is its right.
        } finally {
            open.remove(socket);
        }
    }

    private static void drain(Socket socket) throws IOException {
        byte[] bytes = new byte[1024];
        while (socket.getInputStream().read(bytes) >= 0) {
            // Until the other end hangs up.
        }
    }

    private static void start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
