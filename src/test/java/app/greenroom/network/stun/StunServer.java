package app.greenroom.network.stun;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.List;

/** A UDP server on loopback that answers each datagram as a test wants. */
public final class StunServer implements AutoCloseable {
    private final DatagramChannel channel = DatagramChannel.open();
    private final Behaviour behaviour;

    /** What comes back. */
    public interface Behaviour {
        /**
         * The answers.
         *
         * @param count how many datagrams have come, this one included
         */
        List<ByteBuffer> answer(ByteBuffer request, InetSocketAddress from, int count) throws IOException;
    }

    public StunServer(String address, Behaviour behaviour) throws IOException {
        this(new InetSocketAddress(InetAddress.getByName(address), 0), behaviour);
    }

    public StunServer(InetSocketAddress where, Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        channel.bind(where);
        Thread thread = new Thread(this::serve, "test-stun");
        thread.setDaemon(true);
        thread.start();
    }

    /** One that tells everybody the truth. */
    public static StunServer honest(String address) throws IOException {
        return new StunServer(address, honest());
    }

    /** The truth to everybody. */
    public static Behaviour honest() {
        return fallingSilentAfter(Integer.MAX_VALUE);
    }

    /** The same to everybody: from there they seem to come. */
    public static Behaviour seeing(InetSocketAddress always) {
        return (request, from, count) -> List.of(StunVectors.answer(request, always));
    }

    /** The truth, so many times. */
    public static Behaviour fallingSilentAfter(int answers) {
        return (request, from, count) -> count <= answers ? List.of(StunVectors.answer(request, from)) : List.of();
    }

    public InetSocketAddress address() throws IOException {
        return (InetSocketAddress) channel.getLocalAddress();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void serve() {
        try {
            for (int count = 1; true; count++) {
                ByteBuffer buffer = ByteBuffer.allocate(2_048);
                InetSocketAddress from = (InetSocketAddress) channel.receive(buffer);
                for (ByteBuffer answer : behaviour.answer(buffer.flip(), from, count)) {
                    channel.send(answer, from);
                }
            }
        } catch (IOException e) {
            // Closed.
        }
    }
}
