package app.greenroom.report.text;

/** How many columns a text takes on a terminal. */
final class Columns {
    private Columns() {}

    /** The columns of one line: none for colour codes, direction marks and accents of their own, two for Chinese and its like. */
    static int of(CharSequence line) {
        int columns = 0;
        boolean code = false;
        for (int i = 0; i < line.length(); i++) {
            int point = Character.codePointAt(line, i);
            i += Character.charCount(point) - 1;
            if (point == '\u001b') {
                code = true;
            } else if (code) {
                code = point != 'm';
            } else {
                columns += width(point);
            }
        }
        return columns;
    }

    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.FORMAT || type == Character.NON_SPACING_MARK) {
            return 0;
        }
        return Character.isIdeographic(point)
                        || (point >= 0x3040 && point < 0x3100)
                        || (point >= 0xAC00 && point < 0xD7A4)
                ? 2
                : 1;
    }

    /** A text with blanks up to a column, at least one. */
    static String padded(String text, int column) {
        return text + " ".repeat(Math.max(1, column - of(text)));
    }
}
