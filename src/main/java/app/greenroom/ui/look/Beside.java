package app.greenroom.ui.look;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/** Something as wide as there is room, and something smaller beside its end; below it where both do not fit. */
public final class Beside extends JPanel {
    private final JComponent main;
    private final JComponent end;
    private final int gap;
    private final boolean top;

    /** The same, at the foot of what it stands beside. */
    public Beside(JComponent main, JComponent end, int gap) {
        this(main, end, gap, false);
    }

    /**
     * @param main whose minimum size says how wide it must be
     * @param gap between them, in pixels of a usual screen
     * @param top whether the end stands at the head of the main one, and not at its foot
     */
    public Beside(JComponent main, JComponent end, int gap, boolean top) {
        super(null);
        this.top = top;
        this.main = main;
        this.end = end;
        this.gap = UIScale.scale(gap);
        setOpaque(false);
        add(main);
        add(end);
    }

    private boolean below() {
        return getWidth() > 0 && main.getMinimumSize().width + gap + end.getPreferredSize().width > getWidth();
    }

    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean other = width != getWidth() && width > 0;
        super.setBounds(x, y, width, height);
        if (other) {
            SwingUtilities.invokeLater(this::revalidate);
        }
    }

    @Override
    public Dimension getPreferredSize() {
        Dimension one = main.getPreferredSize();
        Dimension other = end.getPreferredSize();
        return below()
                ? new Dimension(Math.max(one.width, other.width), one.height + gap + other.height)
                : new Dimension(one.width + gap + other.width, Math.max(one.height, other.height));
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(
                Math.max(main.getMinimumSize().width, end.getMinimumSize().width), getPreferredSize().height);
    }

    @Override
    public void doLayout() {
        boolean left = getComponentOrientation().isLeftToRight();
        Dimension other = end.getPreferredSize();
        int wide = Math.min(other.width, getWidth());
        if (below()) {
            int high = Math.max(0, getHeight() - gap - other.height);
            main.setBounds(0, 0, getWidth(), high);
            end.setBounds(left ? 0 : getWidth() - wide, high + gap, wide, other.height);
        } else {
            main.setBounds(left ? 0 : wide + gap, 0, Math.max(0, getWidth() - wide - gap), getHeight());
            end.setBounds(left ? getWidth() - wide : 0, top ? 0 : getHeight() - other.height, wide, other.height);
        }
    }
}
