package app.greenroom.ui.look;

import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.awt.ComponentOrientation;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Every word of the window, in one language. Its own words stand by key in {@code texts.properties}, in English; they are worded
 * like everything that other rooms say, through {@link Language} and its catalogue by English pattern.
 */
public final class Texts {
    private static final String BUNDLE = "app.greenroom.ui.look.texts";
    private static final String LETTER = ".key";
    private static final String TIP = ".tip";

    /** The bundles are English, whatever this computer speaks. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Language language;
    private final ResourceBundle words;
    private final Properties letters;

    private Texts(Language language, ResourceBundle words, Properties letters) {
        this.language = language;
        this.words = words;
        this.letters = letters;
    }

    /** The texts of a language. */
    public static Texts of(Language language) {
        return new Texts(language, bundle(BUNDLE), letters(language.locale().getLanguage()));
    }

    private static ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle(name, Locale.ROOT, NO_FALLBACK);
    }

    /** The letters of a language's own; a language without them takes those of English, which is on every keyboard. */
    private static Properties letters(String language) {
        Properties letters = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream("letters_" + language + ".properties")) {
            if (in != null) {
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                letters.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return letters;
    }

    /** The language that all is worded in. */
    public Language language() {
        return language;
    }

    /** Its locale, for what the JDK writes. */
    public Locale locale() {
        return language.locale();
    }

    /** The way that lines run in this language. */
    public ComponentOrientation direction() {
        return language.isRightToLeft() ? ComponentOrientation.RIGHT_TO_LEFT : ComponentOrientation.LEFT_TO_RIGHT;
    }

    /** Reads what {@link #say} needs, which takes a moment the first time; so that the Swing thread need not. */
    public Texts read() {
        var unused = get("guide.step", Argument.count(1), Argument.count(2));
        return this;
    }

    /** What another room says, in this language and the user's units. */
    public String say(Text text) {
        return language.say(text);
    }

    /** Words behind an arrow that points the way that lines run. */
    public String pointed(String words) {
        return (language.isRightToLeft() ? "← " : "→ ") + words;
    }

    /** Whether somebody wrote that text. */
    public boolean has(String key) {
        return words.containsKey(key);
    }

    /**
     * A text of the window's own, not worded yet.
     *
     * @param arguments what stands for {0}, {1} and so on
     * @throws MissingResourceException when nobody wrote that text
     */
    public Text text(String key, Argument... arguments) {
        return Text.written(words.getString(key), arguments);
    }

    /**
     * A text of the window's own.
     *
     * @param arguments what stands for {0}, {1} and so on
     * @throws MissingResourceException when nobody wrote that text
     */
    public String get(String key, Argument... arguments) {
        return language.say(text(key, arguments));
    }

    /** The letter that, with Alt, stands for a button, a field or a screen; a capital. */
    public char letter(String key) {
        @Nullable String own = letters.getProperty(key);
        return (own == null ? words.getString(key + LETTER) : own).charAt(0);
    }

    /** Whether a key has a letter: what comes and goes has none, and is reached by Tab. */
    public boolean hasLetter(String key) {
        return letters.getProperty(key) != null || has(key + LETTER);
    }

    /** The longer help of a key, and its letter where that stands nowhere in its words and so cannot be underlined there. */
    public Optional<String> tip(String key) {
        boolean more = has(key + TIP);
        Text tip = text(more ? key + TIP : key);
        if (!hasLetter(key)) {
            return more ? Optional.of(say(tip)) : Optional.empty();
        }
        char letter = letter(key);
        if (get(key).toUpperCase(Locale.ROOT).indexOf(letter) < 0) {
            return Optional.of(get("tip.letter", Argument.of(tip), Argument.name(String.valueOf(letter))));
        }
        return more ? Optional.of(say(tip)) : Optional.empty();
    }
}
