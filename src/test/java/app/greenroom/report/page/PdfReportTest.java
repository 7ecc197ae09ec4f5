package app.greenroom.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.run.CheckRun;
import app.greenroom.model.run.Picture;
import app.greenroom.report.ExampleRuns;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PdfReportTest {

    static Stream<CheckRun> runs() {
        return HtmlReportTest.runs();
    }

    @ParameterizedTest
    @MethodSource("runs")
    void fitsOnThreeSheetsWithItsFontsInside(CheckRun run) throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfReport.render(run, Language.english()))) {
            assertThat(document.getNumberOfPages()).isBetween(1, 3);
            for (PDPage page : document.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isBetween(595f, 596f);
                PDResources resources = page.getResources();
                for (COSName name : resources.getFontNames()) {
                    assertThat(resources.getFont(name).isEmbedded()).isTrue();
                }
            }
            assertThat(text(document)).contains(run.readiness().status().title().toString());
        }
    }

    @Test
    void saysWhatThePageSays() throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfReport.render(ExampleRuns.notReady(), Language.english()))) {
            assertThat(text(document))
                    .contains("Not ready")
                    .contains("2 things need fixing before the interview.")
                    .contains("Monday 23 November 2026, 07:40 (Europe/London)")
                    .contains("Integrated Webcam, 1280×720")
                    .contains("Close the curtain, or turn so that the window is in front of you.")
                    .contains("Put the laptop on a stack of books about 25 cm high.")
                    .contains("−18.2° Camera above eye level")
                    .contains("good: −8° to 8° · acceptable: −15° to 15°")
                    .contains("Limit from: ANSI/ASA S12.60")
                    .contains("Bright window (Not ready)")
                    .contains("3 ums, uhs or drawn-out words, at 0:02, 0:06 and 0:06.");
            assertThat(images(document)).hasSize(1);
        }
    }

    @Test
    void namesItselfAndIsTaggedForScreenReaders() throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfReport.render(ExampleRuns.ready(), Language.english()))) {
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Ready · Greenroom");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }

    @Test
    void hostileNamesStayText() throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfReport.render(ExampleRuns.hostile(), Language.english()))) {
            assertThat(text(document)).contains("Cam <script>alert(1)</script> & \"quoted'");
        }
    }

    @Test
    void lettersThatNoFontHasAreLeftOutAndThatIsSaid() throws IOException {
        CheckRun run = ExampleRuns.ready();
        CheckRun foreign = new CheckRun(
                run.at(),
                List.of(new CheckRun.Subject(Text.of("Camera"), Text.of("摄像头 Kamera Größe"))),
                run.readiness(),
                run.findings(),
                run.measurements(),
                new CheckRun.Shown(run.picture(), run.sound(), Optional.empty()));
        try (PDDocument document = Loader.loadPDF(PdfReport.render(foreign, Language.english()))) {
            assertThat(text(document))
                    .contains("[…] Kamera Größe", "“[…]” stands for letters that no font in this file has");
        }
    }

    @Test
    void aBrokenPictureStillGivesAReport() throws IOException {
        CheckRun run = ExampleRuns.notReady();
        CheckRun broken = new CheckRun(
                run.at(),
                run.subject(),
                run.readiness(),
                run.findings(),
                run.measurements(),
                new CheckRun.Shown(
                        Optional.of(new Picture(640, 360, new byte[] {1, 2, 3}, List.of(), Text.of("Nothing to see"))),
                        run.sound(),
                        Optional.empty()));
        try (PDDocument document = Loader.loadPDF(PdfReport.render(broken, Language.english()))) {
            assertThat(text(document)).contains("Not ready", "Nothing to see");
            assertThat(images(document)).isEmpty();
        }
    }

    @Test
    void saysNothingOnTheTerminalAndPutsTheFontsOfTheSystemBack() {
        FontMapper before = FontMappers.instance();
        PrintStream usual = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            PdfReport.render(ExampleRuns.hostile(), Language.english());
        } finally {
            System.setErr(usual);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(FontMappers.instance()).isSameAs(before);
    }

    private static String text(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(false);
        return stripper.getText(document).replaceAll("\\s+", " ");
    }

    private static List<PDImageXObject> images(PDDocument document) {
        return StreamSupport.stream(document.getPages().spliterator(), false)
                .flatMap(page -> StreamSupport.stream(
                                page.getResources().getXObjectNames().spliterator(), false)
                        .map(name -> xObject(page, name)))
                .filter(PDImageXObject.class::isInstance)
                .map(PDImageXObject.class::cast)
                .toList();
    }

    private static PDXObject xObject(PDPage page, COSName name) {
        try {
            return page.getResources().getXObject(name);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
