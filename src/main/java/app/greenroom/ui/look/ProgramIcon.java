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

/** The program's own sign: a lens with a tick in it, on a green tile. Drawn, so that each size is sharp. */
public final class ProgramIcon {
    private static final Color TILE = new Color(0x1e6f50);
    private static final Color LENS = new Color(0xf6fbf8);
    private static final Color GLASS = new Color(0x124a35);
    private static final Color TICK = new Color(0x8fe3b6);

    /** From the smallest in a list of files to the largest on a task bar of high density, pixels. */
    private static final List<Integer> OF_A_WINDOW = List.of(16, 24, 32, 48, 64, 128, 256);

    private ProgramIcon() {}

    /** The sizes among which a system chooses for a window and its place in a list of programs. */
    public static List<Image> ofAWindow() {
        return OF_A_WINDOW.stream().<Image>map(ProgramIcon::draw).toList();
    }

    /**
     * Draws it with clear corners.
     *
     * @param size width and height, pixels, at least 1
     */
    public static BufferedImage draw(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(size / 64.0, size / 64.0);
        g.setColor(TILE);
        g.fill(new RoundRectangle2D.Double(2, 2, 60, 60, 26, 26));
        g.setColor(LENS);
        g.fill(new Ellipse2D.Double(10, 10, 44, 44));
        g.setColor(GLASS);
        g.fill(new Ellipse2D.Double(15.5, 15.5, 33, 33));
        Path2D tick = new Path2D.Double();
        tick.moveTo(23.5, 33);
        tick.lineTo(29.8, 39.2);
        tick.lineTo(41, 25.8);
        g.setColor(TICK);
        g.setStroke(new BasicStroke(5.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(tick);
        g.dispose();
        return image;
    }
}
