package app.greenroom.text;

/** Text from outside. */
final class Names {
    private Names() {}

    /**
     * Text from outside (device names, host names, file names) without what could steer a terminal, turn a line's direction or
     * break XML: control characters, direction marks that reach on, unpaired surrogates and non-characters become one blank
     * each.
     */
    static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> out.appendCodePoint(usable(point) ? point : ' '));
        return out.toString().strip();
    }

    private static boolean usable(int point) {
        int type = Character.getType(point);
        boolean directs = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        return !directs
                && type != Character.CONTROL
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && (point & 0xFFFE) != 0xFFFE;
    }
}
