package app.greenroom.ui.settings;

import app.greenroom.model.Acceptance;
import app.greenroom.model.UsedDevice;
import app.greenroom.session.check.CheckGuide;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.ui.look.Form;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;

/** What the user has accepted, each with a button to take it back. */
final class AcceptedForm {
    private final Texts texts;
    private final Saver saver;
    private final SettingsScreen.Actions actions;

    AcceptedForm(Texts texts, Saver saver, SettingsScreen.Actions actions) {
        this.texts = texts;
        this.saver = saver;
        this.actions = actions;
    }

    JComponent form() {
        Form form = new Form(texts, "settings.accepted");
        List<Acceptance> all = saver.keeper().accepted();
        form.wide(new Wrapped(texts.get(all.isEmpty() ? "settings.accepted.none" : "settings.accepted.note")).muted());
        all.forEach(acceptance -> form.wide(line(acceptance)));
        return form;
    }

    /** What the check is called; its id for one that this version knows no more. */
    private static Text name(String check) {
        return CheckGuide.title(check).orElseGet(() -> Text.name(check));
    }

    private JComponent line(Acceptance acceptance) {
        JPanel line = new JPanel(new BorderLayout(UIScale.scale(8), 0));
        line.setOpaque(false);
        Text check = name(acceptance.check());
        Argument day = Argument.day(acceptance.at().toLocalDate());
        JPanel words = new JPanel(new BorderLayout());
        words.setOpaque(false);
        words.add(new Wrapped(texts.say(check)), BorderLayout.NORTH);
        words.add(
                new Wrapped(acceptance
                                .device()
                                .map(UsedDevice::name)
                                .map(name -> texts.get("settings.accepted.with", day, Argument.name(name)))
                                .orElseGet(() -> texts.say(Text.of(day))))
                        .muted(),
                BorderLayout.CENTER);
        line.add(words, BorderLayout.CENTER);
        JButton undo = new JButton(texts.get("settings.undo"));
        undo.setName("undo." + acceptance.check());
        undo.getAccessibleContext().setAccessibleName(texts.get("settings.undo.named", Argument.of(check)));
        undo.addActionListener(e -> saver.run(
                () -> {
                    saver.keeper().undo(acceptance);
                    return true;
                },
                any -> actions.accepted()));
        JPanel side = new JPanel(new BorderLayout());
        side.setOpaque(false);
        side.add(undo, BorderLayout.NORTH);
        line.add(side, BorderLayout.LINE_END);
        return line;
    }
}
