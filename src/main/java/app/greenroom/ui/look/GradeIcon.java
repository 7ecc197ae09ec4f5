package app.greenroom.ui.look;

import app.greenroom.report.Grade;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import javax.swing.Icon;

/** A grade's symbol on a disc, drawn, because not every font has a tick. */
public final class GradeIcon implements Icon {
    private final Grade grade;
    private final int size;

    /**
     * @param size width and height in pixels of a screen of usual density
     */
    public GradeIcon(Grade grade, int size) {
        this.grade = grade;
        this.size = size;
    }

    @Override
    public int getIconWidth() {
        return UIScale.scale(size);
    }

    @Override
    public int getIconHeight() {
        return UIScale.scale(size);
    }

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create();
        if (grade == Grade.UNKNOWN && !component.getComponentOrientation().isLeftToRight()) {
            // The question mark of languages that run from right to left.
            g.translate(2 * x + getIconWidth(), 0);
            g.scale(-1, 1);
        }
        paint(g, grade, x, y, getIconWidth(), Palette.of(grade), Palette.card(Palette.dark()));
        g.dispose();
    }

    /**
     * Paints the symbol anywhere.
     *
     * @param size width and height in the units of the graphics
     */
    public static void paint(
            Graphics graphics, Grade grade, double x, double y, double size, Color disc, Color symbol) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.translate(x, y);
        g.scale(size / 24, size / 24);
        g.setColor(disc);
        g.fill(new Ellipse2D.Double(0.5, 0.5, 23, 23));
        g.setColor(symbol);
        g.setStroke(new BasicStroke(2.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(symbol(grade));
        g.dispose();
    }

    private static Path2D symbol(Grade grade) {
        Path2D path = new Path2D.Double();
        switch (grade) {
            case OK -> {
                path.moveTo(7, 12.6);
                path.lineTo(10.5, 16.1);
                path.lineTo(17.3, 8.4);
            }
            case BETTER -> {
                path.moveTo(12, 6.4);
                path.lineTo(12, 13);
                path.moveTo(12, 17.4);
                path.lineTo(12, 17.41);
            }
            case NOT_READY -> {
                path.moveTo(8, 8);
                path.lineTo(16, 16);
                path.moveTo(16, 8);
                path.lineTo(8, 16);
            }
            case UNKNOWN -> {
                path.moveTo(8.7, 9.2);
                path.curveTo(9, 5.2, 15.2, 5.2, 15.2, 9.2);
                path.curveTo(15.2, 11.7, 12, 11.5, 12, 14);
                path.moveTo(12, 17.8);
                path.lineTo(12, 17.81);
            }
            case ACCEPTED -> {
                path.moveTo(7, 10);
                path.lineTo(17, 10);
                path.moveTo(7, 14.5);
                path.lineTo(17, 14.5);
            }
            case NOT_ASKED -> {
                path.moveTo(7.6, 12);
                path.lineTo(16.4, 12);
            }
        }
        return path;
    }
}
