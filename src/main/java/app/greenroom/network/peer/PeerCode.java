package app.greenroom.network.peer;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a responder is and how to prove that one may use it, as somebody reads it over the phone: address, port and 40 secret
 * bits in Crockford's base 32 (no I, L, O or U; small letters, O for 0, I and L for 1, blanks and hyphens are all taken) with
 * a check letter at the end, in groups of five. 19 letters for IPv4, 38 for IPv6; the length tells which.
 *
 * <p>The check letter makes the sum of all letters, each times another power of the primitive element of GF(32), zero: one
 * wrong letter or two swapped neighbours never pass.
 *
 * <p>40 bits hold off guessing, which the responder counts, for the minutes that it runs. Somebody who records the
 * handshake could search them in days; there is nothing to gain but a test of the link.
 *
 * @param address the responder's address and port
 * @param secret 5 bytes
 */
public record PeerCode(InetSocketAddress address, ByteBuffer secret) {
    /** Bytes of the secret. */
    public static final int SECRET = 5;

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 5;

    public PeerCode {
        if (address.isUnresolved() || address.getPort() == 0 || secret.remaining() != SECRET) {
            throw new IllegalArgumentException("no code for " + address);
        }
        secret = secret.asReadOnlyBuffer();
    }

    /** A code with these secret bytes. */
    public static PeerCode of(InetSocketAddress address, byte[] secret) {
        return new PeerCode(address, ByteBuffer.wrap(secret.clone()));
    }

    /** What a speed test between the two computers proves: 32 bytes that follow from the secret, and do not tell it. */
    public byte[] speedToken() {
        return new Hmac(secretBytes()).over('T', 32, "speed".getBytes(StandardCharsets.US_ASCII));
    }

    byte[] secretBytes() {
        byte[] bytes = new byte[SECRET];
        secret.duplicate().get(bytes);
        return bytes;
    }

    /** As people read it. */
    public String text() {
        byte[] ip = address.getAddress().getAddress();
        byte[] all = ByteBuffer.allocate(ip.length + 2 + SECRET)
                .put(ip)
                .putShort((short) address.getPort())
                .put(secretBytes())
                .array();
        int[] symbols = new int[letters(ip.length)];
        BigInteger rest = new BigInteger(1, all);
        for (int i = symbols.length - 2; i >= 0; i--) {
            symbols[i] = rest.intValue() & 31;
            rest = rest.shiftRight(5);
        }
        symbols[symbols.length - 1] = sum(symbols);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < symbols.length; i++) {
            text.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(symbols[i]));
        }
        return text.toString();
    }

    /** Reads what somebody typed; empty when it is no code. */
    public static Optional<PeerCode> parse(String typed) {
        String text = typed.replaceAll("[\\s\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        int ip = text.length() == letters(4) ? 4 : text.length() == letters(16) ? 16 : 0;
        int[] symbols = text.chars().map(LETTERS::indexOf).toArray();
        if (ip == 0 || Arrays.stream(symbols).anyMatch(symbol -> symbol < 0) || sum(symbols) != 0) {
            return Optional.empty();
        }
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < symbols.length - 1; i++) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(symbols[i]));
        }
        byte[] all = new byte[ip + 2 + SECRET];
        byte[] bytes = number.toByteArray();
        int sign = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        if (bytes.length - sign > all.length) {
            // The bits to spare are for codes of later versions.
            return Optional.empty();
        }
        System.arraycopy(bytes, sign, all, all.length - bytes.length + sign, bytes.length - sign);
        try {
            InetAddress address = InetAddress.getByAddress(Arrays.copyOf(all, ip));
            int port = ByteBuffer.wrap(all).getShort(ip) & 0xFFFF;
            return port == 0
                    ? Optional.empty()
                    : Optional.of(
                            of(new InetSocketAddress(address, port), Arrays.copyOfRange(all, ip + 2, all.length)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of " + ip + " bytes", e);
        }
    }

    /** Letters of a code, the check letter included. */
    private static int letters(int ip) {
        return (8 * (ip + 2 + SECRET) + 4) / 5 + 1;
    }

    /** Horner's rule over GF(32), polynomial x⁵ + x² + 1: 0 for a sound code, the check letter for one that ends in 0. */
    private static int sum(int[] symbols) {
        int sum = 0;
        for (int symbol : symbols) {
            int doubled = sum << 1;
            sum = (doubled > 31 ? doubled ^ 0b100101 : doubled) ^ symbol;
        }
        return sum;
    }
}
