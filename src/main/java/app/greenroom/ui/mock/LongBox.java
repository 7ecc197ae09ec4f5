package app.greenroom.ui.mock;

import app.greenroom.ui.look.Controls;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.JCheckBox;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/** A box to tick whose sentence goes on in the next line where there is no more room; Swing's own cuts it off. */
final class LongBox extends JPanel {
    private final JCheckBox box;
    private final Wrapped words;

    /**
     * @param key of its sentence, and the name of the box itself
     */
    LongBox(Texts texts, String key, boolean ticked) {
        super(new BorderLayout(UIScale.scale(4), 0));
        setOpaque(false);
        box = new Controls(texts).box(key, ticked);
        box.setText("");
        box.getAccessibleContext().setAccessibleName(texts.get(key));
        words = new Wrapped(texts.get(key));
        words.addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                if (SwingUtilities.isLeftMouseButton(e)) {
                    box.requestFocusInWindow();
                    box.doClick(0);
                }
            }
        });
        JPanel side = new JPanel(new BorderLayout());
        side.setOpaque(false);
        side.add(box, BorderLayout.NORTH);
        add(side, BorderLayout.LINE_START);
        add(words, BorderLayout.CENTER);
    }

    @Override
    public void setEnabled(boolean enabled) {
        super.setEnabled(enabled);
        box.setEnabled(enabled);
        words.setEnabled(enabled);
    }

    /** Whether it is ticked. */
    boolean ticked() {
        return box.isSelected();
    }

    /** Ticks it, or does not. */
    void tick(boolean ticked) {
        box.setSelected(ticked);
    }
}
