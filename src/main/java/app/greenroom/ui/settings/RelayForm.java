package app.greenroom.ui.settings;

import app.greenroom.model.Settings.Relay;
import app.greenroom.session.friend.FriendServers;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.ui.look.Form;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.FlatClientProperties;
import java.awt.ComponentOrientation;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.util.Optional;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/**
 * Where a TURN server of the user's own is written. It is looked at as it is typed, and saved by Enter or by leaving the field;
 * its password shows only while it is written.
 */
final class RelayForm implements FocusListener, DocumentListener {
    private final Texts texts;
    private final Saver saver;
    private final JTextField field = new Server();
    private final Wrapped said = new Wrapped("").muted();
    private String written = "";
    private boolean typing;
    private boolean refused;

    RelayForm(Texts texts, Saver saver) {
        this.texts = texts;
        this.saver = saver;
    }

    /** Puts its rows there. */
    void into(Form form) {
        form.above("settings.relay", field);
        said.setName("settings.relay.said");
        form.wide(said);
        field.putClientProperty("JTextField.placeholderText", "turn:user:password@host:3478?transport=tcp");
        Optional<Relay> kept = saver.keeper().settings().relay();
        written = kept.map(Relay::written).orElse("");
        show(kept.map(Relay::hidden).orElse(""));
        say(texts.get("settings.relay.note"));
        field.addFocusListener(this);
        field.addActionListener(e -> save());
        field.getDocument().addDocumentListener(this);
    }

    private String typed() {
        return field.getText().strip();
    }

    private Optional<Text> fault() {
        return typed().isEmpty() ? Optional.empty() : FriendServers.fault(typed());
    }

    private void show(String words) {
        boolean before = typing;
        typing = false;
        field.setText(words);
        field.setCaretPosition(0);
        typing = before;
    }

    private void say(String words) {
        said.muted(!refused);
        field.putClientProperty(FlatClientProperties.OUTLINE, refused ? FlatClientProperties.OUTLINE_ERROR : null);
        said.setText(words);
        field.getAccessibleContext().setAccessibleDescription(words); // told while the field has the focus
        said.revalidate();
    }

    private void look() {
        if (typing) {
            say(fault().map(texts::say).orElseGet(() -> texts.get("settings.relay.note")));
        }
    }

    private void save() {
        Optional<Text> fault = fault();
        refused = fault.isPresent();
        if (fault.isPresent()) {
            say(texts.get("settings.refused", Argument.of(fault.get())));
            return;
        }
        written = typed();
        Optional<Relay> wanted =
                Optional.of(written).filter(words -> !words.isEmpty()).map(Relay::new);
        if (!wanted.equals(saver.keeper().settings().relay())) {
            saver.save(
                    SettingsChange.relay(wanted),
                    () -> say(texts.get(wanted.isPresent() ? "settings.relay.kept" : "settings.relay.note")));
        }
    }

    /** What was refused is there still, to be mended. */
    @Override
    public void focusGained(FocusEvent e) {
        if (!typing && !refused) {
            show(written);
        }
        typing = true;
    }

    @Override
    public void focusLost(FocusEvent e) {
        if (e.isTemporary() || !typing) {
            return; // another window, from which the focus comes back
        }
        save();
        typing = false;
        if (!refused) {
            show(written.isEmpty() ? "" : new Relay(written).hidden());
        }
    }

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

    /** A server runs from left to right in every language. */
    private static final class Server extends JTextField {
        @Override
        public void setComponentOrientation(ComponentOrientation any) {
            super.setComponentOrientation(ComponentOrientation.LEFT_TO_RIGHT);
        }
    }
}
