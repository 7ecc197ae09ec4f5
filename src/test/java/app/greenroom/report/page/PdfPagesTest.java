package app.greenroom.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.model.run.CheckRun;
import app.greenroom.report.ExampleRuns;
import app.greenroom.report.ReportFormat;
import app.greenroom.report.Reports;
import app.greenroom.text.Language;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Pageable;
import java.awt.print.PrinterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.junit.jupiter.api.Test;

class PdfPagesTest {
    private static final CheckRun RUN = ExampleRuns.notReady();
    private static final byte[] PDF = Reports.render(RUN, ReportFormat.PDF, Language.english());

    @Test
    void hasThePagesOfThePdfAndNoneIsBlank() throws IOException {
        int expected;
        try (PDDocument document = Loader.loadPDF(PDF)) {
            expected = document.getNumberOfPages();
        }
        try (PdfPages pages = PdfPages.open(PDF)) {
            assertThat(pages.count()).isEqualTo(expected).isPositive();
            for (int page = 0; page < pages.count(); page++) {
                assertThat(pages.aspect(page)).isCloseTo(Math.sqrt(2), within(0.01)); // A4
                assertThat(ink(pages.image(page, 400))).isGreaterThan(0.005);
            }
        }
    }

    @Test
    void isAsWideAsAsked() {
        try (PdfPages pages = PdfPages.open(PDF)) {
            for (int width : new int[] {1, 333, 801, 1600}) {
                BufferedImage image = pages.image(0, width);
                assertThat(image.getWidth()).isEqualTo(width);
                assertThat((double) image.getHeight()).isCloseTo(width * pages.aspect(0), within(1.0));
            }
        }
    }

    @Test
    void showsTheVerdictInItsColour() {
        try (PdfPages ready = PdfPages.open(Reports.render(ExampleRuns.ready(), ReportFormat.PDF, Language.english()));
                PdfPages notReady = PdfPages.open(PDF)) {
            assertThat(redder(notReady.image(0, 600))).isGreaterThan(2 * redder(ready.image(0, 600)) + 200);
        }
    }

    @Test
    void looksForNoFontOfTheSystem() {
        FontMapper before = FontMappers.instance();
        FontMappers.set((FontMapper) Proxy.newProxyInstance(
                FontMapper.class.getClassLoader(), new Class<?>[] {FontMapper.class}, (self, method, arguments) -> {
                    throw new AssertionError("asked for a font of the system");
                }));
        try (PdfPages pages = PdfPages.open(PDF)) {
            assertThat(ink(pages.image(0, 300))).isPositive();
        } finally {
            FontMappers.set(before);
        }
    }

    @Test
    void aPrinterIsGivenEveryPage() throws PrinterException {
        try (PdfPages pages = PdfPages.open(PDF)) {
            Pageable pageable = pages.pageable();
            assertThat(pageable.getNumberOfPages()).isEqualTo(pages.count());
            PageFormat sheet = pageable.getPageFormat(0);
            BufferedImage paper = new BufferedImage(
                    (int) sheet.getWidth() + 1, (int) sheet.getHeight() + 1, BufferedImage.TYPE_INT_RGB);
            var g = paper.createGraphics();
            g.setBackground(java.awt.Color.WHITE);
            g.clearRect(0, 0, paper.getWidth(), paper.getHeight());
            assertThat(pageable.getPrintable(0).print(g, sheet, 0)).isZero(); // PAGE_EXISTS
            g.dispose();
            assertThat(ink(paper)).isGreaterThan(0.005);
        }
    }

    @Test
    void refusesWhatIsNoPdf() {
        assertThatThrownBy(() -> PdfPages.open(new byte[] {1, 2, 3})).isInstanceOf(UncheckedIOException.class);
    }

    /** The part of a picture that is clearly darker than paper, 0 to 1. */
    private static double ink(BufferedImage image) {
        long dark = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) >> 8 & 0xFF) < 160) {
                    dark++;
                }
            }
        }
        return (double) dark / image.getWidth() / image.getHeight();
    }

    private static long redder(BufferedImage image) {
        long red = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                int r = rgb >> 16 & 0xFF;
                if (r > (rgb >> 8 & 0xFF) + 80 && r > (rgb & 0xFF) + 80) {
                    red++;
                }
            }
        }
        return red;
    }
}
