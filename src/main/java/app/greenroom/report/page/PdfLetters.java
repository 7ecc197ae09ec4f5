package app.greenroom.report.page;

import app.greenroom.text.Language;
import app.greenroom.text.Text;

/**
 * The letters of a page that is to become a PDF, which carries its fonts and asks the system for none. Letters that no font
 * of the report has, such as those of Chinese, for which a font is ten times as large as all others together, become {@value
 * #INSTEAD}, and a line at the end says so; on the page in HTML they are as they were.
 */
final class PdfLetters {
    private static final String INSTEAD = "[…]";

    private PdfLetters() {}

    /** Whether a text has letters that the first font lacks. */
    static boolean wantsMore(String text, Typeface first) {
        return text.codePoints().anyMatch(point -> !first.has(point));
    }

    /** A page whose letters all fonts together have. */
    static String page(String page, Typeface all, Language language) {
        String clean = known(page, all);
        if (clean.equals(page)) {
            return page;
        }
        Text note = Text.of("“[…]” stands for letters that no font in this file has; the report in HTML shows them.");
        return clean.replace("</body>", "<p class=\"caption\">" + Markup.escape(language.say(note)) + "</p>\n</body>");
    }

    /** A text in which each stretch of letters that nobody has is one {@value #INSTEAD}. */
    static String known(String text, Typeface all) {
        if (text.codePoints().allMatch(all::has)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        boolean left = false;
        for (int point : text.codePoints().toArray()) {
            boolean known = all.has(point);
            if (known) {
                out.appendCodePoint(point);
            } else if (!left) {
                out.append(INSTEAD);
            }
            left = !known;
        }
        return out.toString();
    }
}
