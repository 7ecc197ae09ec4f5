package app.greenroom.ui.report;

import app.greenroom.model.run.CheckRun;
import app.greenroom.report.ReportFormat;
import app.greenroom.report.Reports;
import app.greenroom.report.page.PdfPages;
import app.greenroom.report.text.TextReport;
import app.greenroom.report.text.TextStyle;
import app.greenroom.text.Language;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A report made ready to be shown.
 *
 * @param run that it tells of
 * @param text the report in words, as a text file holds it
 * @param pages the PDF's pages; whoever shows them closes them
 * @param aspects how high each page is for its width
 */
record PreparedReport(CheckRun run, String text, PdfPages pages, List<Double> aspects) {
    /** Lays a run out. Takes about a second: never on the Swing thread. */
    static PreparedReport of(CheckRun run, Language language) {
        PdfPages pages = PdfPages.open(Reports.render(run, ReportFormat.PDF, language));
        List<Double> aspects =
                IntStream.range(0, pages.count()).mapToObj(pages::aspect).toList();
        return new PreparedReport(run, TextReport.render(run, TextStyle.plain(), language), pages, aspects);
    }
}
