package app.greenroom.report.text;

import app.greenroom.report.Wording;
import app.greenroom.text.Language;

/** Lines of text, wrapped at word ends and indented under the place where they began. */
final class TextLines {
    private final int width;
    private final StringBuilder out = new StringBuilder();

    TextLines(int width) {
        this.width = width;
    }

    /** What leads to what can be done. */
    static String arrow(Language language) {
        return language.isRightToLeft() ? "← " : "→ ";
    }

    void blank() {
        out.append('\n');
    }

    /** Adds a line as it is. */
    void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }

    /**
     * Adds a paragraph.
     *
     * @param start what stands before the text on its first line; later lines are indented by as much
     * @param text the text; control characters in it, which could steer a terminal, are dropped
     */
    void add(String start, String text) {
        int indent = Columns.of(start);
        if (indent > width / 2) {
            indent = 4;
        }
        StringBuilder line = new StringBuilder(start);
        boolean empty = true;
        for (String word : Wording.clean(text).split(" +", -1)) {
            boolean full = Columns.of(line) + (empty ? 0 : 1) + Columns.of(word) > width;
            if (full && !(empty && Columns.of(line) <= indent)) {
                out.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(" ".repeat(indent));
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
