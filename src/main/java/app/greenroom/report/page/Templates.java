package app.greenroom.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The pages' templates and style sheets, which lie beside this class. */
final class Templates {
    private Templates() {}

    /**
     * Fills a template. Plain text is escaped; markup and the style sheet are not.
     *
     * @param name the name of both the template and its style sheet
     */
    static String page(String name, ReportView view) {
        return page(name, List.of(name), view);
    }

    /**
     * Fills a template.
     *
     * @param sheets the names of its style sheets, the later ones over the earlier ones
     */
    static String page(String name, List<String> sheets, Object view) {
        String css = sheets.stream().map(sheet -> read(sheet + ".css")).collect(Collectors.joining());
        return Mustache.compiler()
                .withEscaper(Markup::escape)
                .withLoader(part -> new StringReader(read(part + ".mustache")))
                .emptyStringIsFalse(true)
                .compile(read(name + ".mustache"))
                .execute(Map.of("css", css, "view", view));
    }

    static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(
                Templates.class.getResourceAsStream(resource), "the program lacks its resource " + resource)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
