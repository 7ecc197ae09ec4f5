package app.greenroom.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** The pages' templates and style sheets, which lie beside this class. */
final class Templates {
    private Templates() {}

    /**
     * Fills a template. Plain text is escaped; markup and the style sheet are not.
     *
     * @param name the name of both the template and its style sheet
     */
    static String page(String name, ReportView view) {
        return Mustache.compiler()
                .withEscaper(Markup::escape)
                .withLoader(part -> new StringReader(read(part + ".mustache")))
                .emptyStringIsFalse(true)
                .compile(read(name + ".mustache"))
                .execute(Map.of("css", read(name + ".css"), "view", view));
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
