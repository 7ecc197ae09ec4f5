package app.greenroom.ui.look;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.LayoutManager;
import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;

/**
 * Two things beside each other: the main one takes the room that the column at the side leaves, and the column scrolls by itself. Where
 * that would be too narrow, the column goes below; where all of it is too high, it scrolls. So nothing is ever cut off.
 */
public final class Columns extends JScrollPane {
    private static final int GAP = 14;

    private final JComponent main;
    private final JScrollPane side;
    private final int wide;
    private final int least;
    private boolean first;

    /**
     * @param main whose minimum size says how high it must be
     * @param side the column, which scrolls up and down
     * @param wide width of the column, in pixels of a usual screen with text of the usual size
     * @param least width that the main one needs beside it, likewise
     */
    public Columns(JComponent main, JScrollPane side, int wide, int least) {
        this.main = main;
        this.side = side;
        this.wide = wide;
        this.least = least;
        setViewportView(new Both());
        setHorizontalScrollBarPolicy(HORIZONTAL_SCROLLBAR_NEVER);
        getVerticalScrollBar().setUnitIncrement(UIScale.scale(24));
        setOpaque(false);
        getViewport().setOpaque(false);
        handOver(side);
    }

    /** The column goes above the main one where there is no room beside it. */
    public Columns sideFirst() {
        first = true;
        return this;
    }

    /**
     * Takes what scrolls by itself only while the column is beside: below each other all of it scrolls as one, and this does with wheel and
     * keys what the other has no use for.
     */
    public void handOver(JScrollPane inner) {
        inner.addMouseWheelListener(e -> {
            if (stacked()) {
                dispatchEvent(SwingUtilities.convertMouseEvent(inner, e, this));
            }
        });
        for (String does : Scroll.DOES) {
            Action usual = inner.getActionMap().get(does);
            inner.getActionMap().put(does, new AbstractAction() {
                @Override
                public void actionPerformed(ActionEvent e) {
                    JScrollPane which = stacked() ? Columns.this : inner;
                    Action action = stacked() ? which.getActionMap().get(does) : usual;
                    if (action != null) {
                        action.actionPerformed(new ActionEvent(which, e.getID(), does));
                    }
                }
            });
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setBorder(null); // each theme brings a frame of its own
    }

    /** Whether the column is below, or above, and not beside. */
    public boolean stacked() {
        int room = getViewport().getWidth();
        return room > 0 && room < UIScale.scale(wide + GAP + least);
    }

    private final class Both extends WidthTracking {
        Both() {
            super((LayoutManager) null);
            add(main);
            add(side);
        }

        @Override
        public void setBounds(int x, int y, int width, int height) {
            boolean other = width != getWidth() && width > 0;
            super.setBounds(x, y, width, height);
            if (other) {
                SwingUtilities.invokeLater(this::revalidate); // words wrap anew
            }
        }

        private int below() {
            return side.getViewport().getView().getPreferredSize().height;
        }

        @Override
        public Dimension getPreferredSize() {
            int high = main.getMinimumSize().height;
            int all = high;
            if (stacked()) {
                all = high + UIScale.scale(GAP) + below();
            } else if (high > port()) {
                all = Math.max(high, below()); // what scrolls as a whole needs no second bar beside it
            }
            return new Dimension(UIScale.scale(wide + GAP + least), all);
        }

        /** How much of it can be seen; all of it before that is known. */
        private int port() {
            Container port = getParent();
            return port == null || port.getHeight() == 0 ? Integer.MAX_VALUE : port.getHeight();
        }

        @Override
        public Dimension getMinimumSize() {
            return getPreferredSize();
        }

        @Override
        public void doLayout() {
            int gap = UIScale.scale(GAP);
            int room = getWidth();
            if (stacked()) {
                int high = Math.max(main.getMinimumSize().height, getHeight() - gap - below());
                main.setBounds(0, first ? below() + gap : 0, room, high);
                side.setBounds(0, first ? 0 : high + gap, room, below());
            } else {
                int column = UIScale.scale(wide);
                boolean left = getComponentOrientation().isLeftToRight();
                main.setBounds(left ? 0 : column + gap, 0, room - column - gap, getHeight());
                side.setBounds(left ? room - column : 0, 0, column, Math.min(getHeight(), seen()));
            }
        }

        /** The column scrolls by itself as far as it can be seen. */
        private int seen() {
            Container port = getParent();
            return port == null ? getHeight() : Math.max(getHeight(), port.getHeight());
        }
    }
}
