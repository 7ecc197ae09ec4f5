package app.greenroom.ui.look;

import java.text.MessageFormat;
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

    private Texts(Locale locale, ResourceBundle words) {
        this.locale = locale;
        this.words = words;
    }

    /** The texts of a language; English for a language that there are none in. */
    public static Texts of(Locale locale) {
        return new Texts(locale, ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK));
    }

    /** The locale whose numbers and dates are used. */
    public Locale locale() {
        return locale;
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
