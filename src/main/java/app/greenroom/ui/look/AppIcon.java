package app.greenroom.ui.look;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Stream;

/** The sign of the program, drawn in every size that systems ask for: a green room with a person in its light, and a tick. */
public final class AppIcon {
    private static final List<Integer> SIZES = List.of(16, 20, 24, 32, 40, 48, 64, 128, 256);
    private static final Color GREEN = new Color(0x17703B);
    private static final Color LIGHT = new Color(0xE9F6EE);

    private AppIcon() {}

    /** All sizes, the smallest first. */
    public static List<Image> all() {
        return SIZES.stream().flatMap(size -> Stream.<Image>of(of(size))).toList();
    }

    /** The sign in a square of so many pixels. */
    public static BufferedImage of(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(size / 32.0, size / 32.0);
        g.setColor(GREEN);
        g.fill(new RoundRectangle2D.Double(1, 1, 30, 30, 9, 9));
        g.setColor(LIGHT);
        g.fill(new Ellipse2D.Double(10.5, 6, 11, 11));
        g.clip(new RoundRectangle2D.Double(1, 1, 30, 30, 9, 9));
        g.fill(new Ellipse2D.Double(5, 18.5, 22, 22));
        g.setColor(GREEN);
        g.setStroke(new BasicStroke(2.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D tick = new Path2D.Double();
        tick.moveTo(11.5, 24.5);
        tick.lineTo(15, 28);
        tick.lineTo(21, 21.5);
        g.draw(tick);
        g.dispose();
        return image;
    }
}
