package app.greenroom.call;

import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Bytes as letters that survive chat programs: Crockford's base 32, the first bit first, zeros at the end, in groups of five.
 * There is no I, L, O or U; what is read may be small, have O for 0 and I or L for 1, and have blanks, line breaks, hyphens,
 * quotation marks and what cannot be seen in between.
 */
final class CodeLetters {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 5;
    private static final int BITS = 5;

    private CodeLetters() {}

    static String write(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        int letters = 0;
        for (int i = 0; i < bytes.length || bits > 0; ) {
            if (bits < BITS && i < bytes.length) {
                held = ((held << Byte.SIZE) | (bytes[i++] & 0xFF)) & 0xFFFF;
                bits += Byte.SIZE;
            }
            if (bits < BITS) { // the last of them
                held <<= BITS - bits;
                bits = BITS;
            }
            bits -= BITS;
            if (letters > 0 && letters % GROUP == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(held >> bits & 31));
            letters++;
        }
        return text.toString();
    }

    /** The letters of something that was pasted; others may still be among them. */
    static String bare(String pasted) {
        StringBuilder bare = new StringBuilder();
        Normalizer.normalize(pasted, Normalizer.Form.NFKC).codePoints().forEach(point -> {
            switch (Character.getType(point)) {
                case Character.FORMAT,
                        Character.CONTROL,
                        Character.SPACE_SEPARATOR,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.DASH_PUNCTUATION,
                        Character.INITIAL_QUOTE_PUNCTUATION,
                        Character.FINAL_QUOTE_PUNCTUATION,
                        Character.NON_SPACING_MARK -> {}
                default -> {
                    if ("\"'`*_>|.,".indexOf(point) < 0) {
                        bare.appendCodePoint(point);
                    }
                }
            }
        });
        return bare.toString()
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** Whether all of these are letters of codes. */
    static boolean are(String bare) {
        return bare.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0);
    }

    /** The bytes of bare letters; empty when one of them is none, or the end is not zeros. */
    static Optional<byte[]> read(String bare) {
        ByteBuffer bytes = ByteBuffer.allocate(bare.length() * BITS / Byte.SIZE);
        int held = 0;
        int bits = 0;
        for (int i = 0; i < bare.length(); i++) {
            int symbol = LETTERS.indexOf(bare.charAt(i));
            if (symbol < 0) {
                return Optional.empty();
            }
            held = (held << BITS | symbol) & 0xFFFF;
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.put((byte) (held >> bits));
            }
        }
        boolean zeros = (held & (1 << bits) - 1) == 0;
        return zeros && bits < BITS ? Optional.of(bytes.array()) : Optional.empty();
    }
}
