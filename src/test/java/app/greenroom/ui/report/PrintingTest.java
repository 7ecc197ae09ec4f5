package app.greenroom.ui.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.greenroom.report.ExampleRuns;
import app.greenroom.report.ReportException;
import app.greenroom.report.ReportFormat;
import app.greenroom.report.Reports;
import app.greenroom.report.page.PdfPages;
import app.greenroom.text.Language;
import app.greenroom.ui.look.Texts;
import java.awt.print.PrinterException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintingTest {
    private static final byte[] PDF = Reports.render(ExampleRuns.notReady(), ReportFormat.PDF, Language.english());
    private static final Texts TEXTS = Texts.of(Language.english());

    private final List<String> printed = new ArrayList<>();

    @Test
    void everyPageGoesToThePrinter() throws Exception {
        assertThat(printing(
                                true,
                                (pages, name) -> printed.add(
                                        name + " " + pages.pageable().getNumberOfPages()))
                        .print(PDF, "greenroom-2026-11-23-0740"))
                .isTrue();
        try (PdfPages pages = PdfPages.open(PDF)) {
            assertThat(printed).containsExactly("greenroom-2026-11-23-0740 " + pages.count());
        }
    }

    @Test
    void whoDoesNotWantToIsNotToldThatItWasPrinted() throws Exception {
        assertThat(printing(true, (pages, name) -> false).print(PDF, "a")).isFalse();
    }

    @Test
    void saysPlainlyThatThereIsNoPrinter() {
        assertThatThrownBy(() ->
                        printing(false, (pages, name) -> printed.add(name)).print(PDF, "a"))
                .isInstanceOf(ReportException.class)
                .hasMessageStartingWith("This computer has no printer: ");
        assertThat(printed).isEmpty();
    }

    @Test
    void saysWhatToDoWhenThePrinterDoesNotTakeIt() {
        assertThatThrownBy(() -> printing(true, (pages, name) -> {
                            throw new PrinterException("out of toner");
                        })
                        .print(PDF, "a"))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("save the report as PDF")
                .hasMessageEndingWith("out of toner");
    }

    private interface Job {
        boolean print(PdfPages pages, String name) throws PrinterException;
    }

    private static Printing printing(boolean any, Job job) {
        return new Printing(
                new Printing.Printer() {
                    @Override
                    public boolean any() {
                        return any;
                    }

                    @Override
                    public boolean print(PdfPages pages, String name) throws PrinterException {
                        return job.print(pages, name);
                    }
                },
                TEXTS);
    }
}
