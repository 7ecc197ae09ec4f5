package app.greenroom.ui.report;

import app.greenroom.report.Grade;
import app.greenroom.ui.look.Controls;
import app.greenroom.ui.look.GradeIcon;
import app.greenroom.ui.look.Rounded;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.KeyboardFocusManager;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;

/** A sentence that stays until it was read: what went wrong, and what to do. */
final class Notice extends Rounded {
    private static final int ICON = 22;

    private final Wrapped words = new Wrapped("");
    private final JButton close;
    private transient @Nullable Component before; // had the focus before the notice took it

    Notice(Texts texts) {
        super(new BorderLayout(UIScale.scale(10), 0));
        setName("report.notice");
        words.setName("report.notice.words");
        words.setFocusable(true); // read by screen readers, and copied
        JLabel icon = new JLabel(new GradeIcon(Grade.BETTER, ICON));
        close = new Controls(texts).named(new JButton(), "report.dismiss", this::hideIt);
        add(icon, BorderLayout.LINE_START);
        add(words, BorderLayout.CENTER);
        JPanel side = new JPanel(new BorderLayout());
        side.setOpaque(false);
        side.add(close, BorderLayout.NORTH);
        add(side, BorderLayout.LINE_END);
        setVisible(false);
    }

    /** Says something. */
    void say(String sentence) {
        if (!isVisible()) {
            before = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        }
        words.setText(sentence);
        words.setCaretPosition(0);
        words.getAccessibleContext().setAccessibleName(sentence);
        getAccessibleContext().setAccessibleName(sentence);
        close.getAccessibleContext().setAccessibleDescription(sentence);
        edge(Grade.BETTER);
        setVisible(true);
        revalidate();
        close.requestFocusInWindow();
    }

    /** Says nothing any more. */
    void hideIt() {
        boolean mine = close.isFocusOwner();
        setVisible(false);
        Component back = before;
        before = null;
        if (mine && back != null && back.isShowing()) {
            back.requestFocusInWindow();
        }
    }
}
