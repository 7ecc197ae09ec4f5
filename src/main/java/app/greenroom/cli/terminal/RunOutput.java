package app.greenroom.cli.terminal;

import app.greenroom.cli.usage.SharedOptions;
import app.greenroom.io.FileNames;
import app.greenroom.model.Readiness;
import app.greenroom.model.review.Review;
import app.greenroom.model.run.CheckRun;
import app.greenroom.report.ReportException;
import app.greenroom.report.Reports;
import app.greenroom.report.json.JsonReport;
import app.greenroom.report.json.ReviewJson;
import app.greenroom.report.json.WatchJson;
import app.greenroom.report.text.ReviewText;
import app.greenroom.report.text.TextReport;
import app.greenroom.report.text.TextStyle;
import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.nio.file.Path;
import java.util.List;

/** Hands a result to its reader: on the terminal, and into files. */
public final class RunOutput {
    private final CommandEnvironment surroundings;
    private final Language language;
    private final TextStyle style;
    private final SharedOptions.Output wanted;

    public RunOutput(CommandEnvironment surroundings, SharedOptions.Output wanted) {
        this.surroundings = surroundings;
        this.wanted = wanted;
        language = surroundings.language();
        style = surroundings.terminal().style();
    }

    /** Prints the run, writes the reports, and gives the exit status. */
    public int hand(CheckRun run, boolean brief) {
        print(wanted.json() ? JsonReport.render(run, language) : text(run, brief));
        return written(run);
    }

    /** The same for many probes, which JSON holds one by one. */
    public int watched(CheckRun whole, List<CheckRun> probes) {
        print(wanted.json() ? WatchJson.render(whole, probes, language) : text(whole, true));
        return written(whole);
    }

    /** The same for a review. */
    public int hand(Review review) {
        print(wanted.json() ? ReviewJson.render(review, language) : ReviewText.render(review, style, language));
        return write(report -> Reports.write(review, report, language)) ? ExitCode.READY : ExitCode.COULD_NOT_CHECK;
    }

    private String text(CheckRun run, boolean brief) {
        return brief ? TextReport.brief(run, style, language) : TextReport.render(run, style, language);
    }

    private void print(String result) {
        Terminal terminal = surroundings.terminal();
        if (wanted.json()) {
            terminal.json(result.stripTrailing());
        } else {
            terminal.out().print(result);
            terminal.out().flush();
        }
    }

    private int written(CheckRun run) {
        boolean written = write(report -> Reports.write(run, report, language));
        Readiness.Status status = run.readiness().status();
        return written || status != Readiness.Status.READY ? ExitCode.of(status) : ExitCode.COULD_NOT_CHECK;
    }

    private interface Writing {
        void write(Path report) throws ReportException;
    }

    private boolean write(Writing writing) {
        boolean all = true;
        for (Path report : wanted.reports()) {
            try {
                writing.write(report);
                surroundings.tell(Text.of("Report written: {0}", Argument.name(FileNames.text(report))));
            } catch (ReportException e) {
                surroundings.tell(e.text());
                all = false;
            }
        }
        return all;
    }
}
