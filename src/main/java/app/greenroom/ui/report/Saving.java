package app.greenroom.ui.report;

import app.greenroom.model.run.CheckRun;
import app.greenroom.report.ReportException;
import app.greenroom.report.Reports;
import app.greenroom.text.Argument;
import app.greenroom.ui.look.Texts;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;

/** Saves a report where its user wants it. Questions are asked on the Swing thread, files are touched elsewhere. */
final class Saving {
    private final Work work;
    private final Asking asking;
    private final Told told;
    private final Texts texts;
    private Optional<Path> last = Optional.empty();

    /** What the user is asked, on the Swing thread. */
    interface Asking {
        /**
         * Which file.
         *
         * @param folder where to begin; empty for the system's folder for documents
         * @return empty when the user does not want to after all
         * @throws InvalidPathException when what was typed can be the name of no file
         */
        Optional<Path> file(CheckRun run, Optional<Path> folder);

        /** Whether a file that is there already may be replaced; if in doubt, not. */
        boolean replace(Path file);
    }

    /** What the user is told, on the Swing thread. */
    interface Told {
        /** Something went well. */
        void done(String sentence);

        /** Something did not, and what to do. */
        void trouble(String sentence);
    }

    Saving(Work work, Asking asking, Told told, Texts texts) {
        this.work = work;
        this.asking = asking;
        this.told = told;
        this.texts = texts;
    }

    /**
     * Asks where, and writes. On the Swing thread.
     *
     * @param usual gives the folder that reports go to, if the user has chosen one
     */
    void save(CheckRun run, Supplier<Optional<Path>> usual) {
        Optional<Path> before = last;
        work.run(texts.get("report.saving"), () -> {
            // Looked at here: a folder on a share that is gone takes its time to say so.
            Optional<Path> folder = before.or(usual).filter(Files::isDirectory);
            SwingUtilities.invokeLater(() -> ask(run, folder));
        });
    }

    private void ask(CheckRun run, Optional<Path> folder) {
        try {
            asking.file(run, folder).ifPresent(file -> look(run, file));
        } catch (InvalidPathException e) {
            told.trouble(texts.get("report.save.noname"));
        }
    }

    private void look(CheckRun run, Path file) {
        last = Optional.ofNullable(file.toAbsolutePath().getParent());
        work.run(texts.get("report.saving"), () -> {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(file)) {
                SwingUtilities.invokeLater(() -> {
                    if (asking.replace(file)) {
                        work.run(texts.get("report.saving"), () -> write(run, file));
                    } else {
                        ask(run, last);
                    }
                });
            } else {
                write(run, file);
            }
        });
    }

    private void write(CheckRun run, Path file) {
        try {
            Reports.write(run, file, texts.language());
            SwingUtilities.invokeLater(() -> told.done(texts.get("report.saved", Argument.name(file.toString()))));
        } catch (ReportException e) {
            String why = texts.say(e.text());
            SwingUtilities.invokeLater(() -> told.trouble(why));
        }
    }
}
