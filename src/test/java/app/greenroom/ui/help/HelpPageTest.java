package app.greenroom.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.SitePages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpPageTest {
    private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");

    static Stream<String> names() throws IOException {
        return HelpPages.read().stream().map(HelpPage::name);
    }

    @Test
    void theWindowHoldsEveryPageOfTheSite() throws Exception {
        assertThat(HelpPages.read())
                .extracting(HelpPage::name)
                .startsWith("index.md", "window.md")
                .containsExactlyInAnyOrderElementsOf(SitePages.all().stream()
                        .map(Path::getFileName)
                        .map(Path::toString)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatAPageLeadsToCanBeShown(String name) throws IOException {
        List<HelpPage> all = HelpPages.read();
        HelpPage page = named(all, name);
        assertThat(page.title()).isNotBlank();
        assertThat(page.html()).contains("<h1 id=").doesNotContain("<!--", "<pre", "|---");
        HREF.matcher(page.html()).results().map(match -> match.group(1)).forEach(link -> {
            List<String> target = HelpPage.target(link);
            if (target.isEmpty()) {
                assertThat(HelpPage.web(link)).as(link).isTrue();
                return;
            }
            HelpPage there = target.get(0).isEmpty() ? page : named(all, target.get(0));
            assertThat(there.html())
                    .as(link)
                    .contains(target.get(1).isEmpty() ? "<h1" : " id=\"" + target.get(1) + "\"");
        });
    }

    @Test
    void whatIsNotHereBecomesWordsOrGoes() {
        HelpPage page = HelpPage.of("a.md", """
                # A & B

                See [the samples](../../samples/README.md), [*that* page](b.md#i-know-it-stays) and [the web](https://example.org/).

                ![The window](../../samples/window.png)

                ![A drawing](rooms.svg) ![Far](https://example.org/x.svg)

                <!-- table: x -->
                <script>alert(1)</script>

                ## I know, it stays
                """, "rooms.svg"::equals);
        assertThat(page.title()).isEqualTo("A & B");
        assertThat(page.pages()).containsExactly("b.md");
        assertThat(page.html())
                .contains("See the samples, <a href=\"b.md#i-know-it-stays\"><em>that</em> page</a>")
                .contains("<a href=\"https://example.org/\">the web</a>")
                .contains("<img src=\"rooms.svg\" alt=\"A drawing\"")
                .contains("<h2 id=\"i-know-it-stays\">")
                .doesNotContain("window.png", "x.svg", "script", "<!--", "<p></p>");
    }

    @Test
    void tablesAndCodeKeepWhatTheyHold() {
        HelpPage page = HelpPage.of("a.md", """
                | a | b |
                |---|---|
                | `x < y` | 2 |

                ```sh
                one \\
                  two
                ```
                """, any -> false);
        assertThat(page.html())
                .contains("<td><font face=\"monospaced\">x &lt; y</font></td>")
                .contains("<p class=\"code\">one \\<br>\u00A0\u00A0two<br></p>");
    }

    @Test
    void onlyPagesAndPlacesAreTargets() {
        assertThat(HelpPage.target("limits.md")).containsExactly("limits.md", "");
        assertThat(HelpPage.target("limits.md#the-network")).containsExactly("limits.md", "the-network");
        assertThat(HelpPage.target("#the-network")).containsExactly("", "the-network");
        assertThat(Stream.of("../limits.md", "https://example.org/", "file:///etc/passwd", "javascript:x")
                        .map(HelpPage::target))
                .allSatisfy(target -> assertThat(target).isEmpty());
        assertThat(Stream.of("file:///etc/passwd", "javascript:x", "mailto:a@b.example", "ftp://example.org")
                        .filter(HelpPage::web))
                .isEmpty();
    }

    private static HelpPage named(List<HelpPage> all, String name) {
        return all.stream()
                .filter(page -> page.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no page " + name));
    }
}
