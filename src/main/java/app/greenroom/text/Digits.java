package app.greenroom.text;

import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Numbers as a language writes them, without groups of thousands: the longest that anybody says here is a rate in Hz.
 *
 * <p>Which digits a locale uses is as CLDR has it in ICU: Arabic alone (and Morocco, Algeria, the Emirates …) writes 0 to 9,
 * Arabic of Egypt, Saudi Arabia and others ٠ to ٩. Minus is a minus sign (U+2212), no hyphen.
 */
final class Digits {
    private static final char MINUS = '−';
    private static final char FROM_LEFT = '\u200E';
    private static final char FROM_RIGHT = '\u061C';

    private final char zero;
    private final char point;
    private final String minus;

    private Digits(char zero, char point, String minus) {
        this.zero = zero;
        this.point = point;
        this.minus = minus;
    }

    static Digits of(Locale locale) {
        if (locale.equals(Locale.ENGLISH)) {
            return new Digits('0', '.', String.valueOf(MINUS));
        }
        NumberingSystem system = NumberingSystem.getInstance(ULocale.forLocale(locale));
        Locale numbered = new Locale.Builder()
                .setLocale(locale)
                .setUnicodeLocaleKeyword("nu", system.getName())
                .build();
        char zero = system.getDescription().charAt(0);
        // The mark keeps the sign on the side where numbers of that kind begin, as CLDR does.
        String mark = locale.getLanguage().equals("ar") ? String.valueOf(zero == '0' ? FROM_LEFT : FROM_RIGHT) : "";
        return new Digits(zero, DecimalFormatSymbols.getInstance(numbered).getDecimalSeparator(), mark + MINUS);
    }

    /**
     * A catalogue says of 0 to 9 that they begin on the left, before a sign that would go astray; Arabic's own begin on the right, where
     * the same mark would put minus behind them.
     *
     * @param from where the number with its unit begins
     */
    void begin(StringBuilder out, int from) {
        if (zero != '0' && from < out.length() && out.charAt(from) == FROM_LEFT) {
            out.setCharAt(from, FROM_RIGHT);
        }
    }

    char zero() {
        return zero;
    }

    /**
     * A number.
     *
     * @param least decimal places that are always written
     * @param most decimal places at most; noughts beyond {@code least} are left out
     */
    String write(double number, int least, int most) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(most, RoundingMode.HALF_UP);
        while (rounded.scale() > least
                && rounded.remainder(tenth(rounded.scale() - 1)).signum() == 0) {
            rounded = rounded.setScale(rounded.scale() - 1);
        }
        return localized(rounded.toPlainString());
    }

    private static BigDecimal tenth(int scale) {
        return BigDecimal.ONE.scaleByPowerOfTen(-scale);
    }

    String write(long number) {
        return localized(Long.toString(number));
    }

    /** A number or a time such as "-12.5" or "0:07" in this language's digits. */
    String localized(String plain) {
        StringBuilder out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            switch (letter) {
                case '-' -> out.append(minus);
                case '.' -> out.append(point);
                default -> out.append(letter >= '0' && letter <= '9' ? (char) (zero + (letter - '0')) : letter);
            }
        }
        return out.toString();
    }
}
