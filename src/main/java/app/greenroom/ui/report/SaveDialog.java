package app.greenroom.ui.report;

import app.greenroom.model.run.CheckRun;
import app.greenroom.report.ReportFormat;
import app.greenroom.ui.look.FileChoice;
import app.greenroom.ui.look.Texts;
import java.awt.Component;
import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.SwingUtilities;
import javax.swing.filechooser.FileFilter;
import javax.swing.filechooser.FileNameExtensionFilter;
import javax.swing.plaf.basic.BasicFileChooserUI;
import org.jspecify.annotations.Nullable;

/** Asks where a report goes and in which form. */
final class SaveDialog implements Saving.Asking {
    private final Component owner;
    private final Texts texts;
    private final FileChoice files;
    private @Nullable Path asked; // the system's dialog has asked whether it may be replaced

    /**
     * @param system the operating system's name, as {@code os.name} gives it
     */
    SaveDialog(Component owner, Texts texts, String system) {
        this.owner = owner;
        this.texts = texts;
        files = new FileChoice(owner, system, "report.chooser", texts);
    }

    @Override
    public Optional<Path> file(CheckRun run, Optional<Path> folder) {
        if (files.ofSystem()) { // where the ending that is typed says the form
            Optional<Path> chosen = files.save(texts.get("report.chooser"), Names.of(run, ReportFormat.HTML), folder);
            asked = chosen.orElse(null);
            return chosen.map(file -> Names.complete(file, ReportFormat.HTML));
        }
        JFileChooser chooser = new JFileChooser();
        chooser.setName("report.chooser");
        chooser.setDialogTitle(texts.get("report.chooser"));
        folder.ifPresent(at -> chooser.setCurrentDirectory(at.toFile()));
        chooser.setAcceptAllFileFilterUsed(false);
        Map<FileFilter, ReportFormat> forms = new LinkedHashMap<>();
        for (ReportFormat format : ReportFormat.values()) {
            FileFilter filter = filter(format);
            forms.put(filter, format);
            chooser.addChoosableFileFilter(filter);
        }
        chooser.setFileFilter(forms.keySet().iterator().next());
        name(chooser, Names.of(run, ReportFormat.HTML));
        chooser.addPropertyChangeListener(JFileChooser.FILE_FILTER_CHANGED_PROPERTY, e -> {
            String typed = typed(chooser).orElse(Names.stem(run));
            ReportFormat format = form(forms, chooser.getFileFilter());
            // The chooser forgets the name when another form is chosen, after this.
            SwingUtilities.invokeLater(() -> name(chooser, Names.changed(typed, format)));
        });
        if (chooser.showSaveDialog(owner) != JFileChooser.APPROVE_OPTION) {
            return Optional.empty();
        }
        File chosen = chooser.getSelectedFile();
        return Optional.of(Names.complete(chosen.toPath(), form(forms, chooser.getFileFilter())));
    }

    @Override
    public boolean replace(Path file) {
        return file.equals(asked) || files.replace(file);
    }

    private FileFilter filter(ReportFormat format) {
        String words = texts.get("report.form." + format.name().toLowerCase(Locale.ROOT));
        return new FileNameExtensionFilter(words, format.endings().toArray(String[]::new));
    }

    private static ReportFormat form(Map<FileFilter, ReportFormat> forms, @Nullable FileFilter chosen) {
        ReportFormat format = chosen == null ? null : forms.get(chosen);
        return format == null ? ReportFormat.HTML : format;
    }

    private static Optional<String> typed(JFileChooser chooser) {
        return chooser.getUI() instanceof BasicFileChooserUI ui
                ? Optional.ofNullable(ui.getFileName()).filter(name -> !name.isBlank())
                : Optional.empty();
    }

    private static void name(JFileChooser chooser, String name) {
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), name));
    }
}
