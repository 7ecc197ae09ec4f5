package app.greenroom.network.dns;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The little of the DNS message format that one question and its answer need.
 *
 * <p>Names in an answer are only skipped, never followed: a compression pointer ends a name (RFC 1035, section 4.1.4), so
 * that pointers in a circle cost nothing. An answer is bounded by its datagram, and no record is believed longer than it is.
 */
final class DnsMessage {
    /** The most that a datagram without extensions may hold (RFC 1035, section 2.3.4). */
    static final int LONGEST_QUERY = 512;

    private static final int HEADER = 12;
    private static final int INTERNET = 1;
    private static final int MOST_RECORDS = 100;
    private static final int ANSWER = 0x8000;
    private static final int OPCODE = 0x7800;
    private static final int TRUNCATED = 0x0200;
    private static final int RECURSION_DESIRED = 0x0100;

    private DnsMessage() {}

    /** What is asked for. */
    enum Type {
        /** An IPv4 address. */
        A(1, 4),
        /** An IPv6 address (RFC 3596). */
        AAAA(28, 16);

        private final int code;
        private final int length;

        Type(int code, int length) {
            this.code = code;
            this.length = length;
        }
    }

    /**
     * A sound answer.
     *
     * @param code the response code, 0–15
     * @param truncated whether it did not fit in the datagram
     * @param addresses the addresses of the type that was asked for, in the answer's order
     */
    record Answer(int code, boolean truncated, List<InetAddress> addresses) {}

    /** Asks for the addresses of {@code host}, a name as {@code HostPort} allows it. */
    static byte[] query(int id, String host, Type type) {
        ByteBuffer out = ByteBuffer.allocate(LONGEST_QUERY);
        out.putShort((short) id).putShort((short) RECURSION_DESIRED);
        out.putShort((short) 1).putShort((short) 0).putShort((short) 0).putShort((short) 0);
        out.put(question(host, type));
        return Arrays.copyOf(out.array(), out.position());
    }

    /**
     * Reads a datagram.
     *
     * @return empty when it is no answer to this question: wrong id, another question, or not the format
     */
    static Optional<Answer> answer(byte[] datagram, int length, int id, String host, Type type) {
        ByteBuffer in = ByteBuffer.wrap(datagram, 0, length);
        try {
            if ((short) id != in.getShort()) {
                return Optional.empty();
            }
            int flags = in.getShort() & 0xffff;
            int questions = in.getShort() & 0xffff;
            int answers = in.getShort() & 0xffff;
            in.position(HEADER);
            if ((flags & ANSWER) == 0 || (flags & OPCODE) != 0 || questions > 1) {
                return Optional.empty();
            }
            // A server that could not read the question need not repeat it; one that answers it must.
            int code = flags & 0x0f;
            if (questions == 1 ? !repeats(in, question(host, type)) : code == 0) {
                return Optional.empty();
            }
            boolean truncated = (flags & TRUNCATED) != 0;
            return Optional.of(new Answer(code, truncated, addresses(in, answers, type, truncated)));
        } catch (BufferUnderflowException | IllegalArgumentException | UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static byte[] question(String host, Type type) {
        ByteBuffer out = ByteBuffer.allocate(LONGEST_QUERY);
        for (String label : host.split("\\.", -1)) {
            byte[] letters = label.getBytes(StandardCharsets.US_ASCII);
            out.put((byte) letters.length).put(letters);
        }
        out.put((byte) 0).putShort((short) type.code).putShort((short) INTERNET);
        return Arrays.copyOf(out.array(), out.position());
    }

    /** Names are compared without regard to case, which some servers change (RFC 4343). */
    private static boolean repeats(ByteBuffer in, byte[] question) {
        byte[] repeated = new byte[question.length];
        in.get(repeated);
        return lower(repeated).equals(lower(question));
    }

    private static String lower(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    private static List<InetAddress> addresses(ByteBuffer in, int answers, Type type, boolean truncated)
            throws UnknownHostException {
        List<InetAddress> addresses = new ArrayList<>();
        for (int i = 0; i < Math.min(answers, MOST_RECORDS); i++) {
            if (truncated && !in.hasRemaining()) {
                break;
            }
            skipName(in);
            int recordType = in.getShort() & 0xffff;
            int recordClass = in.getShort() & 0xffff;
            in.getInt(); // time to live
            byte[] data = new byte[Math.min(in.getShort() & 0xffff, in.remaining() + 1)];
            in.get(data);
            if (recordType == type.code && recordClass == INTERNET && data.length == type.length) {
                addresses.add(InetAddress.getByAddress(data));
            }
        }
        return addresses;
    }

    private static void skipName(ByteBuffer in) {
        while (true) {
            int label = in.get() & 0xff;
            if (label == 0) {
                return;
            } else if (label >= 0xc0) {
                in.get(); // the pointer's other half
                return;
            } else if (label > 63) {
                throw new IllegalArgumentException("no label: " + label);
            }
            in.position(in.position() + label);
        }
    }
}
