package app.greenroom.ui.check;

import app.greenroom.session.line.LineTake;
import app.greenroom.session.line.MeasuredLine;
import app.greenroom.session.live.SeeYourself;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import app.greenroom.ui.look.Announcement;
import app.greenroom.ui.look.Controls;
import app.greenroom.ui.look.Rounded;
import app.greenroom.ui.look.Row;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.event.ActionEvent;
import java.awt.event.HierarchyEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;

/**
 * Stands below the picture while somebody looks at themselves, in the place of what cannot be used meanwhile: the switch between what
 * was recorded and what the line makes of it, and words for what is seen. On the Swing thread.
 */
final class SeenBar extends Rounded {
    private static final int PARTS = 1000; // of the whole, for the bar that goes along

    private final Texts texts;
    private final Wrapped words = new Wrapped("");
    private final JProgressBar making = new JProgressBar(0, PARTS);
    private final JToggleButton plain;
    private final JToggleButton line;
    private final JButton again;
    private final JButton done;
    private final List<JComponent> instead = new ArrayList<>();
    private transient SeeYourself.Wishes wishes = new SeeYourself.Wishes();
    private transient String lineWords = "";

    SeenBar(Texts texts) {
        super(new BorderLayout(0, UIScale.scale(8)));
        this.texts = texts;
        setName("see");
        Controls controls = new Controls(texts);
        plain = controls.named(new JToggleButton(), "see.plain", () -> choose(false));
        line = controls.named(new JToggleButton(), "see.line", () -> choose(true));
        for (JToggleButton each : List.of(plain, line)) {
            each.putClientProperty(
                    "FlatLaf.style",
                    "selectedBackground: $Button.default.background; selectedForeground: $Button.default.foreground");
        }
        ButtonGroup either = new ButtonGroup();
        either.add(plain);
        either.add(line);
        again = controls.button("see.again", () -> wishes.again());
        done = controls.button("see.end", () -> wishes.done());
        words.setName("see.words");
        making.setName("see.making");
        making.getAccessibleContext().setAccessibleName(texts.get("see.making"));
        JPanel told = new JPanel(new BorderLayout(0, UIScale.scale(6)));
        told.setOpaque(false);
        told.add(words, BorderLayout.CENTER);
        told.add(making, BorderLayout.SOUTH);
        Row buttons = new Row(8);
        buttons.add(plain);
        buttons.add(line);
        buttons.add(again, Row.END);
        buttons.add(done);
        add(told, BorderLayout.CENTER);
        add(buttons, BorderLayout.SOUTH);
        getInputMap(WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke("ESCAPE"), "done");
        getActionMap().put("done", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                wishes.done();
            }
        });
        setVisible(false);
        addHierarchyListener(e -> {
            if ((e.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && isVisible() && !isShowing()) {
                wishes.done(); // another screen is looked at
            }
        });
    }

    /** What is hidden while this is seen, because it cannot be used meanwhile. */
    void instead(JComponent... parts) {
        instead.addAll(List.of(parts));
    }

    /** What was recorded begins to play; the other way to see it is being made. */
    void begin(MeasuredLine over, SeeYourself.Wishes told) {
        wishes = told;
        lineWords = "";
        plain.setSelected(true);
        line.setEnabled(false);
        line.setToolTipText(texts.get("see.making"));
        making.setValue(0);
        making.setVisible(true);
        words.setText(texts.get(
                "see.plain.words",
                Argument.amount(over.upload(), Unit.MEGABITS),
                Argument.percent(over.loss()),
                Argument.day(over.at().toLocalDate())));
        seen(true);
        if (!isShowing() && SwingUtilities.getWindowAncestor(this) != null) {
            wishes.done(); // another screen was looked at while it was recorded
        }
        plain.requestFocusInWindow();
    }

    /** So much of the other way is made, 0–1. */
    void making(double share) {
        making.setValue((int) Math.round(PARTS * share));
    }

    /** The other way to see it is there; nobody wants it any more when it is over. */
    void made(MeasuredLine over, LineTake.Numbers numbers) {
        if (!isVisible()) {
            return;
        }
        making.setVisible(false);
        line.setEnabled(true);
        line.setToolTipText(texts.get("see.line.tip"));
        lineWords = texts.get(
                "see.line.words",
                Argument.amount(over.upload(), Unit.MEGABITS),
                Argument.percent(over.loss()),
                Argument.number(numbers.late(), 0),
                Argument.number(numbers.pictures(), 0),
                Argument.number(numbers.lost(), 0),
                Argument.number(numbers.sounds(), 0));
        words.setText(texts.get("see.made")); // until here they said that it is worked out
        Announcement.say(words.getText());
        revalidate();
    }

    /** There is no other way to see it, and why; nobody wants to know when it is over. */
    void unable(Text why) {
        if (!isVisible()) {
            return;
        }
        making.setVisible(false);
        words.setText(texts.say(why));
        revalidate();
        Announcement.say(words.getText());
    }

    /** It is over. */
    void end() {
        seen(false);
    }

    private void choose(boolean behind) {
        wishes.line(behind);
        words.setText(behind ? lineWords : texts.get("see.plain.short"));
        revalidate();
        Announcement.say(words.getText());
    }

    private void seen(boolean now) {
        instead.forEach(part -> part.setVisible(!now));
        setVisible(now);
        revalidate();
    }
}
