package app.greenroom.cli;

import app.greenroom.model.review.Review;
import app.greenroom.report.ReportException;
import app.greenroom.report.ReportFormat;
import app.greenroom.report.Reports;
import app.greenroom.report.json.ReviewJson;
import app.greenroom.report.text.ReviewText;
import app.greenroom.session.RequestException;
import app.greenroom.session.review.ReviewRequest;
import app.greenroom.session.review.ReviewSession;
import app.greenroom.session.review.TimeMarks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = {
            "Listens to and looks at a recorded answer or a whole mock interview, minutes to hours long:",
            "a WAV file, or the MP4, M4A, WebM, MKV, MOV, MP3 or Ogg that a meeting program, a telephone or a browser"
                    + " saved.",
            "A review gives advice: it never ends in “not ready”. Nothing leaves this computer."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the recording was reviewed, whatever was found in it",
            "2:it could not be read, or a report could not be written",
            "64:wrong usage"
        })
final class ReviewCommand implements Callable<Integer> {
    private final CommandEnvironment surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The recording.")
    private Path file = Path.of("");

    @Option(
            names = "--report",
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Write the report to FILE; its end says how: .html, .pdf, .json or .txt. Several are possible.")
    private List<Path> reports = List.of();

    @Option(
            names = "--marks",
            paramLabel = "TIMES",
            description = "Where the questions are asked: times such as 0:00,2:10,4:35, or a file with a time and, if"
                    + " wanted, the question on each line. Without, answers are split at silences of four seconds.")
    private @Nullable String marks;

    @Option(
            names = "--channel",
            paramLabel = "SIDE",
            description = "Listen to one channel only: left or right, where a recording has one voice on each.")
    private @Nullable String channel;

    @Option(names = "--no-sound", description = "Leave the sound out of the HTML report.")
    private boolean withoutSound;

    @Option(names = "--json", description = "Print the review as JSON.")
    private boolean json;

    ReviewCommand(CommandEnvironment surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        Terminal terminal = surroundings.terminal();
        boolean html = false;
        for (Path report : reports) {
            try {
                ReportFormat format = Reports.format(report);
                html |= format == ReportFormat.HTML;
            } catch (ReportException e) {
                throw wrong(String.valueOf(e.getMessage()), e);
            }
        }
        ReviewRequest request;
        try {
            request = new ReviewRequest(
                    file,
                    marks == null ? new ArrayList<>() : TimeMarks.read(marks),
                    channel == null ? Optional.empty() : Optional.of(side(channel)),
                    html && !withoutSound);
        } catch (RequestException e) {
            throw wrong(String.valueOf(e.getMessage()), e);
        }
        LeanHeap lean = LeanHeap.keep();
        try {
            return review(request, terminal);
        } finally {
            lean.close();
        }
    }

    private int review(ReviewRequest request, Terminal terminal) throws InterruptedException {
        TimedProgress progress = new TimedProgress(terminal, surroundings.nanoTime());
        Review review;
        try {
            review = new ReviewSession().run(request, progress);
        } catch (RequestException e) {
            terminal.err().println(e.getMessage());
            return ExitCode.COULD_NOT_CHECK;
        } finally {
            progress.done();
        }
        if (json) {
            terminal.json(ReviewJson.render(review).stripTrailing());
        } else {
            terminal.out().print(ReviewText.render(review, terminal.style()));
            terminal.out().flush();
        }
        return write(review) ? ExitCode.READY : ExitCode.COULD_NOT_CHECK;
    }

    private ReviewRequest.Channel side(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "left" -> ReviewRequest.Channel.LEFT;
            case "right" -> ReviewRequest.Channel.RIGHT;
            default -> throw wrong("--channel takes left or right.", null);
        };
    }

    private ParameterException wrong(String message, @Nullable Throwable cause) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message, cause);
    }

    private boolean write(Review review) {
        boolean all = true;
        for (Path report : reports) {
            try {
                Reports.write(review, report);
                surroundings.terminal().err().println("Report written: " + report);
            } catch (ReportException e) {
                surroundings.terminal().err().println(e.getMessage());
                all = false;
            }
        }
        return all;
    }
}
