package app.greenroom.ui.mock;

import app.greenroom.text.Text;
import app.greenroom.ui.look.Controls;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/**
 * Where a code is pasted. It is looked at as it is typed: what is wrong with it stands below, with what to do, and one with
 * nothing wrong is taken at once.
 */
final class CodeField extends JPanel {
    private final JTextField field = new JTextField(30);
    private final Wrapped wrong = new Wrapped("");
    private final transient Texts texts;
    private final transient Function<String, Optional<Text>> fault;
    private final transient Consumer<String> taken;

    /**
     * @param key of its label
     * @param fault what is wrong with what was typed; quick
     * @param taken is given a code with nothing wrong, once
     */
    CodeField(Texts texts, String key, Function<String, Optional<Text>> fault, Consumer<String> taken) {
        super(new BorderLayout(UIScale.scale(12), UIScale.scale(4)));
        this.texts = texts;
        this.fault = fault;
        this.taken = taken;
        setOpaque(false);
        wrong.setName(key + ".wrong");
        wrong.setVisible(false);
        add(new Controls(texts).label(key, field), BorderLayout.LINE_START);
        add(field, BorderLayout.CENTER);
        add(wrong, BorderLayout.SOUTH);
        field.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent e) {
                look();
            }

            @Override
            public void removeUpdate(DocumentEvent e) {
                look();
            }

            @Override
            public void changedUpdate(DocumentEvent e) {
                // of looks alone
            }
        });
    }

    private void look() {
        String typed = field.getText();
        Optional<Text> why = typed.isBlank() ? Optional.empty() : fault.apply(typed);
        say(why);
        if (!typed.isBlank() && why.isEmpty()) {
            taken.accept(typed);
        }
    }

    /** Says what is wrong, or no more that anything is. */
    void say(Optional<Text> why) {
        String words = why.map(texts::say).orElse("");
        wrong.setText(words);
        wrong.setVisible(!words.isEmpty());
        field.getAccessibleContext()
                .setAccessibleDescription(words); // told by a screen reader while the field has the focus
        revalidate();
    }

    /** Empty again. */
    void clear() {
        field.setText("");
    }

    /** Where to type. */
    JTextField field() {
        return field;
    }

    @Override
    public void setEnabled(boolean enabled) {
        super.setEnabled(enabled);
        field.setEnabled(enabled);
    }
}
