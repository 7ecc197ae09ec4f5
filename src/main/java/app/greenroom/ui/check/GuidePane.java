package app.greenroom.ui.check;

import app.greenroom.model.GuideStep;
import app.greenroom.text.Argument;
import app.greenroom.ui.look.Announcement;
import app.greenroom.ui.look.Controls;
import app.greenroom.ui.look.Rounded;
import app.greenroom.ui.look.Row;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.util.List;
import java.util.Locale;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;

/** What to press, and while a check runs: what to do now, how far it is, and how to skip, repeat or stop it. */
final class GuidePane extends JPanel {
    private static final String IDLE = "idle";
    private static final String RUNNING = "running";

    private final Texts texts;
    private final transient Controls controls;
    private final CardLayout cards = new CardLayout();
    private final Wrapped prompt = new Wrapped("", 1.35f, true);
    private final Wrapped detail = new Wrapped("", 1.1f, false);
    private final JProgressBar progress = new JProgressBar(0, 1000);
    private final JLabel steps = new JLabel();
    private final JButton quick;
    private final JButton guided;
    private final JButton skip;
    private final JCheckBox marks;
    private final JCheckBox patches;
    private final JComponent running;
    private String remark = "";

    /** What the buttons do. */
    interface Actions {
        void quick();

        void guided();

        void skip();

        void again();

        void back();

        void stop();

        void marks(boolean shown);

        void patches(boolean shown);
    }

    GuidePane(Texts texts, Actions actions) {
        this.texts = texts;
        controls = new Controls(texts);
        setLayout(cards);
        setOpaque(false);
        quick = controls.button("guide.quick", actions::quick);
        quick.putClientProperty("FlatLaf.styleClass", "large");
        guided = controls.button("guide.guided", actions::guided);
        guided.putClientProperty("FlatLaf.styleClass", "large");
        skip = controls.button("guide.skip", actions::skip);
        marks = controls.box("guide.marks", false);
        marks.addActionListener(e -> actions.marks(marks.isSelected()));
        patches = controls.box("guide.patches", false);
        patches.addActionListener(e -> actions.patches(patches.isSelected()));
        running = running(actions);
        running.getInputMap(WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke("ESCAPE"), "stop");
        running.getActionMap().put("stop", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                actions.stop();
            }
        });
        add(idle(), IDLE);
        add(running, RUNNING);
    }

    /** As high as what is shown: the picture above has use for the rest. */
    @Override
    public Dimension getPreferredSize() {
        Dimension shown = super.getPreferredSize();
        for (Component part : getComponents()) {
            if (part.isVisible()) {
                shown.height = part.getPreferredSize().height;
            }
        }
        return shown;
    }

    private JComponent idle() {
        Row row = new Row(8);
        int pad = UIScale.scale(8);
        row.setBorder(BorderFactory.createEmptyBorder(pad / 2, 0, pad / 2, 0)); // in line with all that stands above
        row.add(quick);
        row.add(guided);
        row.add(marks, Row.END);
        row.add(patches);
        JPanel top = new JPanel(new BorderLayout());
        top.setOpaque(false);
        top.add(row, BorderLayout.NORTH);
        Wrapped hint = new Wrapped(texts.get("guide.hint")).muted();
        top.add(hint, BorderLayout.CENTER);
        return top;
    }

    private JComponent running(Actions actions) {
        Rounded sheet = new Rounded(new BorderLayout(0, UIScale.scale(6)));
        JPanel words = new JPanel(new BorderLayout());
        words.setOpaque(false);
        words.add(prompt, BorderLayout.NORTH);
        words.add(detail, BorderLayout.CENTER);
        sheet.add(words, BorderLayout.CENTER);
        JPanel foot = new JPanel(new BorderLayout(0, UIScale.scale(4)));
        foot.setOpaque(false);
        progress.setName("guide.progress");
        steps.setName("guide.steps");
        progress.getAccessibleContext().setAccessibleName(texts.get("guide.progress"));
        foot.add(progress, BorderLayout.NORTH);
        Row buttons = new Row(8);
        buttons.add(skip);
        buttons.add(controls.button("guide.again", actions::again));
        buttons.add(controls.button("guide.back", actions::back));
        buttons.add(controls.button("guide.stop", actions::stop));
        buttons.add(steps, Row.END);
        foot.add(buttons, BorderLayout.CENTER);
        sheet.add(foot, BorderLayout.SOUTH);
        return sheet;
    }

    /**
     * Nothing runs.
     *
     * @param focus whether the focus goes back to the first button, when it was here
     */
    void idle(boolean focus) {
        boolean here = focused();
        cards.show(this, IDLE);
        if (focus && here) {
            quick.requestFocusInWindow();
        }
    }

    /** A check begins. The focus goes to the button that goes on, where a screen reader finds each step. */
    void begin() {
        progress.setValue(0);
        remark = "";
        skip.getAccessibleContext().setAccessibleDescription(texts.get("guide.skip.tip"));
        cards.show(this, RUNNING);
        if (!focused()) {
            skip.requestFocusInWindow();
        }
    }

    /** Whether something here has the focus that is shown while a check runs. */
    private boolean focused() {
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        return owner != null && SwingUtilities.isDescendingFrom(owner, running);
    }

    /** Whether a check can be begun now. */
    void possible(boolean now) {
        quick.setEnabled(now);
        guided.setEnabled(now);
    }

    /** Has the same boxes ticked as another one. */
    void follow(GuidePane other) {
        tick(marks, other.marks.isSelected());
        tick(patches, other.patches.isSelected());
    }

    private static void tick(JCheckBox box, boolean ticked) {
        if (box.isSelected() != ticked) {
            box.doClick(0);
        }
    }

    /** A step of the check begins. */
    void step(GuideStep step, List<GuideStep> all) {
        String key = step.name().toLowerCase(Locale.ROOT);
        prompt.setText(texts.get("step." + key));
        detail.setText(texts.get("step." + key + ".detail"));
        steps.setText(texts.get("guide.step", Argument.count(all.indexOf(step) + 1), Argument.count(all.size())));
        progress.setValue(0);
        tell((remark + " " + prompt.getText() + " " + detail.getText()).strip());
        remark = "";
        revalidate();
    }

    /** Tells a screen reader what to do now; whoever comes back to the button hears it again. */
    private void tell(String words) {
        skip.getAccessibleContext().setAccessibleDescription(words);
        if (isShowing() && !skip.isFocusOwner()) {
            Announcement.say(words);
        }
    }

    /** Says something about a step that has ended; a screen reader says it together with the next one. */
    void remark(String words) {
        remark = words;
    }

    void at(double share) {
        progress.setValue((int) Math.round(1000 * share));
    }

    /** The first button, which Enter presses. */
    JButton first() {
        return quick;
    }
}
