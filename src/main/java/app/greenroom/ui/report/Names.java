package app.greenroom.ui.report;

import app.greenroom.model.run.CheckRun;
import app.greenroom.report.ReportException;
import app.greenroom.report.ReportFormat;
import app.greenroom.report.Reports;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What files with reports are called: {@code greenroom-2026-11-23-0740.html} for a check that ran then. */
final class Names {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmm", Locale.ROOT);

    private Names() {}

    /** The name of a run's report without its ending; the time is the one that the check ran at, on its own clock. */
    static String stem(CheckRun run) {
        return "greenroom-" + STAMP.format(run.at());
    }

    /** The name of a run's report. */
    static String of(CheckRun run, ReportFormat format) {
        return stem(run) + ending(format);
    }

    /** The ending that says a form, with its dot. */
    static String ending(ReportFormat format) {
        return "." + format.endings().get(0);
    }

    /** What the user typed, with an ending where it says no form: {@code monday} becomes {@code monday.pdf}. */
    static Path complete(Path typed, ReportFormat chosen) {
        return says(typed) ? typed : typed.resolveSibling(name(typed) + ending(chosen));
    }

    /** The name with another form's ending, when another form is chosen; what is not an ending of ours stays. */
    static String changed(String name, ReportFormat chosen) {
        if (name.isBlank()) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String stem = says(name) ? name.substring(0, dot) : name;
        return stem + ending(chosen);
    }

    private static boolean says(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".htm") || endsInOne(small);
    }

    private static boolean endsInOne(String small) {
        for (ReportFormat format : ReportFormat.values()) {
            if (small.endsWith(ending(format))
                    && small.length() > ending(format).length()) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(Path typed) {
        try {
            Reports.format(typed);
            return true;
        } catch (ReportException e) {
            return false;
        }
    }

    private static String name(Path typed) {
        Path file = typed.getFileName();
        return file == null ? "" : file.toString();
    }
}
