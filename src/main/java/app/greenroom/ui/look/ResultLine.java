package app.greenroom.ui.look;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import javax.swing.JButton;
import javax.swing.JPanel;

/** What a trial gave, beside the buttons that began it: it stays until the next one begins or somebody closes it. */
public final class ResultLine extends Rounded {
    private final Wrapped words = new Wrapped("");

    /** A line that says nothing yet, and is not seen. */
    public ResultLine(Texts texts) {
        super(new BorderLayout(UIScale.scale(8), 0));
        setName("result");
        words.setName("result.words");
        JButton close = new Controls(texts).button("result.close", () -> setVisible(false));
        JPanel end = new JPanel(new BorderLayout());
        end.setOpaque(false);
        end.add(close, BorderLayout.NORTH);
        add(words, BorderLayout.CENTER);
        add(end, BorderLayout.LINE_END);
        setVisible(false);
    }

    /** Says this until something else is said here. */
    public void say(String sentence) {
        words.setText(sentence);
        getAccessibleContext().setAccessibleName(sentence);
        setVisible(true);
        revalidate();
        Announcement.say(sentence);
    }

    /** What stands here; empty where nothing does. */
    public String said() {
        return isVisible() ? words.getText() : "";
    }
}
