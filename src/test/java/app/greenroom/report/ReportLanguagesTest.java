package app.greenroom.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.Area;
import app.greenroom.model.Evidence;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.Readiness;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.review.Answer;
import app.greenroom.model.review.Playback;
import app.greenroom.model.review.Review;
import app.greenroom.model.run.CheckRun;
import app.greenroom.report.page.PdfPages;
import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.LengthUnit;
import app.greenroom.text.Text;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** Reports in every form and language. */
class ReportLanguagesTest {
    private static final Language GERMAN = language("de");
    private static final Language SPANISH = language("es");
    private static final Language ARABIC = language("ar");

    /** What is said as it is in every language. */
    private static final List<String> NAMES = List.of(
            "Integrated Webcam, 1280×720",
            "Integrated Webcam",
            "Built-in Audio Analog Stereo",
            "Built-in Audio",
            "Desk <b>&amp;</b>",
            "Zoom (zoom.us)",
            "zoom.us:443, by TCP and TLS",
            "Zoom",
            "Why <medicine> & \"why\" now?",
            "answer-length",
            "light-backlight",
            "sound-level",
            "speech-fillers",
            "speech-pauses",
            "talk.mp4",
            "Greenroom");

    /** Values in JSON that are names for programs. */
    private static final Set<String> IDS = Set.of(
            "schema",
            "at",
            "zone",
            "language",
            "id",
            "unit",
            "check",
            "area",
            "importance",
            "outcome",
            "status",
            "state",
            "accepted",
            "good",
            "kind",
            "measurement");

    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]+");

    private static Language language(String code) {
        return Language.of(Locale.forLanguageTag(code), LengthUnit.CENTIMETRES);
    }

    private static List<CheckRun> runs() {
        return List.of(
                ExampleRuns.notReady(),
                ExampleRuns.ready(),
                ExampleRuns.remembered(),
                ExampleRuns.couldNotCheck(),
                ExampleNetworks.run());
    }

    private static Review review(String question) {
        Review review = ExampleReview.of("talk.mp4", Optional.of(new Playback("audio/mp4", new byte[] {1}, List.of())));
        List<Answer> answers = new ArrayList<>(review.answers());
        answers.replaceAll(answer -> new Answer(
                answer.number(),
                Optional.of(question),
                answer.time(),
                answer.findings(),
                answer.fillerRate(),
                answer.measurements()));
        return new Review(
                review.source(),
                review.sound(),
                review.pictures(),
                answers,
                review.moments(),
                review.findings(),
                review.notes());
    }

    /** A run whose sentences the catalogues have, of a camera that has a point in its name. */
    private static CheckRun drWeber() {
        Argument camera = Argument.name("Dr. Weber’s Kamera St. Pauli");
        Finding low = new Finding(
                "camera-height",
                Area.CAMERA_HEIGHT,
                Importance.DECISIVE,
                new Outcome.Missed(new Fix(Text.of(
                        "Raise the screen or camera by about {0} (±{1}), on books for instance.",
                        Argument.centimetres(23), Argument.count(4)))),
                Text.of("The camera is {0} below your eyes.", Argument.degrees(18)),
                OptionalInt.of(22),
                List.of(new Evidence(
                        Text.of("Camera above eye level"),
                        Measurement.of("camera.elevation", -18.2, "deg"),
                        Optional.of(ExampleRuns.height()))));
        return new CheckRun(
                ExampleRuns.AT,
                List.of(new CheckRun.Subject(Text.of("Camera"), Text.of(camera))),
                new Readiness(Readiness.Status.NOT_READY, List.of(low)),
                List.of(low),
                List.of(),
                new CheckRun.Shown(
                        Optional.of(ExampleEvidence.picture(ExampleEvidence.backlit())),
                        Optional.of(ExampleEvidence.strip()),
                        Optional.empty()));
    }

    /** What people read in a report, one string each. */
    private static List<String> said(byte[] report, ReportFormat format) {
        return switch (format) {
            case TEXT -> new String(report, UTF_8).lines().toList();
            case CSV -> cells(new String(report, UTF_8));
            case PDF -> {
                try (PDDocument document = Loader.loadPDF(report)) {
                    List<String> said = new ArrayList<>();
                    said.add(new PDFTextStripper().getText(document).replaceAll("\\s+", " "));
                    said.add(document.getDocumentInformation().getTitle());
                    said.add(document.getDocumentInformation().getSubject());
                    yield said;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            case HTML -> {
                List<String> said = new ArrayList<>();
                for (Element element : Pages.all(Pages.parse(new String(report, UTF_8)))) {
                    NamedNodeMap attributes = element.getAttributes();
                    for (String name : List.of("aria-label", "title", "alt", "data-from")) {
                        if (attributes.getNamedItem(name) != null) {
                            said.add(attributes.getNamedItem(name).getNodeValue());
                        }
                    }
                    if (!Set.of("style", "script").contains(element.getNodeName())) {
                        for (int i = 0; i < element.getChildNodes().getLength(); i++) {
                            if (element.getChildNodes().item(i) instanceof org.w3c.dom.Text words) {
                                said.add(words.getData());
                            }
                        }
                    }
                }
                yield said;
            }
            case JSON -> {
                List<String> said = new ArrayList<>();
                gather(JsonParser.parseString(new String(report, UTF_8)), said);
                yield said;
            }
        };
    }

    /** Of each row what people read: its last cell, and of what was checked its role too. */
    private static List<String> cells(String table) {
        List<String> said = new ArrayList<>();
        for (String line : table.split("\r\n", -1)) {
            if (!line.startsWith("row,") && !line.isEmpty()) {
                said.add(line.replaceFirst("^(?:[^,]*,){8}", "").replace("\"\"", "\""));
            }
            if (line.startsWith("subject,")) {
                said.add(line.split(",", -1)[2]);
            }
        }
        return said;
    }

    private static void gather(JsonElement json, List<String> said) {
        if (json instanceof JsonObject object) {
            object.entrySet().stream()
                    .filter(entry -> !IDS.contains(entry.getKey()))
                    .filter(entry ->
                            !entry.getKey().equals("reasons") && !entry.getKey().equals("trips"))
                    .forEach(entry -> gather(entry.getValue(), said));
        } else if (json.isJsonArray()) {
            json.getAsJsonArray().forEach(each -> gather(each, said));
        } else if (json.isJsonPrimitive() && json.getAsJsonPrimitive().isString()) {
            said.add(json.getAsString());
        }
    }

    /** Letters without accents, which the pseudo-language has none of, outside what is said as it is. */
    private static List<String> untranslated(byte[] report, ReportFormat format) {
        List<String> found = new ArrayList<>();
        for (String words : said(report, format)) {
            String rest = words;
            for (String name : NAMES) {
                rest = rest.replace(name, " ");
            }
            Matcher letters = LETTERS.matcher(rest);
            while (letters.find()) {
                found.add(letters.group() + " in: " + words);
            }
        }
        return found;
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void everyWordOfAReportIsTranslated(ReportFormat format) {
        for (CheckRun run : runs()) {
            assertThat(untranslated(Reports.render(run, format, Language.pseudo()), format))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void everyWordOfAReviewIsTranslated(ReportFormat format) {
        byte[] report = Reports.render(review("Why <medicine> & \"why\" now?"), format, Language.pseudo());
        assertThat(untranslated(report, format)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void aNameStaysAsItIs(ReportFormat format) {
        for (Language language : List.of(Language.english(), GERMAN, SPANISH, ARABIC)) {
            String said = String.join("\n", said(Reports.render(drWeber(), format, language), format));
            assertThat(said.replaceAll("[\u2068\u2069]", "")).contains("Dr. Weber’s Kamera St. Pauli");
        }
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void eachFormSpeaksTheLanguage(ReportFormat format) {
        assertThat(plain(said(Reports.render(drWeber(), format, GERMAN), format)))
                .contains("Kamerahöhe")
                .doesNotContain("The camera");
        assertThat(plain(said(Reports.render(drWeber(), format, SPANISH), format)))
                .contains("cámara")
                .doesNotContain("The camera");
        assertThat(plain(said(Reports.render(drWeber(), format, ARABIC), format)))
                .contains("ارتفاع الكاميرا")
                .doesNotContain("The camera");
    }

    /** Letters that were joined as plain ones, without marks. */
    private static String plain(List<String> said) {
        return Normalizer.normalize(String.join("\n", said), Normalizer.Form.NFKC);
    }

    @Test
    void jsonNamesItsLanguageAndKeepsItsIdsAndNumbers() {
        JsonObject german = json(GERMAN);
        JsonObject english = json(Language.english());
        assertThat(german.get("language").getAsString()).isEqualTo("de");
        assertThat(english.get("language").getAsString()).isEqualTo("en");
        assertThat(german.get("measurements")).isEqualTo(english.get("measurements"));
        assertThat(ids(german)).isEqualTo(ids(english)).isNotEmpty();
    }

    private static JsonObject json(Language language) {
        return JsonParser.parseString(
                        new String(Reports.render(ExampleRuns.notReady(), ReportFormat.JSON, language), UTF_8))
                .getAsJsonObject();
    }

    private static List<String> ids(JsonObject report) {
        return report.getAsJsonArray("findings").asList().stream()
                .map(each -> each.getAsJsonObject().get("check").getAsString()
                        + each.getAsJsonObject().get("outcome").getAsString())
                .toList();
    }

    @Test
    void anArabicPageRunsFromRightToLeft() {
        for (byte[] page : List.of(
                Reports.render(drWeber(), ReportFormat.HTML, ARABIC),
                Reports.render(review("?"), ReportFormat.HTML, ARABIC))) {
            Element html = Pages.parse(new String(page, UTF_8)).getDocumentElement();
            assertThat(html.getAttribute("lang")).isEqualTo("ar");
            assertThat(html.getAttribute("dir")).isEqualTo("rtl");
        }
        assertThat(new String(Reports.render(drWeber(), ReportFormat.HTML, GERMAN), UTF_8))
                .contains("<html lang=\"de\" dir=\"ltr\"");
    }

    @Test
    void arabicIsPrintedWithLettersThatLieInTheFile() throws IOException {
        byte[] pdf = Reports.render(drWeber(), ReportFormat.PDF, ARABIC);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).containsPattern("[\\p{IsArabic}]{4,}").doesNotContain("????", "□");
            List<String> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                    fonts.add(page.getResources().getFont(name).getName());
                }
            }
            assertThat(fonts).anySatisfy(font -> assertThat(font).contains("DejaVu"));
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ar");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
        try (PdfPages pages = PdfPages.open(pdf)) {
            BufferedImage page = pages.image(0, 800);
            // The verdict's seal stands at the right, not at the left.
            assertThat(reddish(page, 600, 760)).isGreaterThan(10 * Math.max(1, reddish(page, 40, 120)));
        }
    }

    private static int reddish(BufferedImage image, int from, int to) {
        int count = 0;
        for (int x = from; x < to; x++) {
            for (int y = 60; y < 150; y++) {
                int rgb = image.getRGB(x, y);
                boolean red = (rgb >> 16 & 255) > 140 && (rgb >> 8 & 255) < 90 && (rgb & 255) < 90;
                count += red ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void anArabicQuestionIsPrintedWithItsLettersInEveryLanguage() throws IOException {
        byte[] pdf = Reports.render(review("لماذا اخترت الطب؟"), ReportFormat.PDF, Language.english());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC))
                    .contains("لماذا")
                    .doesNotContain("???");
        }
    }

    @Test
    void aQuestionThatNoFontHasIsLeftOutOnPaperAndStandsOnThePage() throws IOException {
        Review chinese = review("你为什么选择医学？");
        try (PDDocument document = Loader.loadPDF(Reports.render(chinese, ReportFormat.PDF, Language.english()))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("“[…]”", "stands for letters that no font in this file has")
                    .doesNotContain("???", "□");
        }
        assertThat(new String(Reports.render(chinese, ReportFormat.HTML, Language.english()), UTF_8))
                .contains("你为什么选择医学？");
    }
}
