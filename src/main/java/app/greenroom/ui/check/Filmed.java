package app.greenroom.ui.check;

import app.greenroom.ui.look.Palette;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import javax.swing.UIManager;

/** Paints eight recorded seconds in the place of the live picture, and what is done with them. */
final class Filmed {
    private Filmed() {}

    /** Paints a picture as large as there is room for. */
    static void paint(Graphics2D g, BufferedImage picture, int width, int height) {
        double scale = Math.min((double) width / picture.getWidth(), (double) height / picture.getHeight());
        int wide = (int) Math.round(picture.getWidth() * scale);
        int high = (int) Math.round(picture.getHeight() * scale);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(picture, (width - wide) / 2, (height - high) / 2, wide, high, null);
    }

    /**
     * Says at the head of the picture what is done, with a dot while it records, and how far it is along the picture's upper edge.
     *
     * @param place of the picture
     */
    static void caption(Graphics2D g, String words, double share, boolean plays, Rectangle2D place) {
        Font font = UIManager.getFont("Label.font");
        g.setFont(font.deriveFont(Font.BOLD, font.getSize2D() * 1.1f));
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        FontMetrics metrics = g.getFontMetrics();
        double pad = UIScale.scale(9f);
        double dot = plays ? 0 : metrics.getAscent() * 0.8;
        double wide = metrics.stringWidth(words) + 2 * pad + (plays ? 0 : dot + pad);
        double high = metrics.getHeight() + pad;
        double x = place.getCenterX() - wide / 2;
        double y = place.getMinY() + pad * 1.5;
        g.setColor(Palette.CHIP);
        g.fill(new RoundRectangle2D.Double(x, y, wide, high, high, high));
        if (!plays) {
            g.setColor(Palette.MARK_BAD);
            g.fill(new Ellipse2D.Double(x + pad, y + (high - dot) / 2, dot, dot));
        }
        g.setColor(Palette.CHIP_TEXT);
        g.drawString(words, (float) (x + wide - pad - metrics.stringWidth(words)), (float)
                (y + pad / 2 + metrics.getAscent()));
        double bar = UIScale.scale(4f);
        g.setColor(Palette.MARK_SHADE);
        g.fill(new Rectangle2D.Double(place.getX(), place.getY(), place.getWidth(), bar));
        g.setColor(plays ? Palette.MARK_GOOD : Palette.MARK_BAD);
        g.fill(new Rectangle2D.Double(place.getX(), place.getY(), place.getWidth() * share, bar));
    }
}
