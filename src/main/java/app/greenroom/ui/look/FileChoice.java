package app.greenroom.ui.look;

import java.awt.Component;
import java.awt.FileDialog;
import java.awt.Frame;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.SwingUtilities;
import javax.swing.filechooser.FileFilter;

/**
 * Asks for a file: by the system's own dialog where Java has it and people know it; on Linux that is none. On the Swing thread.
 *
 * @param owner the dialog stands over this
 * @param system the operating system's name, as {@code os.name} gives it
 * @param name what Java's own dialog is called, for tests
 */
public record FileChoice(Component owner, String system, String name) {
    /** A file that is there. */
    public Optional<Path> open(String title) {
        return ask(title, FileDialog.LOAD, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * A file that is there.
     *
     * @param folder where Java's own dialog begins; the system's remembers the last one by itself
     * @param kind what Java's own dialog offers to show alone
     */
    public Optional<Path> open(String title, Optional<Path> folder, FileFilter kind) {
        return ask(title, FileDialog.LOAD, Optional.empty(), folder, Optional.of(kind));
    }

    /** A file to write, and what it is called unless the user calls it otherwise; asks before one is replaced where the system does. */
    public Optional<Path> save(String title, String usual) {
        return ask(title, FileDialog.SAVE, Optional.of(usual), Optional.empty(), Optional.empty());
    }

    private Optional<Path> ask(
            String title, int mode, Optional<String> usual, Optional<Path> folder, Optional<FileFilter> kind) {
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows") || lower.startsWith("mac")) {
            Frame frame = (Frame) SwingUtilities.getAncestorOfClass(Frame.class, owner);
            FileDialog dialog = new FileDialog(frame, title, mode);
            usual.ifPresent(dialog::setFile);
            dialog.setVisible(true);
            return Optional.ofNullable(dialog.getFile()).map(file -> Path.of(dialog.getDirectory(), file));
        }
        JFileChooser chooser = new JFileChooser();
        chooser.setName(name);
        chooser.setDialogTitle(title);
        folder.ifPresent(at -> chooser.setCurrentDirectory(at.toFile()));
        kind.ifPresent(chooser::addChoosableFileFilter);
        usual.ifPresent(file -> chooser.setSelectedFile(new File(file)));
        int answer = mode == FileDialog.LOAD ? chooser.showOpenDialog(owner) : chooser.showSaveDialog(owner);
        return answer == JFileChooser.APPROVE_OPTION
                ? Optional.of(chooser.getSelectedFile().toPath())
                : Optional.empty();
    }
}
