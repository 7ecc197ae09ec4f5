package app.greenroom.ui.look;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.JRootPane;
import javax.swing.KeyStroke;

/** The foot of a dialog: what it offers, and a button that closes it, as Enter and Escape do. */
public final class DialogFoot {
    private DialogFoot() {}

    /** Adds it to a dialog that has a name and a {@link BorderLayout}. */
    public static void add(JDialog dialog, Texts texts, JComponent... offered) {
        JButton close = new JButton(texts.get("close"));
        close.setName(dialog.getName() + ".close");
        close.addActionListener(e -> dialog.dispose());
        JPanel foot = new JPanel(new FlowLayout(FlowLayout.TRAILING));
        for (JComponent each : offered) {
            foot.add(each);
        }
        foot.add(close);
        dialog.add(foot, BorderLayout.SOUTH);
        JRootPane root = dialog.getRootPane();
        root.setDefaultButton(close);
        root.registerKeyboardAction(
                e -> dialog.dispose(), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
    }
}
