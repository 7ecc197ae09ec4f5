package app.greenroom.network.relay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/** A UDP server on loopback that sends back what comes. */
public final class Echo implements AutoCloseable {
    private final DatagramChannel channel = DatagramChannel.open();

    /** An echo on a loopback address, {@code 127.0.0.1} or {@code ::1}. */
    public Echo(String address) throws IOException {
        channel.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
        channel.socket().setReceiveBufferSize(1 << 20);
        Relay.daemon("test-echo", this::serve);
    }

    public InetSocketAddress address() throws IOException {
        return (InetSocketAddress) channel.getLocalAddress();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void serve() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(65_536);
        try {
            while (true) {
                buffer.clear();
                SocketAddress from = channel.receive(buffer);
                channel.send(buffer.flip(), from);
            }
        } catch (IOException e) {
            // Closed.
        }
    }
}
