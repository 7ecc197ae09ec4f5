package app.greenroom.ui.look;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.GridLayout;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/** Things of equal size: all beside each other, or in as many rows as their words need. */
public final class Tiles extends JPanel {
    private final GridLayout grid;

    /** No tiles yet. */
    public Tiles() {
        super(null);
        int gap = UIScale.scale(8);
        grid = new GridLayout(0, 1, gap, gap);
        setLayout(grid);
        setOpaque(false);
    }

    private Dimension widest() {
        int wide = 1;
        int high = 0;
        for (Component tile : getComponents()) {
            Dimension size = tile.getPreferredSize();
            wide = Math.max(wide, size.width);
            high = Math.max(high, size.height);
        }
        return new Dimension(wide, high);
    }

    /** As many as it takes for the fewest rows that there is room for, so that rows are about equally long. */
    private int columns() {
        int count = Math.max(1, getComponentCount());
        int most = getWidth() == 0 ? count : (getWidth() + grid.getHgap()) / (widest().width + grid.getHgap());
        int fitting = Math.max(1, Math.min(count, most));
        int rows = (count + fitting - 1) / fitting;
        int columns = (count + rows - 1) / rows;
        return columns;
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
    public void doLayout() {
        grid.setColumns(columns());
        super.doLayout();
    }

    @Override
    public Dimension getPreferredSize() {
        Dimension one = widest();
        int rows = (int) Math.ceil((double) getComponentCount() / columns());
        return new Dimension(one.width, rows * one.height + Math.max(0, rows - 1) * grid.getVgap());
    }

    @Override
    public Dimension getMinimumSize() {
        return getPreferredSize(); // as wide as one
    }
}
