package app.greenroom.report.page;

import app.greenroom.report.draw.RightToLeft;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a page for the PDF renderer around for a language that runs from right to left: the renderer knows neither the style
 * sheets' logical words, such as inline-start, nor tables whose first column is at the right.
 */
final class PdfMirror {
    private static final Pattern STYLE = Pattern.compile("(<style>)(.*?)(</style>)", Pattern.DOTALL);
    /** Sides in a style sheet, but no names of classes. */
    private static final Pattern SIDE = Pattern.compile("(?<![.\\w])(left|right)\\b");
    /** A row of a table, or one of its ends: rows lie in cells of others. */
    private static final Pattern TAG = Pattern.compile("<(/?)(tr|td|th)\\b[^>]*>");
    /** What is placed by the order of its columns, or on a picture. */
    private static final Pattern AS_IT_IS = Pattern.compile("\\.half|\\.photo");

    private static final Pattern CONTENT = Pattern.compile("content: \"([^\"]*)\"");

    private PdfMirror() {}

    /** The page turned around. */
    static String of(String page) {
        Matcher style = STYLE.matcher(page);
        StringBuilder out = new StringBuilder(page.length());
        while (style.find()) {
            style.appendReplacement(
                    out,
                    Matcher.quoteReplacement(style.group(1) + sides(style.group(2)) + style.group(3)));
        }
        style.appendTail(out);
        return rows(out.toString());
    }

    /** The sides, and the words of the margins, which the renderer neither joins nor orders. */
    private static String sides(String css) {
        StringBuilder out = new StringBuilder(css.length());
        for (String line : css.lines().toList()) {
            if (line.contains("counter(page)")) {
                out.append("    text-align: right;\n"); // else the renderer sets it beside its box
            }
            out.append(
                            AS_IT_IS.matcher(line).find()
                                    ? line
                                    : SIDE.matcher(CONTENT.matcher(line).replaceAll(PdfMirror::content))
                                            .replaceAll(side -> side.group().equals("left") ? "right" : "left"))
                    .append('\n');
        }
        return out.toString();
    }

    /** An open row: where the cells of it stand in what was written, and where the open cell begins. */
    private static final class Row {
        private final int start;
        private final List<String> cells = new ArrayList<>();
        private int cell;

        Row(int start) {
            this.start = start;
        }
    }

    private static String content(MatchResult words) {
        return Matcher.quoteReplacement("content: \"" + RightToLeft.seen(words.group(1)) + "\"");
    }

    /** The cells of each row the other way round. */
    private static String rows(String page) {
        StringBuilder out = new StringBuilder(page.length());
        List<Row> open = new ArrayList<>();
        Matcher tag = TAG.matcher(page);
        int done = 0;
        while (tag.find()) {
            boolean ends = !tag.group(1).isEmpty();
            boolean row = tag.group(2).equals("tr");
            if (row && !ends) {
                out.append(page, done, tag.end());
                open.add(new Row(out.length()));
            } else if (!row && !ends) {
                out.append(page, done, tag.start());
                Row current = open.get(open.size() - 1);
                current.cell = out.length();
                out.append(tag.group());
            } else if (!row) {
                out.append(page, done, tag.end());
                Row current = open.get(open.size() - 1);
                current.cells.add(out.substring(current.cell));
            } else {
                Row closed = open.remove(open.size() - 1);
                out.setLength(closed.start);
                for (int i = closed.cells.size() - 1; i >= 0; i--) {
                    out.append(closed.cells.get(i));
                }
                out.append(tag.group());
            }
            done = tag.end();
        }
        return out.append(page, done, page.length()).toString();
    }
}
