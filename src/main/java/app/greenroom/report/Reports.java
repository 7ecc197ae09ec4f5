package app.greenroom.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.greenroom.model.review.Review;
import app.greenroom.model.run.CheckRun;
import app.greenroom.report.json.JsonReport;
import app.greenroom.report.json.ReviewJson;
import app.greenroom.report.page.HtmlReport;
import app.greenroom.report.page.PdfReport;
import app.greenroom.report.page.ReviewHtml;
import app.greenroom.report.page.ReviewPdf;
import app.greenroom.report.text.CsvReport;
import app.greenroom.report.text.ReviewCsv;
import app.greenroom.report.text.ReviewText;
import app.greenroom.report.text.TextReport;
import app.greenroom.report.text.TextStyle;
import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.nio.file.Path;
import java.util.Locale;

/** Reports as files: the end of a file's name says its form. */
public final class Reports {
    private Reports() {}

    /**
     * The form that a file's name asks for.
     *
     * @throws ReportException when the name ends in none of .html, .htm, .json, .csv, .pdf and .txt
     */
    public static ReportFormat format(Path path) throws ReportException {
        Path file = path.getFileName();
        String name = file == null ? "" : file.toString();
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return ReportFormat.ofEnding(extension)
                .orElseThrow(() -> new ReportException(Text.of(
                        "The report's name “{0}” does not say what to write: end it in .html, .pdf, .json, .csv or"
                                + " .txt.",
                        Argument.name(path.toString()))));
    }

    /** A run in one of the forms; text is UTF-8. */
    public static byte[] render(CheckRun run, ReportFormat format, Language language) {
        return switch (format) {
            case HTML -> HtmlReport.render(run, language).getBytes(UTF_8);
            case JSON -> JsonReport.render(run, language).getBytes(UTF_8);
            case CSV -> CsvReport.render(run, language).getBytes(UTF_8);
            case PDF -> PdfReport.render(run, language);
            case TEXT -> TextReport.render(run, TextStyle.plain(), language).getBytes(UTF_8);
        };
    }

    /**
     * Writes a run to a file in the form that its name asks for.
     *
     * @throws ReportException when the name says no form or the file cannot be written; see {@link ReportFile}
     */
    public static void write(CheckRun run, Path path, Language language) throws ReportException {
        ReportFile.write(path, render(run, format(path), language));
    }

    /** A review in one of the forms; text is UTF-8. */
    public static byte[] render(Review review, ReportFormat format, Language language) {
        return switch (format) {
            case HTML -> ReviewHtml.render(review, language);
            case JSON -> ReviewJson.render(review, language).getBytes(UTF_8);
            case CSV -> ReviewCsv.render(review, language).getBytes(UTF_8);
            case PDF -> ReviewPdf.render(review, language);
            case TEXT -> ReviewText.render(review, TextStyle.plain(), language).getBytes(UTF_8);
        };
    }

    /**
     * Writes a review to a file in the form that its name asks for.
     *
     * @throws ReportException when the name says no form or the file cannot be written; see {@link ReportFile}
     */
    public static void write(Review review, Path path, Language language) throws ReportException {
        ReportFile.write(path, render(review, format(path), language));
    }
}
