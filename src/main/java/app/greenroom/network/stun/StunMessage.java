package app.greenroom.network.stun;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.CRC32;

/**
 * An answer to a STUN binding request, and how to write the request. What another computer may send is taken apart with every
 * length checked; nothing is allocated by a length that it claims.
 *
 * <pre>{@code
 *  0                   1                   2                   3
 * |0 0|     message type          |         message length        |
 * |                         magic cookie 2112A442                 |
 * |                     transaction id, 96 bits                   |
 * |  attribute type               |  attribute length             |  value, padded to 4 bytes …
 * }</pre>
 *
 * <p>RFC 8489: sections 5 (header), 14.1 and 14.2 (addresses), 14.7 (fingerprint), 14.8 (error code) and 6.3.4 (attributes
 * that must be understood).
 *
 * @param kind what it is
 * @param id its transaction id, 12 bytes
 * @param mapped where the request came from, as the server saw it; empty when it does not say
 * @param error the error code, 300–699; only of an error answer
 */
public record StunMessage(Kind kind, ByteBuffer id, Optional<InetSocketAddress> mapped, OptionalInt error) {
    /** Bytes of a request, and of a header. */
    public static final int HEADER = 20;

    /** Bytes of a transaction id. */
    public static final int ID = 12;

    /** A datagram longer than this is no answer to a binding request. */
    static final int MOST_BYTES = 1_500;

    private static final int MAGIC = 0x2112A442;
    private static final int BINDING_REQUEST = 0x0001;
    private static final int BINDING_SUCCESS = 0x0101;
    private static final int BINDING_ERROR = 0x0111;
    private static final int MAPPED_ADDRESS = 0x0001;
    private static final int ERROR_CODE = 0x0009;
    private static final int XOR_MAPPED_ADDRESS = 0x0020;
    private static final int FINGERPRINT = 0x8028;
    private static final int ATTRIBUTE_HEADER = 4;
    /** Nobody's, of those that may be passed over. */
    private static final int MEANINGLESS = 0xFEFE;

    private static final int FINGERPRINT_XOR = 0x5354554E;
    /** Types from here on may be passed over by who does not know them. */
    private static final int OPTIONAL = 0x8000;
    /** Known and of no use here: USERNAME, MESSAGE-INTEGRITY, UNKNOWN-ATTRIBUTES, REALM, NONCE, -SHA256, and RFC 3489's. */
    private static final int[] PASSED_OVER = {
        0x0002, 0x0003, 0x0004, 0x0005, 0x0006, 0x0007, 0x0008, 0x000A, 0x000B, 0x0014, 0x0015, 0x001C, 0x001D, 0x001E
    };

    /** What a message is. */
    public enum Kind {
        SUCCESS,
        ERROR,
        /** It has an attribute that must be understood and is not, so that nothing in it counts. */
        NOT_UNDERSTOOD
    }

    /** A binding request without attributes. */
    public static ByteBuffer request(byte[] id) {
        if (id.length != ID) {
            throw new IllegalArgumentException("a transaction id has 12 bytes, not " + id.length);
        }
        return ByteBuffer.allocate(HEADER)
                .putShort((short) BINDING_REQUEST)
                .putShort((short) 0)
                .putInt(MAGIC)
                .put(id)
                .flip();
    }

    /**
     * A binding request that is longer than it need be, by an attribute without meaning that every server passes over
     * (section 14, comprehension-optional).
     *
     * @param bytes in all, a multiple of four from 24 to 1,200
     */
    public static ByteBuffer request(byte[] id, int bytes) {
        int value = bytes - HEADER - ATTRIBUTE_HEADER;
        if (id.length != ID || value < 0 || bytes > 1_200 || bytes % 4 != 0) {
            throw new IllegalArgumentException("no request of " + bytes + " bytes");
        }
        return ByteBuffer.allocate(bytes)
                .putShort((short) BINDING_REQUEST)
                .putShort((short) (bytes - HEADER))
                .putInt(MAGIC)
                .put(id)
                .putShort((short) MEANINGLESS)
                .putShort((short) value)
                .rewind();
    }

    /** The answer that a datagram holds; empty when it holds none, or a broken one. Leaves the buffer as it is. */
    public static Optional<StunMessage> parse(ByteBuffer datagram) {
        ByteBuffer in = datagram.slice();
        int length = in.remaining();
        if (length < HEADER || length > MOST_BYTES || length % 4 != 0) {
            return Optional.empty();
        }
        int type = in.getShort() & 0xFFFF;
        if ((type != BINDING_SUCCESS && type != BINDING_ERROR)
                || (in.getShort() & 0xFFFF) != length - HEADER
                || in.getInt() != MAGIC) {
            return Optional.empty();
        }
        byte[] id = new byte[ID];
        in.get(id);
        Optional<InetSocketAddress> plain = Optional.empty();
        Optional<InetSocketAddress> xored = Optional.empty();
        OptionalInt error = OptionalInt.empty();
        boolean understood = true;
        while (in.hasRemaining()) {
            int start = in.position();
            int attribute = in.getShort() & 0xFFFF;
            int size = in.getShort() & 0xFFFF;
            int padded = size + 3 & ~3;
            if (padded > in.remaining()) {
                return Optional.empty();
            }
            ByteBuffer value = in.slice(in.position(), size);
            in.position(in.position() + padded);
            // The first of a kind counts (section 14).
            if (attribute == XOR_MAPPED_ADDRESS && xored.isEmpty()) {
                xored = address(value, id, true);
                understood &= xored.isPresent();
            } else if (attribute == MAPPED_ADDRESS && plain.isEmpty()) {
                plain = address(value, id, false);
            } else if (attribute == ERROR_CODE && error.isEmpty()) {
                error = code(value);
            } else if (attribute == FINGERPRINT) {
                if (size != 4 || in.hasRemaining() || value.getInt() != fingerprint(datagram.slice(), start)) {
                    return Optional.empty();
                }
            } else if (attribute < OPTIONAL && !known(attribute)) {
                understood = false;
            }
        }
        if (type == BINDING_ERROR && error.isEmpty()) {
            return Optional.empty();
        }
        Kind kind = !understood ? Kind.NOT_UNDERSTOOD : type == BINDING_SUCCESS ? Kind.SUCCESS : Kind.ERROR;
        return Optional.of(new StunMessage(
                kind,
                ByteBuffer.wrap(id).asReadOnlyBuffer(),
                kind == Kind.SUCCESS ? xored.isPresent() ? xored : plain : Optional.empty(),
                type == BINDING_ERROR ? error : OptionalInt.empty()));
    }

    /** The fingerprint that a message with this many bytes before the attribute has to carry. */
    static int fingerprint(ByteBuffer message, int before) {
        CRC32 crc = new CRC32();
        crc.update(message.slice(0, before));
        return (int) crc.getValue() ^ FINGERPRINT_XOR;
    }

    private static boolean known(int attribute) {
        return attribute == XOR_MAPPED_ADDRESS
                || attribute == MAPPED_ADDRESS
                || attribute == ERROR_CODE
                || Arrays.binarySearch(PASSED_OVER, attribute) >= 0;
    }

    private static OptionalInt code(ByteBuffer value) {
        if (value.remaining() < 4) {
            return OptionalInt.empty();
        }
        int hundreds = value.get(2) & 7;
        int rest = value.get(3) & 0xFF;
        return hundreds < 3 || hundreds > 6 || rest > 99 ? OptionalInt.empty() : OptionalInt.of(100 * hundreds + rest);
    }

    private static Optional<InetSocketAddress> address(ByteBuffer value, byte[] id, boolean xor) {
        int size = value.remaining() == 8 ? 4 : value.remaining() == 20 ? 16 : 0;
        if (size == 0 || value.get(1) != (size == 4 ? 1 : 2)) {
            return Optional.empty();
        }
        byte[] key = ByteBuffer.allocate(16).putInt(MAGIC).put(id).array();
        int port = (value.getShort(2) & 0xFFFF) ^ (xor ? MAGIC >>> 16 : 0);
        byte[] bytes = new byte[size];
        value.get(4, bytes);
        for (int i = 0; xor && i < size; i++) {
            bytes[i] ^= key[i];
        }
        try {
            return Optional.of(new InetSocketAddress(InetAddress.getByAddress(bytes), port));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of " + size + " bytes", e);
        }
    }
}
