package app.greenroom.ui;

import java.awt.Component;
import java.awt.Container;
import java.awt.FontMetrics;
import java.awt.Insets;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.Icon;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.Nullable;

/**
 * Measures where words are painted: whether they are cut short, reach out of what shows them, or lie upon each other. What
 * scrolls up and down may be as high as it likes, but not wider than what it is seen through.
 */
final class Fit {
    private static final int SLACK = 2; // pixels by which fonts differ
    private static final int LEAST_SEEN = 40; // of something that scrolls

    private final Component root;
    private final List<String> faults = new ArrayList<>();
    private final List<Painted> painted = new ArrayList<>();

    /** Words and where they are painted, in the root's own pixels. */
    private record Painted(Component component, String words, Rectangle place) {}

    private Fit(Component root) {
        this.root = root;
    }

    /** What is wrong, in a line each. On the Swing thread, when everything has its place. */
    static List<String> faults(Component root) {
        Fit fit = new Fit(root);
        fit.look(root);
        fit.overlaps();
        fit.bars(root);
        return fit.faults;
    }

    /**
     * Words that whoever opens a screen has to see at once, without scrolling.
     *
     * @param name of what shows them, the first of that name
     * @return empty where all of them are in sight
     */
    static List<String> unseen(Container root, String name) {
        Component one = first(root, name);
        if (!(one instanceof JComponent words)) {
            return List.of("there is no " + name);
        }
        Rectangle visible = words.getVisibleRect();
        return visible.height >= words.getHeight() - SLACK && visible.width >= words.getWidth() - SLACK
                ? List.of()
                : List.of(name + " is in sight by only " + visible.width + "×" + visible.height + " of "
                        + words.getWidth() + "×" + words.getHeight());
    }

    private static @Nullable Component first(Container in, String name) {
        for (Component part : in.getComponents()) {
            if (part.isShowing() && name.equals(part.getName())) {
                return part;
            }
            @Nullable Component found = part instanceof Container container ? first(container, name) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Of two bars beside each other nobody knows which one moves what; a field that is typed into is its own affair. */
    private void bars(Component component) {
        if (component instanceof JScrollPane pane
                && pane.isShowing()
                && !(pane.getViewport().getView() instanceof JTextComponent typed && typed.isEditable())
                && pane.getVerticalScrollBar().isShowing()
                && SwingUtilities.getAncestorOfClass(JScrollPane.class, pane) instanceof JScrollPane around
                && around.getVerticalScrollBar().isShowing()) {
            fault(pane, "", "scrolls within something that scrolls as well");
        }
        if (component instanceof Container container) {
            for (Component part : container.getComponents()) {
                bars(part);
            }
        }
    }

    private void look(Component component) {
        if (!component.isShowing()) {
            return;
        }
        if (component instanceof JTabbedPane tabs) {
            tabs(tabs);
        } else if (component instanceof JLabel label) {
            line(label, label.getText(), label.getIcon(), label.getVerticalAlignment(), label.getHorizontalAlignment());
        } else if (component instanceof AbstractButton button
                && !button.getText().isBlank()) {
            line(
                    button,
                    button.getText(),
                    button.getIcon(),
                    button.getVerticalAlignment(),
                    button.getHorizontalAlignment());
        } else if (component instanceof JTextArea area
                && !area.isEditable()
                && !area.getText().isBlank()) {
            if (area.getPreferredSize().height > area.getHeight() + SLACK) {
                fault(
                        area,
                        area.getText(),
                        "has " + area.getHeight() + " of " + area.getPreferredSize().height + " high");
            }
            seen(area, area.getText(), SwingUtilities.getLocalBounds(area));
        } else if (component instanceof JTextField field) {
            seen(field, String.valueOf(field.getName()), SwingUtilities.getLocalBounds(field));
        } else if (component instanceof JComboBox<?> box) {
            seen(box, String.valueOf(box.getName()), SwingUtilities.getLocalBounds(box));
            return;
        }
        if (component instanceof Container container && !(component instanceof JTextComponent)) {
            for (Component part : container.getComponents()) {
                look(part);
            }
        }
    }

    private void tabs(JTabbedPane tabs) {
        for (int i = 0; i < tabs.getTabCount(); i++) {
            Rectangle place = tabs.getBoundsAt(i);
            if (place == null || place.x < -SLACK || place.x + place.width > tabs.getWidth() + SLACK) {
                fault(tabs, tabs.getTitleAt(i), "its tab is out of sight at " + place);
            }
        }
    }

    private void line(JComponent one, @Nullable String words, @Nullable Icon icon, int vertical, int horizontal) {
        if (words == null || words.isBlank()) {
            return;
        }
        FontMetrics metrics = one.getFontMetrics(one.getFont());
        Insets around = one.getInsets();
        Rectangle room = new Rectangle(
                around.left,
                around.top,
                one.getWidth() - around.left - around.right,
                one.getHeight() - around.top - around.bottom);
        Rectangle text = new Rectangle();
        int across = one instanceof JLabel label
                ? label.getHorizontalTextPosition()
                : ((AbstractButton) one).getHorizontalTextPosition();
        int down = one instanceof JLabel label
                ? label.getVerticalTextPosition()
                : ((AbstractButton) one).getVerticalTextPosition();
        int gap = one instanceof JLabel label ? label.getIconTextGap() : ((AbstractButton) one).getIconTextGap();
        boolean box = one instanceof javax.swing.JToggleButton && icon == null; // the box is an icon of the theme
        String shown = box
                ? words
                : SwingUtilities.layoutCompoundLabel(
                        one,
                        metrics,
                        words,
                        icon,
                        vertical,
                        horizontal,
                        down,
                        across,
                        room,
                        new Rectangle(),
                        text,
                        gap);
        if (box) {
            text = SwingUtilities.getLocalBounds(one);
            if (one.getPreferredSize().width > one.getWidth() + SLACK) {
                fault(one, words, "has " + one.getWidth() + " of " + one.getPreferredSize().width + " wide");
            }
        }
        if (!shown.equals(words)) {
            fault(one, words, "is cut to “" + shown + "”");
        }
        if (metrics.getHeight() > one.getHeight() + SLACK) {
            fault(one, words, "has " + one.getHeight() + " of " + metrics.getHeight() + " high");
        }
        seen(one, words, one instanceof AbstractButton ? SwingUtilities.getLocalBounds(one) : text);
    }

    /** Whether a part of a component can be seen, or be scrolled to. */
    private void seen(JComponent one, String words, Rectangle part) {
        Rectangle visible = one.getVisibleRect();
        JViewport viewport = (JViewport) SwingUtilities.getAncestorOfClass(JViewport.class, one);
        Rectangle all = SwingUtilities.convertRectangle(one, part, root);
        if (viewport == null) {
            if (visible.width < part.width - SLACK || visible.height < part.height - SLACK) {
                fault(
                        one,
                        words,
                        "only " + visible.width + "×" + visible.height + " of " + part.width + "×" + part.height
                                + " can be seen");
            }
        } else {
            Rectangle port = SwingUtilities.convertRectangle(viewport, SwingUtilities.getLocalBounds(viewport), root);
            if (all.x < port.x - SLACK || all.x + all.width > port.x + port.width + SLACK) {
                fault(one, words, "reaches sideways out of what scrolls: " + all + " in " + port);
            }
            if (port.height < LEAST_SEEN) {
                fault(one, words, "scrolls in only " + port.height);
            }
            all = SwingUtilities.convertRectangle(one, part.intersection(visible), root);
        }
        if (!all.isEmpty()) {
            painted.add(new Painted(one, words, all));
        }
    }

    private void overlaps() {
        for (int i = 0; i < painted.size(); i++) {
            for (int j = i + 1; j < painted.size(); j++) {
                Painted a = painted.get(i);
                Painted b = painted.get(j);
                Rectangle both = a.place().intersection(b.place());
                boolean within = (a.component() instanceof Container ca && ca.isAncestorOf(b.component()))
                        || (b.component() instanceof Container cb && cb.isAncestorOf(a.component()));
                if (!within && both.width > 3 && both.height > 3) {
                    fault(
                            a.component(),
                            a.words(),
                            "lies upon “" + b.words() + "” by " + both.width + "×" + both.height);
                }
            }
        }
    }

    private void fault(Component one, String words, String what) {
        String name = one.getName() == null ? "" : " " + one.getName();
        faults.add(one.getClass().getSimpleName() + name + " “" + words + "” " + what);
    }
}
