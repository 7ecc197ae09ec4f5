package app.greenroom.ui.look;

import com.formdev.flatlaf.util.UIScale;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;

/** A sheet of labelled fields under a heading. */
public class Form extends Rounded {
    private final transient Controls controls;

    /** @param key of its heading, which is its accessible name too */
    @SuppressWarnings("this-escape") // into Swing alone
    public Form(Texts texts, String key) {
        super(new GridBagLayout());
        controls = new Controls(texts);
        wide(new Heading(texts.get(key), 1.15f));
        getAccessibleContext().setAccessibleName(texts.get(key));
    }

    /** A field with its label before it. */
    public final void row(String key, JComponent field) {
        GridBagConstraints at = new GridBagConstraints();
        at.gridx = 0;
        at.anchor = GridBagConstraints.LINE_START;
        at.insets = new Insets(UIScale.scale(4), 0, UIScale.scale(4), UIScale.scale(12));
        add(controls.label(key, field), at);
        at.gridx = 1;
        at.weightx = 1;
        at.fill = GridBagConstraints.HORIZONTAL;
        at.insets = new Insets(UIScale.scale(4), 0, UIScale.scale(4), 0);
        add(field, at);
    }

    /** A field with its label above it: a long label beside it would leave every other field less room. */
    public final void above(String key, JComponent field) {
        wide(controls.label(key, field));
        wide(field);
    }

    /** Something as wide as the sheet; a button keeps its own width. */
    public final void wide(JComponent content) {
        GridBagConstraints at = new GridBagConstraints();
        at.gridx = 0;
        at.gridwidth = 2;
        at.weightx = 1;
        at.fill = content instanceof JButton ? GridBagConstraints.NONE : GridBagConstraints.HORIZONTAL;
        at.anchor = GridBagConstraints.LINE_START;
        at.insets = new Insets(UIScale.scale(4), 0, UIScale.scale(4), 0);
        add(content, at);
    }

    /** Buttons in a row. */
    public final void buttons(JComponent... buttons) {
        JPanel row = new JPanel();
        row.setLayout(new BoxLayout(row, BoxLayout.LINE_AXIS));
        row.setOpaque(false);
        for (JComponent button : buttons) {
            row.add(button);
            row.add(Box.createHorizontalStrut(UIScale.scale(8)));
        }
        wide(row);
    }
}
