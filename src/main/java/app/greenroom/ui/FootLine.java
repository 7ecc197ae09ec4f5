package app.greenroom.ui;

import app.greenroom.ui.look.Announcement;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/** The line at the foot of the window: what people should read now, for a while, and which platform is asked. On the Swing thread. */
final class FootLine extends JPanel {
    private static final int SAID_MILLIS = 12_000;

    private final Wrapped said = new Wrapped(" ").muted();
    private final JLabel asked = new JLabel();
    private final Timer silence = new Timer(SAID_MILLIS, e -> said.setText(" "));

    FootLine() {
        super(new BorderLayout(UIScale.scale(14), 0));
        setOpaque(false);
        said.setName("said");
        asked.setName("asked");
        asked.putClientProperty("html.disable", true);
        asked.setVerticalAlignment(JLabel.TOP); // beside the first line of what is said
        setBorder(BorderFactory.createEmptyBorder(
                UIScale.scale(3), UIScale.scale(14), UIScale.scale(4), UIScale.scale(14)));
        silence.setRepeats(false);
        add(said, BorderLayout.CENTER);
        add(asked, BorderLayout.LINE_END);
    }

    /** Shows which platform is asked. */
    void asked(String words) {
        if (!words.equals(asked.getText())) {
            asked.setText(words);
            asked.setToolTipText(words);
        }
    }

    /** Says something for a while, in as many lines as it takes, also by a screen reader. */
    void say(String sentence) {
        note(sentence);
        String told = said.getText();
        SwingUtilities.invokeLater(() -> Announcement.say(told)); // once the focus is where it is about to go
    }

    /** Shows something for a while that a screen reader does not break in with. */
    void note(String sentence) {
        said.setText(sentence);
        said.getAccessibleContext().setAccessibleName(sentence);
        silence.restart();
    }
}
