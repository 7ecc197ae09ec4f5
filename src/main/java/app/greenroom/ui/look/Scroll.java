package app.greenroom.ui.look;

import com.formdev.flatlaf.util.UIScale;
import javax.swing.JComponent;
import javax.swing.JScrollPane;

/** Something as wide as there is room and as high as it wants, seen through a window without a frame in every theme. */
public final class Scroll extends JScrollPane {
    /** Shows this, scrolled up and down where it must be. */
    public Scroll(JComponent content) {
        super(new WidthTracking(content));
        setHorizontalScrollBarPolicy(HORIZONTAL_SCROLLBAR_NEVER);
        getVerticalScrollBar().setUnitIncrement(UIScale.scale(24));
        setOpaque(false);
        getViewport().setOpaque(false);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setBorder(null); // each theme brings a frame of its own
    }
}
