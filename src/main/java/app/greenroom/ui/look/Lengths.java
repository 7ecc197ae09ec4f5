package app.greenroom.ui.look;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Lengths in sentences, in inches. The checks say centimetres only, and always as "23 cm" or "23 cm (±4)". */
final class Lengths {
    private static final double INCH = 2.54; // cm
    private static final Pattern CENTIMETRES = Pattern.compile("(\\d+(?:[.,]\\d+)?) cm\\b(?: \\(±(\\d+)\\))?");

    private Lengths() {}

    /**
     * The same sentence in inches: whole ones from 3 inches on, tenths below, so that nothing becomes coarser than it was.
     *
     * @param unit the name of the unit
     */
    static String inches(String sentence, String unit, Locale locale) {
        return CENTIMETRES.matcher(sentence).replaceAll(found -> inches(found, unit, locale));
    }

    private static String inches(MatchResult found, String unit, Locale locale) {
        double length = Double.parseDouble(found.group(1).replace(',', '.')) / INCH;
        String inches = number(length, locale) + " " + unit;
        return found.group(2) == null
                ? inches
                : inches + " (±" + number(Double.parseDouble(found.group(2)) / INCH, locale) + ")";
    }

    private static String number(double inches, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(inches < 3 ? 1 : 0);
        return format.format(inches);
    }
}
