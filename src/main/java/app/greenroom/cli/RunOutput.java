package app.greenroom.cli;

import app.greenroom.model.Readiness;
import app.greenroom.model.run.CheckRun;
import app.greenroom.report.ReportException;
import app.greenroom.report.Reports;
import app.greenroom.report.json.JsonReport;
import app.greenroom.report.json.WatchJson;
import app.greenroom.report.text.TextReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Hands a run to its reader: on the terminal, and into files. */
final class RunOutput {
    private final Terminal terminal;

    RunOutput(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Refuses names of report files that say no form. */
    static void check(List<Path> reports, CommandLine command) {
        for (Path report : reports) {
            try {
                Reports.format(report);
            } catch (ReportException e) {
                throw new ParameterException(command, String.valueOf(e.getMessage()), e);
            }
        }
    }

    /** Prints the run, writes the reports, and gives the exit status. */
    int hand(CheckRun run, boolean json, boolean brief, List<Path> reports) {
        return hand(run, json ? Optional.of(JsonReport.render(run)) : Optional.empty(), brief, reports);
    }

    /** The same for many probes, which JSON holds one by one. */
    int watched(CheckRun whole, List<CheckRun> probes, boolean json, List<Path> reports) {
        return hand(whole, json ? Optional.of(WatchJson.render(whole, probes)) : Optional.empty(), true, reports);
    }

    private int hand(CheckRun run, Optional<String> json, boolean brief, List<Path> reports) {
        if (json.isPresent()) {
            terminal.json(json.get().stripTrailing());
        } else {
            terminal.out()
                    .print(brief ? TextReport.brief(run, terminal.style()) : TextReport.render(run, terminal.style()));
            terminal.out().flush();
        }
        boolean written = write(run, reports);
        int code = ExitCode.of(run.readiness().status());
        return written || run.readiness().status() != Readiness.Status.READY ? code : ExitCode.COULD_NOT_CHECK;
    }

    private boolean write(CheckRun run, List<Path> reports) {
        boolean all = true;
        for (Path report : reports) {
            try {
                Reports.write(run, report);
                terminal.err().println("Report written: " + report);
            } catch (ReportException e) {
                terminal.err().println(e.getMessage());
                all = false;
            }
        }
        return all;
    }
}
