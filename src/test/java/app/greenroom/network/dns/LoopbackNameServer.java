package app.greenroom.network.dns;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A name server on loopback that answers every question as it is told. */
public final class LoopbackNameServer implements AutoCloseable {
    private final DatagramSocket socket;
    private final AtomicInteger asked = new AtomicInteger();
    private final Answers answers;

    /** Makes the datagrams that answer a question. */
    public interface Answers {
        List<byte[]> to(byte[] query);
    }

    public LoopbackNameServer(Answers answers) throws IOException {
        this(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), answers);
    }

    /** One at another address of this computer's, or of a world's. */
    public LoopbackNameServer(InetSocketAddress where, Answers answers) throws IOException {
        this.socket = new DatagramSocket(where);
        this.answers = answers;
        Thread thread = new Thread(this::serve, "test-name-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Finds 192.0.2.7 or 2001:db8::7. */
    public static List<byte[]> found(byte[] query) {
        boolean four = query[query.length - 3] == 1;
        byte[] address = four
                ? new byte[] {(byte) 192, 0, 2, 7}
                : new byte[] {0x20, 1, 0xd, (byte) 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7};
        return List.of(reply(query, 0, record(four ? 1 : 28, address)));
    }

    /**
     * Finds these addresses, each by the question for its family; no record where there is none of it.
     *
     * @param query with one question and no other record
     */
    public static List<byte[]> found(byte[] query, Optional<String> four, Optional<String> six) {
        try {
            int type = type(query);
            Optional<String> address = type == 1 ? four : type == 28 ? six : Optional.empty();
            return List.of(
                    address.isEmpty()
                            ? reply(query, 0)
                            : reply(
                                    query,
                                    0,
                                    record(
                                            type,
                                            InetAddress.getByName(address.get()).getAddress())));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no address", e);
        }
    }

    private static int type(byte[] query) {
        int place = 12;
        while (query[place] != 0) {
            place += query[place] + 1;
        }
        return query[place + 2];
    }

    /** Answers with a code and nothing else, such as 3 for NXDOMAIN. */
    public static Answers code(int code) {
        return query -> List.of(reply(query, code));
    }

    /** An answer to {@code query} with the given records. */
    static byte[] reply(byte[] query, int code, byte[]... records) {
        int length =
                query.length + Arrays.stream(records).mapToInt(r -> r.length).sum();
        byte[] reply = Arrays.copyOf(query, length);
        reply[2] = (byte) 0x81;
        reply[3] = (byte) (0x80 | code);
        reply[7] = (byte) records.length;
        int place = query.length;
        for (byte[] record : records) {
            System.arraycopy(record, 0, reply, place, record.length);
            place += record.length;
        }
        return reply;
    }

    /** A record whose owner is a pointer to the question's name. */
    static byte[] record(int type, byte[] data) {
        byte[] record = new byte[12 + data.length];
        record[0] = (byte) 0xc0;
        record[1] = 12;
        record[3] = (byte) type;
        record[5] = 1;
        record[11] = (byte) data.length;
        System.arraycopy(data, 0, record, 12, data.length);
        return record;
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    int asked() {
        return asked.get();
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        byte[] buffer = new byte[2048];
        try {
            while (true) {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                asked.incrementAndGet();
                for (byte[] answer : answers.to(Arrays.copyOf(buffer, packet.getLength()))) {
                    socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                }
            }
        } catch (IOException e) {
            // Closed.
        }
    }
}
