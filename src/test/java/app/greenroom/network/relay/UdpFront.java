package app.greenroom.network.relay;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.HashMap;
import java.util.Map;

/** Forwards datagrams: one socket that clients send to, and towards the server one for each client, as a NAT has. */
final class UdpFront implements Closeable {
    private static final int MOST_CLIENTS = 64;
    private static final int BUFFER = 1 << 20;

    private final InetSocketAddress server;
    private final RelayLink up;
    private final RelayLink down;
    private final DatagramChannel front;
    private final Map<SocketAddress, DatagramChannel> clients = new HashMap<>();

    UdpFront(InetSocketAddress server, RelayLink up, RelayLink down) throws IOException {
        this.server = server;
        this.up = up;
        this.down = down;
        this.front = DatagramChannel.open().bind(Relay.loopback(server));
        front.socket().setReceiveBufferSize(BUFFER);
        Relay.daemon("relay-udp-up", this::forward);
    }

    InetSocketAddress address() throws IOException {
        return (InetSocketAddress) front.getLocalAddress();
    }

    @Override
    public void close() throws IOException {
        front.close();
        synchronized (clients) {
            for (DatagramChannel channel : clients.values()) {
                channel.close();
            }
        }
    }

    private void forward() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(65_536);
        try {
            while (true) {
                buffer.clear();
                SocketAddress client = front.receive(buffer);
                long arrived = System.nanoTime();
                DatagramChannel back = back(client);
                up.take(copy(buffer), arrived, content -> send(() -> back.write(content)));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private DatagramChannel back(SocketAddress client) throws IOException {
        synchronized (clients) {
            DatagramChannel known = clients.get(client);
            if (known != null) {
                return known;
            }
            if (clients.size() == MOST_CLIENTS) {
                throw new IOException("too many clients");
            }
            DatagramChannel channel =
                    DatagramChannel.open().bind(Relay.loopback(server)).connect(server);
            channel.socket().setReceiveBufferSize(BUFFER);
            clients.put(client, channel);
            Relay.daemon("relay-udp-down", () -> answer(channel, client));
            return channel;
        }
    }

    private void answer(DatagramChannel channel, SocketAddress client) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(65_536);
        while (channel.isOpen()) {
            try {
                buffer.clear();
                channel.read(buffer);
                long arrived = System.nanoTime();
                down.take(copy(buffer), arrived, content -> send(() -> front.send(content, client)));
            } catch (IOException e) {
                // Closed, which ends the loop, or the server's port is shut, which a relay does not tell.
            }
        }
    }

    private interface Sending {
        int now() throws IOException;
    }

    private static void send(Sending sending) {
        try {
            sending.now();
        } catch (IOException e) {
            // Closed meanwhile, or refused: a link does not know.
        }
    }

    private static ByteBuffer copy(ByteBuffer buffer) {
        buffer.flip();
        // Direct, so that sending it copies nothing more.
        return ByteBuffer.allocateDirect(buffer.remaining()).put(buffer).flip();
    }
}
