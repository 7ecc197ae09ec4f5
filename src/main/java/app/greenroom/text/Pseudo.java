package app.greenroom.text;

/** The pseudo-language: English with accents, two fifths longer, so that a test and an eye see what escapes translation. */
final class Pseudo {
    private static final String PLAIN = "AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz";
    private static final String ACCENTED = "ÅåƁƀÇçĐđÉéƑƒĜĝĤĥÎîĴĵĶķĻļṀṁÑñÖöÞþǪǫŔŕŠšŢţÛûṼṽŴŵẊẋÝýŽž";
    private static final double LONGER = 0.4;

    private Pseudo() {}

    /** The same letters with accents. */
    static String accented(String words) {
        StringBuilder out = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            int known = PLAIN.indexOf(words.charAt(i));
            out.append(known < 0 ? words.charAt(i) : ACCENTED.charAt(known));
        }
        return out.toString();
    }

    /** A whole text in its brackets, two fifths longer than it was. */
    static String bracketed(String words) {
        int more = (int) Math.ceil(LONGER * words.length());
        StringBuilder out = new StringBuilder("⟦").append(words).append(' ');
        while (more-- > 0) {
            out.append(more % 6 == 5 ? ' ' : '·'); // blanks, so that lines break as they do in a real language
        }
        return out.append('⟧').toString();
    }
}
