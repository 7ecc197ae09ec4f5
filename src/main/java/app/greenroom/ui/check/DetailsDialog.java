package app.greenroom.ui.check;

import app.greenroom.model.Area;
import app.greenroom.model.Evidence;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Limit;
import app.greenroom.report.Grade;
import app.greenroom.report.Numbers;
import app.greenroom.report.Wording;
import app.greenroom.session.check.SeatSession;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.ui.check.seat.SeatDialog;
import app.greenroom.ui.look.Controls;
import app.greenroom.ui.look.DialogFoot;
import app.greenroom.ui.look.GradeIcon;
import app.greenroom.ui.look.Look;
import app.greenroom.ui.look.Rounded;
import app.greenroom.ui.look.Row;
import app.greenroom.ui.look.Scroll;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.Window;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** Everything behind a card: each finding with its numbers, their limits and where those come from. */
final class DetailsDialog extends JDialog {
    private static final int WIDE = 560;
    private static final int MOST_HIGH = 640;
    private static final int FRAME = 40; // at most what the system puts around a dialog, its title included

    private final transient Texts texts;
    private final transient Accepting accepting;
    private final transient SeatSession seats;

    /** What the box "I know, it stays" does. */
    interface Accepting {
        void accept(Finding finding, boolean accepted);
    }

    DetailsDialog(
            Window owner, CardState state, Texts texts, Accepting accepting, Consumer<Area> help, SeatSession seats) {
        super(owner, texts.get("card." + state.card().key()), ModalityType.MODELESS);
        this.texts = texts;
        this.accepting = accepting;
        this.seats = seats;
        setName("details");
        JPanel list = new JPanel(new GridBagLayout());
        list.setOpaque(false);
        GridBagConstraints at = new GridBagConstraints();
        at.gridx = 0;
        at.weightx = 1;
        at.fill = GridBagConstraints.HORIZONTAL;
        at.insets = new Insets(0, 0, UIScale.scale(8), 0);
        list.add(new Wrapped(texts.get("help.card." + state.card().key())).muted(), at);
        state.findings().forEach(finding -> list.add(finding(finding), at));
        if (state.findings().isEmpty()) {
            list.add(new Wrapped(texts.get("card.waiting." + state.card().key())), at);
        }
        at.weighty = 1;
        list.add(Box.createGlue(), at);
        int pad = UIScale.scale(12);
        list.setBorder(BorderFactory.createEmptyBorder(pad, pad, pad, pad));
        Scroll scroll = new Scroll(list);
        add(scroll, BorderLayout.CENTER);
        DialogFoot.add(this, texts, new Controls(texts).button("details.help", () -> {
                    dispose();
                    help.accept(Collections.min(state.card().areas()));
                }));
        applyComponentOrientation(texts.direction());
        size(list, scroll);
        setLocationRelativeTo(owner);
    }

    /**
     * Its size is given once, by what is in it: a window that was given two, one after the other, sometimes kept the first, because
     * what the screen tells of that comes late. Nobody makes it narrower than its boxes and buttons, which do not wrap, with a bar beside.
     */
    private void size(JPanel list, Scroll scroll) {
        int bar = scroll.getVerticalScrollBar().getPreferredSize().width;
        Dimension most = Look.fitting(WIDE, MOST_HIGH);
        Dimension unwrapped =
                getContentPane().getPreferredSize(); // words ask for no width, boxes and the foot's buttons do
        int foot = unwrapped.height - scroll.getPreferredSize().height;
        int frame = UIScale.scale(FRAME);
        Dimension least = new Dimension(unwrapped.width + bar + frame, foot + frame * 3);
        int wide = Math.max(most.width - frame, least.width - frame);
        int high = Wrapped.heightOf(list, wide - bar) + UIScale.scale(12);
        scroll.setPreferredSize(new Dimension(wide, Math.min(high, most.height - foot - frame)));
        setMinimumSize(least);
        pack();
    }

    private JComponent finding(Finding finding) {
        Grade grade = Grade.of(finding);
        Rounded sheet = new Rounded(new BorderLayout(UIScale.scale(10), 0));
        sheet.edge(grade);
        JPanel side = new JPanel(new BorderLayout());
        side.setOpaque(false);
        side.add(new JLabel(new GradeIcon(grade, 22)), BorderLayout.NORTH);
        sheet.add(side, BorderLayout.LINE_START);
        JPanel body = new JPanel(new GridBagLayout());
        body.setOpaque(false);
        GridBagConstraints at = new GridBagConstraints();
        at.gridx = 0;
        at.weightx = 1;
        at.fill = GridBagConstraints.HORIZONTAL;
        body.add(new Wrapped(texts.say(Wording.sentenceOf(finding)), 1, true), at);
        Wording.fix(finding).map(Fix::text).ifPresent(fix -> body.add(new Wrapped(texts.pointed(texts.say(fix))), at));
        for (Evidence evidence : finding.evidence()) {
            body.add(new Wrapped(words(evidence), 0.92f, false).muted(), at);
        }
        Wording.trackRecord(finding)
                .ifPresent(record -> body.add(new Wrapped(texts.say(record.text()), 0.92f, false).muted(), at));
        if (finding.area() == Area.CAMERA_HEIGHT && grade == Grade.UNKNOWN) {
            Row row = new Row(0);
            row.add(new Controls(texts).button("details.seats", this::seats));
            body.add(row, at);
        }
        if (finding.acceptable()) {
            String accept = finding.outcome() instanceof Outcome.Missed ? "details.accept" : "details.measured";
            JCheckBox stays =
                    new JCheckBox(texts.get(accept), finding.accepted().isPresent());
            stays.setName("accept." + finding.check());
            stays.setOpaque(false);
            stays.setToolTipText(texts.get(accept + ".tip"));
            stays.addActionListener(e -> accepting.accept(finding, stays.isSelected()));
            body.add(stays, at);
        }
        sheet.add(body, BorderLayout.CENTER);
        return sheet;
    }

    private void seats() {
        Window owner = getOwner();
        dispose();
        new SeatDialog(owner, seats, texts).setVisible(true);
    }

    private String words(Evidence evidence) {
        List<String> parts = new ArrayList<>();
        parts.add(
                texts.say(Text.of("{0}: {1}", Argument.of(evidence.label()), Argument.of(Numbers.valueOf(evidence)))));
        Numbers.rangesOf(evidence).forEach(range -> parts.add(texts.say(range)));
        evidence.limit().map(Limit::source).map(texts::say).ifPresent(parts::add);
        return String.join(" · ", parts);
    }
}
