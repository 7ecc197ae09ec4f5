package app.greenroom.network.relay;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A link of the tests' own between clients and servers on loopback, one {@link Impairment} each way, shared by all that
 * passes: a full queue that TCP has filled delays the datagrams as well.
 *
 * <pre>{@code
 * try (Relay relay = new Relay(Impairment.delay(40).withLoss(0.01), Impairment.delay(40), 1)) {
 *     InetSocketAddress front = relay.udp(server.address());
 *     …
 *     relay.up().log();
 * }
 * }</pre>
 *
 * <p>It lives above the kernel, and so cannot delay the opening of a TCP connection: that is answered at once, or, by a
 * blocked link, never.
 */
public final class Relay implements AutoCloseable {
    private final RelayLink up;
    private final RelayLink down;
    private final List<Closeable> fronts = new ArrayList<>();

    /**
     * A relay for which chance always falls the same way, datagram by datagram.
     *
     * @param up from client to server
     * @param down from server to client
     */
    public Relay(Impairment up, Impairment down, long seed) {
        this.up = new RelayLink("up", up, seed);
        this.down = new RelayLink("down", down, ~seed);
    }

    /** From client to server. */
    public RelayLink up() {
        return up;
    }

    /** From server to client. */
    public RelayLink down() {
        return down;
    }

    /** Forwards datagrams to a server, from the loopback address of its family and a port of the relay's choice. */
    public InetSocketAddress udp(InetSocketAddress server) throws IOException {
        UdpFront front = new UdpFront(server, up, down);
        fronts.add(front);
        return front.address();
    }

    /**
     * Forwards TCP connections to a server; when the link upwards is blocked by now, nobody ever answers there.
     *
     * @return where clients connect
     */
    public InetSocketAddress tcp(InetSocketAddress server) throws IOException {
        TcpFront front = new TcpFront(server, up, down);
        fronts.add(front);
        return front.address();
    }

    /** How well the relay kept to its own plan, for a log. */
    public String accuracy() {
        return String.format(
                Locale.ROOT,
                "relay late by ms: up %.3f median %.3f p99 %.3f max, down %.3f median %.3f p99 %.3f max",
                up.lateness(0.5),
                up.lateness(0.99),
                up.lateness(1),
                down.lateness(0.5),
                down.lateness(0.99),
                down.lateness(1));
    }

    @Override
    public void close() throws IOException {
        for (Closeable front : fronts) {
            front.close();
        }
        up.close();
        down.close();
    }

    /** The loopback address of a server's own family. */
    static InetSocketAddress loopback(InetSocketAddress server) {
        InetAddress address = server.getAddress();
        return new InetSocketAddress(address.isLoopbackAddress() ? address : InetAddress.getLoopbackAddress(), 0);
    }

    static Thread daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
