package app.greenroom.report;

import app.greenroom.io.AtomicFile;
import app.greenroom.io.DiskTrouble;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Optional;

/** Writes a report whole or not at all, see {@link AtomicFile#chosen}. */
public final class ReportFile {
    private ReportFile() {}

    /**
     * Writes or replaces a file.
     *
     * @param path the file; its folder must exist
     * @param content everything that the file shall hold
     * @throws ReportException with one sentence for the user, when the file is as it was before
     */
    public static void write(Path path, byte[] content) throws ReportException {
        Text what = Text.of("The report cannot be written to “{0}”", Argument.name(path.toString()));
        Optional<Text> foreseen = DiskTrouble.foreseen(what, path);
        if (foreseen.isPresent()) {
            throw new ReportException(foreseen.get());
        }
        try {
            AtomicFile.chosen(path).write(content);
        } catch (IOException | ReadOnlyFileSystemException e) {
            throw new ReportException(DiskTrouble.chosen(what, path, content.length, e), e);
        }
    }
}
