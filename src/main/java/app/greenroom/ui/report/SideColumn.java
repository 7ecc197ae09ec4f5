package app.greenroom.ui.report;

import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.run.CheckRun;
import app.greenroom.report.Grade;
import app.greenroom.report.Wording;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.ui.look.Controls;
import app.greenroom.ui.look.GradeIcon;
import app.greenroom.ui.look.Palette;
import app.greenroom.ui.look.Rounded;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/** Beside the pages: the verdict, what can be done with the report, and what was missed and may stay. */
final class SideColumn extends JPanel {
    private static final int MOST_DIGITS = 9;

    private final transient Texts texts;
    private final transient Actions actions;
    private final JPanel verdict = new JPanel(new BorderLayout());
    private final JPanel missed = new JPanel(new GridBagLayout());
    private final List<JButton> doing = new ArrayList<>();
    private final List<JButton> staying = new ArrayList<>();
    private String pressed = "";
    private transient @Nullable CheckRun shown;

    /** What the buttons do. */
    interface Actions {
        void save();

        void print();

        void browse();

        void copy();

        /** It stays, or no longer. */
        void accept(String check, boolean stays);
    }

    SideColumn(Texts texts, Actions actions) {
        super(new GridBagLayout());
        this.texts = texts;
        this.actions = actions;
        setOpaque(false);
        verdict.setOpaque(false);
        missed.setOpaque(false);
        GridBagConstraints at = rows(8);
        add(verdict, at);
        JButton save = button("report.save", actions::save);
        Controls.primary(save);
        add(save, at);
        add(button("report.print", actions::print), at);
        add(button("report.browse", actions::browse), at);
        add(button("report.copy", actions::copy), at);
        add(missed, at);
        at.weighty = 1;
        add(Box.createGlue(), at);
        ready(false);
    }

    private JButton button(String key, Runnable action) {
        JButton button = new Controls(texts).named(new JButton(), key, action);
        doing.add(button);
        return button;
    }

    private static GridBagConstraints rows(int gap) {
        GridBagConstraints at = new GridBagConstraints();
        at.gridx = 0;
        at.weightx = 1;
        at.fill = GridBagConstraints.HORIZONTAL;
        at.insets = new Insets(0, 0, UIScale.scale(gap), 0);
        return at;
    }

    /** Whether there is a report that something can be done with. */
    void ready(boolean laidOut) {
        doing.forEach(button -> button.setEnabled(laidOut));
        if (laidOut) {
            pressed = ""; // whoever went on by then keeps the focus
        }
    }

    /** Shows what belongs to a run. */
    void show(CheckRun run) {
        shown = run;
        verdict.removeAll();
        verdict.add(banner(run), BorderLayout.CENTER);
        missed.removeAll();
        staying.clear();
        List<Finding> findings =
                run.findings().stream().filter(Finding::acceptable).toList();
        if (!findings.isEmpty()) {
            GridBagConstraints at = rows(8);
            JPanel heading = new JPanel(new BorderLayout());
            heading.setOpaque(false);
            heading.add(new Wrapped(texts.get("report.missed"), 1.15f, true), BorderLayout.CENTER);
            heading.setBorder(BorderFactory.createEmptyBorder(UIScale.scale(8), 0, 0, 0));
            missed.add(heading, at);
            missed.add(new Wrapped(texts.get("report.missed.hint")).muted(), at);
            findings.forEach(finding -> missed.add(finding(finding), at));
        }
        applyComponentOrientation(texts.direction());
        revalidate();
        repaint();
        staying.stream()
                .filter(button -> button.getName().endsWith("." + pressed))
                .findFirst()
                .ifPresent(JButton::requestFocusInWindow);
    }

    /** Another theme has other colours. */
    @Override
    public void updateUI() {
        super.updateUI();
        CheckRun run = shown;
        if (run != null) {
            SwingUtilities.invokeLater(() -> show(run));
        }
    }

    /** Lets what was pressed be pressed again, after nothing came of it. */
    void unchanged() {
        staying.forEach(button -> button.setEnabled(true));
    }

    private JComponent banner(CheckRun run) {
        Grade grade = Grade.of(run.readiness().status());
        Rounded sheet = new Rounded(new BorderLayout(UIScale.scale(12), 0));
        sheet.edge(grade);
        sheet.add(top(new JLabel(new GradeIcon(grade, 34))), BorderLayout.LINE_START);
        JPanel words = new JPanel(new BorderLayout());
        words.setOpaque(false);
        Wrapped word =
                new Wrapped(texts.get("verdict." + run.readiness().status().id()), 1.4f, true);
        word.setName("report.verdict");
        word.setForeground(Palette.of(grade));
        words.add(word, BorderLayout.NORTH);
        words.add(new Wrapped(texts.say(Wording.headlineOf(run))), BorderLayout.CENTER);
        sheet.add(words, BorderLayout.CENTER);
        return sheet;
    }

    private JComponent finding(Finding finding) {
        Grade grade = Grade.of(finding);
        boolean stays = finding.accepted().isPresent();
        String accept = finding.outcome() instanceof Outcome.Missed ? "details.accept" : "details.measured";
        String sentence = texts.say(Wording.sentenceOf(finding));
        Rounded sheet = new Rounded(new BorderLayout(UIScale.scale(10), UIScale.scale(6)));
        sheet.edge(grade);
        sheet.add(top(new JLabel(new GradeIcon(grade, 22))), BorderLayout.LINE_START);
        JPanel words = new JPanel(new BorderLayout(0, UIScale.scale(4)));
        words.setOpaque(false);
        words.add(new Wrapped(sentence), BorderLayout.NORTH);
        if (stays) {
            words.add(new Wrapped(texts.get("grade.accepted")).muted(), BorderLayout.CENTER);
        }
        JButton button = new JButton(texts.get(stays ? "report.undo" : accept));
        button.setName((stays ? "report.undo." : "report.stays.") + finding.check());
        button.getAccessibleContext().setAccessibleName(button.getText() + ": " + sentence);
        staying.add(button);
        int number = staying.size();
        Text tip = texts.text(stays ? "report.undo.tip" : accept + ".tip");
        button.setToolTipText(
                number <= MOST_DIGITS
                        ? texts.get("tip.letter", Argument.of(tip), Argument.count(number))
                        : texts.say(tip));
        if (number <= MOST_DIGITS) {
            button.setMnemonic(KeyEvent.VK_0 + number);
        }
        button.addActionListener(e -> {
            pressed = finding.check();
            staying.forEach(one -> one.setEnabled(false)); // until it is remembered
            actions.accept(finding.check(), !stays);
        });
        JPanel side = new JPanel(new BorderLayout());
        side.setOpaque(false);
        side.add(button, BorderLayout.LINE_START);
        words.add(side, BorderLayout.SOUTH);
        sheet.add(words, BorderLayout.CENTER);
        return sheet;
    }

    private static JComponent top(JComponent component) {
        JPanel side = new JPanel(new BorderLayout());
        side.setOpaque(false);
        side.add(component, BorderLayout.NORTH);
        return side;
    }
}
