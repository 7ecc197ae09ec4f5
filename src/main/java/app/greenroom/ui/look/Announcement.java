package app.greenroom.ui.look;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;

/**
 * Lets a screen reader say what is written elsewhere in the window. Java's bridges tell readers of every change, but readers
 * speak only of those to what has the focus: so the words stand in its description, until the focus goes on. Used on the Swing
 * thread.
 */
public final class Announcement {
    private Announcement() {}

    /** Says it through whatever has the focus in this program; nothing is said while another program has it. */
    public static void say(String words) {
        Component focused =
                KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        if (focused instanceof JComponent part) {
            through(part, words);
        }
    }

    /** Says it through this component, which has the focus. */
    static void through(JComponent focused, String words) {
        if (focused.getAccessibleContext() == null) {
            return;
        }
        Words borne = focused.getClientProperty(Words.class) instanceof Words earlier ? earlier : new Words(focused);
        borne.told = words;
        focused.getAccessibleContext().setAccessibleDescription(words); // which tells whoever listens
    }

    /** Gives a component its own description back when the focus goes on, unless somebody else has changed it since. */
    private static final class Words extends FocusAdapter {
        private final JComponent bearer;
        private final @Nullable String before;
        private String told = "";

        Words(JComponent bearer) {
            this.bearer = bearer;
            before = bearer.getAccessibleContext().getAccessibleDescription();
            bearer.putClientProperty(Words.class, this);
            bearer.addFocusListener(this);
        }

        @Override
        public void focusLost(FocusEvent e) {
            bearer.removeFocusListener(this);
            bearer.putClientProperty(Words.class, null);
            if (told.equals(bearer.getAccessibleContext().getAccessibleDescription())) {
                bearer.getAccessibleContext().setAccessibleDescription(before);
            }
        }
    }
}
