package app.greenroom.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.Settings;
import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.LengthUnit;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word of the window is there and is used; that each language has it, the catalogues' test sees to. */
class TextsTest {
    private static final Path WORDS = Path.of("src", "main", "resources", "app", "greenroom", "ui");
    private static final Path SOURCES = Path.of("src", "main", "java", "app", "greenroom", "ui");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9_.-]*)\"");
    private static final Pattern ASKED = Pattern.compile(
            "(?:get|text|has|button|box|row|heading|named|labelled|Form\\(texts,|label)\\s*\\(?\\s*\"([a-z]+\\.[A-Za-z0-9_.-]+[a-z])\"\\s*[,)]");

    /** Parts that can be seen together and so share the letters; any other first word of keys is a screen of its own. */
    private static final Map<String, String> TOGETHER =
            Map.of("guide", "check", "devices", "check", "coach", "check", "result", "check");

    @ParameterizedTest
    @MethodSource("app.greenroom.text.Language#all")
    void lettersAreInTheirLabelsAndUniqueOnAScreen(Language language) throws IOException {
        Texts texts = Texts.of(language);
        boolean latin = !language.isRightToLeft(); // Arabic takes the letters of English, which stand in no label
        Map<String, Map<Character, String>> screens = new HashMap<>();
        Set<String> keys = letters(read("look/texts.properties"));
        assertThat(keys).hasSizeGreaterThan(20);
        Set<String> names = keys.stream().map(TextsTest::screen).collect(Collectors.toSet());
        for (String key : keys) {
            char letter = texts.letter(key);
            assertThat(letter).as(key).isBetween('A', 'Z');
            assertThat(texts.get(key).toUpperCase(Locale.ROOT).indexOf(letter) >= 0)
                    .as("%s: %s in “%s”", key, letter, texts.get(key))
                    .isEqualTo(latin);
            assertThat(texts.tip(key).orElse("").contains("Alt+")).as(key).isNotEqualTo(latin);
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

    @ParameterizedTest
    @ValueSource(strings = {"de", "es"})
    void noLetterIsThereForNothing(String language) throws IOException {
        assertThat(read("look/letters_" + language + ".properties").stringPropertyNames())
                .isEqualTo(letters(read("look/texts.properties")));
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
    void speaksTheLanguageOfTheSettingsOrOfTheSystem() {
        assertThat(in(Locale.FRENCH).get("tab.check")).isEqualTo("Check");
        assertThat(in(Locale.FRENCH).locale()).isEqualTo(Locale.ENGLISH);
        assertThat(in(Locale.GERMANY).get("tab.check")).isEqualTo("Prüfung");
        assertThat(in(Locale.GERMANY).locale()).isEqualTo(Locale.GERMANY);
        assertThat(in(Locale.UK).locale()).isEqualTo(Locale.UK);
        assertThat(in(Locale.forLanguageTag("es-MX")).get("guide.stop")).isEqualTo("Detener");
        assertThat(in(Locale.forLanguageTag("ar")).direction().isLeftToRight()).isFalse();
        assertThat(in(Locale.forLanguageTag("en-XA")).get("tab.check")).startsWith("⟦");
        assertThat(Look.texts(Settings.DEFAULTS).locale().getLanguage())
                .isEqualTo(Language.of(Locale.getDefault(), LengthUnit.CENTIMETRES)
                        .locale()
                        .getLanguage());
    }

    @Test
    void saysLengthsInTheUnitThatWasChosenAndNamesAsTheyAre() {
        Text sentence = Text.of(
                "Raise the screen or camera by about {0} (±{1}), on books for instance.",
                Argument.centimetres(23), Argument.bare(4, Unit.CENTIMETRES, 0));
        assertThat(in(Locale.GERMAN).say(sentence)).contains("23 cm (±4)");
        assertThat(Look.texts(settings(Locale.GERMAN, LengthUnit.INCHES)).say(sentence))
                .contains("9 Zoll (±1,6)");
        assertThat(Look.texts(settings(Locale.GERMAN, LengthUnit.INCHES))
                        .get("devices.back", Argument.name("23 cm view of Dr. St. Check")))
                .contains("23 cm view of Dr. St. Check");
    }

    private static Texts in(Locale locale) {
        return Look.texts(settings(locale, LengthUnit.CENTIMETRES));
    }

    private static Settings settings(Locale locale, LengthUnit units) {
        Settings usual = Settings.DEFAULTS;
        return new Settings(
                new Settings.Look(Optional.of(locale), units, usual.theme(), usual.textScale()),
                usual.appointment(),
                usual.reports(),
                usual.keepHistory());
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
