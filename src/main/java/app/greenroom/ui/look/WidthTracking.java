package app.greenroom.ui.look;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.LayoutManager;
import java.awt.Rectangle;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.Scrollable;
import org.jspecify.annotations.Nullable;

/** Something to scroll up and down only: as wide as what it is seen through. */
public class WidthTracking extends JPanel implements Scrollable {
    /** Wraps a component. */
    @SuppressWarnings("this-escape") // Swing's own, which no subclass here overrides
    public WidthTracking(JComponent content) {
        this(new BorderLayout());
        add(content, BorderLayout.CENTER);
    }

    /**
     * Holds what is added to it.
     *
     * @param layout null for a subclass that lays out itself
     */
    WidthTracking(@Nullable LayoutManager layout) {
        super(layout);
        super.setOpaque(false);
    }

    @Override
    public final Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public final int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return UIScale.scale(24);
    }

    @Override
    public final int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height;
    }

    @Override
    public final boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public final boolean getScrollableTracksViewportHeight() {
        return getParent() != null && getParent().getHeight() > getPreferredSize().height;
    }
}
