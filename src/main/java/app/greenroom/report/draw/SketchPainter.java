package app.greenroom.report.draw;

import app.greenroom.report.page.Typeface;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/**
 * Paints a {@link Sketch} through Java2D. Words are painted as outlines taken from the report's own fonts, so no font of
 * the system is needed: a computer without a screen often has none.
 */
public final class SketchPainter {
    private final Graphics2D graphics;
    private final Typeface regular;
    private final Typeface bold;

    public SketchPainter(Graphics2D graphics, Typeface regular, Typeface bold) {
        this.graphics = graphics;
        this.regular = regular;
        this.bold = bold;
    }

    /** Paints a drawing, stretched evenly to a width in the units of the graphics. */
    public void paint(Sketch sketch, double width) {
        AffineTransform before = graphics.getTransform();
        graphics.scale(width / sketch.width(), width / sketch.width());
        sketch.items().forEach(this::item);
        graphics.setTransform(before);
    }

    private void item(Sketch.Item item) {
        if (item instanceof Sketch.Block block) {
            graphics.setColor(block.ink().color());
            double corner = 2 * Math.min(block.radius(), Math.min(block.width(), block.height()) / 2);
            graphics.fill(
                    new RoundRectangle2D.Double(block.x(), block.y(), block.width(), block.height(), corner, corner));
        } else if (item instanceof Sketch.Patch patch) {
            graphics.setColor(patch.ink().color());
            graphics.fill(path(patch.outline(), true));
        } else if (item instanceof Sketch.Stroke stroke) {
            graphics.setColor(stroke.ink().color());
            graphics.setStroke(pen(stroke));
            graphics.draw(path(stroke.points(), stroke.closed()));
        } else if (item instanceof Sketch.Words words) {
            words(words);
        }
    }

    private static BasicStroke pen(Sketch.Stroke stroke) {
        float thickness = (float) stroke.thickness();
        return stroke.dash() > 0
                ? new BasicStroke(
                        thickness,
                        BasicStroke.CAP_ROUND,
                        BasicStroke.JOIN_ROUND,
                        10,
                        new float[] {(float) stroke.dash()},
                        0)
                : new BasicStroke(thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static Path2D path(List<Sketch.Point> points, boolean closed) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < points.size(); i++) {
            Sketch.Point point = points.get(i);
            if (i == 0) {
                path.moveTo(point.x(), point.y());
            } else {
                path.lineTo(point.x(), point.y());
            }
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }

    private void words(Sketch.Words words) {
        Typeface face = words.bold() ? bold : regular;
        double kept = Sketch.wordsWidth(words.text(), words.size(), words.bold());
        String seen = RightToLeft.seen(face.known(words.text()));
        double natural = face.width(seen) * words.size();
        if (natural <= 0) {
            return;
        }
        // Narrowed where the place kept for the words is too small, never stretched.
        double width = Math.min(kept, natural);
        double start = words.x() - width * words.anchor().share();
        AffineTransform place = AffineTransform.getTranslateInstance(start, words.y());
        place.scale(words.size() * width / natural, -words.size());
        graphics.setColor(words.ink().color());
        graphics.fill(place.createTransformedShape(face.outline(seen)));
    }
}
