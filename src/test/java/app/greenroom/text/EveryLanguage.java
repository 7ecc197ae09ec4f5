package app.greenroom.text;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Says something of everything in each language, on whatever parts of ICU are there. */
public final class EveryLanguage implements Supplier<String> {
    private static final String PATTERN =
            "{0, plural, zero {zero #} one {one #} two {two #} few {few #} many {many #} other {other #}} {1} '{'{2}'}'\n";

    @Override
    public String get() {
        StringBuilder said = new StringBuilder();
        List<Text> three = List.of(Text.of("a"), Text.name("i"), Text.of("o"));
        for (String tag : List.of("en", "en-US", "de", "de-CH", "es", "es-MX", "ar", "ar-EG", "ar-MA")) {
            Language language = language(Locale.forLanguageTag(tag));
            for (int count = 0; count < 120; count++) {
                said.append(language.say(Text.written(
                        PATTERN,
                        Argument.count(count),
                        count % 2 == 0 ? Argument.list(three) : Argument.either(three),
                        Argument.amount(-0.5 * count, Unit.DEGREES))));
            }
            said.append(PluralRules.forLocale(new ULocale(tag)).getKeywords());
        }
        return said.toString();
    }

    private static Language language(Locale locale) {
        try {
            return Language.of(locale, LengthUnit.CENTIMETRES, Catalogue.read(locale.toString(), new StringReader("")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
