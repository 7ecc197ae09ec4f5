package app.greenroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read about this program is short where it should be, and leads nowhere that is not there. */
class SitePagesTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern CLASS = Pattern.compile("\\bapp\\.greenroom(?:\\.[a-z]+)*\\.[A-Z]\\w*");
    private static final Pattern QUOTED_CLASS = Pattern.compile("`((?:[a-z]+/)*)([A-Z][a-z]+(?:[A-Z]\\w*)?)`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    static Stream<Path> documents() throws IOException {
        return Stream.concat(
                Stream.of(Path.of("README.md"), Path.of(".github", "CONTRIBUTING.md"), Path.of("samples", "README.md")),
                SitePages.all().stream());
    }

    @Test
    void readmeIsShort() throws IOException {
        assertThat(Files.size(Path.of("README.md"))).isLessThan(10_000);
    }

    @Test
    void everyPageIsNamedByTheFirst() throws IOException {
        Set<String> named = matches(LINK, Files.readString(SitePages.FOLDER.resolve("index.md")))
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        for (Path page : SitePages.all()) {
            String name = page.getFileName().toString();
            assertThat(name.equals("index.md") || named.contains(name)).as(name).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksLeadToWhatIsThere(Path document) throws IOException {
        String text = Files.readString(document);
        for (String link : matches(LINK, text).map(match -> match.group(1)).toList()) {
            if (link.startsWith("https://")) {
                continue;
            }
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
            assertThat(target.normalize()).as(link).exists();
            if (parts.length == 2) {
                assertThat(places(target)).as(link).contains(parts[1]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void classesThatAreNamedExist(Path document) throws IOException {
        String text = Files.readString(document);
        for (String name : matches(CLASS, text).map(MatchResult::group).toList()) {
            assertThat(sources().stream().anyMatch(file -> file.endsWith(name.replace('.', '/') + ".java")))
                    .as(name)
                    .isTrue();
        }
        for (MatchResult named : matches(QUOTED_CLASS, text).toList()) {
            String file = "/" + named.group(1) + named.group(2) + ".java";
            boolean isClass = !named.group(1).isEmpty() || named.group(2).matches("[A-Z][a-z]+[A-Z].*");
            if (isClass && !named.group(2).equals("AutoCloseable")) { // Java's own
                assertThat(sources().stream().anyMatch(source -> source.endsWith(file)))
                        .as(file)
                        .isTrue();
            }
        }
    }

    /** The places of a page that a link can lead to, named as GitHub names them. */
    private static List<String> places(Path page) throws IOException {
        return matches(HEADING, Files.readString(page))
                .map(match -> match.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} -]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.map(file -> file.toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".java"))
                    .toList();
        }
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }
}
