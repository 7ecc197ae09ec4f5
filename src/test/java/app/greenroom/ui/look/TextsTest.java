package app.greenroom.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word of the window is there, in both languages, and is used. */
class TextsTest {
    private static final Path WORDS = Path.of("src", "main", "resources", "app", "greenroom", "ui");
    private static final Path SOURCES = Path.of("src", "main", "java", "app", "greenroom", "ui");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9_.-]*)\"");
    private static final Pattern ASKED = Pattern.compile(
            "(?:get|has|button|box|row|heading|named|labelled|Form\\(texts,|label)\\s*\\(?\\s*\"([a-z]+\\.[A-Za-z0-9_.-]+[a-z])\"\\s*[,)]");

    /** Parts that can be seen together and so share the letters; any other first word of keys is a screen of its own. */
    private static final Map<String, String> TOGETHER = Map.of("guide", "check", "devices", "check");

    @ParameterizedTest
    @ValueSource(strings = {"look/texts", "help/checks"})
    void bothLanguagesSayTheSame(String bundle) throws IOException {
        Properties english = read(bundle + ".properties");
        Properties german = read(bundle + "_de.properties");

        Set<String> missing = new TreeSet<>(english.stringPropertyNames());
        missing.removeAll(german.stringPropertyNames());
        assertThat(missing).as("to be translated").isEmpty();
        Set<String> more = new TreeSet<>(german.stringPropertyNames());
        more.removeAll(english.stringPropertyNames());
        assertThat(more).as("to be taken out").isEmpty();
        for (String key : english.stringPropertyNames()) {
            assertThat(german.getProperty(key)).as(key).isNotBlank();
            assertThat(places(german.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    /** A quote that is written once hides what follows it, in texts that are filled in; one written twice shows twice in others. */
    @ParameterizedTest
    @ValueSource(strings = {"look/texts", "look/texts_de", "help/checks", "help/checks_de"})
    void quotesAreWrittenAsTheyAreRead(String bundle) throws IOException {
        Properties words = read(bundle + ".properties");
        for (String key : words.stringPropertyNames()) {
            String text = words.getProperty(key);
            if (places(text).isEmpty()) {
                assertThat(text).as(key).doesNotContain("''");
            } else {
                assertThat(text.replace("''", "")).as(key).doesNotContain("'");
                assertThat(new MessageFormat(text, Locale.ENGLISH).toPattern())
                        .as(key)
                        .isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"look/texts", "look/texts_de"})
    void lettersAreInTheirLabelsAndUniqueOnAScreen(String bundle) throws IOException {
        Properties words = read(bundle + ".properties");
        Map<String, Map<String, String>> screens = new HashMap<>();
        Set<String> keys = letters(words);
        assertThat(keys).hasSizeGreaterThan(20);
        Set<String> names = keys.stream().map(TextsTest::screen).collect(Collectors.toSet());
        for (String key : keys) {
            String letter = words.getProperty(key + ".key").toUpperCase(Locale.ROOT);
            assertThat(letter).as(key).hasSize(1);
            assertThat(words.getProperty(key).toUpperCase(Locale.ROOT)).as(key).contains(letter);
            Collection<String> seen = screen(key).equals("tab") ? names : List.of(screen(key));
            for (String screen : seen) {
                String other =
                        screens.computeIfAbsent(screen, any -> new HashMap<>()).put(letter, key);
                assertThat(other)
                        .as("%s and %s have the letter %s on %s", key, other, letter, screen)
                        .isNull();
            }
        }
    }

    @Test
    void everyWordThatIsAskedForIsThere() throws IOException {
        Properties words = read("look/texts.properties");
        Set<String> first =
                words.stringPropertyNames().stream().map(TextsTest::start).collect(Collectors.toSet());
        Set<String> asked = found(ASKED);
        asked.removeIf(key -> !first.contains(start(key)));

        assertThat(asked).hasSizeGreaterThan(40);
        assertThat(asked)
                .allSatisfy(key -> assertThat(words.getProperty(key)).as(key).isNotNull());
    }

    @Test
    void everyWordIsUsed() throws IOException {
        Set<String> literals = found(LITERAL);
        for (String key : read("look/texts.properties").stringPropertyNames()) {
            String base = key.replaceAll("\\.(key|tip|detail)$", "");
            boolean used = Stream.of(key, base).anyMatch(literals::contains)
                    || literals.stream().anyMatch(begin -> begin.endsWith(".") && key.startsWith(begin));
            assertThat(used).as("%s is used nowhere", key).isTrue();
        }
    }

    @Test
    void aLanguageThatIsMissingIsEnglish() {
        assertThat(Texts.of(Locale.FRENCH).get("tab.check")).isEqualTo("Check");
        assertThat(Texts.of(Locale.FRENCH).spoken()).isEqualTo(Locale.ENGLISH);
        assertThat(Texts.of(Locale.GERMANY).get("tab.check")).isEqualTo("Prüfung");
        assertThat(Texts.of(Locale.GERMANY).spoken()).isEqualTo(Locale.GERMANY);
        assertThat(Texts.of(Locale.UK).spoken()).isEqualTo(Locale.UK);
    }

    private static String screen(String key) {
        return TOGETHER.getOrDefault(start(key), start(key));
    }

    private static String start(String key) {
        return key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
    }

    private static Set<String> letters(Properties words) {
        return words.stringPropertyNames().stream()
                .filter(key -> key.endsWith(".key"))
                .map(key -> key.substring(0, key.length() - 4))
                .collect(Collectors.toSet());
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(WORDS.resolve(file))) {
            words.load(reader);
        }
        return words;
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            Set<String> all = new TreeSet<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(hit -> all.add(hit.group(1)));
            }
            return all;
        }
    }
}
