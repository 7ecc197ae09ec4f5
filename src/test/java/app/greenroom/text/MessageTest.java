package app.greenroom.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Patterns mean what ICU's MessageFormat says that they mean. */
class MessageTest {
    private static final String[] PIECES = {
        "a", " ", "it's", "'", "''", "{0}", "{1}", "{2}", "{", "}", "#", "|", "'{0}'", "'}'", "é", "\n", "{0", "{12}",
        "{ 1 }"
    };
    private static final String[] PLURALS = {
        "{0, plural, one {# thing of {1}} other {# things of {1}}}",
        "{0, plural, =0 {nothing} =1 {it''s one} other {'#' is #}}",
        "{0,plural,offset:1 =1 {{1}} one {{1} and # other} other {{1} and # others}}",
        "{2, select, left {from the {1}} other {{0, plural, one {#'s} other {#s' own}}}}",
        "{0, plural, one {a {2, select, left {# l} other {# r}}} other {'{'#'}'}}",
    };

    @Test
    void readsWhatIcuReads() {
        Random random = new Random(7);
        int said = 0;
        for (int i = 0; i < 30_000; i++) {
            StringBuilder pattern = new StringBuilder();
            for (int length = random.nextInt(6); length >= 0; length--) {
                pattern.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String any = pattern.toString();
            String icu =
                    outcome(() -> new MessageFormat(any, ULocale.ENGLISH).format(new Object[] {"X'{1}", "#", "z"}));
            String own = outcome(() -> Text.written(any, Argument.name("X'{1}"), Argument.name("#"), Argument.name("z"))
                    .toString());
            if (!any.isEmpty()) {
                assertThat(own).as(any).isEqualTo(icu);
            }
            said += icu.equals("refused") ? 0 : 1;
        }
        assertThat(said).isBetween(5_000, 29_000);
    }

    @Test
    void turnsOnCountsAndChoicesAsIcuDoes() {
        for (String pattern : PLURALS) {
            for (int count = 0; count < 120; count++) {
                for (String side : List.of("left", "right")) {
                    Object[] arguments = {count, "Ann's {0}", side};
                    Text text = Text.written(
                            pattern, Argument.count(count), Argument.name("Ann's {0}"), new Argument.Choice(side));
                    assertThat(text)
                            .hasToString(new MessageFormat(pattern, ULocale.ENGLISH)
                                    .format(arguments)
                                    .replace('-', '−'));
                }
            }
        }
    }

    @Test
    void turnsOnCountsAsIcuDoesInEveryLanguage() throws Exception {
        String pattern = "{0, plural, zero {zero #} one {one #} two {two #} few {few #} many {many #} other {other #}}";
        for (String tag : List.of("en", "de", "es", "ar")) {
            Language language =
                    Language.of(Locale.forLanguageTag(tag), LengthUnit.CENTIMETRES, CatalogueTest.catalogue(""));
            for (int count = 0; count < 999; count++) {
                assertThat(language.say(Text.written(pattern, Argument.count(count))))
                        .isEqualTo(new MessageFormat(pattern, new ULocale(tag)).format(new Object[] {count}));
            }
        }
    }

    @Test
    void refusesWhatAnArgumentKnowsItself() {
        for (String pattern :
                List.of("{0, number}", "{0, date, short}", "{0, choice, 0#a|1#b}", "{name}", "{0, plural, one {a}}")) {
            assertThatIllegalArgumentException().as(pattern).isThrownBy(() -> Message.read(pattern));
        }
    }

    @Test
    void namesItsPlacesAndKeys() {
        Message message = Message.read(PLURALS[3]);
        assertThat(message.places()).containsExactly(0, 1, 2);
        assertThat(message.plurals()).containsExactly(Set.of("one", "other"));
        assertThat(message.selects()).containsExactly(Set.of("left", "other"));
        assertThat(Message.read("{0}: {1}").hasLetters()).isFalse();
        assertThat(Message.read("{0} s").hasLetters()).isTrue();
    }

    private static String outcome(Supplier<String> said) {
        try {
            return said.get();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return "refused";
        }
    }
}
