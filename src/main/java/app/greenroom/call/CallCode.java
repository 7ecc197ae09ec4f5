package app.greenroom.call;

import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * What one end of a call tells the other, for people to paste: who one is and where. All else of a session description is
 * the same for every call ({@link SessionText}).
 *
 * <p>The bytes, numbers with the high byte first:
 *
 * <pre>{@code
 *  1  version (high four bits, 1) and kind (low four: 0 offer, 1 answer that is DTLS client, 2 answer that is DTLS server)
 *  4  when it was made, seconds since 1970, unsigned
 *  2  of an answer the low 16 bits of the CRC of the offer's code; of an offer 0
 *  1  letters of the ICE user fragment, 4–32;  1  of the ICE password, 22–64
 *  n  both, six bits a letter, the first bit first, as values in base 64 (A–Z a–z 0–9 + /), zeros up to a whole byte
 * 32  SHA-256 fingerprint of the DTLS certificate
 *  1  candidates, 1–8; each:
 *     1   origin (high four bits: 0 host, 1 reflexive, 2 relayed) and form (low four: 0 IPv4, 1 IPv6, 2 name UUID.local)
 *     4 or 16  address;  2  port
 *  4  CRC-32 (as in zlib) of all before
 * }</pre>
 *
 * <p>They are written in Crockford's base 32 ({@link CodeLetters}): a code with three addresses of IPv4 has 141 letters. Ten
 * lines of JavaScript read or write one, with no number above 32 bits. A page that answers gives the template with this
 * code's values as the remote offer; one that offers has its media in the template's order and numbers.
 *
 * <p>The code lets its reader call this computer, once and while it waits, and names its addresses: it is for whom one trusts.
 *
 * @param kind offer or answer
 * @param made when, to the second
 * @param answers which offer is answered; 0 of an offer
 * @param name the ICE user fragment
 * @param password the ICE password
 * @param fingerprint SHA-256 of the certificate, 32 bytes
 * @param candidates where it can be reached, the best first; 1–8
 */
public record CallCode(
        Kind kind,
        Instant made,
        int answers,
        String name,
        String password,
        ByteBuffer fingerprint,
        List<CallCandidate> candidates) {
    /** What a code is for. */
    public enum Kind {
        OFFER(0, "actpass"),
        ANSWER(1, "active"),
        PASSIVE_ANSWER(2, "passive");

        /** What the template says: who begins DTLS. */
        final String setup;

        /** What the code says. */
        final int number;

        Kind(int number, String setup) {
            this.number = number;
            this.setup = setup;
        }

        private static Kind of(int number) {
            return Arrays.stream(values())
                    .filter(kind -> kind.number == number)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no kind " + number));
        }
    }

    /** How long an offer is good for. Our choice: long enough for a slow chat; routers keep a way open for less unless used. */
    public static final Duration GOOD_FOR = Duration.ofMinutes(30);

    /** How far ahead another computer's clock may be. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    /** Candidates at most. */
    public static final int MOST_CANDIDATES = 8;

    private static final int VERSION = 1;
    private static final int FINGERPRINT = 32;
    private static final int MOST_PASTED = 4_000;
    private static final int FEWEST_LETTERS = 117;

    /** What version 1 begins with. */
    private static final String FIRST_LETTER = "2";

    private static final Pattern ICE = Pattern.compile("[A-Za-z0-9+/]*");
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /** @throws IllegalArgumentException when it is none that {@link #text} could write */
    public CallCode {
        candidates = List.copyOf(candidates);
        boolean ice = within(name.length(), 4, 32)
                && within(password.length(), 22, 64)
                && ICE.matcher(name + password).matches();
        if (!ice
                || fingerprint.remaining() != FINGERPRINT
                || !within(candidates.size(), 1, MOST_CANDIDATES)
                || !within(answers, 0, 0xFFFF)
                || !within(made.getEpochSecond(), 0, 0xFFFF_FFFFL)) {
            throw new IllegalArgumentException("no code");
        }
        made = Instant.ofEpochSecond(made.getEpochSecond());
        fingerprint = ByteBuffer.wrap(bytes(fingerprint)).asReadOnlyBuffer();
    }

    /** As people paste it. */
    public String text() {
        return CodeLetters.write(bytes());
    }

    /** What a browser is told that answers this: a session description (SDP). */
    public String description() {
        return SessionText.remote(this);
    }

    /** What an answer to this offer names it by, 0–65535. */
    public int tag() {
        return (int) (crc(bytes(), Integer.BYTES) & 0xFFFF);
    }

    /**
     * Reads what somebody pasted, and does not look how old it is.
     *
     * @throws CallCodeException when it is no code, or was not copied whole
     */
    public static CallCode parse(String pasted) throws CallCodeException {
        if (pasted.length() > MOST_PASTED) {
            throw foreign();
        }
        String bare = CodeLetters.bare(pasted);
        boolean begun = bare.startsWith(FIRST_LETTER) && CodeLetters.are(bare);
        if (begun && bare.length() < FEWEST_LETTERS) {
            throw new CallCodeException(
                    Text.of("The code is too short: copy all of it, from the first group of letters to the last."));
        }
        byte[] bytes = CodeLetters.read(bare)
                .filter(all -> all.length > Integer.BYTES)
                .orElseThrow(() -> begun ? damaged() : foreign());
        int end = bytes.length - Integer.BYTES;
        if ((int) crc(bytes, Integer.BYTES) != ByteBuffer.wrap(bytes).getInt(end)) {
            throw damaged();
        }
        if (bytes[0] >> 4 != VERSION) {
            throw new CallCodeException(Text.of(
                    "The code is of another version of Greenroom: install the same version on both computers."));
        }
        try {
            return read(ByteBuffer.wrap(bytes, 0, end));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw foreign();
        }
    }

    /**
     * Reads an offer that somebody pasted.
     *
     * @throws CallCodeException when it is none, or too old
     */
    public static CallCode offer(String pasted, Instant now) throws CallCodeException {
        CallCode code = parse(pasted);
        if (code.kind != Kind.OFFER) {
            throw new CallCodeException(
                    Text.of("This code answers another one: paste it on the computer whose code it answers."));
        }
        Duration age = Duration.between(code.made, now);
        if (age.compareTo(GOOD_FOR) > 0) {
            throw new CallCodeException(Text.of(
                    "The code is {0} old and no longer good: let the other computer make a new one.",
                    Argument.duration(age)));
        }
        if (age.negated().compareTo(AHEAD) > 0) {
            throw new CallCodeException(Text.of(
                    "The code was made {0} in the future: set the clock of this computer or of the other one.",
                    Argument.duration(age.negated())));
        }
        return code;
    }

    /**
     * Reads what somebody pasted as the answer to this offer.
     *
     * @throws CallCodeException when it is not
     */
    public CallCode answer(String pasted) throws CallCodeException {
        CallCode code = parse(pasted);
        if (code.equals(this)) {
            throw new CallCodeException(
                    Text.of("This is the code of this computer: send it to the other one, and paste what comes back."));
        }
        if (code.kind == Kind.OFFER) {
            throw new CallCodeException(Text.of("Both computers have begun: let the other one take the code of this"
                    + " computer, and paste here what it then shows."));
        }
        if (code.answers != tag()) {
            throw new CallCodeException(Text.of(
                    "This code answers another code than the one shown here: paste the one that came back last."));
        }
        return code;
    }

    private byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(VERSION << 4 | kind.number);
        out.writeBytes(ByteBuffer.allocate(6)
                .putInt((int) made.getEpochSecond())
                .putShort((short) answers)
                .array());
        out.write(name.length());
        out.write(password.length());
        out.writeBytes(packed(name + password));
        out.writeBytes(bytes(fingerprint));
        out.write(candidates.size());
        for (CallCandidate candidate : candidates) {
            byte[] address = candidate.bytes();
            int form = candidate.covered() ? 2 : address.length == 4 ? 0 : 1;
            out.write(candidate.kind().number << 4 | form);
            out.writeBytes(address);
            out.write(candidate.port() >> 8);
            out.write(candidate.port());
        }
        byte[] all = out.toByteArray();
        return ByteBuffer.allocate(all.length + Integer.BYTES)
                .put(all)
                .putInt((int) crc(all, 0))
                .array();
    }

    private static CallCode read(ByteBuffer from) {
        Kind kind = Kind.of(from.get() & 15);
        Instant made = Instant.ofEpochSecond(from.getInt() & 0xFFFF_FFFFL);
        int answers = from.getShort() & 0xFFFF;
        int name = from.get() & 0xFF;
        int password = from.get() & 0xFF;
        String both = unpacked(from, name + password);
        byte[] fingerprint = new byte[FINGERPRINT];
        from.get(fingerprint);
        List<CallCandidate> candidates = new ArrayList<>();
        for (int left = limited(from.get() & 0xFF, MOST_CANDIDATES + 1); left > 0; left--) {
            candidates.add(candidate(from));
        }
        if (from.hasRemaining()) {
            throw new IllegalArgumentException("more than a code");
        }
        return new CallCode(
                kind,
                made,
                answers,
                both.substring(0, name),
                both.substring(name),
                ByteBuffer.wrap(fingerprint),
                candidates);
    }

    private static CallCandidate candidate(ByteBuffer from) {
        int first = from.get() & 0xFF;
        CallCandidate.Kind kind = CallCandidate.Kind.of(first >> 4);
        String address =
                switch (first & 15) {
                    case 0 -> figures(from, 4);
                    case 1 -> figures(from, 16);
                    case 2 -> CallCandidate.cover(from.getLong(), from.getLong());
                    default -> throw new IllegalArgumentException("no address");
                };
        return new CallCandidate(kind, address, from.getShort() & 0xFFFF);
    }

    private static String figures(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of " + length + " bytes", e);
        }
    }

    private static byte[] packed(String letters) {
        byte[] packed = new byte[(letters.length() * 6 + 7) / 8];
        for (int i = 0; i < letters.length() * 6; i++) {
            int bit = BASE64.indexOf(letters.charAt(i / 6)) >> (5 - i % 6) & 1;
            packed[i / 8] |= (byte) (bit << (7 - i % 8));
        }
        return packed;
    }

    private static String unpacked(ByteBuffer from, int letters) {
        byte[] packed = new byte[(letters * 6 + 7) / 8];
        from.get(packed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < letters; i++) {
            int value = 0;
            for (int bit = i * 6; bit < i * 6 + 6; bit++) {
                value = (value << 1) | (packed[bit / 8] >> (7 - bit % 8) & 1);
            }
            text.append(BASE64.charAt(value));
        }
        if (!Arrays.equals(packed, packed(text.toString()))) {
            throw new IllegalArgumentException("not zeros");
        }
        return text.toString();
    }

    private static long crc(byte[] bytes, int less) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, Math.max(0, bytes.length - less));
        return crc.getValue();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private static boolean within(long value, long least, long most) {
        return least <= value && value <= most;
    }

    private static int limited(int index, int count) {
        if (index >= count) {
            throw new IllegalArgumentException("none of " + count);
        }
        return index;
    }

    private static CallCodeException damaged() {
        return new CallCodeException(Text.of(
                "The code is damaged or not whole: copy it again, from the first group of letters to the last."));
    }

    private static CallCodeException foreign() {
        return new CallCodeException(Text.of("This is not a code of Greenroom: paste what the other computer shows."));
    }

    /** Says nothing that opens a call: codes get into traces. */
    @Override
    public String toString() {
        return "CallCode[" + kind + ", " + made + "]";
    }
}
