package app.greenroom.ui;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Frame;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JProgressBar;
import javax.swing.JTabbedPane;
import javax.swing.JViewport;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.Nullable;

/** Finds words on the screen that nobody translates, and words that cannot be read to their end. */
final class Words {
    private static final int SLACK = 1; // pixels, from sizes that were rounded

    /** Legal texts, which nobody may translate. */
    private static final Set<String> LEGAL = Set.of("about.parts", "about.licence");

    private Words() {}

    /**
     * What escapes the pseudo-language: English letters outside its brackets, on the screen or for a screen reader.
     *
     * @param names what comes from outside and is said as it is
     */
    static List<String> untranslated(Component root, Collection<String> names) {
        List<String> found = new ArrayList<>();
        each(root, component -> said(component).forEach(words -> {
            if (component.getName() != null && LEGAL.contains(component.getName())) {
                return;
            }
            String left = outside(words);
            for (String name : names) {
                left = left.replace(name, "");
            }
            if (left.chars().anyMatch(letter -> (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z'))) {
                found.add(describe(component) + ": " + words);
            }
        }));
        return found.stream().distinct().toList();
    }

    /** What is said outside all ⟦ ⟧. */
    private static String outside(String words) {
        StringBuilder out = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            depth += letter == '⟦' ? 1 : 0;
            if (depth == 0) {
                out.append(letter);
            }
            depth -= letter == '⟧' ? 1 : 0;
        }
        return out.toString();
    }

    private static List<String> said(Component component) {
        List<String> said = new ArrayList<>();
        add(said, text(component));
        if (component instanceof JComponent part) {
            add(said, part.getToolTipText());
        }
        if (component instanceof JTabbedPane tabs) {
            for (int i = 0; i < tabs.getTabCount(); i++) {
                add(said, tabs.getTitleAt(i));
            }
        }
        AccessibleContext context = component.getAccessibleContext();
        boolean ours = !component.getClass().getName().startsWith("com.formdev") && component.isFocusable();
        if (context != null && ours) {
            add(said, context.getAccessibleName());
            add(said, context.getAccessibleDescription());
        }
        return said;
    }

    private static void add(List<String> said, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            said.add(words);
        }
    }

    private static @Nullable String text(Component component) {
        if (component instanceof JLabel label) {
            return label.getText();
        } else if (component instanceof AbstractButton button) {
            return button.getText();
        } else if (component instanceof JTextComponent text) {
            return text.getText();
        } else if (component instanceof JProgressBar bar && bar.isStringPainted()) {
            return bar.getString();
        } else if (component instanceof JComboBox<?> box) {
            return box.getSelectedItem() == null ? null : String.valueOf(box.getSelectedItem());
        }
        return component instanceof Frame frame ? frame.getTitle() : null;
    }

    /** Labels, buttons, lists and sentences that have less room than their words need. */
    static List<String> cut(Component root) {
        List<String> found = new ArrayList<>();
        each(root, component -> {
            String words = text(component);
            boolean wordy = component instanceof JLabel || component instanceof AbstractButton;
            boolean choice = component instanceof JComboBox<?> box
                    && !box.isEditable()
                    && !String.valueOf(component.getName()).startsWith("devices."); // names of devices may be long
            boolean sentence = component instanceof JTextComponent && !(component.getParent() instanceof JComboBox<?>);
            if (words == null || words.isBlank() || !(wordy || choice || sentence)) {
                return;
            }
            Dimension needed = component.getPreferredSize();
            boolean narrow = !sentence && needed.width > component.getWidth() + SLACK;
            boolean low =
                    !(component instanceof javax.swing.JTextField) && needed.height > component.getHeight() + SLACK;
            if (narrow || low || outgrows(component)) {
                found.add(describe(component) + " needs " + needed.width + " × " + needed.height + " and has "
                        + component.getWidth() + " × " + component.getHeight() + ": " + words);
            }
        });
        return found;
    }

    /** Whether it lies partly outside what it lies in, where nothing can be scrolled. */
    private static boolean outgrows(Component component) {
        Rectangle place = component.getBounds();
        for (Container in = component.getParent(); in != null && !(in instanceof JViewport); in = in.getParent()) {
            boolean seen = in.getParent() instanceof JViewport; // what is scrolled may be as large as it likes
            if (!seen
                    && (place.x < -SLACK
                            || place.y < -SLACK
                            || place.x + place.width > in.getWidth() + SLACK
                            || place.y + place.height > in.getHeight() + SLACK)) {
                return true;
            }
            place.translate(in.getX(), in.getY());
        }
        return false;
    }

    private interface Visitor {
        void see(Component component);
    }

    private static void each(Component component, Visitor visitor) {
        if (!component.isShowing()) {
            return;
        }
        visitor.see(component);
        boolean parts = component instanceof JComboBox<?>; // its arrow and field are its own affair
        if (component instanceof Container container && !parts) {
            for (Component child : container.getComponents()) {
                each(child, visitor);
            }
        }
    }

    private static String describe(Component component) {
        String name = component.getName();
        Container parent = component.getParent();
        return component.getClass().getSimpleName()
                + (name == null ? "" : " " + name)
                + (name == null && parent != null && parent.getName() != null ? " in " + parent.getName() : "");
    }
}
