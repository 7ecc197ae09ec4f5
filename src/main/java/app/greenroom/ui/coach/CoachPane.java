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
import app.greenroom.ui.look.Palette;
import app.greenroom.ui.look.Row;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.Set;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;

/**
 * The coach's sentence, on a dark sheet over the picture: what to do and why, or that it is mended, with a small picture of before
 * and now. Used on the Swing thread.
 */
public final class CoachPane extends JPanel {
    private static final Color GROUND = new Color(16, 18, 22, 222);
    private static final Color MENDED = new Color(11, 61, 34, 236);
    private static final Color DETAIL = new Color(0xD5DBE5);
    private static final Color FOCUS = new Color(0x9DC3FF);
    private static final int THUMB = 96;
    private static final float LARGE = 1.3f; // of the usual size
    private static final int BARE = 3; // the fewest words: nothing but what to do
    private static final double ASIDE = 0.36; // of the width that buttons or pictures beside the words may take

    /** The sheet is dark in every theme, and so are its buttons. */
    private static final String ON_DARK = "background: #3A3F48; foreground: #FFFFFF; borderColor: #8A919C;"
            + "hoverBackground: #4A505B; pressedBackground: #2C3038; focusedBackground: #3A3F48;"
            + "hoverBorderColor: #B4BBC6; focusedBorderColor: #9DC3FF; focusColor: #9DC3FF";

    private static final long CALM = 1_000_000_000L; // nanoseconds between two wordings of the same thing
    private static final Set<Area> SEEN = Set.of(Area.LIGHTING, Area.FRAMING, Area.CAMERA_HEIGHT, Area.PICTURE);

    private final Texts texts;
    private final transient Surroundings around;
    private final Wrapped head = new Wrapped("", LARGE, true);
    private final Wrapped detail = new Wrapped("", 1, false);
    private final JLabel icon = new JLabel();
    private final JLabel before = new JLabel();
    private final JLabel now = new JLabel();
    private final Row pair = new Row(16);
    private final JPanel end = new JPanel(new BorderLayout(0, UIScale.scale(4)));
    private final Row buttons = new Row(6);
    private final transient KeptFocus focus = new KeptFocus(this);
    private final JButton why;
    private final JButton later;
    private transient Saying saying = new Saying.Looking();
    private transient @Nullable BufferedImage earlier;
    private long wordedAt;
    private String told = "";
    private boolean pairing;
    private int laidWidth = -1;
    private int laidMost;
    private int laidHeight;

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
        super(new BorderLayout(UIScale.scale(12), UIScale.scale(6)));
        this.texts = texts;
        this.around = around;
        setName("coach");
        setOpaque(false);
        int pad = UIScale.scale(12);
        setBorder(BorderFactory.createEmptyBorder(pad, pad + pad / 4, pad, pad));
        Controls controls = new Controls(texts);
        why = controls.button("coach.why", () -> finding().ifPresent(around::why));
        later = controls.button("coach.later", around::later);
        for (JButton button : new JButton[] {why, later}) {
            button.putClientProperty("FlatLaf.style", ON_DARK);
        }
        buttons.add(why);
        buttons.add(later);
        JPanel words = new JPanel(new BorderLayout(0, UIScale.scale(2)));
        words.setOpaque(false);
        words.add(head, BorderLayout.NORTH);
        words.add(detail, BorderLayout.CENTER);
        JPanel side = new JPanel(new BorderLayout());
        side.setOpaque(false);
        side.add(icon, BorderLayout.NORTH);
        pair.add(before);
        pair.add(now);
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
        boolean acts = saying instanceof Saying.Act;
        focus.without(!acts, buttons, why, later);
        buttons.setVisible(acts);
        pair.setVisible(false);
        if (saying instanceof Saying.Act act) {
            icon.setIcon(new SheetGrade(Grade.of(act.now())));
            String fix = texts.say(Wording.fix(act.now()).map(Fix::text).orElse(Wording.sentenceOf(act.now())));
            Optional<String> brief = CoachWords.brief(act.now()).map(texts::get);
            words(brief.orElse(fix), brief.isPresent() ? fix : texts.say(Wording.sentenceOf(act.now())));
            focus.without(act.more() == 0, later, later);
            later.setVisible(act.more() > 0);
            focus.back(why, later);
        } else if (saying instanceof Saying.Mended one) {
            icon.setIcon(new SheetGrade(Grade.OK));
            words(texts.get("coach.mended"), texts.say(Wording.sentenceOf(one.after())));
            pair(one);
        } else if (saying instanceof Saying.Rest one) {
            icon.setIcon(new SheetGrade(Grade.BETTER));
            words(texts.get("coach.rest", Argument.count(one.more())), texts.get("coach.rest.detail"));
        } else if (saying instanceof Saying.Well) {
            icon.setIcon(new SheetGrade(Grade.OK));
            words(texts.get("coach.well"), texts.get("coach.well.detail"));
        } else {
            icon.setIcon(new SheetGrade(Grade.NOT_ASKED));
            words(texts.get("coach.looking"), texts.get("coach.looking.detail"));
        }
        if (!mended) {
            before.setIcon(null);
            now.setIcon(null);
        }
        colours();
        laidWidth = -1;
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
        before.setIcon(pictured ? new Thumb(earlier) : null);
        now.setIcon(
                pictured ? around.snapshot(UIScale.scale(THUMB)).map(Thumb::new).orElse(null) : null);
        Optional<Text> from = number(one.before());
        Optional<Text> to = number(one.after());
        boolean numbered = from.isPresent() && to.isPresent() && !from.equals(to);
        before.setText(numbered ? texts.get("coach.before", Argument.of(from.orElseThrow())) : "");
        now.setText(numbered ? texts.get("coach.now", Argument.of(to.orElseThrow())) : "");
        pairing = pictured || numbered;
        pair.setVisible(pairing);
    }

    private static Optional<Text> number(Finding finding) {
        return finding.evidence().stream()
                .filter(one -> one.limit().isPresent() && one.measurement().value() instanceof Measured.Scalar)
                .map((Evidence one) -> Numbers.valueOf(one))
                .findFirst();
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
            SwingUtilities.invokeLater(this::word); // in the letters and on the ground of another theme
        }
    }

    /** Nobody's focus stays on what cannot be seen. */
    @Override
    public void setVisible(boolean shown) {
        if (!shown) {
            focus.leave(this, why, later);
        }
        super.setVisible(shown);
    }

    /** How high it commonly is where it is that wide: with two lines of what to do, two of why, and the buttons. */
    public int usual(int width) {
        Font font = UIManager.getFont("Label.font");
        int usual = getFontMetrics(font).getHeight();
        int large = getFontMetrics(font.deriveFont(Font.BOLD, font.getSize2D() * LARGE))
                .getHeight();
        Dimension pressed = buttons.getPreferredSize();
        int below = pressed.width > ASIDE * width ? pressed.height + UIScale.scale(6) : 0;
        return getInsets().top + getInsets().bottom + 2 * large + 2 * usual + UIScale.scale(2) + below;
    }

    /**
     * How high it is where it is that wide. Where that is too much of the picture, first the reason gives way, then the pictures of
     * before and now, then the buttons, which the dots stand for.
     *
     * @param most how high it should be at most
     */
    public int heightAt(int width, int most) {
        if (width == laidWidth && most == laidMost) {
            return laidHeight; // asked again and again while Swing lays out; what is hidden below would begin that anew
        }
        boolean acts = saying instanceof Saying.Act;
        boolean paired = saying instanceof Saying.Mended && pairing;
        int high = 0;
        for (int less = 0; less <= BARE; less++) {
            detail.setVisible(less < 1 && !detail.getText().isEmpty());
            pair.setVisible(less < 2 && paired);
            size(less < 2 ? LARGE : 1);
            focus.without(less == BARE, buttons, why, later);
            buttons.setVisible(less < BARE && acts);
            high = place(width);
            if (high <= most) {
                break;
            }
        }
        laidWidth = width;
        laidMost = most;
        laidHeight = high;
        return high;
    }

    private void size(float share) {
        Font font = UIManager.getFont("Label.font").deriveFont(Font.BOLD);
        Font wanted = font.deriveFont(font.getSize2D() * share);
        if (!wanted.equals(head.getFont())) {
            head.setFont(wanted);
        }
    }

    /** Buttons and pictures beside the words, or below them where they are so wide, or words so narrow, that the sheet is lower by that. */
    private int place(int width) {
        place(BorderLayout.SOUTH);
        int below = Wrapped.heightOf(this, width);
        if (end.getPreferredSize().width <= ASIDE * width) {
            place(BorderLayout.LINE_END);
            int beside = Wrapped.heightOf(this, width);
            if (beside <= below) {
                return beside;
            }
            place(BorderLayout.SOUTH);
            Wrapped.heightOf(this, width);
        }
        return below;
    }

    private void place(String where) {
        BorderLayout layout = (BorderLayout) getLayout();
        if (!where.equals(layout.getConstraints(end))) {
            layout.removeLayoutComponent(end);
            layout.addLayoutComponent(end, where);
        }
    }

    /**
     * Draws on the picture what is said.
     *
     * @param clear how much of the height this sheet leaves free
     */
    public void paintMarks(Graphics2D g, LiveLook look, double width, double height, double clear) {
        CoachMarks.paint(g, saying, look, width, height, clear, texts);
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
        if (isFocusOwner()) {
            g.setColor(FOCUS);
            g.setStroke(new BasicStroke(UIScale.scale(2f)));
            g.draw(new RoundRectangle2D.Double(1, 1, getWidth() - 2.0, getHeight() - 2.0, arc, arc));
        }
        g.dispose();
    }
}
