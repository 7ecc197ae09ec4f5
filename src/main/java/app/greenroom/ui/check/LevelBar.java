package app.greenroom.ui.check;

import app.greenroom.model.live.LiveLevel;
import app.greenroom.report.Grade;
import app.greenroom.ui.look.GradeIcon;
import app.greenroom.ui.look.Palette;
import app.greenroom.ui.look.Texts;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleValue;
import javax.swing.JComponent;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;

/**
 * How loud it is: a bar that moves, the band in which speech is good, and marks for the speech and the noise of the last
 * seconds. What the sound is stands before it in words; where lines run from right to left, so does the bar.
 */
public final class LevelBar extends JComponent implements Accessible {
    private static final double LOWEST = -80; // dBFS, at the end where lines begin

    private final Texts texts;
    private volatile @Nullable LiveLevel level;
    private LiveLevel.@Nullable State told;

    /** A bar that has heard nothing yet. */
    public LevelBar(Texts texts) {
        this.texts = texts;
        setName("level");
        setPreferredSize(new Dimension(UIScale.scale(400), UIScale.scale(44)));
        setMinimumSize(new Dimension(UIScale.scale(200), UIScale.scale(44)));
    }

    /** Shows this level from now on. From any thread. */
    public void level(LiveLevel now) {
        level = now;
        repaint();
    }

    /** Shows that nothing is heard, because nothing is listened to. From any thread. */
    public void none() {
        level = null;
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        LiveLevel now = level;
        tell(now);
        Font font = UIManager.getFont("Label.font");
        g.setFont(font);
        FontMetrics metrics = g.getFontMetrics();
        double words = widest(metrics) + UIScale.scale(30f);
        words(g, now, metrics);
        Place place =
                new Place(texts.language().isRightToLeft(), words, getWidth() - words - UIScale.scale(2f), getWidth());
        double high = UIScale.scale(14f);
        double top = UIScale.scale(4f);
        boolean dark = Palette.dark();
        RoundRectangle2D track =
                new RoundRectangle2D.Double(place.x(0, place.width), top, place.width, high, high, high);
        g.setColor(UIManager.getColor("Card.border"));
        if (Palette.high()) { // where borders are as bright as words: filled with that, it would look full while it is
            // empty
            g.draw(track);
        } else {
            g.fill(track);
        }
        if (now != null) {
            bar(g, now, place, top, high, dark);
            marks(g, now, place, top, high, metrics, dark);
        }
        g.dispose();
    }

    private void words(Graphics2D g, @Nullable LiveLevel now, FontMetrics metrics) {
        Grade grade = grade(now);
        double icon = metrics.getAscent();
        double y = UIScale.scale(4f) + UIScale.scale(14f) / 2.0;
        boolean right = texts.language().isRightToLeft();
        double gap = UIScale.scale(6f);
        String word = texts.get(key(now));
        GradeIcon.paint(
                g,
                grade,
                right ? getWidth() - icon : 0,
                y - icon / 2,
                icon,
                Palette.of(grade),
                Palette.card(Palette.dark()));
        g.setColor(UIManager.getColor("Label.foreground"));
        double x = right ? getWidth() - icon - gap - metrics.stringWidth(word) : icon + gap;
        g.drawString(word, (float) x, (float) (y + (metrics.getAscent() - metrics.getDescent()) / 2.0));
    }

    private double widest(FontMetrics metrics) {
        double widest = 0;
        for (String key : new String[] {"level.none", "level.silent", "level.room", "level.voice"}) {
            widest = Math.max(widest, metrics.stringWidth(texts.get(key)));
        }
        return widest;
    }

    private static Grade grade(@Nullable LiveLevel now) {
        if (now == null) {
            return Grade.NOT_ASKED;
        }
        return switch (now.state()) {
            case SILENT -> Grade.UNKNOWN;
            case ROOM -> Grade.NOT_ASKED;
            case VOICE -> Grade.OK;
        };
    }

    private static String key(@Nullable LiveLevel now) {
        if (now == null) {
            return "level.none";
        }
        return switch (now.state()) {
            case SILENT -> "level.silent";
            case ROOM -> "level.room";
            case VOICE -> "level.voice";
        };
    }

    /**
     * Where something stands on the bar.
     *
     * @param right whether the bar runs from right to left
     * @param before room for the words before the bar
     * @param width of the bar
     * @param all width of bar and words
     */
    private record Place(boolean right, double before, double width, double all) {
        /** How far a level is from the beginning of the bar. */
        double along(double dB) {
            return Math.max(0, Math.min(1, 1 - dB / LOWEST)) * width;
        }

        /** The left edge of what begins so far from the beginning of the bar and is so wide. */
        double x(double from, double wide) {
            return right ? all - before - from - wide : before + from;
        }
    }

    private static void bar(Graphics2D g, LiveLevel now, Place place, double top, double high, boolean dark) {
        double low = place.along(now.limit().met().low());
        double highest = place.along(Math.min(0, now.limit().met().high()));
        Color good = Palette.of(Grade.OK, dark);
        g.setColor(new Color(good.getRed(), good.getGreen(), good.getBlue(), 60));
        g.fill(new Rectangle2D.Double(place.x(low, highest - low), top, highest - low, high));
        g.setColor(now.state() == LiveLevel.State.VOICE ? good : Palette.muted(dark));
        double inset = high / 4;
        double wide = Math.max(0, place.along(now.level()) - inset);
        g.fill(new RoundRectangle2D.Double(place.x(inset, wide), top + inset, wide, high - 2 * inset, inset, inset));
    }

    private void marks(
            Graphics2D g, LiveLevel now, Place place, double top, double high, FontMetrics metrics, boolean dark) {
        g.setFont(g.getFont().deriveFont(g.getFont().getSize2D() * 0.9f));
        double base = top + high + UIScale.scale(3f) + metrics.getAscent() * 0.95;
        double gap = UIScale.scale(8f);
        FontMetrics small = g.getFontMetrics();
        Optional<Word> noise = word("level.mark.noise", now.room(), place, small);
        Optional<Word> speech = word("level.mark.speech", now.voice(), place, small);
        if (noise.isPresent() && speech.isPresent()) {
            // One after the other: the second moves on, the first moves back, and where there is no room for two it is
            // left out.
            Word first = noise.get();
            Word second = speech.get();
            double after = Math.max(second.start, first.start + first.wide + gap);
            Word moved = second.at(Math.min(after, place.width - second.wide));
            boolean both = first.wide + gap + second.wide <= place.width;
            Word kept = both ? first : new Word("", first.along, 0, first.wide);
            mark(
                    g,
                    kept.at(Math.max(0, Math.min(first.start, moved.start - gap - first.wide))),
                    place,
                    top,
                    high,
                    base,
                    dark);
            mark(g, moved, place, top, high, base, dark);
        } else {
            noise.or(() -> speech).ifPresent(only -> mark(g, only, place, top, high, base, dark));
        }
    }

    /**
     * A mark's word.
     *
     * @param along how far its mark is from the beginning of the bar
     * @param start how far the word begins from there
     */
    private record Word(String text, double along, double start, double wide) {
        Word at(double other) {
            return new Word(text, along, other, wide);
        }
    }

    private Optional<Word> word(String key, OptionalDouble dB, Place place, FontMetrics metrics) {
        if (dB.isEmpty()) {
            return Optional.empty();
        }
        String text = texts.get(key);
        double wide = metrics.stringWidth(text);
        double along = place.along(dB.getAsDouble());
        double start = Math.max(0, Math.min(along - wide / 2, place.width - wide));
        return Optional.of(new Word(text, along, start, wide));
    }

    private static void mark(Graphics2D g, Word word, Place place, double top, double high, double base, boolean dark) {
        double line = UIScale.scale(2f);
        double x = place.x(word.along, 0);
        g.setColor(UIManager.getColor("Label.foreground"));
        g.fill(new Rectangle2D.Double(x - line / 2, top - 2, line, high + 4));
        g.setColor(Palette.muted(dark));
        g.draw(new Line2D.Double(x, top + high + 2, x, top + high + UIScale.scale(4f)));
        g.drawString(word.text, (float) place.x(word.start, word.wide), (float) base);
    }

    private void tell(@Nullable LiveLevel now) {
        LiveLevel.State state = now == null ? null : now.state();
        if (state != told) {
            told = state;
            getAccessibleContext().setAccessibleDescription(texts.get(key(now)));
        }
    }

    /** Its value can be asked for at any time; nothing is told of each of its changes, which are too many to listen to. */
    private final class AccessibleLevel extends AccessibleJComponent implements AccessibleValue {
        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.PROGRESS_BAR;
        }

        @Override
        public AccessibleValue getAccessibleValue() {
            return this;
        }

        /** The level in dBFS, whole. */
        @Override
        public Number getCurrentAccessibleValue() {
            LiveLevel now = level;
            return now == null ? (int) LOWEST : (int) Math.round(Math.max(LOWEST, Math.min(0, now.level())));
        }

        @Override
        public boolean setCurrentAccessibleValue(Number number) {
            return false; // only who speaks can
        }

        @Override
        public Number getMinimumAccessibleValue() {
            return (int) LOWEST;
        }

        @Override
        public Number getMaximumAccessibleValue() {
            return 0;
        }
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleLevel();
            accessibleContext.setAccessibleName(texts.get("level.name"));
        }
        return accessibleContext;
    }
}
