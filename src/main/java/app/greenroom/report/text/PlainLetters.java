package app.greenroom.report.text;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;

/**
 * Replaces what a terminal's character set cannot write, and nothing else: cp1252 keeps its degree sign and loses only
 * the tick, plain ASCII loses both.
 */
public final class PlainLetters {
    private PlainLetters() {}

    /** The text in letters that a character set can write. */
    public static String fit(String text, Charset charset) {
        if (!charset.canEncode()) {
            return text;
        }
        CharsetEncoder encoder = charset.newEncoder();
        if (encoder.canEncode(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            String character = Character.toString(point);
            out.append(encoder.canEncode(character) ? character : replacement(point, character, encoder));
        });
        return out.toString();
    }

    private static String replacement(int point, String character, CharsetEncoder encoder) {
        return switch (point) {
            case '✓' -> "+";
            case '✗' -> "x";
            case '→' -> "->";
            case '←' -> "<-";
            case '−', '–', '—' -> "-";
            case '°' -> " deg";
            case '×' -> "x";
            case '≥' -> ">=";
            case '≤' -> "<=";
            case '±' -> "+/-";
            case '…' -> "...";
            case '·', '•' -> "*";
            case 'Δ' -> "d";
            case '“', '”' -> "\"";
            case '‘', '’' -> "'";
            case '\u00a0', '\u202f', '\u2009' -> " ";
            default -> unaccented(character, encoder);
        };
    }

    private static String unaccented(String character, CharsetEncoder encoder) {
        String bare = Normalizer.normalize(character, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return !bare.isEmpty() && encoder.canEncode(bare) ? bare : "?";
    }
}
