package app.greenroom.ui.check.seat;

import app.greenroom.model.Outcome;
import app.greenroom.session.OwnFault;
import app.greenroom.session.check.SeatSession;
import app.greenroom.session.live.SeatTrial;
import app.greenroom.text.Text;
import app.greenroom.ui.look.DialogFoot;
import app.greenroom.ui.look.Look;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Window;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.SwingUtilities;

/** The ten-second step: says what to do, draws it, and counts; it begins when the dialog opens and ends when that is closed. */
public final class SeatDialog extends JDialog {
    private static final int COUNT = 1000; // parts of the whole

    private final transient Texts texts;
    private final Wrapped words = new Wrapped("", 1.2f, true);
    private final SeatDrawing drawing = new SeatDrawing();
    private final JProgressBar count = new JProgressBar(0, COUNT);
    private final transient Thread thread;

    public SeatDialog(Window owner, SeatSession session, Texts texts) {
        super(owner, texts.get("seats.title"), ModalityType.MODELESS);
        this.texts = texts;
        setName("seats");
        words.setName("seats.words");
        count.setName("seats.count");
        count.getAccessibleContext().setAccessibleName(texts.get("seats.title"));
        int pad = UIScale.scale(12);
        JPanel all = new JPanel(new BorderLayout(0, pad));
        all.setBorder(BorderFactory.createEmptyBorder(pad, pad, pad, pad));
        all.add(words, BorderLayout.NORTH);
        all.add(drawing, BorderLayout.CENTER);
        all.add(count, BorderLayout.SOUTH);
        add(all, BorderLayout.CENTER);
        DialogFoot.add(this, texts);
        applyComponentOrientation(texts.direction());
        setSize(Look.fitting(520, 380));
        setLocationRelativeTo(owner);
        thread = new Thread(() -> run(session), "seats");
        thread.setDaemon(true);
        thread.start();
    }

    private void run(SeatSession session) {
        try {
            Optional<Outcome.CouldNotCheck> why =
                    session.run((state, said) -> SwingUtilities.invokeLater(() -> show(state, said)));
            why.ifPresent(w -> SwingUtilities.invokeLater(
                    () -> say(Text.sentences(w.reason(), w.fix().text()))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | LinkageError e) {
            Text fault = OwnFault.of(Text.of("camera"), e);
            SwingUtilities.invokeLater(() -> say(fault));
        }
    }

    private void show(SeatTrial.State state, Optional<Text> said) {
        said.ifPresent(this::say);
        drawing.show(state);
        count.setValue((int) Math.round(COUNT * state.whole()));
    }

    private void say(Text text) {
        String sentence = texts.say(text);
        if (!sentence.equals(words.getText())) {
            words.setText(sentence);
            words.getAccessibleContext().setAccessibleDescription(sentence);
            revalidate();
        }
    }

    @Override
    public void dispose() {
        thread.interrupt();
        super.dispose();
    }
}
