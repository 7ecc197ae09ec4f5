package app.greenroom.ui.look;

import app.greenroom.text.Argument;
import java.awt.Component;
import java.awt.FileDialog;
import java.awt.Frame;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.SwingUtilities;
import javax.swing.filechooser.FileFilter;

/**
 * Asks for a file: by the system's own dialog where Java has it and people know it; on Linux that is none. On the Swing thread.
 *
 * @param owner the dialog stands over this
 * @param system the operating system's name, as {@code os.name} gives it
 * @param name what Java's own dialog is called, for tests
 * @param texts for what is asked beside
 */
public record FileChoice(Component owner, String system, String name, Texts texts) {
    /** Whether the system's own dialog is used, which asks itself before a file is replaced. */
    public boolean ofSystem() {
        String lower = system.toLowerCase(Locale.ROOT);
        return lower.startsWith("windows") || lower.startsWith("mac");
    }

    /** A file that is there. */
    public Optional<Path> open(String title) {
        return ask(title, FileDialog.LOAD, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * A file that is there.
     *
     * @param folder where the dialog begins
     * @param kind what Java's own dialog offers to show alone
     */
    public Optional<Path> open(String title, Optional<Path> folder, FileFilter kind) {
        return ask(title, FileDialog.LOAD, Optional.empty(), folder, Optional.of(kind));
    }

    /** A file to write, and what it is called unless the user calls it otherwise; one that is there is replaced only by a user who says so. */
    public Optional<Path> save(String title, String usual) {
        return save(title, usual, Optional.empty());
    }

    /**
     * The same.
     *
     * @param folder where it goes unless the user says otherwise
     */
    public Optional<Path> save(String title, String usual, Optional<Path> folder) {
        Optional<Path> file = ask(title, FileDialog.SAVE, Optional.of(usual), folder, Optional.empty());
        while (!ofSystem() && file.filter(Files::isRegularFile).isPresent() && !replace(file.get())) {
            file = ask(title, FileDialog.SAVE, Optional.of(usual), file.map(Path::getParent), Optional.empty());
        }
        return file;
    }

    /** Asks whether a file that is there may be replaced; if in doubt, not. */
    public boolean replace(Path file) {
        String[] answers = {texts.get("report.replace.yes"), texts.get("report.replace.no")};
        int answer = JOptionPane.showOptionDialog(
                owner,
                texts.get("report.replace", Argument.name(String.valueOf(file.getFileName()))),
                texts.get("report.replace.title"),
                JOptionPane.YES_NO_OPTION,
                JOptionPane.WARNING_MESSAGE,
                null,
                answers,
                answers[1]);
        return answer == JOptionPane.YES_OPTION;
    }

    private Optional<Path> ask(
            String title, int mode, Optional<String> usual, Optional<Path> folder, Optional<FileFilter> kind) {
        if (ofSystem()) {
            Frame frame = (Frame) SwingUtilities.getAncestorOfClass(Frame.class, owner);
            FileDialog dialog = new FileDialog(frame, title, mode);
            usual.ifPresent(dialog::setFile);
            folder.ifPresent(at -> dialog.setDirectory(at.toString()));
            dialog.setVisible(true);
            return Optional.ofNullable(dialog.getFile()).map(file -> Path.of(dialog.getDirectory(), file));
        }
        JFileChooser chooser = new JFileChooser();
        chooser.setName(name);
        chooser.setDialogTitle(title);
        folder.ifPresent(at -> chooser.setCurrentDirectory(at.toFile()));
        kind.ifPresent(chooser::addChoosableFileFilter);
        usual.ifPresent(file -> chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), file)));
        int answer = mode == FileDialog.LOAD ? chooser.showOpenDialog(owner) : chooser.showSaveDialog(owner);
        return answer == JFileChooser.APPROVE_OPTION
                ? Optional.of(chooser.getSelectedFile().toPath())
                : Optional.empty();
    }
}
