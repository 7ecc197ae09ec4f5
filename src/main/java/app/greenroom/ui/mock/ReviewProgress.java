package app.greenroom.ui.mock;

import app.greenroom.session.Progress;
import app.greenroom.text.Text;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.SwingUtilities;

/** How far the review of a session is, which takes minutes where pictures were recorded; nothing while none is made. */
final class ReviewProgress extends JPanel implements Progress {
    private static final int WHOLE = 100;

    private final transient Texts texts;
    private final JProgressBar bar = new JProgressBar(0, WHOLE);
    private final Wrapped words = new Wrapped("");
    private int told = -1;

    ReviewProgress(Texts texts) {
        super(new BorderLayout(UIScale.scale(12), UIScale.scale(4)));
        this.texts = texts;
        setOpaque(false);
        setVisible(false);
        words.setName("mock.doing");
        bar.setName("mock.progress");
        add(words.muted(), BorderLayout.NORTH);
        add(bar, BorderLayout.CENTER);
    }

    /** From any thread, many times a second; shown when a whole percent more is done. */
    @Override
    public void at(Text what, double share) {
        int now = (int) (WHOLE * share);
        synchronized (this) {
            if (now == told) {
                return;
            }
            told = now;
        }
        SwingUtilities.invokeLater(() -> show(texts.say(what), now));
    }

    private void show(String what, int now) {
        words.setText(what);
        bar.setValue(now);
        bar.getAccessibleContext().setAccessibleName(what);
        setVisible(true);
        revalidate();
    }

    /** None is made any more. From any thread. */
    void done() {
        synchronized (this) {
            told = -1;
        }
        SwingUtilities.invokeLater(() -> setVisible(false));
    }
}
