package app.greenroom.network.peer;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 under one key (RFC 2104), cut short as RFC 2104, section 5, allows. Not for two threads at once. */
final class Hmac {
    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    Hmac(byte[] key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** The seal over a purpose and its parts, all of fixed length. */
    byte[] over(char purpose, int length, byte[]... parts) {
        mac.update((byte) purpose);
        for (byte[] part : parts) {
            mac.update(part);
        }
        return Arrays.copyOf(mac.doFinal(), length);
    }

    /** Seals what stands in a buffer up to its position, and puts the seal behind it. */
    void seal(ByteBuffer buffer, int length) {
        mac.update(buffer.duplicate().flip());
        buffer.put(mac.doFinal(), 0, length);
    }

    /** Whether the last bytes of a datagram are the seal over those before. */
    boolean sealed(ByteBuffer datagram, int length) {
        int content = datagram.remaining() - length;
        if (content < 0) {
            return false;
        }
        byte[] claimed = new byte[length];
        datagram.get(datagram.position() + content, claimed);
        mac.update(datagram.slice(datagram.position(), content));
        return same(claimed, Arrays.copyOf(mac.doFinal(), length));
    }

    /** In a time that does not tell where they differ. */
    static boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }
}
