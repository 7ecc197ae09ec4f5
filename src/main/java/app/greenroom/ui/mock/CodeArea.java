package app.greenroom.ui.mock;

import java.awt.ComponentOrientation;
import java.awt.KeyboardFocusManager;
import javax.swing.JTextArea;

/** A code to be copied. Letters and dashes run from left to right in every language. */
final class CodeArea extends JTextArea {
    CodeArea() {
        super(3, 30);
        setEditable(false);
        setLineWrap(true);
        setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
    }

    @Override
    public void setComponentOrientation(ComponentOrientation any) {
        super.setComponentOrientation(ComponentOrientation.LEFT_TO_RIGHT);
    }
}
