package app.greenroom.ui.start;

import app.greenroom.model.Interview;
import app.greenroom.ui.look.Controls;
import app.greenroom.ui.look.Rounded;
import app.greenroom.ui.look.Row;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;

/** The next interview, how long until then, and what to do: time to set things up, or only for a short check. */
final class NextSheet extends Rounded {
    private final transient Texts texts;
    private final transient Upcoming upcoming;
    private final Wrapped headline = new Wrapped("", 1.6f, true);
    private final Wrapped detail = new Wrapped("", 1.1f, false);
    private final JButton setUp;
    private final JButton morning;
    private final JButton strip;
    private boolean near;

    NextSheet(Texts texts, Upcoming upcoming, StartScreen.Actions actions) {
        super(new BorderLayout(0, UIScale.scale(8)));
        this.texts = texts;
        this.upcoming = upcoming;
        setName("start.next");
        headline.setName("start.headline");
        detail.setName("start.detail");
        Controls controls = new Controls(texts);
        setUp = controls.button("start.setup", actions::setUp);
        morning = controls.button("start.morning", actions::morning);
        strip = controls.button("start.strip", actions::strip);
        setUp.putClientProperty("FlatLaf.styleClass", "large");
        morning.putClientProperty("FlatLaf.styleClass", "large");
        strip.putClientProperty("FlatLaf.styleClass", "large");
        JPanel words = new JPanel(new BorderLayout(0, UIScale.scale(4)));
        words.setOpaque(false);
        words.add(headline, BorderLayout.NORTH);
        words.add(detail, BorderLayout.CENTER);
        Row row = new Row(8);
        row.add(setUp);
        row.add(morning);
        row.add(strip);
        add(words, BorderLayout.CENTER);
        add(row, BorderLayout.SOUTH);
        weigh(false);
    }

    /**
     * Shows an interview from now on.
     *
     * @param agreed whether camera and microphone may be used
     */
    void show(Optional<Interview> interview, boolean agreed) {
        change(headline, interview.map(upcoming::headline).orElseGet(() -> texts.get("start.none")));
        change(
                detail,
                interview
                        .map(one -> (one.title() + "\n" + upcoming.there(one)).strip())
                        .orElseGet(() -> texts.get("start.none.detail")));
        detail.setVisible(!detail.getText().isEmpty());
        getAccessibleContext().setAccessibleName(headline.getText());
        setUp.setEnabled(agreed);
        morning.setEnabled(agreed);
        strip.setEnabled(agreed);
        weigh(interview.filter(upcoming::near).isPresent());
    }

    private static void change(Wrapped words, String now) {
        if (!words.getText().equals(now)) {
            words.setText(now);
        }
    }

    /** What fits the time that is left stands out. */
    private void weigh(boolean now) {
        near = now;
        Controls.primary(now ? morning : setUp);
        (now ? setUp : morning).putClientProperty("FlatLaf.style", null);
    }

    JComponent first() {
        return near ? morning : setUp;
    }
}
