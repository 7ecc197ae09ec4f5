package app.greenroom.session.review;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Text as editors and shells save it: UTF-8 with or without a byte order mark, UTF-16 as PowerShell's {@code >} writes it, or the
 * system's own code page.
 */
final class PlainText {
    private static final String USUAL = "windows-1252"; // the code page of most computers that still have one

    private PlainText() {}

    /** The text of a file's bytes; what no way of writing explains becomes a replacement letter. */
    static String of(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        } else if (begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16); // which reads the mark
        } else if (bytes.length >= 2 && bytes.length % 2 == 0 && bytes[0] != 0 && bytes[1] == 0) {
            return new String(bytes, StandardCharsets.UTF_16LE); // a time begins with a digit: every other byte is 0
        } else if (bytes.length >= 2 && bytes.length % 2 == 0 && bytes[0] == 0 && bytes[1] != 0) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, codePage());
        }
    }

    /** The system's own, or the usual one where the system's spells everything or only English. */
    private static Charset codePage() {
        String name = System.getProperty("native.encoding", USUAL);
        boolean says = Charset.isSupported(name)
                && !Charset.forName(name).equals(StandardCharsets.UTF_8)
                && !Charset.forName(name).equals(StandardCharsets.US_ASCII);
        return Charset.forName(says ? name : USUAL);
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
