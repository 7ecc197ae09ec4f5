package app.greenroom.ui.look;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.LayoutManager2;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/**
 * Things in a row, from where lines begin; the row goes on in the next line where there is no more room, because other languages
 * need more of it. As wide as its parent makes it.
 */
public final class Row extends JPanel {
    /** Puts what is added with it, and what follows in the same line, at the end of the line. */
    public static final Object END = new Object();

    private final int gap;

    /**
     * @param gap between two things, in pixels of a usual screen
     */
    public Row(int gap) {
        super(null);
        this.gap = UIScale.scale(gap);
        setLayout(new Lines());
        setOpaque(false);
    }

    /** How high it is hangs on how wide it is: those around are told, once they have come to rest. */
    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean other = width != getWidth() && width > 0;
        super.setBounds(x, y, width, height);
        if (other) {
            SwingUtilities.invokeLater(this::revalidate);
        }
    }

    private final class Lines implements LayoutManager2 {
        private final Set<Component> ends = new HashSet<>();

        @Override
        public void addLayoutComponent(Component part, @Nullable Object where) {
            if (where == END) {
                ends.add(part);
            }
        }

        @Override
        public void removeLayoutComponent(Component part) {
            ends.remove(part);
        }

        /** What fits beside each other; what belongs at the end stays together. */
        private List<List<Component>> lines(int room) {
            List<List<Component>> lines = new ArrayList<>();
            int used = 0;
            List<Component> parts =
                    Arrays.stream(getComponents()).filter(Component::isVisible).toList();
            for (int i = 0; i < parts.size(); i++) {
                Component part = parts.get(i);
                int wide = part.getPreferredSize().width;
                int together = ends.contains(part) ? width(parts.subList(i, parts.size())) : wide;
                if (lines.isEmpty() || used + gap + Math.min(together, room) > room) {
                    lines.add(new ArrayList<>());
                    used = wide;
                } else {
                    used += gap + wide;
                }
                lines.get(lines.size() - 1).add(part);
            }
            return lines;
        }

        private int width(List<Component> line) {
            return line.stream().mapToInt(part -> part.getPreferredSize().width).sum() + (line.size() - 1) * gap;
        }

        private int room() {
            Insets around = getInsets();
            return getWidth() == 0 ? Integer.MAX_VALUE : getWidth() - around.left - around.right;
        }

        private static int height(List<Component> line) {
            return line.stream()
                    .mapToInt(part -> part.getPreferredSize().height)
                    .max()
                    .orElse(0);
        }

        @Override
        public Dimension preferredLayoutSize(Container parent) {
            Insets around = getInsets();
            List<List<Component>> lines = lines(room());
            int high = lines.stream().mapToInt(Lines::height).sum() + Math.max(0, lines.size() - 1) * gap / 2;
            int wide = lines.stream()
                    .flatMap(List::stream)
                    .mapToInt(part -> part.getPreferredSize().width)
                    .max()
                    .orElse(0);
            return new Dimension(wide + around.left + around.right, high + around.top + around.bottom);
        }

        @Override
        public Dimension minimumLayoutSize(Container parent) {
            return preferredLayoutSize(parent);
        }

        @Override
        public Dimension maximumLayoutSize(Container parent) {
            return new Dimension(Integer.MAX_VALUE, preferredLayoutSize(parent).height);
        }

        @Override
        public void layoutContainer(Container parent) {
            Insets around = getInsets();
            boolean left = getComponentOrientation().isLeftToRight();
            int y = around.top;
            for (List<Component> line : lines(room())) {
                int high = height(line);
                int spare = Math.max(0, room() - width(line));
                int along = 0;
                for (Component part : line) {
                    Dimension size = part.getPreferredSize();
                    int wide = Math.min(size.width, room());
                    if (ends.contains(part)) {
                        along += spare;
                        spare = 0;
                    }
                    int x = left ? around.left + along : getWidth() - around.right - along - wide;
                    part.setBounds(x, y + (high - size.height) / 2, wide, size.height);
                    along += wide + gap;
                }
                y += high + gap / 2;
            }
        }

        @Override
        public float getLayoutAlignmentX(Container parent) {
            return 0;
        }

        @Override
        public float getLayoutAlignmentY(Container parent) {
            return 0;
        }

        @Override
        public void invalidateLayout(Container parent) {
            // Nothing is kept.
        }

        @Override
        public void addLayoutComponent(String name, Component part) {
            // Places have no names.
        }
    }
}
