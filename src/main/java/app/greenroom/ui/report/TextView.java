package app.greenroom.ui.report;

import app.greenroom.ui.look.Texts;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Insets;
import java.awt.KeyboardFocusManager;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import javax.swing.JTextArea;
import javax.swing.UIManager;

/** The report in words, for screen readers and for copying parts of it. The caret shows, so that the keys can select. */
final class TextView extends JTextArea {
    TextView(Texts texts) {
        setName("report.words");
        setEditable(false);
        setLineWrap(true);
        setWrapStyleWord(true);
        setMargin(new Insets(UIScale.scale(12), UIScale.scale(14), UIScale.scale(12), UIScale.scale(14)));
        putClientProperty("FlatLaf.styleClass", "monospaced");
        setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null); // Tab leads on
        setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        getAccessibleContext().setAccessibleName(texts.get("report.words"));
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent e) {
                getCaret().setVisible(true);
            }
        });
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setBackground(UIManager.getColor("Card.background"));
    }

    /** Shows a report from its beginning. */
    void show(String report) {
        setText(report);
        setCaretPosition(0);
    }
}
