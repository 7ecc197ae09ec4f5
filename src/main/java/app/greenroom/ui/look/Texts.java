package app.greenroom.ui.look;

import app.greenroom.model.Settings;
import java.text.MessageFormat;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Every word of the window, in one language. */
public final class Texts {
    private static final String BUNDLE = "app.greenroom.ui.look.texts";

    /** No other language stands in but English, whatever this computer speaks. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle words;
    private final Settings.Units units;

    private Texts(Locale locale, ResourceBundle words, Settings.Units units) {
        this.locale = locale;
        this.words = words;
        this.units = units;
    }

    /** The texts of a language; English for a language that there are none in. */
    public static Texts of(Locale locale) {
        return of(locale, Settings.Units.CENTIMETRES);
    }

    /** The texts of a language, with lengths in these units. */
    public static Texts of(Locale locale, Settings.Units units) {
        return new Texts(locale, ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK), units);
    }

    /** Further texts in the same language, from a bundle of their own. */
    public Texts from(String bundle) {
        return new Texts(locale, ResourceBundle.getBundle(bundle, locale, NO_FALLBACK), units);
    }

    /** The locale whose numbers and dates are used. */
    public Locale locale() {
        return locale;
    }

    /** The language of the texts themselves, for dates in words; with the country where the user's language is the same. */
    public Locale spoken() {
        Locale written = words.getLocale().getLanguage().isEmpty() ? Locale.ENGLISH : words.getLocale();
        return locale.getLanguage().equals(written.getLanguage()) ? locale : written;
    }

    /** A day and a time in words, in the zone of {@code at}. */
    public String date(ZonedDateTime at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                        .withLocale(spoken())
                        .format(at.toLocalDateTime())
                + " ("
                + (at.getZone().getId().equals("Z") ? "UTC" : at.getZone().getId()) + ")";
    }

    /** Reads what {@link #tell} needs, which takes a moment the first time; so that the Swing thread need not. */
    public Texts read() {
        var unused = Phrases.of(spoken());
        return this;
    }

    /**
     * A sentence of the checks or of another room in the window's language, with lengths in the user's units. What nobody has
     * translated stays as it is.
     */
    public String tell(String sentence) {
        String told =
                Phrases.of(spoken()).map(phrases -> phrases.translate(sentence)).orElse(sentence);
        return units == Settings.Units.INCHES ? Lengths.inches(told, get("unit.inches"), spoken()) : told;
    }

    /** Whether somebody wrote that text. */
    public boolean has(String key) {
        return words.containsKey(key);
    }

    /**
     * A text.
     *
     * @param arguments what stands for {0}, {1} and so on; numbers and dates are written as the language does
     * @throws MissingResourceException when nobody wrote that text
     */
    public String get(String key, Object... arguments) {
        String text = words.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }
}
