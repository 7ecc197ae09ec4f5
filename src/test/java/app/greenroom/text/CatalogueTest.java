package app.greenroom.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Each language says everything that the program says, and nothing else. */
class CatalogueTest {
    @Test
    void everyPatternIsAConstantThatTheCataloguesCanHold() {
        assertThat(English.gather().patterns().faults()).isEmpty();
    }

    @Test
    void everyPatternOfTheProgramCanBeRead() {
        List<String> faults = new ArrayList<>();
        English.gather().patterns().said().forEach((pattern, places) -> {
            try {
                Message message = Message.read(pattern);
                message.plurals().forEach(keys -> {
                    if (!keys.contains("one") && !keys.contains("=1")) {
                        faults.add("a plural without one: " + pattern + " " + places);
                    }
                });
            } catch (IllegalArgumentException e) {
                faults.add(e.getMessage() + " " + places);
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void everyLanguageSaysEverything() {
        English english = English.gather();
        assertThat(english.all()).containsKeys("{0} cm", "Close"); // units and the window
        List<String> faults = new ArrayList<>();
        for (Language language : Language.all()) {
            Catalogue.of(language.locale().getLanguage())
                    .ifPresent(catalogue -> CatalogueFaults.of(english.all(), catalogue, language)
                            .forEach(fault -> faults.add(language.locale() + ": " + fault)));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void namesWhatALanguageLacksAndWhatNobodySays() throws IOException {
        assertThat(faults("de", "Hello\n= Hallo\n", "Hello", "Good {0}")).containsExactly("missing: Good {0} [here]");
        assertThat(faults("de", "Hello\n= Hallo\nBye\n= Ade\n", "Hello")).containsExactly("nobody says: Bye");
        assertThat(faults("de", "", "{0}: {1}", "{0}", "·")).isEmpty();
        assertThat(faults("de", "", "{0} cm", "{0}%")).hasSize(2);
        assertThat(faults("de", "{0} of {1}\n= {1} sind {0}\n", "{0} of {1}")).isEmpty();
        assertThat(faults("de", "{0} of {1}\n= {0} von {2}\n", "{0} of {1}"))
                .containsExactly("places [0, 2] for [0, 1]: {0} of {1} [here]");
        assertThat(faults("de", "Say {0}\n= Sag {0\n", "Say {0}"))
                .singleElement()
                .asString()
                .contains("Say {0}");
    }

    @Test
    void namesPluralsThatALanguageLacksOrDoesNotHave() throws IOException {
        String english = "{0, plural, one {# day} other {# days}}";
        String line = english + "\n= ";
        assertThat(faults("de", line + "{0, plural, one {# Tag} other {# Tage}}", english))
                .isEmpty();
        assertThat(faults("de", line + "{0, plural, other {# Tage}}", english))
                .containsExactly("a plural lacks [one]: " + english + " [here]");
        assertThat(faults("de", line + "{0, plural, =1 {ein Tag} other {# Tage}}", english))
                .isEmpty();
        assertThat(faults("de", line + "{0, plural, one {# Tag} few {# Tage} other {# Tage}}", english))
                .containsExactly("the language has no plural [few]: " + english + " [here]");
        assertThat(faults("es", line + "{0, plural, one {# día} other {# días}}", english))
                .isEmpty();
        assertThat(faults("ar", line + "{0, plural, one {#} two {#} other {#}}", english))
                .containsExactly("a plural lacks [few, many, zero]: " + english + " [here]");
        assertThat(faults("ar", line + "{0, plural, =0 {-} one {#} two {#} few {#} many {#} other {#}}", english))
                .isEmpty();
    }

    @Test
    void namesChoicesThatNothingMakes() throws IOException {
        String english = "{0, select, left {from your left} other {from your right}}";
        assertThat(faults("de", english + "\n= {0, select, left {von links} other {von rechts}}", english))
                .isEmpty();
        assertThat(faults("de", english + "\n= {0, select, links {von links} other {von rechts}}", english))
                .containsExactly("nothing chooses [links]: " + english + " [here]");
    }

    @Test
    void readsLineBreaksAndBackslashes() throws IOException {
        Catalogue read = catalogue("# a comment\n\nOne\\nTwo\n= Eins\\nZwei\n\nC:\\\\x\n= D:\\\\y\n");
        assertThat(read.translation("One\nTwo")).contains("Eins\nZwei");
        assertThat(read.translation("C:\\x")).contains("D:\\y");
        assertThat(Catalogue.escaped("One\nC:\\x")).isEqualTo("One\\nC:\\\\x");
    }

    @Test
    void refusesACatalogueThatIsNone() {
        for (String wrong :
                List.of("A\n= B\nA\n= C\n", "= B\n", "A\nB\n= C\n", "A\n", "A\\x\n= B\n", "A\n= B\n= C\n")) {
            assertThatIllegalArgumentException()
                    .as(wrong)
                    .isThrownBy(() -> catalogue(wrong))
                    .withMessageContaining("xx.txt");
        }
    }

    @Test
    void findsTheWordsInATemplate() {
        assertThat(English.fragments("<h1>{{#t}}Report{{/t}}</h1>{{#a}}<p>{{#t}}Two\nlines{{/t}}{{/a}} {{b}}"))
                .containsExactly("Report", "Two\nlines");
    }

    private static List<String> faults(String language, String catalogue, String... patterns) throws IOException {
        SortedMap<String, List<String>> english = new TreeMap<>();
        for (String pattern : patterns) {
            english.put(pattern, List.of("here"));
        }
        Catalogue read = catalogue(catalogue);
        return CatalogueFaults.of(
                english, read, Language.of(Locale.forLanguageTag(language), LengthUnit.CENTIMETRES, read));
    }

    static Catalogue catalogue(String lines) throws IOException {
        return Catalogue.read("xx.txt", new StringReader(lines));
    }
}
