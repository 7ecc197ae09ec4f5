package app.greenroom.ui.check;

import app.greenroom.model.live.LiveLook;
import app.greenroom.model.run.Picture.Mark;
import app.greenroom.model.run.Picture.Tone;
import app.greenroom.report.Grade;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import app.greenroom.ui.look.GradeIcon;
import app.greenroom.ui.look.Palette;
import app.greenroom.ui.look.Texts;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;

/**
 * The marks on the live picture: thin, still where nothing moves, each line on a darker one so that it shows on a bright
 * window and a dark wall, each tone with its symbol. The picture is mirrored, and so are the marks; words are not.
 */
final class Overlay {
    private static final int MOST_DEGREES = 20; // at the ends of the scale

    private final Graphics2D g;
    private final LiveLook look;
    private final double width;
    private final double height;
    private final Texts texts;
    private final List<Rectangle2D> taken = new ArrayList<>();

    private Overlay(Graphics2D g, LiveLook look, double width, double height, Texts texts) {
        this.g = g;
        this.look = look;
        this.width = width;
        this.height = height;
        this.texts = texts;
    }

    /** Paints the marks on a picture of this size. */
    static void paint(Graphics2D g, LiveLook look, double width, double height, Texts texts) {
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        new Overlay(g, look, width, height, texts).paint();
    }

    private void paint() {
        look.eyes().ifPresent(this::band);
        for (int third = 1; third <= 2; third++) {
            line(new Line2D.Double(width * third / 3, 0, width * third / 3, height), Palette.MARK_GUIDE, 1, true);
            line(new Line2D.Double(0, height * third / 3, width, height * third / 3), Palette.MARK_GUIDE, 1, true);
        }
        look.camera().ifPresent(this::horizon);
        for (Mark mark : look.marks()) {
            if (tone(mark) != Tone.GUIDE) {
                line(shape(mark), color(tone(mark)), 2, false);
            }
        }
        for (Mark mark : look.marks()) {
            if (tone(mark) != Tone.GUIDE && !mark.label().isEmpty()) {
                chip(
                        texts.say(Text.of(Argument.opening(Argument.of(mark.label())))),
                        grade(tone(mark)),
                        color(tone(mark)),
                        shape(mark).getBounds2D());
            }
        }
    }

    /** Where the eyes belong. */
    private void band(LiveLook.Rows rows) {
        double top = rows.from() / look.height() * height;
        double bottom = rows.to() / look.height() * height;
        double edge = UIScale.scale(5f);
        for (double x : new double[] {0, width - edge}) {
            g.setColor(Palette.MARK_SHADE);
            g.fill(new Rectangle2D.Double(x, top - 1, edge, bottom - top + 2));
            g.setColor(Palette.MARK_GOOD);
            g.fill(new Rectangle2D.Double(x + edge / 5, top, edge * 0.6, bottom - top));
        }
    }

    /**
     * A scale at the right edge for the camera's height, like an aeroplane's horizon: its middle is the level of the eyes, the
     * pointer the camera.
     */
    private void horizon(LiveLook.Level level) {
        double reach = height * 0.3;
        double middle = height / 2;
        double x = width - UIScale.scale(26f);
        double tick = UIScale.scale(7f);
        line(new Line2D.Double(x, middle - reach, x, middle + reach), Palette.MARK_GUIDE, 1, false);
        for (int degrees = -MOST_DEGREES; degrees <= MOST_DEGREES; degrees += 10) {
            double y = middle - (double) degrees / MOST_DEGREES * reach;
            line(
                    new Line2D.Double(x - (degrees == 0 ? 1.6 : 1) * tick, y, x + tick / 2, y),
                    Palette.MARK_GUIDE,
                    1,
                    false);
        }
        double y = middle - Math.max(-1, Math.min(1, level.elevation() / MOST_DEGREES)) * reach;
        line(new Line2D.Double(x - tick * 2, y, x + tick, y), color(level.tone()), 3, false);
        number(level.elevation(), x - tick * 3, y);
    }

    /** How many degrees the camera stands above the eyes, with its right end at x. */
    private void number(double elevation, double x, double y) {
        Font font = UIManager.getFont("Label.font");
        g.setFont(font.deriveFont(Font.BOLD, font.getSize2D() * 0.9f));
        FontMetrics metrics = g.getFontMetrics();
        String text = texts.language().amount(elevation, Unit.DEGREES, 0);
        double pad = UIScale.scale(4f);
        double wide = metrics.stringWidth(text);
        double top = Math.max(0, Math.min(y - metrics.getHeight() / 2.0, height - metrics.getHeight()));
        g.setColor(Palette.CHIP);
        g.fill(new RoundRectangle2D.Double(x - wide - 2 * pad, top, wide + 2 * pad, metrics.getHeight(), pad, pad));
        g.setColor(Palette.CHIP_TEXT);
        g.drawString(text, (float) (x - wide - pad), (float) (top + metrics.getAscent()));
    }

    private void line(Shape shape, Color color, float thickness, boolean dashed) {
        float pen = UIScale.scale(thickness);
        float @Nullable [] dash = dashed ? new float[] {UIScale.scale(4f), UIScale.scale(5f)} : null;
        g.setColor(Palette.MARK_SHADE);
        g.setStroke(stroke(pen + UIScale.scale(1.6f), dash));
        g.draw(shape);
        g.setColor(dashed ? translucent(color) : color);
        g.setStroke(stroke(pen, dash));
        g.draw(shape);
    }

    private static Color translucent(Color color) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), 130);
    }

    private static BasicStroke stroke(float pen, float @Nullable [] dash) {
        return dash == null
                ? new BasicStroke(pen, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(pen, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    private Shape shape(Mark mark) {
        double across = width / look.width();
        double down = height / look.height();
        if (mark instanceof Mark.Box box) {
            double arc = UIScale.scale(10f);
            return new RoundRectangle2D.Double(
                    width - (box.x() + box.width()) * across,
                    box.y() * down,
                    box.width() * across,
                    box.height() * down,
                    arc,
                    arc);
        }
        Mark.Line line = (Mark.Line) mark;
        return new Line2D.Double(
                width - line.x1() * across, line.y1() * down, width - line.x2() * across, line.y2() * down);
    }

    /** A label with its symbol, which stands where the line begins; the picture around it is never mirrored by a language. */
    private void chip(String text, Grade grade, Color color, Rectangle2D mark) {
        Font font = UIManager.getFont("Label.font");
        g.setFont(font.deriveFont(Font.BOLD, font.getSize2D() * 0.95f));
        FontMetrics metrics = g.getFontMetrics();
        double pad = UIScale.scale(6f);
        double icon = metrics.getAscent();
        double wide = metrics.stringWidth(text) + icon + 3 * pad;
        double high = metrics.getHeight() + pad;
        Rectangle2D place = place(mark, wide, high, pad / 2);
        taken.add(place);
        g.setColor(Palette.CHIP);
        g.fill(new RoundRectangle2D.Double(place.getX(), place.getY(), wide, high, pad, pad));
        boolean right = texts.language().isRightToLeft();
        double symbol = place.getX() + (right ? wide - pad - icon : pad);
        double words = place.getX() + (right ? pad : icon + 2 * pad);
        GradeIcon.paint(g, grade, symbol, place.getY() + (high - icon) / 2, icon, color, new Color(0x16181C));
        g.setColor(Palette.CHIP_TEXT);
        g.drawString(text, (float) words, (float) (place.getY() + pad / 2 + metrics.getAscent()));
    }

    /** The first place beside a mark that lies inside the picture and covers no other label. */
    private Rectangle2D place(Rectangle2D mark, double wide, double high, double gap) {
        double[][] corners = {
            {mark.getMinX(), mark.getMinY() - high - gap},
            {mark.getMinX() + gap, mark.getMaxY() + gap},
            {mark.getMaxX() - wide, mark.getMinY() - high - gap},
            {mark.getMaxX() - wide, mark.getMaxY() + gap},
            {mark.getMinX() + gap, mark.getMinY() + gap}
        };
        Rectangle2D first = null;
        for (double[] corner : corners) {
            double x = Math.max(gap, Math.min(corner[0], width - wide - gap));
            double y = Math.max(gap, Math.min(corner[1], height - high - gap));
            Rectangle2D candidate = new Rectangle2D.Double(x, y, wide, high);
            if (first == null) {
                first = candidate;
            }
            if (taken.stream().noneMatch(candidate::intersects)) {
                return candidate;
            }
        }
        return first == null ? mark : first;
    }

    private static Tone tone(Mark mark) {
        return mark instanceof Mark.Box box ? box.tone() : ((Mark.Line) mark).tone();
    }

    private static Color color(Tone tone) {
        return switch (tone) {
            case GUIDE -> Palette.MARK_GUIDE;
            case GOOD -> Palette.MARK_GOOD;
            case WARNING -> Palette.MARK_WARNING;
            case BAD -> Palette.MARK_BAD;
        };
    }

    private static Grade grade(Tone tone) {
        return switch (tone) {
            case GUIDE, GOOD -> Grade.OK;
            case WARNING -> Grade.BETTER;
            case BAD -> Grade.NOT_READY;
        };
    }
}
