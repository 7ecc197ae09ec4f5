package app.greenroom.ui.report;

import app.greenroom.model.run.CheckRun;
import app.greenroom.ui.look.Texts;
import java.awt.Component;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One file with the whole of a check, for somebody who helps: its user saves it and sends it, Greenroom sends nothing. */
public final class MentorFile {
    private final Saving saving;

    /**
     * @param owner the dialog stands over this
     * @param system the operating system's name, as {@code os.name} gives it
     * @param told is told where the file is, what takes long, and what went wrong, on the Swing thread
     */
    public MentorFile(Component owner, Texts texts, String system, Consumer<String> told) {
        Work work = new Work("mentor", what -> what.ifPresent(told));
        saving = new Saving(
                work,
                new SaveDialog(owner, texts, system),
                new Saving.Told() {
                    @Override
                    public void done(String sentence) {
                        told.accept(sentence + " " + texts.get("verdict.mentor.how"));
                    }

                    @Override
                    public void trouble(String sentence) {
                        told.accept(sentence);
                    }
                },
                texts);
    }

    /**
     * Asks where, and writes it. On the Swing thread.
     *
     * @param usual gives the folder that reports go to, if the user has chosen one
     */
    public void save(CheckRun run, Supplier<Optional<Path>> usual) {
        saving.save(run, usual);
    }
}
