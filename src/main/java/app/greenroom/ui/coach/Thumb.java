package app.greenroom.ui.coach;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import javax.swing.Icon;
import org.jspecify.annotations.Nullable;

/** A small picture with round corners; nothing where there is none. */
record Thumb(@Nullable BufferedImage image) implements Icon {
    @Override
    public void paintIcon(Component c, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        double arc = UIScale.scale(8f);
        g.clip(new RoundRectangle2D.Double(x, y, getIconWidth(), getIconHeight(), arc, arc));
        if (image != null) {
            g.drawImage(image, x, y, null);
        }
        g.dispose();
    }

    @Override
    public int getIconWidth() {
        return image == null ? 0 : image.getWidth();
    }

    @Override
    public int getIconHeight() {
        return image == null ? 0 : image.getHeight();
    }
}
