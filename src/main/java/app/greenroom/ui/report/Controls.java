package app.greenroom.ui.report;

import app.greenroom.ui.look.Texts;
import java.awt.event.KeyEvent;
import javax.swing.AbstractButton;
import javax.swing.JButton;

/** Names, letters and tips of controls. */
final class Controls {
    /** The look of a button that Enter would press, for one of several that people want most. */
    private static final String PRIMARY = "background: $Button.default.background;"
            + "foreground: $Button.default.foreground;"
            + "hoverBackground: $Button.default.hoverBackground;"
            + "pressedBackground: $Button.default.pressedBackground;"
            + "focusedBackground: $Button.default.focusedBackground;"
            + "borderColor: $Button.default.borderColor;"
            + "hoverBorderColor: $Button.default.hoverBorderColor;"
            + "focusedBorderColor: $Button.default.focusedBorderColor";

    private Controls() {}

    /** Makes a button stand out. */
    static void primary(JButton button) {
        button.putClientProperty("FlatLaf.style", PRIMARY);
    }

    /**
     * Gives a control its words.
     *
     * @param key of its words; with {@code .key} after it, its letter, with {@code .tip} what it does
     */
    static <B extends AbstractButton> B named(B button, String key, Texts texts, Runnable action) {
        button.setName(key);
        button.setText(texts.get(key));
        button.setMnemonic(
                KeyEvent.getExtendedKeyCodeForChar(texts.get(key + ".key").charAt(0)));
        String tip = texts.get(key + ".tip");
        button.setToolTipText(tip);
        button.getAccessibleContext().setAccessibleDescription(tip);
        button.addActionListener(e -> action.run());
        return button;
    }
}
