package app.greenroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The pages of {@code src/site/markdown}, which the window shows as well, and the tables in them that come from the code. */
public final class SitePages {
    /** Where they lie. */
    public static final Path FOLDER = Path.of("src", "site", "markdown");

    private SitePages() {}

    /** All pages. */
    public static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Fails unless a page holds this table, between {@code <!-- table: NAME -->} and {@code <!-- end -->}. The page as it should
     * be lies under {@code target/site} then, to be copied.
     *
     * @param page the file's name
     * @param table lines of Markdown, each with its end
     */
    public static void hold(String page, String name, String table) throws IOException {
        Path file = FOLDER.resolve(page);
        String text = Files.readString(file);
        String mark = "<!-- table: " + name + " -->\n";
        int begin = text.indexOf(mark) + mark.length();
        int end = text.indexOf("<!-- end -->", begin);
        assertThat(text).as(page).contains(mark);
        assertThat(end).as("the end of the table in " + page).isPositive();
        String right = text.substring(0, begin) + table + text.substring(end);
        if (!right.equals(text)) {
            Path written = Path.of("target", "site", page);
            Files.createDirectories(written.getParent());
            Files.writeString(written, right);
            assertThat(text).as("copy %s to %s", written, file).isEqualTo(right);
        }
    }
}
