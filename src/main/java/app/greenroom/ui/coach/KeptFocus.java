package app.greenroom.ui.coach;

import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the focus of who goes on by keys where buttons come and go: it waits on the sheet that they lie on, which a screen reader
 * reads, and goes back to the same button when that is there again. On the Swing thread.
 */
final class KeptFocus {
    private final JComponent sheet;
    private @Nullable JComponent had;

    /**
     * @param sheet takes no part in going on by keys unless it holds a focus for somebody
     */
    KeptFocus(JComponent sheet) {
        this.sheet = sheet;
        sheet.setFocusable(false);
        sheet.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                sheet.setFocusable(false);
                sheet.repaint();
            }

            @Override
            public void focusGained(FocusEvent e) {
                sheet.repaint();
            }
        });
    }

    /**
     * These are about to vanish.
     *
     * @param vanish whether they are
     * @param with what they lie in, or one of them
     */
    void without(boolean vanish, JComponent with, JComponent... buttons) {
        if (!vanish || !with.isVisible()) {
            return;
        }
        for (JComponent button : buttons) {
            if (button.isFocusOwner()) {
                had = button;
                sheet.setFocusable(true);
                sheet.requestFocusInWindow();
            }
        }
    }

    /** They are there again: whoever waits on the sheet goes on where they were, or on the first of them. */
    void back(JComponent... buttons) {
        JComponent waiting = had;
        if (waiting == null || !sheet.isFocusOwner()) {
            return;
        }
        had = null;
        (waiting.isVisible() ? waiting : buttons[0]).requestFocusInWindow();
    }

    /** The sheet itself goes: the focus goes on to what comes next. */
    void leave(JComponent of, JComponent... buttons) {
        boolean here = of.isFocusOwner();
        for (JComponent button : buttons) {
            here |= button.isFocusOwner();
        }
        if (here) {
            of.transferFocus();
        }
    }
}
