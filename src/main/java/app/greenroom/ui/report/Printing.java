package app.greenroom.ui.report;

import app.greenroom.report.ReportException;
import app.greenroom.report.page.PdfPages;
import app.greenroom.text.Argument;
import app.greenroom.ui.look.Texts;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A report on paper. Asks the system for printers and waits for them: never on the Swing thread. */
final class Printing {
    private final Printer printer;
    private final Texts texts;

    /** The system's printers. */
    interface Printer {
        /** Whether there is any. */
        boolean any();

        /**
         * Asks the user which and how many, and prints.
         *
         * @return whether the user wanted to
         */
        boolean print(PdfPages pages, String name) throws PrinterException;
    }

    Printing(Printer printer, Texts texts) {
        this.printer = printer;
        this.texts = texts;
    }

    /**
     * The printers of this computer.
     *
     * @param asking runs a question to the user where dialogs are shown, and gives its answer
     */
    static Printing ofThisComputer(Asking asking, Texts texts) {
        return new Printing(new SystemPrinter(asking), texts);
    }

    /** Asks on the thread that may show dialogs, and waits. */
    interface Asking {
        boolean ask(BooleanSupplier question);
    }

    /**
     * Prints.
     *
     * @param name of the job, as the printer's list shows it
     * @return whether the user wanted to
     * @throws ReportException when nothing could be printed, in a sentence that says what to do
     */
    boolean print(byte[] pdf, String name) throws ReportException {
        if (!printer.any()) {
            throw new ReportException(texts.text("report.print.none"));
        }
        try (PdfPages pages = PdfPages.open(pdf)) {
            return printer.print(pages, name);
        } catch (PrinterException e) {
            String why = Optional.ofNullable(e.getMessage()).orElse("");
            throw new ReportException(texts.text("report.print.failed", Argument.name(why)), e);
        }
    }

    private record SystemPrinter(Asking asking) implements Printer {
        @Override
        public boolean any() {
            return PrinterJob.lookupPrintServices().length > 0;
        }

        @Override
        public boolean print(PdfPages pages, String name) throws PrinterException {
            PrinterJob job = PrinterJob.getPrinterJob();
            job.setJobName(name);
            job.setPageable(pages.pageable());
            if (!asking.ask(job::printDialog)) {
                return false;
            }
            job.print();
            return true;
        }
    }
}
