package app.greenroom.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.greenroom.text.Language;
import app.greenroom.text.Text;
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
    static String page(String name, ReportView view, Language language) {
        return page(name, List.of(name), view, language);
    }

    /**
     * Fills a template. What stands between {@code {{#t}}} and {@code {{/t}}} is a pattern in English; it is said in the language.
     *
     * @param sheets the names of its style sheets, the later ones over the earlier ones
     */
    static String page(String name, List<String> sheets, Object view, Language language) {
        String css = sheets.stream().map(sheet -> read(sheet + ".css")).collect(Collectors.joining());
        Mustache.Lambda words =
                (fragment, out) -> out.write(Markup.escape(language.say(Text.written(fragment.decompile()))));
        return Mustache.compiler()
                .withEscaper(Markup::escape)
                .withLoader(part -> new StringReader(read(part + ".mustache")))
                .emptyStringIsFalse(true)
                .compile(read(name + ".mustache"))
                .execute(Map.of(
                        "css", css,
                        "view", view,
                        "t", words,
                        "lang", language.locale().toLanguageTag(),
                        "dir", language.isRightToLeft() ? "rtl" : "ltr"));
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
