package app.greenroom.network.stun;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/** STUN messages for tests: those of RFC 5769, and answers of one's own. */
final class StunVectors {
    /** RFC 5769, section 2.2: 192.0.2.1:32853. */
    static final String IPV4 = "0101003c2112a442b7e7a701bc34d686fa87dfae"
            + "8022000b7465737420766563746f7220"
            + "002000080001a147e112a643"
            + "000800142b91f599fd9e90c38c7489f92af9ba53f06be7d7"
            + "80280004c07d4c96";

    /** RFC 5769, section 2.3: [2001:db8:1234:5678:11:2233:4455:6677]:32853. */
    static final String IPV6 = "010100482112a442b7e7a701bc34d686fa87dfae"
            + "8022000b7465737420766563746f7220"
            + "002000140002a1470113a9faa5d3f179bc25f4b5bed2b9d9"
            + "00080014a382954e4be67bf11784c97c8292c275bfe3ed41"
            + "80280004c8fb0b4c";

    private StunVectors() {}

    static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    }

    /** A message of any type with these attributes, in hex. */
    static ByteBuffer message(int type, byte[] id, String attributes) {
        byte[] body = HexFormat.of().parseHex(attributes);
        return ByteBuffer.allocate(20 + body.length)
                .putShort((short) type)
                .putShort((short) body.length)
                .putInt(0x2112A442)
                .put(id)
                .put(body)
                .flip();
    }

    /** A success answer to a request, as a server does it that saw it come from {@code seen}. */
    static ByteBuffer answer(ByteBuffer request, InetSocketAddress seen) {
        byte[] id = new byte[12];
        request.get(8, id);
        byte[] key = ByteBuffer.allocate(16).putInt(0x2112A442).put(id).array();
        byte[] address = seen.getAddress().getAddress();
        ByteBuffer attribute = ByteBuffer.allocate(8 + address.length)
                .putShort((short) 0x0020)
                .putShort((short) (4 + address.length))
                .putShort((short) (address.length == 4 ? 1 : 2))
                .putShort((short) (seen.getPort() ^ 0x2112));
        for (int i = 0; i < address.length; i++) {
            attribute.put((byte) (address[i] ^ key[i]));
        }
        return message(0x0101, id, HexFormat.of().formatHex(attribute.array()));
    }
}
