package app.greenroom.ui.check;

import app.greenroom.model.live.LightPatches;
import app.greenroom.model.live.LightPatches.Kind;
import app.greenroom.ui.look.Palette;
import app.greenroom.ui.look.Texts;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.UIManager;

/** Paints patches of light: blown out ones hatched, warm and cold ones with lines that lean to the right and to the left. */
final class PatchPaint {
    private static final Color BRIGHT = new Color(0xFF5FA2);
    private static final Color WARM = new Color(0xFFB02E);
    private static final Color COLD = new Color(0x5AA9FF);

    private PatchPaint() {}

    static void paint(Graphics2D g, LightPatches patches, double width, double height, Texts texts) {
        double wide = width / patches.columns();
        double high = height / patches.rows();
        g.setStroke(new BasicStroke(UIScale.scale(1.5f)));
        for (int i = 0; i < patches.cells().size(); i++) {
            Kind kind = patches.cells().get(i);
            if (kind != Kind.NONE) {
                int column = i % patches.columns();
                int row = i / patches.columns();
                cell(g, kind, column * wide, row * high, wide, high);
            }
        }
        legend(g, width, height, texts);
    }

    private static void cell(Graphics2D g, Kind kind, double x, double y, double wide, double high) {
        Color color = color(kind);
        g.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), 70));
        g.fill(new Rectangle2D.Double(x, y, wide, high));
        g.setColor(color);
        if (kind != Kind.COLD) {
            g.draw(new Line2D.Double(x, y + high, x + wide, y));
        }
        if (kind != Kind.WARM) {
            g.draw(new Line2D.Double(x, y, x + wide, y + high));
        }
    }

    private static Color color(Kind kind) {
        return kind == Kind.BRIGHT ? BRIGHT : kind == Kind.WARM ? WARM : COLD;
    }

    /** At the edge where lines begin. */
    private static void legend(Graphics2D g, double width, double height, Texts texts) {
        Font font = UIManager.getFont("Label.font");
        g.setFont(font.deriveFont(Font.BOLD, font.getSize2D() * 0.9f));
        FontMetrics metrics = g.getFontMetrics();
        double pad = UIScale.scale(7f);
        double line = metrics.getHeight() + pad / 2;
        Kind[] kinds = {Kind.BRIGHT, Kind.WARM, Kind.COLD};
        double wide = 0;
        for (Kind kind : kinds) {
            wide = Math.max(wide, metrics.stringWidth(words(kind, texts)));
        }
        double box = metrics.getAscent();
        double top = height - kinds.length * line - 2 * pad;
        g.setColor(Palette.CHIP);
        double across = wide + box + 3 * pad;
        boolean right = texts.language().isRightToLeft();
        double left = right ? width - pad - across : pad;
        g.fill(new RoundRectangle2D.Double(left, top, across, kinds.length * line + pad, pad, pad));
        for (Kind kind : kinds) {
            double y = top + pad / 2;
            cell(g, kind, right ? left + across - pad - box : left + pad, y + pad / 4, box, box);
            g.setColor(Palette.CHIP_TEXT);
            String words = words(kind, texts);
            double x = right ? left + across - 2 * pad - box - metrics.stringWidth(words) : left + 2 * pad + box;
            g.drawString(words, (float) x, (float) (y + metrics.getAscent()));
            top += line;
        }
    }

    private static String words(Kind kind, Texts texts) {
        return texts.get(
                switch (kind) {
                    case BRIGHT -> "patches.bright";
                    case WARM -> "patches.warm";
                    default -> "patches.cold";
                });
    }
}
