package app.greenroom.ui;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;

/** Finds controls that a screen reader could not name. */
final class Unnamed {
    private Unnamed() {}

    static List<String> in(Component root) {
        List<String> unnamed = new ArrayList<>();
        look(root, unnamed);
        return unnamed;
    }

    private static void look(Component component, List<String> unnamed) {
        boolean control = component instanceof AbstractButton || component instanceof JComboBox<?>;
        boolean inside = component.getParent() instanceof JComboBox<?>; // an arrow is a part of its box
        boolean reachable = component.isFocusable() && component.isVisible() && component instanceof JComponent;
        if (control && reachable && !inside) {
            AccessibleContext context = component.getAccessibleContext();
            String name = context == null ? null : context.getAccessibleName();
            if (name == null || name.isBlank()) {
                unnamed.add(component.getClass().getSimpleName() + " " + component.getName());
            }
        }
        if (component instanceof Container container) {
            for (Component child : container.getComponents()) {
                look(child, unnamed);
            }
        }
    }
}
