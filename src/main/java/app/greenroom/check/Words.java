package app.greenroom.check;

import java.util.Locale;

/** Numbers as people read them. */
public final class Words {
    private Words() {}

    public static String percent(double fraction) {
        return Math.round(100 * fraction) + " %";
    }

    /** As a sentence begins. */
    public static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    public static String whole(double value) {
        return Long.toString(Math.round(value));
    }

    public static String oneDecimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
