package app.greenroom.cli;

import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.cli.terminal.ExitCode;
import app.greenroom.cli.terminal.RunOutput;
import app.greenroom.cli.terminal.TimedProgress;
import app.greenroom.cli.usage.SharedOptions;
import app.greenroom.cli.usage.UsageException;
import app.greenroom.io.LeanHeap;
import app.greenroom.model.FileKinds;
import app.greenroom.model.review.Review;
import app.greenroom.report.ReportFormat;
import app.greenroom.session.RequestException;
import app.greenroom.session.review.ReviewRequest;
import app.greenroom.session.review.ReviewSession;
import app.greenroom.session.review.TimeMarks;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = {
            "Listens to and looks at a recorded answer or a whole mock interview, minutes to hours long.",
            "It takes what a meeting program, a telephone or a browser saved: " + FileKinds.RECORDINGS + ".",
            "A review gives advice: it never ends in “not ready”. Nothing leaves this computer.",
            "With --batch it reviews all recordings of a folder, each in a process of its own, into one table (CSV)."
        },
        exitCodeListHeading = "Exit status:",
        exitCodeList = {
            "0:the recording was reviewed, whatever was found in it",
            "2:it, its pictures or its sound could not be read, or a report could not be written",
            "64:wrong usage"
        })
final class ReviewCommand implements Callable<Integer> {
    private final CommandEnvironment surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The recording.")
    private @Nullable Path file;

    @Mixin
    private final BatchOptions batch = new BatchOptions();

    @Mixin
    private final SharedOptions.Output output = new SharedOptions.Output();

    @Option(
            names = "--marks",
            paramLabel = "TIMES",
            description = "Where the questions are asked: times such as 0:00,2:10,4:35, or a file with a time and, if"
                    + " wanted, the question on each line. Without, answers lie between another voice's turns where"
                    + " these are surely told, else between silences of four seconds.")
    private @Nullable String marks;

    @Option(
            names = "--channel",
            paramLabel = "SIDE",
            description =
                    "Where a recording has one voice on each channel: the one that answers, left or right, or both"
                            + " to find out.")
    private @Nullable String channel;

    @Option(
            names = "--track",
            paramLabel = "TRACK",
            description =
                    "Where a recording has several sound tracks: the one that answers, by its number or a part of its"
                            + " name.")
    private @Nullable String track;

    @Option(
            names = "--voice",
            paramLabel = "VOICE",
            description =
                    "Where several voices speak on one line of sound: the one that answers, by its number in the order"
                            + " in which they are first heard, or longest or shortest.")
    private @Nullable String voice;

    @Option(names = "--no-sound", description = "Leave the sound out of the HTML report.")
    private boolean withoutSound;

    ReviewCommand(CommandEnvironment surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (batch.folder().isPresent()) {
            return reviewAll(batch.folder().get());
        } else if (file == null) {
            throw wrong(Text.of("Name a recording, or a folder of recordings after --batch."), null);
        } else if (batch.given().isPresent()) {
            throw wrong(
                    Text.of(
                            "{0} goes with {1} alone.",
                            Argument.name(batch.given().get()), Argument.name("--batch")),
                    null);
        }
        boolean html = output.formats().contains(ReportFormat.HTML);
        if (withoutSound && !html) {
            surroundings.tell(Text.of(
                    "{0} changes nothing without {1}.", Argument.name("--no-sound"), Argument.name("--report ….html")));
        }
        ReviewRequest request;
        try {
            request = new ReviewRequest(
                    file,
                    marks == null ? new ArrayList<>() : TimeMarks.read(marks),
                    channel == null ? Optional.empty() : Optional.of(side(channel)),
                    Optional.ofNullable(track),
                    voice == null ? Optional.empty() : Optional.of(voice(voice)),
                    html && !withoutSound);
        } catch (RequestException e) {
            throw wrong(e.text(), e);
        }
        LeanHeap lean = LeanHeap.keep();
        try {
            return review(request);
        } finally {
            lean.close();
        }
    }

    private int reviewAll(Path folder) throws InterruptedException {
        if (file != null) {
            throw wrong(Text.of("Name either a recording, or a folder of recordings after --batch."), null);
        }
        surroundings.idle("--batch", marks != null, "--marks");
        surroundings.idle("--batch", channel != null, "--channel");
        surroundings.idle("--batch", track != null, "--track");
        surroundings.idle("--batch", voice != null, "--voice");
        surroundings.idle("--batch", withoutSound, "--no-sound");
        surroundings.idle("--batch", !output.reports().isEmpty(), "--report");
        surroundings.idle("--batch", output.json(), "--json");
        return batch.run(folder, surroundings);
    }

    private int review(ReviewRequest request) throws InterruptedException {
        TimedProgress progress = new TimedProgress(surroundings);
        ReviewSession session = new ReviewSession();
        Review review;
        try {
            review = session.run(request, progress);
        } catch (RequestException e) {
            surroundings.tell(e.text());
            return ExitCode.COULD_NOT_CHECK;
        } finally {
            progress.done();
        }
        int status = new RunOutput(surroundings, output).hand(review);
        return session.partly() ? ExitCode.COULD_NOT_CHECK : status;
    }

    private ReviewRequest.Channel side(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "left" -> ReviewRequest.Channel.LEFT;
            case "right" -> ReviewRequest.Channel.RIGHT;
            case "both" -> ReviewRequest.Channel.BOTH;
            default -> throw wrong(Text.of("--channel takes left, right or both."), null);
        };
    }

    private ReviewRequest.Voice voice(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        if (small.matches("[1-9][0-9]?")) {
            return new ReviewRequest.Voice(ReviewRequest.Which.NUMBER, Integer.parseInt(small));
        }
        return switch (small) {
            case "longest" -> new ReviewRequest.Voice(ReviewRequest.Which.LONGEST, 0);
            case "shortest" -> new ReviewRequest.Voice(ReviewRequest.Which.SHORTEST, 0);
            default -> throw wrong(Text.of("--voice takes a number from 1, longest or shortest."), null);
        };
    }

    private UsageException wrong(Text message, @Nullable Throwable cause) {
        return new UsageException(Objects.requireNonNull(spec).commandLine(), message, cause);
    }
}
