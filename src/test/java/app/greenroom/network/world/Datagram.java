package app.greenroom.network.world;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A packet of UDP or TCP over IPv4, whole and without options in its header.
 *
 * @param bytes the packet, from its header on
 */
record Datagram(ByteBuffer bytes) {
    static final int TCP = 6;
    static final int UDP = 17;
    private static final int HEAD = 20;
    private static final int UDP_HEAD = 8;
    private static final int TCP_HEAD = 20;

    /** An address and a port. */
    record End(int address, int port) {}

    /** Reads one; empty when it is another kind of packet. */
    static Optional<Datagram> of(byte[] from, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length).put(from, 0, length).flip();
        boolean plain = length >= HEAD + UDP_HEAD && bytes.get(0) == 0x45 && (bytes.getShort(6) & 0x3FFF) == 0;
        Datagram one = new Datagram(bytes);
        return plain && (one.protocol() == UDP || (one.protocol() == TCP && length >= HEAD + TCP_HEAD))
                ? Optional.of(one)
                : Optional.empty();
    }

    /** One of UDP. */
    static Datagram udp(End from, End to, byte[] content) {
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + UDP_HEAD + content.length);
        bytes.putShort((short) 0x4500).putShort((short) bytes.capacity()).putInt(0);
        bytes.put((byte) 64).put((byte) UDP);
        bytes.putShort(HEAD + 4, (short) (UDP_HEAD + content.length)).put(HEAD + UDP_HEAD, content);
        bytes.clear();
        return new Datagram(bytes).between(from, to);
    }

    int protocol() {
        return bytes.get(9);
    }

    End from() {
        return new End(bytes.getInt(12), bytes.getShort(HEAD) & 0xFFFF);
    }

    End to() {
        return new End(bytes.getInt(16), bytes.getShort(HEAD + 2) & 0xFFFF);
    }

    /** What UDP carries. */
    byte[] content() {
        byte[] content = new byte[bytes.limit() - HEAD - UDP_HEAD];
        bytes.get(HEAD + UDP_HEAD, content);
        return content;
    }

    /** The same from and to elsewhere, with its sums right; UDP goes without one of its own, which IPv4 allows. */
    Datagram between(End from, End to) {
        ByteBuffer other =
                ByteBuffer.allocate(bytes.limit()).put(bytes.duplicate().rewind());
        other.clear();
        other.putInt(12, from.address).putInt(16, to.address);
        other.putShort(HEAD, (short) from.port).putShort(HEAD + 2, (short) to.port);
        other.putShort(10, (short) 0);
        other.putShort(10, folded(sum(other, 0, HEAD)));
        if (protocol() == UDP) {
            other.putShort(HEAD + 6, (short) 0);
        } else {
            other.putShort(HEAD + 16, (short) 0);
            long ends = sum(other, 12, HEAD) + TCP + other.limit() - HEAD;
            other.putShort(HEAD + 16, folded(ends + sum(other, HEAD, other.limit())));
        }
        return new Datagram(other);
    }

    static long sum(ByteBuffer of, int begin, int end) {
        long sum = 0;
        for (int i = begin; i + 1 < end; i += 2) {
            sum += of.getShort(i) & 0xFFFF;
        }
        return (end - begin) % 2 == 0 ? sum : sum + ((of.get(end - 1) & 0xFF) << 8);
    }

    static short folded(long sum) {
        long left = sum;
        while (left >>> 16 != 0) {
            left = (left & 0xFFFF) + (left >>> 16);
        }
        return (short) ~left;
    }
}
