package app.greenroom.report.draw;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;

/**
 * Lines that run from right to left, for where nobody else orders and joins their letters: letters of Arabic become their joined
 * forms (Unicode's Arabic presentation forms), and all stand in the order in which they are seen.
 */
public final class RightToLeft {
    private RightToLeft() {}

    /** Whether a line begins at the right: its first letter with a direction has that one. What is isolated does not count. */
    public static boolean is(String line) {
        int isolated = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            int point = line.codePointAt(i);
            if (point >= 0x2066 && point <= 0x2068) {
                isolated++;
            } else if (point == 0x2069) {
                isolated = Math.max(0, isolated - 1);
            } else if (isolated == 0) {
                switch (Character.getDirectionality(point)) {
                    case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                        return false;
                    }
                    case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                        return true;
                    }
                    default -> {
                        // says nothing
                    }
                }
            }
        }
        return false;
    }

    /** A line's letters from left to right as they are seen. */
    public static String seen(String line) {
        if (!Bidi.requiresBidi(line.toCharArray(), 0, line.length())) {
            return unmarked(line);
        }
        Bidi bidi = new Bidi(joined(line), is(line) ? Bidi.RTL : Bidi.LTR);
        return unmarked(bidi.writeReordered(Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING));
    }

    /** Letters of Arabic in their joined forms; all in the order in which they are read. */
    public static String joined(String line) {
        try {
            return SHAPING.shape(line);
        } catch (ArabicShapingException e) {
            throw new IllegalStateException("no form of " + line, e);
        }
    }

    /** The other way round: joined forms as plain letters. */
    public static String plain(String line) {
        try {
            return UNSHAPING.shape(line);
        } catch (ArabicShapingException e) {
            throw new IllegalStateException("no letter of " + line, e);
        }
    }

    /** Whether a character only directs others, or stands over one. */
    static boolean isUnseen(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK;
    }

    /** Whether a letter is one of Arabic, which are narrower than others. */
    static boolean isJoined(int point) {
        return (point >= 0x600 && point <= 0x8FF) || (point >= 0xFB50 && point <= 0xFDFF) || (point >= 0xFE70 && point <= 0xFEFE);
    }

    private static String unmarked(String line) {
        return line.codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static final ArabicShaping SHAPING = new ArabicShaping(
            ArabicShaping.LETTERS_SHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK);
    private static final ArabicShaping UNSHAPING = new ArabicShaping(
            ArabicShaping.LETTERS_UNSHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK);
}
