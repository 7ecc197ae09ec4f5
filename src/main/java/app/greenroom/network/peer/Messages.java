package app.greenroom.network.peer;

import java.nio.ByteBuffer;

/**
 * The datagrams between two Greenrooms. Each begins with four bytes of magic, its type and three bytes of nothing.
 *
 * <pre>{@code
 * HELLO    → nonce 16, padded to 96 bytes
 * COOKIE   ← nonce 16, cookie 16: 40 bytes. The cookie seals time, the asker's address and nonce with a key that only
 *            the responder has, so that it keeps nothing about who asks
 * PROOF    → nonce 16, cookie 16, seal 16 of both under the code's secret, padded to 96 bytes
 * WELCOME  ← session 8, seal 16 of nonce, cookie and session under the secret: 32 bytes; or
 * BUSY     ← nonce 16 and a seal 16: 40 bytes
 * STREAM   → session 8, number 4, zeros, seal 8 under the session's key
 * ECHO     ← session 8, number 4, highest number 4, those seen up to it 8, received 8, answered 8, zeros, seal 8: as long
 *            as the packet it answers
 * END      → session 8, sent 4, answered 4, median round trip in µs 4, seal 8, padded to 96 bytes before the seal
 * DONE     ← session 8, received 4, answered 4, seal 8: 32 bytes
 * }</pre>
 */
final class Messages {
    static final int MAGIC = 0x47526D31;
    static final byte HELLO = 1;
    static final byte COOKIE = 2;
    static final byte PROOF = 3;
    static final byte WELCOME = 4;
    static final byte BUSY = 5;
    static final byte STREAM = 6;
    static final byte ECHO = 7;
    static final byte END = 8;
    static final byte DONE = 9;

    static final int HEADER = 8;
    static final int NONCE = 16;
    static final int SEAL = 16;
    static final int SHORT_SEAL = 8;

    /** What opens or ends a session is padded to this, longer than any answer to it. */
    static final int ASKING = 96;

    private Messages() {}

    static ByteBuffer begin(ByteBuffer into, byte type) {
        return into.clear().putInt(MAGIC).put(type).put((byte) 0).putShort((short) 0);
    }

    /** The type of a datagram; 0 when it is none of these. Reads over the header. */
    static byte type(ByteBuffer datagram) {
        if (datagram.remaining() < HEADER || datagram.getInt() != MAGIC) {
            return 0;
        }
        byte type = datagram.get();
        datagram.position(datagram.position() + 3);
        return type;
    }

    static byte[] bytes(ByteBuffer from, int count) {
        byte[] bytes = new byte[count];
        from.get(bytes);
        return bytes;
    }

    /** Fills up with zeros. */
    static void pad(ByteBuffer buffer, int length) {
        while (buffer.position() < length) {
            buffer.put((byte) 0);
        }
    }

    static byte[] bytes(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }
}
