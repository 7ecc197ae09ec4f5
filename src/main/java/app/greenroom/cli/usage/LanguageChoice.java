package app.greenroom.cli.usage;

import app.greenroom.memory.Memory;
import app.greenroom.model.Settings;
import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.LengthUnit;
import app.greenroom.text.Text;
import java.nio.file.Files;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The language that the user reads: the one of {@code --language}, else the one in the settings, else the system's. It is known
 * before the other arguments are read, because what is wrong with those is said in it.
 */
public final class LanguageChoice {
    private static final String OPTION = "--language";
    private static final String END_OF_OPTIONS = "--";

    private LanguageChoice() {}

    /** The language of a system, with its country's unit of length; English where there is no catalogue for it. */
    public static Language ofSystem(Locale locale) {
        return Language.of(locale, locale.getCountry().equals("US") ? LengthUnit.INCHES : LengthUnit.CENTIMETRES);
    }

    /** The language and unit in the settings; the system's where nothing was chosen. */
    public static Language kept(Optional<Memory> memory, Language system) {
        if (memory.isEmpty() || !Files.exists(memory.get().settings().file())) {
            return system;
        }
        Settings settings =
                memory.get().settings().load().value(); // whoever needs the rest tells what is wrong with it
        LengthUnit lengths = settings.units();
        return settings.language()
                .map(locale -> speaking(inCountry(locale, system), lengths))
                .orElseGet(() -> system.with(lengths));
    }

    /** What the arguments name as the language; the last one where they name several. */
    public static Optional<String> asked(String... arguments) {
        Optional<String> tag = Optional.empty();
        for (int i = 0; i < arguments.length && !arguments[i].equals(END_OF_OPTIONS); i++) {
            if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
                tag = Optional.of(arguments[++i]);
            } else if (arguments[i].startsWith(OPTION + "=")) {
                tag = Optional.of(arguments[i].substring(OPTION.length() + 1));
            }
        }
        return tag;
    }

    /** The first argument that does not name the language: the command. */
    public static Optional<String> command(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals(OPTION)) {
                i++;
            } else if (!arguments[i].startsWith(OPTION + "=")) {
                return Optional.of(arguments[i]);
            }
        }
        return Optional.empty();
    }

    /**
     * The language of a tag such as "de" or "de-AT"; empty for one that this program does not speak.
     *
     * @param usual whose unit of length stays, and whose country where the tag names none
     */
    public static Optional<Language> of(String tag, Language usual) {
        try {
            Locale locale = new Locale.Builder()
                    .setLanguageTag(tag.strip().replace('_', '-'))
                    .build();
            return codes().contains(locale.getLanguage())
                    ? Optional.of(speaking(inCountry(locale, usual), usual.lengths()))
                    : Optional.empty();
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    /** That this program does not speak a language, and which ones it does. */
    public static Text unknown(String tag) {
        return Text.of(
                "There is no language “{0}”; choose one of {1}.",
                Argument.name(tag),
                Argument.either(codes().stream().map(Text::name).toList()));
    }

    /** {@code en-XA} is the {@linkplain Language#pseudo() pseudo-language}, as in other programs. */
    private static Language speaking(Locale locale, LengthUnit lengths) {
        boolean pseudo =
                locale.getLanguage().equals("en") && locale.getCountry().equals("XA");
        return pseudo ? Language.pseudo().with(lengths) : Language.of(locale, lengths);
    }

    private static List<String> codes() {
        return Language.all().stream()
                .map(language -> language.locale().getLanguage())
                .toList();
    }

    /** Dates and digits are the ones of the user's country, where that country speaks the language. */
    private static Locale inCountry(Locale locale, Language usual) {
        return locale.getCountry().isEmpty()
                        && locale.getLanguage().equals(usual.locale().getLanguage())
                ? usual.locale()
                : locale;
    }
}
