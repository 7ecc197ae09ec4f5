package app.greenroom.ui.look;

import app.greenroom.report.Grade;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.ComponentOrientation;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.LayoutManager;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;

/** A panel like a sheet of paper: rounded, a shade brighter than the window. Shows when it has the focus. */
public class Rounded extends JPanel {
    private static final int ARC = 14;

    private @Nullable Grade edge;

    /** A panel with room around what lies in it. */
    @SuppressWarnings("this-escape") // Swing's own setters, which no subclass here overrides
    public Rounded(LayoutManager layout) {
        super(layout);
        setOpaque(false);
        pad();
    }

    /** A little more room where the coloured edge is. */
    private void pad() {
        int pad = UIScale.scale(10);
        int edged = pad + UIScale.scale(4);
        boolean left = getComponentOrientation().isLeftToRight();
        setBorder(BorderFactory.createEmptyBorder(pad, left ? edged : pad, pad, left ? pad : edged));
    }

    @Override
    public void setComponentOrientation(ComponentOrientation direction) {
        boolean other = direction.isLeftToRight() != getComponentOrientation().isLeftToRight();
        super.setComponentOrientation(direction);
        if (other) {
            pad();
        }
    }

    /** Colours the edge where lines begin for a grade; null for none. */
    public final void edge(@Nullable Grade grade) {
        edge = grade;
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        double arc = UIScale.scale((float) ARC);
        RoundRectangle2D sheet = new RoundRectangle2D.Double(0.5, 0.5, getWidth() - 1.0, getHeight() - 1.0, arc, arc);
        g.setColor(UIManager.getColor("Card.background"));
        g.fill(sheet);
        if (edge != null) {
            Graphics2D side = (Graphics2D) g.create();
            side.clip(sheet);
            side.setColor(Palette.of(edge)); // now, because the theme may have changed
            int wide = UIScale.scale(5);
            side.fillRect(getComponentOrientation().isLeftToRight() ? 0 : getWidth() - wide, 0, wide, getHeight());
            side.dispose();
        }
        boolean focus = isFocusOwner();
        g.setColor(UIManager.getColor(focus ? "Component.focusedBorderColor" : "Card.border"));
        if (focus) {
            g.setStroke(new BasicStroke(UIScale.scale(2f)));
        }
        g.draw(sheet);
        g.dispose();
    }
}
