package app.greenroom.cli;

import app.greenroom.cli.batch.ReviewBatch;
import app.greenroom.cli.batch.ReviewWorker;
import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.cli.terminal.ExitCode;
import app.greenroom.io.SeparateJava;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code review} for a whole folder. */
final class BatchOptions {
    private static final String TABLE = "reviews.csv";
    private static final int MOST_WORKERS = 64;

    @Option(
            names = "--batch",
            paramLabel = "FOLDER",
            description = "Review all recordings of a folder, and of the folders in it.")
    private @Nullable Path folder;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "With --batch, how many recordings at a time (default: 1).")
    private @Nullable Integer workers;

    @Option(names = "--resume", description = "With --batch, go on with a run that was ended; nothing is done twice.")
    private boolean resume;

    @Option(
            names = "--table",
            paramLabel = "FILE",
            description = "With --batch, where the table is written (default: reviews.csv in the folder).")
    private @Nullable Path table;

    /** The folder to review; empty for one recording. */
    Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    /** One of the others, as it was typed; empty where none was given. */
    Optional<String> given() {
        return resume
                ? Optional.of("--resume")
                : workers != null
                        ? Optional.of("--workers")
                        : Optional.ofNullable(table).map(any -> "--table");
    }

    /** Reviews it and gives the exit status. */
    int run(Path recordings, CommandEnvironment surroundings) throws InterruptedException {
        int most = workers == null ? 1 : workers;
        Path into = table == null ? recordings.resolve(TABLE) : table;
        Optional<SeparateJava> java = SeparateJava.here();
        if (!Files.isDirectory(recordings)) {
            surroundings.tell(Text.of("“{0}” is no folder.", Argument.name(recordings.toString())));
            return ExitCode.USAGE;
        } else if (most < 1 || most > MOST_WORKERS) {
            surroundings.tell(Text.of("--workers takes a number from 1 to {0}.", Argument.number(MOST_WORKERS, 0)));
            return ExitCode.USAGE;
        } else if (java.isEmpty()) {
            surroundings.tell(Text.of("No further process can be started here, so give one recording at a time."));
            return ExitCode.COULD_NOT_CHECK;
        }
        ReviewBatch batch = new ReviewBatch(
                recordings, into, () -> ReviewWorker.start(java.get()), surroundings.language(), surroundings::tell);
        if (batch.begun() && !resume) {
            surroundings.tell(Text.of(
                    "An earlier run kept its results in “{0}”: go on with it by --resume, or remove that folder to"
                            + " begin anew.",
                    Argument.name(batch.rows().toString())));
            return ExitCode.USAGE;
        }
        try {
            int incomplete = batch.run(most);
            surroundings.tell(Text.of(
                    "Table written: {0} ({1, plural, =0 {all were reviewed} one {# could not be reviewed whole} other"
                            + " {# could not be reviewed whole}})",
                    Argument.name(into.toString()), Argument.count(incomplete)));
            return incomplete == 0 ? ExitCode.READY : ExitCode.COULD_NOT_CHECK;
        } catch (IOException | UncheckedIOException e) {
            surroundings.tell(Text.of(
                    "The folder could not be read, or the table not be written: {0}. What was done is kept; go on by"
                            + " --resume.",
                    Argument.name(String.valueOf(e.getMessage()))));
            return ExitCode.COULD_NOT_CHECK;
        }
    }
}
