package app.greenroom.ui.look;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import javax.swing.JComponent;
import javax.swing.JPanel;

/** Something as wide as there is room, but no wider than eyes follow a line; in the middle where there is more room. */
public final class Centred extends JPanel {
    /** Pixels of a usual screen: lines of some 120 letters with what stands around them, and two columns of settings. */
    private static final int MOST = 1100;

    private final JComponent content;

    /** Shows this. */
    public Centred(JComponent content) {
        super(null);
        this.content = content;
        setOpaque(false);
        add(content);
    }

    @Override
    public Dimension getPreferredSize() {
        return content.getPreferredSize();
    }

    @Override
    public Dimension getMinimumSize() {
        return content.getMinimumSize();
    }

    @Override
    public void doLayout() {
        int wide = Math.min(getWidth(), UIScale.scale(MOST));
        content.setBounds((getWidth() - wide) / 2, 0, wide, getHeight());
    }
}
