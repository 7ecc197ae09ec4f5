package app.greenroom.report.page;

import app.greenroom.report.Wording;

/** Text inside HTML, XHTML and SVG. */
public final class Markup {
    private Markup() {}

    /** Text as it may stand between tags and inside quoted attributes, without characters that XML does not know. */
    public static String escape(String text) {
        String clean = Wording.clean(text);
        StringBuilder out = new StringBuilder(clean.length() + 16);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
