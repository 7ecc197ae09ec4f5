package app.greenroom.ui.look;

import app.greenroom.model.Settings;
import app.greenroom.text.Language;
import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.util.List;
import java.util.Locale;
import javax.swing.InputMap;
import javax.swing.KeyStroke;
import javax.swing.UIManager;

/** Puts the look and feel in place. */
public final class Look {
    private static boolean registered;

    private Look() {}

    /**
     * Shows everything from now on in this theme and size; also what is on the screen already. On the Swing thread.
     *
     * @param system what the system is set to, for those who follow it
     * @param scale size of text; 1 is the usual size
     */
    public static void use(Settings.Theme theme, Settings.Theme system, double scale) {
        if (!registered) {
            registered = true;
            FlatLaf.registerCustomDefaultsSource("app.greenroom.ui.look");
        }
        UIManager.put("defaultFont", null);
        switch (theme == Settings.Theme.SYSTEM ? system : theme) {
            case DARK -> FlatDarkLaf.setup();
            case HIGH_CONTRAST -> FlatHighContrastLaf.use();
            default -> FlatLightLaf.setup();
        }
        if (scale != 1) {
            Font font = UIManager.getFont("defaultFont");
            UIManager.put("defaultFont", font.deriveFont((float) (font.getSize2D() * scale)));
        }
        enterPresses();
        FlatLaf.updateUI();
    }

    /** Enter presses what has the focus, as the space bar does: and not some other button that stands out. */
    private static void enterPresses() {
        for (String kind : List.of("Button", "ToggleButton", "CheckBox", "RadioButton")) {
            InputMap keys = (InputMap) UIManager.get(kind + ".focusInputMap");
            keys.put(KeyStroke.getKeyStroke("ENTER"), "pressed");
            keys.put(KeyStroke.getKeyStroke("released ENTER"), "released");
        }
    }

    /**
     * The words of the window in the user's language and units, or in the system's language. The locale {@code en-XA} is the
     * {@linkplain Language#pseudo() pseudo-language}, as in other programs: what can still be read there escapes translation.
     */
    public static Texts texts(Settings settings) {
        Locale chosen = settings.language().orElseGet(Locale::getDefault);
        boolean pseudo =
                chosen.getLanguage().equals("en") && chosen.getCountry().equals("XA");
        Language language = pseudo ? Language.pseudo().with(settings.units()) : Language.of(chosen, settings.units());
        return Texts.of(language);
    }

    /**
     * A size that grows with the text, but never beyond the screen.
     *
     * @param width in pixels of a usual screen with text of the usual size
     * @param height likewise
     */
    public static Dimension fitting(int width, int height) {
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        return new Dimension(
                Math.min(UIScale.scale(width), screen.width), Math.min(UIScale.scale(height), screen.height));
    }
}
