package app.greenroom.network.relay;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Forwards TCP connections, each direction through two threads. */
final class TcpFront implements Closeable {
    /** Small, so that the queue which a test asks for is the one that fills. */
    private static final int BUFFER = 16_384;

    private final InetSocketAddress server;
    private final RelayLink up;
    private final RelayLink down;
    private final ServerSocket listener = new ServerSocket();
    private final List<Socket> open = new ArrayList<>();

    TcpFront(InetSocketAddress server, RelayLink up, RelayLink down) throws IOException {
        this.server = server;
        this.up = up;
        this.down = down;
        boolean blocked = up.impairment().blocked();
        if (up.impairment().rate() > 0) {
            listener.setReceiveBufferSize(BUFFER);
        }
        listener.bind(Relay.loopback(server), blocked ? 1 : 100);
        if (blocked) {
            fillBacklog();
        } else {
            Relay.daemon("relay-tcp", this::accept);
        }
    }

    InetSocketAddress address() {
        return (InetSocketAddress) listener.getLocalSocketAddress();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        synchronized (open) {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    /** Linux drops a SYN when more connections than the backlog wait to be accepted; nobody ever accepts these. */
    private void fillBacklog() throws IOException {
        for (int i = 0; i < 3; i++) {
            Socket filler = new Socket();
            open.add(filler);
            try {
                filler.connect(address(), 50);
            } catch (IOException e) {
                // Full.
                return;
            }
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                Socket back = new Socket();
                if (down.impairment().rate() > 0) {
                    back.setReceiveBufferSize(BUFFER);
                }
                synchronized (open) {
                    open.add(client);
                    open.add(back);
                }
                try {
                    back.connect(server, 5_000);
                } catch (IOException e) {
                    client.close();
                    continue;
                }
                client.setTcpNoDelay(true);
                back.setTcpNoDelay(true);
                new TcpPump(client, back, up);
                new TcpPump(back, client, down);
            }
        } catch (IOException e) {
            // Closed.
        }
    }
}
