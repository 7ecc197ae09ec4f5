package app.greenroom.network.world;

import java.nio.ByteBuffer;

/** What a {@link LineWorld} reads in the headers of packets, and writes into them. */
final class Packets {
    private static final int HEAD = 20;
    private static final int ERROR_HEAD = 8;
    private static final int MOST_TOLD = 128;
    private static final int ICMP = 1;

    private Packets() {}

    /** Whether it is one of IPv6. */
    static boolean six(byte[] packet) {
        return (packet[0] & 0xf0) == 0x60;
    }

    /** Whether nobody may cut it: no router cuts IPv6, and of IPv4 those that say so (RFC 791). */
    static boolean whole(byte[] packet) {
        return six(packet) || (packet[6] & 0x40) != 0;
    }

    /** Which part is the last that a packet passes, by the address that is not at home; negative for what goes to nobody. */
    static int last(byte[] packet, int direction) {
        if (packet.length >= 48 && six(packet)) {
            int at = direction == 0 ? 24 : 8;
            boolean known = packet[at] == 0x20 && packet[at + 1] == 0x01;
            return !known
                    ? -1
                    : switch (packet[at + 5]) {
                        case 0xa -> 0;
                        case 0xb -> 1;
                        default -> 2;
                    };
        }
        if (packet.length < 28 || (packet[0] & 0xf0) != 0x40) {
            return -1;
        }
        int at = direction == 0 ? 16 : 12;
        return switch (packet[at] & 0xff) {
            case 10 -> 0;
            case 198 -> 1;
            default -> 2;
        };
    }

    /**
     * What a router says of a packet of IPv4 that is too long for the next part (RFC 1191).
     *
     * @param most bytes that pass
     * @param from the router's address
     */
    static byte[] tooLong(byte[] packet, int most, String from) {
        int told = Math.min(MOST_TOLD, packet.length);
        ByteBuffer error = ByteBuffer.allocate(HEAD + ERROR_HEAD + told);
        error.putShort((short) 0x4500).putShort((short) error.capacity()).putInt(0);
        error.put((byte) 64).put((byte) ICMP).putShort((short) 0);
        error.putInt(Routers.number(from)).put(packet, 12, 4);
        error.put((byte) 3).put((byte) 4).putInt(0).putShort((short) most).put(packet, 0, told);
        error.putShort(10, Datagram.folded(Datagram.sum(error, 0, HEAD)));
        error.putShort(HEAD + 2, Datagram.folded(Datagram.sum(error, HEAD, error.capacity())));
        return error.array();
    }
}
