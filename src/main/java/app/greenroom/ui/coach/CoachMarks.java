package app.greenroom.ui.coach;

import app.greenroom.model.live.LiveLook;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
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
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;

/**
 * Draws on the live picture what is to be done: where the eyes should be, where a lamp belongs, how far the camera has to rise.
 * Dashed and green is what should be, whole and amber what is. The picture is mirrored, and so are the marks; words are not.
 */
final class CoachMarks {
    private static final float PEN = 3;
    private static final double LARGEST = 0.16; // letters' size, of the picture's height

    private final Graphics2D g;
    private final LiveLook look;
    private final double width;
    private final double height;
    private final double clear;
    private final Texts texts;

    private CoachMarks(Graphics2D g, LiveLook look, double width, double height, double clear, Texts texts) {
        this.g = g;
        this.look = look;
        this.width = width;
        this.height = height;
        this.clear = clear;
        this.texts = texts;
    }

    /**
     * Draws what a saying speaks of on a picture of this size.
     *
     * @param clear how much of the height nothing lies upon; words keep to that
     */
    static void paint(
            Graphics2D g, Saying saying, LiveLook look, double width, double height, double clear, Texts texts) {
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        CoachMarks marks = new CoachMarks(g, look, width, height, clear, texts);
        if (saying instanceof Saying.Act act) {
            marks.paint(Hint.of(act.began(), act.now()));
        } else if (saying instanceof Saying.Mended) {
            marks.mended();
        }
    }

    private void mended() {
        double edge = UIScale.scale(3f);
        draw(
                new RoundRectangle2D.Double(edge, edge, width - 2 * edge, height - 2 * edge, edge * 3, edge * 3),
                Palette.MARK_GOOD,
                PEN + 1,
                false);
    }

    private void paint(Hint hint) {
        if (hint instanceof Hint.Rise rise) {
            rise(rise);
        } else if (hint instanceof Hint.Eyes) {
            eyes();
        } else if (hint instanceof Hint.Tilt tilt) {
            tilt(tilt.degrees());
        } else {
            look.head().ifPresent(head -> onHead(hint, head));
        }
    }

    private void onHead(Hint hint, LiveLook.Head head) {
        double x = mirrored(head.middle());
        double y = down(head.y() + head.height() / 2);
        double wide = head.width() * across();
        double high = head.height() * down();
        if (hint instanceof Hint.Middle) {
            draw(oval(width / 2, y, wide, high), Palette.MARK_GOOD, PEN, true);
            draw(oval(x, y, wide, high), Palette.MARK_WARNING, PEN - 1, false);
            arrow(x, y, width / 2 + Math.signum(x - width / 2) * wide * 0.2, y);
        } else if (hint instanceof Hint.Size size) {
            double wanted = size.share() * Math.max(look.width(), look.height()) * across();
            double grown = wanted / wide;
            draw(oval(x, y, wanted, high * grown), Palette.MARK_GOOD, PEN, true);
            draw(oval(x, y, wide, high), Palette.MARK_WARNING, PEN - 1, false);
            double gap = Math.max(UIScale.scale(10f), Math.abs(wanted - wide) / 2);
            for (int side : new int[] {-1, 1}) {
                double from = x + side * (grown > 1 ? wide / 2 : wide / 2 + gap);
                double to = x + side * (grown > 1 ? wide / 2 + gap : wide / 2);
                arrow(from, y, to, y);
            }
        } else if (hint instanceof Hint.Lamp) {
            // The brighter side of the picture's left lies on the right once it is mirrored, so the lamp goes to the
            // left.
            head.light().ifPresent(light -> lamp(light.left() ? -1 : 1, x, y, wide));
        } else if (hint instanceof Hint.Lamps) {
            lamp(-1, x, y, wide);
            lamp(1, x, y, wide);
        } else if (hint instanceof Hint.Bright) {
            head.light().ifPresent(light -> {
                double size = 0.8 * high;
                double at = mirrored(light.brightX());
                draw(oval(at, down(light.brightY()), size, size), Palette.MARK_BAD, PEN, false);
            });
        }
    }

    /** A lamp beside the face, with an arrow of light. */
    private void lamp(int side, double x, double y, double wide) {
        double size = Math.max(UIScale.scale(26f), width * 0.045);
        double at = Math.max(size * 1.6, Math.min(width - size * 1.6, x + side * (wide * 1.2 + size * 1.5)));
        double from = at - side * size;
        double to = x + side * wide * 0.62;
        if (Math.abs(from - to) > size / 2) {
            arrow(from, y, to, y);
        }
        Shape bulb = oval(at, y, size, size);
        g.setColor(Palette.MARK_SHADE);
        g.fill(oval(at, y, size * 1.25, size * 1.25));
        g.setColor(Palette.MARK_WARNING);
        g.fill(bulb);
        for (int ray = 0; ray < 8; ray++) {
            double angle = Math.PI / 4 * ray;
            draw(
                    new Line2D.Double(
                            at + Math.cos(angle) * size * 0.68,
                            y + Math.sin(angle) * size * 0.68,
                            at + Math.cos(angle) * size * 0.92,
                            y + Math.sin(angle) * size * 0.92),
                    Palette.MARK_WARNING,
                    PEN - 1,
                    false);
        }
    }

    /** The row where the eyes should be, the row where they are, and the way between them. */
    private void eyes() {
        look.eyes().ifPresent(band -> {
            double wanted = down((band.from() + band.to()) / 2);
            draw(new Line2D.Double(0, wanted, width, wanted), Palette.MARK_GOOD, PEN, true);
            look.head().ifPresent(head -> {
                double now = down(head.eyes());
                double x = mirrored(head.middle());
                double half = head.width() * across() * 0.7;
                draw(new Line2D.Double(x - half, now, x + half, now), Palette.MARK_WARNING, PEN, false);
                arrow(x + half, now, x + half, wanted);
            });
            chip(texts.get("coach.eyes"), UIScale.scale(10f), wanted, Palette.MARK_GOOD);
        });
    }

    /** A scale at the edge that fills while the camera goes where it belongs, and how many centimetres are left. */
    private void rise(Hint.Rise rise) {
        boolean up = rise.left() > 0;
        double reach = height * 0.5;
        double top = height * 0.12;
        double x = width - UIScale.scale(34f);
        double whole = Math.max(Math.abs(rise.began()), Math.abs(rise.left()));
        double done = whole == 0 ? 1 : 1 - Math.abs(rise.left()) / whole;
        double goal = up ? top : top + reach;
        double start = up ? top + reach : top;
        double now = start + (goal - start) * done;
        draw(new Line2D.Double(x, top, x, top + reach), Palette.MARK_GUIDE, PEN - 1, true);
        double tick = UIScale.scale(14f);
        draw(new Line2D.Double(x - tick, goal, x + tick, goal), Palette.MARK_GOOD, PEN + 1, false);
        draw(new Line2D.Double(x, start, x, now), Palette.MARK_WARNING, PEN + 1, false);
        double head = Math.min(Math.abs(goal - now), reach * 0.3);
        arrow(x, now, x, now + (up ? -1 : 1) * Math.max(UIScale.scale(18f), head));
        Text size = Text.of(Argument.centimetres(Math.abs(rise.left())));
        number(texts.say(size), x - tick * 1.4, now);
    }

    private void tilt(double degrees) {
        double half = width * 0.3;
        double y = height * 0.16;
        double sine = Math.sin(Math.toRadians(degrees)) * half;
        draw(new Line2D.Double(width / 2 - half, y, width / 2 + half, y), Palette.MARK_GOOD, PEN, true);
        // Tops that lean to the left in the picture lean to the right once it is mirrored.
        draw(
                new Line2D.Double(width / 2 - half, y - sine, width / 2 + half, y + sine),
                Palette.MARK_WARNING,
                PEN,
                false);
    }

    private double across() {
        return width / look.width();
    }

    private double down() {
        return height / look.height();
    }

    private double mirrored(double x) {
        return width - x * across();
    }

    private double down(double y) {
        return y * down();
    }

    private static Shape oval(double x, double y, double wide, double high) {
        return new Ellipse2D.Double(x - wide / 2, y - high / 2, wide, high);
    }

    private void arrow(double fromX, double fromY, double toX, double toY) {
        double length = Point2D.distance(fromX, fromY, toX, toY);
        if (length < 1) {
            return;
        }
        double size = Math.min(UIScale.scale(13f), length);
        double dx = (toX - fromX) / length * size;
        double dy = (toY - fromY) / length * size;
        Path2D path = new Path2D.Double();
        path.moveTo(fromX, fromY);
        path.lineTo(toX, toY);
        path.moveTo(toX - dx - dy * 0.7, toY - dy + dx * 0.7);
        path.lineTo(toX, toY);
        path.lineTo(toX - dx + dy * 0.7, toY - dy - dx * 0.7);
        draw(path, Palette.MARK_WARNING, PEN + 1, false);
    }

    private void draw(Shape shape, Color color, float thickness, boolean dashed) {
        float pen = UIScale.scale(thickness);
        float @Nullable [] dash = dashed ? new float[] {UIScale.scale(9f), UIScale.scale(8f)} : null;
        g.setColor(Palette.MARK_SHADE);
        g.setStroke(stroke(pen + UIScale.scale(2.4f), dash));
        g.draw(shape);
        g.setColor(color);
        g.setStroke(stroke(pen, dash));
        g.draw(shape);
    }

    private static BasicStroke stroke(float pen, float @Nullable [] dash) {
        return dash == null
                ? new BasicStroke(pen, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(pen, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    /** Words on a dark ground, with their left end at x and their middle at y. */
    private void chip(String words, double x, double y, Color color) {
        words(words, x, y, 0.95f, color, false);
    }

    /** A number that can be read from where one stands while the laptop rises, with its right end at x. */
    private void number(String words, double x, double y) {
        words(words, x, y, 2.2f, Palette.CHIP_TEXT, true);
    }

    private void words(String words, double x, double y, float size, Color color, boolean ends) {
        Font font = UIManager.getFont("Label.font");
        float most = (float) (LARGEST * height); // a small picture is not to vanish behind it
        g.setFont(font.deriveFont(Font.BOLD, Math.min(font.getSize2D() * size, most)));
        FontMetrics metrics = g.getFontMetrics();
        double pad = UIScale.scale(6f);
        double wide = metrics.stringWidth(words) + 2 * pad;
        double high = metrics.getHeight() + pad / 2;
        double left = Math.max(0, Math.min(ends ? x - wide : x, width - wide));
        double top = Math.max(0, Math.min(y - high / 2, clear - high));
        Rectangle2D place = new Rectangle2D.Double(left, top, wide, high);
        g.setColor(Palette.CHIP);
        g.fill(new RoundRectangle2D.Double(place.getX(), place.getY(), wide, high, pad * 2, pad * 2));
        g.setColor(color);
        g.drawString(words, (float) (left + pad), (float) (top + pad / 4 + metrics.getAscent()));
    }
}
