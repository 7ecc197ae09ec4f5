package app.greenroom.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.measure.Interval;
import app.greenroom.model.review.Playback;
import app.greenroom.model.review.Review;
import app.greenroom.report.ExampleReview;
import app.greenroom.report.json.ReviewJson;
import app.greenroom.report.text.ReviewText;
import app.greenroom.report.text.TextStyle;
import app.greenroom.text.Language;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ReviewReportsTest {
    private static final Playback SOUND =
            new Playback("audio/mp4", new byte[] {1, 2, 3, 4}, List.of(new Interval(0, 90), new Interval(110, 140)));

    @Test
    void thePageIsWellFormedAndLoadsNothing() throws Exception {
        String page = page(ExampleReview.of("<b>&\"x'.mp4", Optional.of(SOUND)));
        Document document = parse(page);

        assertThat(page.replace("http://www.w3.org/", ""))
                .doesNotContain("http://", "https://www", "@import", "url(")
                .doesNotContain("<b>&");
        assertThat(elements(document, "link")).isEmpty();
        for (String name : List.of("img", "audio", "script", "image", "iframe", "source")) {
            for (Element element : elements(document, name)) {
                String source = element.getAttribute("src") + element.getAttribute("href");
                assertThat(source.isEmpty() || source.startsWith("data:"))
                        .as(name + " " + source)
                        .isTrue();
            }
        }
    }

    @Test
    void onlyTheOneScriptMayRun() throws Exception {
        String page = page(ExampleReview.of("a.mp4", Optional.of(SOUND)));
        String policy = elements(parse(page), "meta").stream()
                .filter(m -> m.getAttribute("http-equiv").equals("Content-Security-Policy"))
                .findFirst()
                .orElseThrow()
                .getAttribute("content");
        Matcher script =
                Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL).matcher(page);
        assertThat(script.find()).isTrue();
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(script.group(1).getBytes(UTF_8));

        assertThat(policy)
                .startsWith("default-src 'none'")
                .contains("script-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'")
                .doesNotContain("connect-src")
                .doesNotContain("script-src 'unsafe");
        assertThat(script.find()).as("a second script").isFalse();
    }

    @Test
    void everyMomentCanBePressedAndHasAName() throws Exception {
        Review review = ExampleReview.of("a.mp4", Optional.of(SOUND));
        Document document = parse(page(review));
        List<Element> buttons = elements(document, "button");

        List<Element> flags = buttons.stream()
                .filter(b -> b.getAttribute("class").startsWith("flag"))
                .toList();
        List<Element> listed = buttons.stream()
                .filter(b -> b.getAttribute("class").startsWith("moment"))
                .toList();
        assertThat(flags).as("what is heard, on the strips").hasSize(5);
        assertThat(listed).as("all, in the lists").hasSize(review.moments().size());
        assertThat(buttons).allMatch(b -> !b.getAttribute("aria-label").isBlank());
        assertThat(listed.get(0).getAttribute("aria-label")).isEqualTo("Um, uh or a drawn-out word at 0:14");
        assertThat(listed).extracting(Element::getTextContent).contains("0:14", "0:50 keys");
        assertThat(flags)
                .extracting(b -> b.getTextContent().strip() + ": " + b.getAttribute("aria-label"))
                .contains("um: Um, uh or a drawn-out word at 0:14", "keys: Keys at 0:50");
        assertThat(listed.get(0).getAttribute("data-start")).isEqualTo("14.00");
        assertThat(elements(document, "audio").get(0).getAttribute("data-pieces"))
                .isEqualTo("0.00-90.00,110.00-140.00");
    }

    @Test
    void thePageSaysThatItHoldsTheVoiceOrHoldsNone() {
        assertThat(page(ExampleReview.of("a.mp4", Optional.of(SOUND))))
                .contains("This page holds the sound", "data:audio/mp4;base64,AQIDBA==");
        assertThat(page(ExampleReview.of("a.mp4", Optional.empty())))
                .doesNotContain("This page holds the sound")
                .doesNotContain("<audio")
                .doesNotContain("<script")
                .contains("0:14");
    }

    @Test
    void thePdfShowsTimelineTableAndTimes() throws Exception {
        byte[] pdf = ReviewPdf.render(ExampleReview.of("Mock interview.mp4", Optional.of(SOUND)), Language.english());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("Mock interview.mp4", "From beginning to end", "Answer by answer", "1 min 19 s")
                    .contains("Why <medicine> & \"why\" now?", "Close the curtain.", "0:14", "All voices");
            assertThat(document.getNumberOfPages()).isBetween(1, 3);
        }
    }

    @Test
    void textFitsTheTerminalAndSaysTheSame() {
        String text =
                ReviewText.render(ExampleReview.of("a.mp4", Optional.empty()), TextStyle.plain(), Language.english());

        assertThat(text)
                .contains("2 answers, 46 s long on average. 1 of them within one to two minutes.", "1.7 (0.5 to 4.2)")
                .contains(
                        "Um, uh or a drawn-out word at  0:14, 0:14 and 2:05",
                        "Long pauses at  0:18",
                        "0:40 to 1:20 A window behind you.")
                .contains("Noises at  0:50 keys")
                .contains("First word 1.3 s after the question.");
        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void jsonHoldsAnswersAndMoments() {
        JsonObject json = JsonParser.parseString(
                        ReviewJson.render(ExampleReview.of("a.mp4", Optional.of(SOUND)), Language.english()))
                .getAsJsonObject();

        assertThat(json.get("schema").getAsString()).isEqualTo(ReviewJson.SCHEMA);
        JsonObject answer = json.getAsJsonArray("answers").get(0).getAsJsonObject();
        assertThat(answer.get("start").getAsDouble()).isEqualTo(10);
        assertThat(answer.getAsJsonArray("fillerRate").get(1).getAsDouble()).isEqualTo(4.2);
        assertThat(json.getAsJsonArray("moments")).hasSize(6);
        JsonObject filler = json.getAsJsonArray("moments").get(1).getAsJsonObject();
        assertThat(filler.get("confidence").getAsDouble()).isEqualTo(0.75);
        assertThat(filler.get("label").getAsString()).isEqualTo("um, uh or a drawn-out word");
        JsonObject pause = json.getAsJsonArray("moments").get(2).getAsJsonObject();
        assertThat(pause.has("confidence")).as("of a pause").isFalse();
        assertThat(json.getAsJsonObject("pace").getAsJsonArray("values").get(0).isJsonNull())
                .isTrue();
        assertThat(json.getAsJsonArray("lanes").get(0).getAsJsonObject().getAsJsonArray("parts"))
                .hasSize(3);
    }

    private static String page(Review review) {
        return new String(ReviewHtml.render(review, Language.english()), UTF_8);
    }

    private static Document parse(String page) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        String xml = page.substring(page.indexOf("<html"));
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList list = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < list.getLength(); i++) {
            elements.add((Element) list.item(i));
        }
        return elements;
    }
}
