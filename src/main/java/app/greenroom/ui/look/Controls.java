package app.greenroom.ui.look;

import java.awt.event.KeyEvent;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.plaf.basic.BasicComboBoxRenderer;

/**
 * Buttons, boxes and labelled fields as the window has them: named by their key, with the {@linkplain Texts#letter letter} of that key and, where
 * there is one, the longer help of {@code key.tip}.
 */
public final class Controls {
    /** The look of a button that Enter would press, for one of several that people want most. */
    private static final String PRIMARY = "background: $Button.default.background;"
            + "foreground: $Button.default.foreground;"
            + "hoverBackground: $Button.default.hoverBackground;"
            + "pressedBackground: $Button.default.pressedBackground;"
            + "focusedBackground: $Button.default.focusedBackground;"
            + "borderColor: $Button.default.borderColor;"
            + "hoverBorderColor: $Button.default.hoverBorderColor;"
            + "focusedBorderColor: $Button.default.focusedBorderColor";

    private final Texts texts;

    /** Controls with these words. */
    public Controls(Texts texts) {
        this.texts = texts;
    }

    /** A button. */
    public JButton button(String key, Runnable action) {
        return named(new JButton(), key, action);
    }

    /** Gives any button its words and what it does. */
    public <B extends AbstractButton> B named(B button, String key, Runnable action) {
        button.setText(texts.get(key));
        dress(button, key);
        button.addActionListener(e -> action.run());
        return button;
    }

    /** Makes a button stand out among others. */
    public static void primary(JButton button) {
        button.putClientProperty("FlatLaf.style", PRIMARY);
    }

    /** A box to tick. */
    public JCheckBox box(String key, boolean ticked) {
        JCheckBox box = new JCheckBox(texts.get(key), ticked);
        box.setOpaque(false);
        dress(box, key);
        return box;
    }

    private void dress(AbstractButton button, String key) {
        button.setName(key);
        if (texts.hasLetter(key)) {
            button.setMnemonic(letter(key));
        }
        texts.tip(key).ifPresent(button::setToolTipText);
        if (texts.has(key + ".tip")) {
            button.getAccessibleContext().setAccessibleDescription(texts.get(key + ".tip"));
        }
    }

    /** A label that leads to its field, which gets the key as its name and the label as its accessible name. */
    public JLabel label(String key, JComponent field) {
        JLabel label = new JLabel(texts.get(key));
        label.setLabelFor(field);
        texts.tip(key).ifPresent(field::setToolTipText);
        if (texts.hasLetter(key)) {
            label.setDisplayedMnemonic(letter(key));
        }
        field.setName(key);
        field.getAccessibleContext().setAccessibleName(texts.get(key));
        if (texts.has(key + ".tip")) {
            field.getAccessibleContext().setAccessibleDescription(texts.get(key + ".tip"));
        }
        return label;
    }

    /** A choice among names that come from outside and are never read as HTML. */
    public static <T> JComboBox<T> choice() {
        JComboBox<T> combo = new JComboBox<>();
        combo.setRenderer(new PlainRenderer());
        return combo;
    }

    private int letter(String key) {
        return KeyEvent.getExtendedKeyCodeForChar(texts.letter(key));
    }

    private static final class PlainRenderer extends BasicComboBoxRenderer {
        PlainRenderer() {
            putClientProperty("html.disable", true);
        }
    }
}
