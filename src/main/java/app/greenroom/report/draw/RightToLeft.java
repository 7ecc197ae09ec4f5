package app.greenroom.report.draw;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;

/**
 * Lines that run from right to left, for where nobody else orders and joins their letters: letters of Arabic become their joined
 * forms (Unicode's Arabic presentation forms), and all stand in the order in which they are seen.
 */
public final class RightToLeft {
    private static final ArabicShaping SHAPING = new ArabicShaping(
            ArabicShaping.LETTERS_SHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK);
    private static final ArabicShaping UNSHAPING = new ArabicShaping(
            ArabicShaping.LETTERS_UNSHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK);

    /** The first of the forms of signs that stand beside letters, ﹰ; each has two. */
    private static final int SIGNS = 0xFE70;

    /** The first of the signs above letters. */
    private static final int FATHATAN = 0x64B;

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
        return unmarked(ordered(bidi));
    }

    /** A line's letters as they are seen. Signs above letters come before them, as a font without rules for them expects. */
    public static String ordered(Bidi line) {
        return line.writeReordered(Bidi.DO_MIRRORING);
    }

    /** Letters of Arabic in their joined forms; all in the order in which they are read. */
    public static String joined(String line) {
        try {
            String joined = SHAPING.shape(line);
            // Signs above letters would become signs beside them.
            return joined.codePoints()
                    .map(point -> point >= SIGNS && point < SIGNS + 16 ? sign(point - SIGNS) : point)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
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
        return (point >= 0x600 && point <= 0x8FF)
                || (point >= 0xFB50 && point <= 0xFDFF)
                || (point >= 0xFE70 && point <= 0xFEFE);
    }

    /** The sign of a form that stands for itself: two forms each, save for the third and fourth. */
    private static int sign(int form) {
        return FATHATAN + form / 2;
    }

    private static String unmarked(String line) {
        return line.codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
