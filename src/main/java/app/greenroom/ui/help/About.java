package app.greenroom.ui.help;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the program says of itself. */
final class About {
    private About() {}

    /** The version; nothing where the program does not run from its jar. */
    static String version() {
        @Nullable String version = About.class.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }

    /**
     * The notice without its table's strokes, each part with its licence on one line and what it is for on the next, and with
     * paragraphs that are not broken into lines yet.
     */
    static String plain(String notice) {
        String rows = notice.lines()
                .filter(line -> !line.startsWith("|---") && !line.startsWith("| part |"))
                .map(About::row)
                .collect(Collectors.joining("\n"));
        return rows.replaceAll("(?<=[a-z.,])\n(?=\\p{L})", " ").replaceAll("\n{3,}", "\n\n");
    }

    private static String row(String line) {
        if (!line.startsWith("|")) {
            return line;
        }
        String[] cells = Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
                .map(String::strip)
                .toArray(String[]::new);
        return cells.length == 3 ? "• " + cells[0] + "\n     " + cells[2] + " · " + cells[1] : line;
    }
}
