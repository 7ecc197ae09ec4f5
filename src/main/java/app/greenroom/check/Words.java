package app.greenroom.check;

import java.util.Locale;

/** Numbers as people read them. */
final class Words {
    private Words() {}

    static String percent(double fraction) {
        return Math.round(100 * fraction) + " %";
    }

    /** As a sentence begins. */
    static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static String whole(double value) {
        return Long.toString(Math.round(value));
    }

    static String oneDecimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
