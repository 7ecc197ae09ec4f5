package app.greenroom.ui.check;

import app.greenroom.model.Readiness;
import app.greenroom.model.run.CheckRun;
import app.greenroom.model.run.Picture;
import app.greenroom.report.Grade;
import app.greenroom.report.Remedy;
import app.greenroom.report.Wording;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.ui.look.Announcement;
import app.greenroom.ui.look.Centred;
import app.greenroom.ui.look.Controls;
import app.greenroom.ui.look.GradeIcon;
import app.greenroom.ui.look.Palette;
import app.greenroom.ui.look.Rounded;
import app.greenroom.ui.look.Row;
import app.greenroom.ui.look.Scroll;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Tiles;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.GridLayout;
import java.awt.Insets;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.ImageIcon;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;

/**
 * The end of a check as a place to go on from: ready or not beside the picture, the few things to do, all areas at a glance, what has
 * changed since the last good check; and the ways on.
 */
final class VerdictPane extends JPanel {
    /** Width of the picture beside the verdict, in pixels of a usual screen. */
    static final int PICTURE = 240;

    private static final int MOST_REMEDIES = 3; // the report has them all
    private static final int LOW = 400; // pixels of a usual screen, below which there is room for little

    private final Texts texts;
    private final transient Controls controls;
    private final JPanel content = new JPanel(new GridBagLayout());
    private final JButton join;
    private final JButton report;
    private final JButton strip;
    private final transient List<JButton> others;
    private final Wrapped told = new Wrapped("");
    private final Scroll scroll;
    private final Centred ways;
    private transient Optional<BufferedImage> picture = Optional.empty();
    private transient boolean joinable;
    private transient @Nullable CheckRun shown;
    private final Wrapped verdict = new Wrapped("", large(2.4f), true);
    private final Wrapped small = new Wrapped("", 1.3f, true);
    private final Row further = new Row(8);
    private final Row buttons = new Row(8);
    private transient boolean compact;

    /** What the buttons do. */
    interface Actions {
        void join();

        void strip();

        void mentor();

        void picture();

        void report();

        void again();
    }

    VerdictPane(Texts texts, Actions actions) {
        super(new BorderLayout());
        this.texts = texts;
        controls = new Controls(texts);
        setOpaque(false);
        setName("verdict");
        verdict.setName("verdict.word");
        small.setName("verdict.word");
        content.setOpaque(false);
        scroll = new Scroll(content).asHighAsItsContent();
        add(scroll, BorderLayout.CENTER);
        scroll.keys(this);
        join = controls.button("verdict.join", actions::join);
        report = controls.button("verdict.report", actions::report);
        strip = controls.button("verdict.strip", actions::strip);
        buttons.add(join);
        buttons.add(strip);
        buttons.add(report);
        others = List.of(
                controls.button("verdict.mentor", actions::mentor),
                controls.button("verdict.picture", actions::picture),
                controls.button("verdict.again", actions::again));
        others.forEach(buttons::add);
        told.setName("verdict.told");
        JPanel foot = new JPanel(new BorderLayout(0, UIScale.scale(6)));
        foot.setOpaque(false);
        foot.setBorder(BorderFactory.createEmptyBorder(UIScale.scale(10), 0, 0, 0));
        foot.add(told, BorderLayout.NORTH);
        foot.add(buttons, BorderLayout.CENTER);
        ways = new Centred(foot);
        add(ways, BorderLayout.SOUTH);
        told.setVisible(false);
        strip.setVisible(false);
    }

    /** The call begins: from now on there is something to keep an eye on. */
    void joined() {
        strip.setVisible(true);
    }

    /** What is large already needs no more of it where all text is large: else nothing beside it finds room. */
    private static float large(float usual) {
        return usual / Math.max(1, Math.min(1.5f, UIScale.getUserScaleFactor()));
    }

    /**
     * In a low window what to do first must still be in sight: the verdict takes one line, and of the ways on only the first stays
     * at the foot, while the others come behind all that there is to read.
     */
    @Override
    public void setBounds(int x, int y, int width, int height) {
        super.setBounds(x, y, width, height);
        boolean low = height > 0 && height < UIScale.scale(LOW);
        if (low != compact) {
            compact = low;
            SwingUtilities.invokeLater(this::showAnew);
        }
    }

    /** On a high screen the ways on stand right below what there is to read, and not far from it at the foot. */
    @Override
    public void doLayout() {
        super.doLayout();
        int high = Math.min(scroll.getHeight(), scroll.getPreferredSize().height);
        scroll.setSize(scroll.getWidth(), high);
        ways.setLocation(ways.getX(), scroll.getY() + high);
    }

    /** Shows what is shown by then, lest an earlier check stands in the place of one that has ended meanwhile. */
    private void showAnew() {
        CheckRun run = shown;
        if (run != null) {
            show(run, picture, join.isVisible());
        }
    }

    /** Says what came of a button, here where one looks, until another check is shown. */
    void tell(String sentence) {
        told.setText(sentence);
        told.setVisible(true);
        revalidate();
        Announcement.say(sentence);
    }

    /** The picture that is shown. */
    Optional<BufferedImage> picture() {
        return picture;
    }

    /** The button that leads on. */
    JButton first() {
        return joinable ? join : report;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (shown != null) { // its words have colours of the theme
            SwingUtilities.invokeLater(this::showAnew);
        }
    }

    /**
     * Shows how a check ended.
     *
     * @param seen its picture with the marks
     * @param link whether the interview's link is known, so that one can join
     */
    void show(CheckRun run, Optional<BufferedImage> seen, boolean link) {
        CheckRun before = shown;
        if (before != null && !before.at().equals(run.at())) {
            told.setVisible(false);
            strip.setVisible(false);
        }
        shown = run;
        picture = seen;
        joinable = link && run.readiness().status() != Readiness.Status.NOT_READY;
        join.setVisible(link);
        (joinable ? report : join).putClientProperty("FlatLaf.style", null);
        Controls.primary(first());
        content.removeAll();
        GridBagConstraints at = new GridBagConstraints();
        at.gridx = 0;
        at.weightx = 1;
        at.fill = GridBagConstraints.HORIZONTAL;
        at.insets = new Insets(0, 0, UIScale.scale(10), 0);
        others.forEach(compact ? further::add : buttons::add);
        content.add(compact ? line(run) : banner(run), at);
        List<Remedy> first = Remedy.first(run);
        if (!first.isEmpty()) {
            if (!compact) { // there it stands right below the verdict anyway
                content.add(heading("verdict.first"), at);
            }
            first.stream().limit(MOST_REMEDIES).forEach(remedy -> content.add(remedy(remedy), at));
            more(first, at);
        }
        content.add(areas(run), at);
        run.changes().ifPresent(changes -> {
            content.add(heading("verdict.changes"), at);
            Rounded sheet = new Rounded(new BorderLayout());
            String words = changes.sentences().isEmpty()
                    ? texts.get("verdict.unchanged")
                    : texts.say(Text.lines(changes.sentences()));
            sheet.add(new Wrapped(words), BorderLayout.CENTER);
            content.add(sheet, at);
        });
        List<Remedy> then = Remedy.then(run);
        if (!then.isEmpty()) {
            content.add(heading("verdict.then"), at);
            then.stream().limit(MOST_REMEDIES).forEach(remedy -> content.add(remedy(remedy), at));
            more(then, at);
        }
        if (compact) {
            content.add(further, at);
        }
        at.weighty = 1;
        content.add(Box.createGlue(), at);
        content.applyComponentOrientation(texts.direction());
        content.revalidate();
        revalidate(); // what there is to read may be less than before
        repaint();
    }

    private void more(List<Remedy> remedies, GridBagConstraints at) {
        if (remedies.size() > MOST_REMEDIES) {
            content.add(
                    new Wrapped(texts.get("verdict.more", Argument.count(remedies.size() - MOST_REMEDIES))).muted(),
                    at);
        }
    }

    /** The verdict in as little room as it takes to read it. */
    private JComponent line(CheckRun run) {
        Grade grade = Grade.of(run.readiness().status());
        Rounded sheet = new Rounded(new BorderLayout(UIScale.scale(10), 0));
        sheet.edge(grade);
        sheet.add(new JLabel(new GradeIcon(grade, 22)), BorderLayout.LINE_START);
        small.setText(texts.get("verdict." + run.readiness().status().id()));
        small.setForeground(Palette.of(grade));
        sheet.add(small, BorderLayout.CENTER);
        sheet.setToolTipText(texts.say(Wording.headlineOf(run)));
        name(run);
        return sheet;
    }

    private void name(CheckRun run) {
        getAccessibleContext()
                .setAccessibleName(
                        texts.get("verdict." + run.readiness().status().id()) + ". "
                                + texts.say(Wording.headlineOf(run)));
    }

    private JComponent banner(CheckRun run) {
        Grade grade = Grade.of(run.readiness().status());
        Rounded sheet = new Rounded(new BorderLayout(UIScale.scale(18), 0));
        sheet.edge(grade);
        sheet.add(new JLabel(new GradeIcon(grade, Math.round(large(64)))), BorderLayout.LINE_START);
        JPanel words = new JPanel(new BorderLayout());
        words.setOpaque(false);
        verdict.setText(texts.get("verdict." + run.readiness().status().id()));
        verdict.setForeground(Palette.of(grade));
        words.add(verdict, BorderLayout.NORTH);
        words.add(new Wrapped(texts.say(Wording.headlineOf(run)), 1.15f, false), BorderLayout.CENTER);
        words.add(new Wrapped(texts.say(Text.of(Argument.moment(run.at())))).muted(), BorderLayout.SOUTH);
        words.setBorder(BorderFactory.createEmptyBorder(0, 0, UIScale.scale(4), 0));
        sheet.add(words, BorderLayout.CENTER);
        picture.ifPresent(seen -> {
            JLabel view = new JLabel(new ImageIcon(seen));
            view.getAccessibleContext()
                    .setAccessibleName(run.picture()
                            .map(Picture::description)
                            .map(texts::say)
                            .orElse(""));
            sheet.add(view, BorderLayout.LINE_END);
        });
        name(run);
        return sheet;
    }

    /** All areas at a glance. */
    private JComponent areas(CheckRun run) {
        Tiles row = new Tiles();
        for (Card card : Card.values()) {
            CardState state = CardState.of(
                    card,
                    run.findings().stream()
                            .filter(finding -> card.areas().contains(finding.area()))
                            .toList());
            Grade grade = state.grade().orElse(Grade.NOT_ASKED);
            Rounded tile = new Rounded(new BorderLayout(UIScale.scale(8), 0));
            tile.edge(grade);
            tile.add(new JLabel(new GradeIcon(grade, 20)), BorderLayout.LINE_START);
            JPanel words = new JPanel(new GridLayout(2, 1));
            words.setOpaque(false);
            JLabel title = new JLabel(texts.get("card." + card.key()));
            JLabel word = new JLabel(texts.get("grade." + grade.name().toLowerCase(Locale.ROOT)));
            word.setForeground(Palette.of(grade));
            words.add(title);
            words.add(word);
            tile.add(words, BorderLayout.CENTER);
            row.add(tile);
        }
        return row;
    }

    private JComponent heading(String key) {
        JLabel label = new JLabel(texts.get(key));
        Font font = UIManager.getFont("Label.font");
        label.setFont(font.deriveFont(Font.BOLD, font.getSize2D() * 1.15f));
        return label;
    }

    private JComponent remedy(Remedy remedy) {
        Rounded sheet = new Rounded(new BorderLayout(UIScale.scale(10), 0));
        sheet.edge(remedy.grade());
        JPanel side = new JPanel(new BorderLayout());
        side.setOpaque(false);
        side.add(new JLabel(new GradeIcon(remedy.grade(), 22)), BorderLayout.NORTH);
        sheet.add(side, BorderLayout.LINE_START);
        JPanel words = new JPanel(new BorderLayout());
        words.setOpaque(false);
        Wrapped fix = new Wrapped(texts.say(remedy.fix().text()), 1, true);
        fix.setName("verdict.fix");
        words.add(fix, BorderLayout.NORTH);
        words.add(new Wrapped(remedy.why(texts.language())), BorderLayout.CENTER);
        sheet.add(words, BorderLayout.CENTER);
        return sheet;
    }
}
