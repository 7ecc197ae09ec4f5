package app.greenroom.ui.settings;

import app.greenroom.ui.look.Controls;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;

/**
 * Something to choose.
 *
 * @param value what it stands for
 * @param label its name for people
 */
record Option<T>(T value, String label) {
    /** The property by which a combo box tells that the program changes it, not the user. */
    private static final String FILLING = "greenroom.filling";

    @Override
    public String toString() {
        return label;
    }

    /** A choice among these; {@code chosen} is told when the user takes another one. */
    static <T> JComboBox<Option<T>> choice(List<Option<T>> options, T now, Consumer<T> chosen) {
        JComboBox<Option<T>> combo = Controls.choice();
        offer(combo, options, now);
        combo.addActionListener(e -> {
            Option<T> taken = combo.getItemAt(combo.getSelectedIndex());
            if (taken != null && combo.getClientProperty(FILLING) == null) {
                chosen.accept(taken.value);
            }
        });
        return combo;
    }

    /** Offers these from now on, without telling anybody. */
    static <T> void offer(JComboBox<Option<T>> combo, List<Option<T>> options, T now) {
        combo.putClientProperty(FILLING, true);
        DefaultComboBoxModel<Option<T>> model = new DefaultComboBoxModel<>();
        model.addAll(options);
        combo.setModel(model);
        options.stream().filter(option -> option.value.equals(now)).findFirst().ifPresent(combo::setSelectedItem);
        combo.putClientProperty(FILLING, null);
    }
}
