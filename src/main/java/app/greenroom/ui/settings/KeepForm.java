package app.greenroom.ui.settings;

import app.greenroom.memory.Memory;
import app.greenroom.text.Argument;
import app.greenroom.ui.WindowEnvironment;
import app.greenroom.ui.look.Controls;
import app.greenroom.ui.look.Form;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.ComponentOrientation;
import java.awt.Dimension;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.JScrollPane;
import javax.swing.JTextField;

/** What stays on this computer: where reports go, whether checks are remembered, and the end of all that. */
final class KeepForm {
    private final Texts texts;
    private final Saver saver;
    private final WindowEnvironment desk;
    private final SettingsScreen.Actions actions;
    private final PathField folder = new PathField();

    KeepForm(Texts texts, Saver saver, WindowEnvironment desk, SettingsScreen.Actions actions) {
        this.texts = texts;
        this.saver = saver;
        this.desk = desk;
        this.actions = actions;
    }

    JComponent form() {
        Controls controls = new Controls(texts);
        Form form = new Form(texts, "settings.keep");
        folder.setEditable(false);
        show(saver.keeper().settings().reports());
        form.row("settings.reports", folder);
        form.buttons(
                controls.button("settings.choose", () -> choose(form)),
                controls.button("settings.ask", () -> reports(Optional.empty())));
        JCheckBox keep =
                controls.box("settings.history", saver.keeper().settings().keepHistory());
        keep.addActionListener(e -> saver.save(SettingsChange.keepHistory(keep.isSelected())));
        form.wide(keep);
        form.wide(new Wrapped(where()).muted());
        form.buttons(controls.button("settings.erase", () -> erase(form)));
        return form;
    }

    private String where() {
        return desk.memory()
                .map(memory -> texts.get(
                        "settings.history.where",
                        Argument.name(memory.folder().toString()),
                        Argument.name(memory.settings().file().toString())))
                .orElseGet(() -> texts.get("settings.history.nowhere"));
    }

    private void show(Optional<Path> reports) {
        folder.show(
                reports.map(Path::toString).orElseGet(() -> texts.get("settings.reports.ask")), reports.isPresent());
        folder.setComponentOrientation(texts.direction());
        folder.setCaretPosition(0);
        folder.setToolTipText(null);
    }

    private void reports(Optional<Path> chosen) {
        saver.save(SettingsChange.reports(chosen), () -> show(chosen));
    }

    private void choose(Component above) {
        JFileChooser chooser = new JFileChooser(saver.keeper()
                .settings()
                .reports()
                .map(Path::toFile)
                .orElseGet(() -> new File(System.getProperty("user.home", "."))));
        chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
        chooser.setDialogTitle(texts.get("settings.reports.title"));
        if (chooser.showDialog(above, texts.get("settings.reports.take")) == JFileChooser.APPROVE_OPTION) {
            reports(Optional.of(chooser.getSelectedFile().toPath()));
        }
    }

    private void erase(Component above) {
        Object[] answers = {texts.get("settings.erase.do"), texts.get("settings.erase.keep")};
        int answer = JOptionPane.showOptionDialog(
                above,
                plain(texts.get("settings.erase.ask"), 6),
                texts.get("settings.erase"),
                JOptionPane.YES_NO_OPTION,
                JOptionPane.WARNING_MESSAGE,
                null,
                answers,
                answers[1]);
        if (answer == JOptionPane.YES_OPTION) {
            saver.run(() -> erased(saver.keeper().eraseAll()), told -> {
                JOptionPane.showMessageDialog(
                        above, plain(told, 10), texts.get("settings.erase"), JOptionPane.INFORMATION_MESSAGE);
                actions.erased();
            });
        }
    }

    private String erased(Memory.Erasure erasure) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get(erasure.erased().isEmpty() ? "settings.erased.nothing" : "settings.erased"));
        erasure.erased().forEach(line -> lines.add("• " + texts.say(line)));
        erasure.troubles().forEach(line -> lines.add(texts.say(line)));
        return String.join("\n", lines);
    }

    /** Words that wrap, scroll, and are never read as HTML. */
    private JComponent plain(String words, int rows) {
        Wrapped text = new Wrapped(words);
        JScrollPane scroll = new JScrollPane(text);
        scroll.setBorder(null);
        scroll.applyComponentOrientation(texts.direction());
        scroll.getAccessibleContext().setAccessibleName(words);
        scroll.setPreferredSize(new Dimension(UIScale.scale(460), UIScale.scale(rows * 20)));
        return scroll;
    }

    /** Shows a path, which runs from left to right in every language, or words in its place. */
    private static final class PathField extends JTextField {
        private boolean path;

        void show(String text, boolean isPath) {
            path = isPath;
            setText(text);
        }

        @Override
        public void setComponentOrientation(ComponentOrientation direction) {
            super.setComponentOrientation(path ? ComponentOrientation.LEFT_TO_RIGHT : direction);
        }
    }
}
