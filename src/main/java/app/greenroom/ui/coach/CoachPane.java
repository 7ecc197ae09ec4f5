package app.greenroom.ui.coach;

import app.greenroom.model.Area;
import app.greenroom.model.Evidence;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.live.LiveLook;
import app.greenroom.model.measure.Measured;
import app.greenroom.report.Grade;
import app.greenroom.report.Numbers;
import app.greenroom.report.Wording;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.ui.look.Controls;
import app.greenroom.ui.look.GradeIcon;
import app.greenroom.ui.look.Palette;
import app.greenroom.ui.look.Row;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.Set;
import javax.swing.BorderFactory;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/**
 * The coach's sentence, on a dark sheet over the picture: what to do and why, or that it is mended, with a small picture of before
 * and now. Used on the Swing thread.
 */
public final class CoachPane extends JPanel {
    private static final Color GROUND = new Color(16, 18, 22, 222);
    private static final Color MENDED = new Color(11, 61, 34, 236);
    private static final Color DETAIL = new Color(0xD5DBE5);
    private static final int THUMB = 96;
    private static final long CALM = 1_000_000_000L; // nanoseconds between two wordings of the same thing
    private static final Set<Area> SEEN = Set.of(Area.LIGHTING, Area.FRAMING, Area.CAMERA_HEIGHT, Area.PICTURE);

    private final Texts texts;
    private final transient Surroundings around;
    private final Wrapped head = new Wrapped("", 1.3f, true);
    private final Wrapped detail = new Wrapped("", 1, false);
    private final JLabel icon = new JLabel();
    private final JLabel before = new JLabel();
    private final JLabel now = new JLabel();
    private final JPanel pair = new JPanel(new BorderLayout(UIScale.scale(6), 0));
    private final Row buttons = new Row(6);
    private final JButton why;
    private final JButton later;
    private transient Saying saying = new Saying.Looking();
    private transient @Nullable BufferedImage earlier;
    private long wordedAt;
    private String told = "";

    /** What the sheet needs of the screen that it lies on. */
    public interface Surroundings {
        /** A small copy of the picture that is shown now, no wider than that many pixels; empty while there is none. */
        Optional<BufferedImage> snapshot(int width);

        /** Counts nanoseconds from any origin. */
        long nanoTime();

        /** Somebody wants the numbers behind a finding. */
        void why(Finding finding);

        /** Somebody wants the next thing first. */
        void later();

        /** The sentence is another one, for screen readers. */
        void news(String sentence);
    }

    /** A sheet that says that it looks. */
    @SuppressWarnings("this-escape") // Swing's own setters
    public CoachPane(Texts texts, Surroundings around) {
        super(new BorderLayout(UIScale.scale(12), 0));
        this.texts = texts;
        this.around = around;
        setName("coach");
        setOpaque(false);
        int pad = UIScale.scale(12);
        setBorder(BorderFactory.createEmptyBorder(pad, pad + pad / 4, pad, pad));
        Controls controls = new Controls(texts);
        why = controls.button("coach.why", () -> finding().ifPresent(around::why));
        later = controls.button("coach.later", around::later);
        buttons.add(why);
        buttons.add(later);
        JPanel words = new JPanel(new BorderLayout(0, UIScale.scale(2)));
        words.setOpaque(false);
        words.add(head, BorderLayout.NORTH);
        words.add(detail, BorderLayout.CENTER);
        JPanel side = new JPanel(new BorderLayout());
        side.setOpaque(false);
        side.add(icon, BorderLayout.NORTH);
        pair.setOpaque(false);
        pair.add(before, BorderLayout.LINE_START);
        pair.add(now, BorderLayout.LINE_END);
        JPanel end = new JPanel(new BorderLayout());
        end.setOpaque(false);
        end.add(pair, BorderLayout.NORTH);
        end.add(buttons, BorderLayout.SOUTH);
        add(side, BorderLayout.LINE_START);
        add(words, BorderLayout.CENTER);
        add(end, BorderLayout.LINE_END);
        for (JLabel label : new JLabel[] {before, now}) {
            label.setForeground(DETAIL);
            label.setHorizontalTextPosition(JLabel.CENTER);
            label.setVerticalTextPosition(JLabel.BOTTOM);
        }
        getAccessibleContext().setAccessibleName(texts.get("coach.name"));
        word();
    }

    /** What is said now. */
    public Saying saying() {
        return saying;
    }

    private Optional<Finding> finding() {
        return saying instanceof Saying.Act act ? Optional.of(act.now()) : Optional.empty();
    }

    /** Says this from now on. */
    public void say(Saying next) {
        Saying last = saying;
        if (next.equals(last)) {
            return;
        }
        saying = next;
        boolean same = last instanceof Saying.Act one
                && next instanceof Saying.Act other
                && one.began().equals(other.began());
        if (next instanceof Saying.Act && !same) {
            earlier = around.snapshot(UIScale.scale(THUMB)).orElse(null);
        }
        if (!same || around.nanoTime() - wordedAt >= CALM) {
            word();
        }
    }

    private void word() {
        wordedAt = around.nanoTime();
        boolean mended = saying instanceof Saying.Mended;
        buttons.setVisible(saying instanceof Saying.Act);
        pair.setVisible(false);
        if (saying instanceof Saying.Act act) {
            icon.setIcon(symbol(Grade.of(act.now())));
            String fix = texts.say(Wording.fix(act.now()).map(Fix::text).orElse(Wording.sentenceOf(act.now())));
            Optional<String> brief = CoachWords.brief(act.now()).map(texts::get);
            words(brief.orElse(fix), brief.isPresent() ? fix : texts.say(Wording.sentenceOf(act.now())));
            later.setVisible(act.more() > 0);
        } else if (saying instanceof Saying.Mended one) {
            icon.setIcon(symbol(Grade.OK));
            words(texts.get("coach.mended"), texts.say(Wording.sentenceOf(one.after())));
            pair(one);
        } else if (saying instanceof Saying.Rest one) {
            icon.setIcon(symbol(Grade.BETTER));
            words(texts.get("coach.rest", Argument.count(one.more())), texts.get("coach.rest.detail"));
        } else if (saying instanceof Saying.Well) {
            icon.setIcon(symbol(Grade.OK));
            words(texts.get("coach.well"), texts.get("coach.well.detail"));
        } else {
            icon.setIcon(symbol(Grade.NOT_ASKED));
            words(texts.get("coach.looking"), texts.get("coach.looking.detail"));
        }
        if (!mended) {
            before.setIcon(null);
            now.setIcon(null);
        }
        colours();
        revalidate();
        repaint();
    }

    private void words(String first, String second) {
        head.setText(first);
        detail.setText(second);
        detail.setVisible(!second.isEmpty());
        getAccessibleContext().setAccessibleDescription(first + " " + second);
        if (!first.equals(told)) {
            told = first;
            around.news(first);
        }
    }

    /** Pictures where it can be seen, and the numbers where there are some. */
    private void pair(Saying.Mended one) {
        boolean pictured = SEEN.contains(one.after().area()) && earlier != null;
        before.setIcon(pictured ? thumb(earlier) : null);
        now.setIcon(pictured ? around.snapshot(UIScale.scale(THUMB)).map(CoachPane::thumb).orElse(null) : null);
        Optional<Text> from = number(one.before());
        Optional<Text> to = number(one.after());
        boolean numbered = from.isPresent() && to.isPresent() && !from.equals(to);
        before.setText(numbered ? texts.get("coach.before", Argument.of(from.orElseThrow())) : "");
        now.setText(numbered ? texts.get("coach.now", Argument.of(to.orElseThrow())) : "");
        pair.setVisible(pictured || numbered);
    }

    private static Icon thumb(@Nullable BufferedImage image) {
        return new Thumb(image);
    }

    private static Optional<Text> number(Finding finding) {
        return finding.evidence().stream()
                .filter(one -> one.limit().isPresent() && one.measurement().value() instanceof Measured.Scalar)
                .map((Evidence one) -> Numbers.valueOf(one))
                .findFirst();
    }

    private static Icon symbol(Grade grade) {
        return new Icon() {
            @Override
            public void paintIcon(Component c, Graphics g, int x, int y) {
                GradeIcon.paint(g, grade, x, y, getIconWidth(), Palette.of(grade, true), new Color(0x16181C));
            }

            @Override
            public int getIconWidth() {
                return UIScale.scale(30);
            }

            @Override
            public int getIconHeight() {
                return UIScale.scale(30);
            }
        };
    }

    /** The sheet is dark in every theme, and so are its words light. */
    private void colours() {
        head.setForeground(Palette.CHIP_TEXT);
        detail.setForeground(DETAIL);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setOpaque(false);
        if (told != null) { // called by the constructor above this one as well
            SwingUtilities.invokeLater(this::colours);
        }
    }

    /** How high it is where it is that wide; without its second line where there is little room. */
    public int heightAt(int width, int most) {
        detail.setVisible(!detail.getText().isEmpty());
        int full = height(width);
        if (full > most) {
            detail.setVisible(false);
            return height(width);
        }
        return full;
    }

    private int height(int width) {
        int high = 0;
        for (int pass = 0; pass < 2; pass++) { // words know how high they are once they know how wide
            setSize(width, Math.max(high, 1));
            lay(this);
            Dimension size = getPreferredSize();
            high = size.height;
        }
        return high;
    }

    private static void lay(JPanel panel) {
        panel.invalidate();
        panel.doLayout();
        for (Component child : panel.getComponents()) {
            if (child instanceof JPanel inner) {
                lay(inner);
            }
        }
    }

    /** Draws on the picture what is said. */
    public void paintMarks(Graphics2D g, LiveLook look, double width, double height) {
        CoachMarks.paint(g, saying, look, width, height, texts);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        double arc = UIScale.scale(20f);
        g.setColor(saying instanceof Saying.Mended ? MENDED : GROUND);
        g.fill(new RoundRectangle2D.Double(0, 0, getWidth(), getHeight(), arc, arc));
        if (saying instanceof Saying.Mended) {
            g.setColor(Palette.MARK_GOOD);
            g.draw(new RoundRectangle2D.Double(0.5, 0.5, getWidth() - 1.0, getHeight() - 1.0, arc, arc));
        }
        g.dispose();
    }

    /** A small picture with round corners. */
    private record Thumb(@Nullable BufferedImage image) implements Icon {
        @Override
        public void paintIcon(Component c, Graphics graphics, int x, int y) {
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            double arc = UIScale.scale(8f);
            g.clip(new RoundRectangle2D.Double(x, y, getIconWidth(), getIconHeight(), arc, arc));
            if (image != null) {
                g.drawImage(image, x, y, null);
            }
            g.dispose();
        }

        @Override
        public int getIconWidth() {
            return image == null ? 0 : image.getWidth();
        }

        @Override
        public int getIconHeight() {
            return image == null ? 0 : image.getHeight();
        }
    }
}
