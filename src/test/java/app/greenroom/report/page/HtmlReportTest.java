package app.greenroom.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.run.CheckRun;
import app.greenroom.model.run.Picture;
import app.greenroom.report.ExampleEvidence;
import app.greenroom.report.ExampleRuns;
import app.greenroom.report.Pages;
import app.greenroom.report.json.JsonReport;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

public class HtmlReportTest {

    public static Stream<CheckRun> runs() {
        return Stream.of(
                ExampleRuns.notReady(),
                ExampleRuns.ready(),
                ExampleRuns.remembered(),
                ExampleRuns.couldNotCheck(),
                ExampleRuns.hostile(),
                ExampleRuns.crowded());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void isWellFormedNamesItsLanguageAndLoadsNothing(CheckRun run) {
        String html = HtmlReport.render(run, Language.english());
        Document page = Pages.parse(html);

        assertThat(html).startsWith("<!DOCTYPE html>");
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        for (Element element : Pages.all(page)) {
            assertThat(element.getTagName()).isNotIn("script", "link", "iframe", "object", "embed", "base");
            for (String name : List.of("src", "href", "srcset", "poster", "action")) {
                String address = element.getAttribute(name);
                if (!address.isEmpty()) {
                    assertThat(address).matches("(?s)(data:image/jpeg;base64,|#).*");
                }
            }
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                assertThat(element.getAttributes().item(i).getNodeName()).doesNotStartWith("on");
            }
        }
        assertThat(Templates.read("report.css")).doesNotContain("url(", "@import", "</");
    }

    @ParameterizedTest
    @MethodSource("runs")
    void everyIdIsThereOnceAndEveryReferenceLeadsToOne(CheckRun run) {
        Document page = Pages.parse(HtmlReport.render(run, Language.english()));
        Set<String> ids = new HashSet<>();
        List<String> references = new ArrayList<>();
        for (Element element : Pages.all(page)) {
            if (element.hasAttribute("id")) {
                assertThat(ids.add(element.getAttribute("id")))
                        .as(element.getAttribute("id"))
                        .isTrue();
            }
            if (element.hasAttribute("aria-labelledby")) {
                references.add(element.getAttribute("aria-labelledby"));
            }
            if (element.getAttribute("href").startsWith("#")) {
                references.add(element.getAttribute("href").substring(1));
            }
        }
        assertThat(references).isNotEmpty().allMatch(ids::contains);
    }

    @ParameterizedTest
    @MethodSource("runs")
    void everyDrawingSaysWhatItShowsOrIsHiddenFromReaders(CheckRun run) {
        Document page = Pages.parse(HtmlReport.render(run, Language.english()));
        for (Element svg : Pages.named(page, "svg")) {
            boolean says = svg.getAttribute("role").equals("img")
                    && !svg.getAttribute("aria-label").isBlank();
            boolean hidden = svg.getAttribute("aria-hidden").equals("true");
            assertThat(says ^ hidden).isTrue();
        }
    }

    @Test
    void theVerdictComesFirstInWordsAndSymbol() {
        Map<String, CheckRun> verdicts = Map.of(
                "Ready", ExampleRuns.ready(),
                "Not ready", ExampleRuns.notReady(),
                "Could not check", ExampleRuns.couldNotCheck());
        verdicts.forEach((words, run) -> {
            Document page = Pages.parse(HtmlReport.render(run, Language.english()));
            assertThat(Pages.text(Pages.named(page, "h1").get(0))).isEqualTo(words);
            assertThat(Pages.text(Pages.named(page, "title").get(0))).startsWith(words);
            Element header = Pages.named(page, "header").get(0);
            assertThat(Pages.withClass(header, "seal")).hasSize(1);
            assertThat(Pages.text(header)).contains("Monday 23 November 2026, 07:40 (Europe/London)");
            assertThat(Pages.text(header)).contains("Camera Integrated Webcam, 1280×720");
        });
    }

    @Test
    void theFixesThatDecideComeInTheVerdictsOrderAndNothingIsSaidTwice() {
        Document page = Pages.parse(HtmlReport.render(ExampleRuns.notReady(), Language.english()));
        Element first = Pages.withClass(page, "first").get(0);
        assertThat(Pages.withClass(first, "step").stream().map(Pages::text))
                .containsExactly(
                        "Close the curtain, or turn so that the window is in front of you.",
                        "Put the laptop on a stack of books about 25 cm high.");

        Document unknown = Pages.parse(HtmlReport.render(ExampleRuns.couldNotCheck(), Language.english()));
        assertThat(Pages.withClass(Pages.withClass(unknown, "first").get(0), "step").stream()
                        .map(Pages::text))
                .containsExactly(
                        "Plug in a camera, or switch on the one in your laptop.",
                        "Run the check again and read a sentence aloud.");
        assertThat(Pages.text(Pages.withClass(unknown, "first").get(0))).contains("Light, Framing and Camera height");
    }

    @Test
    void everyAreaHasACardWithScoreNumberLimitSourceAndFix() {
        Document page = Pages.parse(HtmlReport.render(ExampleRuns.notReady(), Language.english()));
        List<Element> cards = Pages.named(page, "article");
        assertThat(cards.stream().map(card -> Pages.text(Pages.named(card, "h3").get(0))))
                .containsExactly("Light", "Framing", "Camera height", "Image quality", "Sound", "Speech", "Network");

        String height = Pages.text(cards.get(Area.valueOf("CAMERA_HEIGHT").compareTo(Area.LIGHTING)));
        assertThat(height)
                .contains("Not ready")
                .contains("22/100")
                .contains("The camera looks up at you from 18° below eye level.")
                .contains("−18.2° Camera above eye level")
                .contains("good: −8° to 8°")
                .contains("acceptable: −15° to 15°")
                .contains("Limit from: our choice; direction from Fauville et al. 2022")
                .contains("Fix Put the laptop on a stack of books about 25 cm high.");
    }

    @Test
    void theWorstFindingLeadsItsCardAndTheOthersFollow() {
        Document page = Pages.parse(HtmlReport.render(ExampleRuns.notReady(), Language.english()));
        Element light = Pages.named(page, "article").get(0);
        assertThat(Pages.text(Pages.withClass(light, "lead").get(0))).startsWith("A bright window behind you");
        assertThat(Pages.text(Pages.withClass(light, "other").get(0)))
                .startsWith("Could be better: One side of your face is darker than the other.");
    }

    @Test
    void findingsThatLackTheSameThingAreSaidOnce() {
        CheckRun run = ExampleRuns.couldNotCheck();
        List<Finding> twice = new ArrayList<>(run.findings());
        twice.addAll(run.findings());
        CheckRun doubled = new CheckRun(
                run.at(),
                run.subject(),
                run.readiness(),
                twice,
                run.measurements(),
                new CheckRun.Shown(run.picture(), run.sound(), Optional.empty()));
        assertThat(HtmlReport.render(doubled, Language.english()))
                .isEqualTo(HtmlReport.render(run, Language.english()));
        assertThat(JsonReport.render(doubled, Language.english()))
                .isNotEqualTo(JsonReport.render(run, Language.english()));
    }

    @Test
    void missedAdviceNeverReadsNotReady() {
        Document page = Pages.parse(HtmlReport.render(ExampleRuns.ready(), Language.english()));
        assertThat(Pages.text(page.getDocumentElement())).contains("Pause in silence");
        for (Element card : Pages.named(page, "article")) {
            assertThat(Pages.text(Pages.withClass(card, "pill").get(0))).isIn("OK", "Could be better", "Not asked");
        }
    }

    @Test
    void thePictureIsTheOneGivenWithItsMarksInWordsToo() {
        byte[] jpeg = ExampleEvidence.backlit();
        CheckRun run = with(ExampleRuns.notReady(), Optional.of(ExampleEvidence.picture(jpeg)));
        Document page = Pages.parse(HtmlReport.render(run, Language.english()));
        String address = Pages.named(page, "image").get(0).getAttribute("href");
        assertThat(Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1)))
                .isEqualTo(jpeg);
        assertThat(Pages.withClass(page, "photo").get(0).getAttribute("aria-label"))
                .startsWith("A person before a bright window");
        assertThat(Pages.text(Pages.withClass(page, "seen").get(0)))
                .contains("Bright window (Not ready)", "Face (OK)", "Eye line (Could be better)", "Thirds");
    }

    @Test
    void theSoundIsToldInWords() {
        Document page = Pages.parse(HtmlReport.render(ExampleRuns.notReady(), Language.english()));
        String told = "10 s of sound, 7.7 s of it speech. As a whole, your voice is neither too quiet nor too loud. One"
                + " silent pause of 1.2 s. 3 ums, uhs or drawn-out words, at 0:02, 0:06 and 0:06. 2 sudden noises,"
                + " at 0:03 and 0:08. One place too loud and distorted, at 0:05. One gap in the sound, at 0:09.";
        assertThat(Pages.text(Pages.withClass(page, "heard").get(0))).contains(told);
        assertThat(Pages.withClass(page, "strip")).hasSize(2).allMatch(strip -> strip.getAttribute("aria-label")
                .equals(told));
    }

    @Test
    void withoutPictureAndSoundTheirPlacesAreGone() {
        Document page = Pages.parse(HtmlReport.render(ExampleRuns.couldNotCheck(), Language.english()));
        assertThat(Pages.withClass(page, "seen")).isEmpty();
        assertThat(Pages.withClass(page, "heard")).isEmpty();
        assertThat(Pages.named(page, "image")).isEmpty();
        assertThat(Pages.named(page, "article")).hasSize(7);
        assertThat(Pages.text(page.getDocumentElement()))
                .contains("No camera was found.", "You asked to leave the network out.");
    }

    @Test
    void hostileNamesStayText() {
        String html = HtmlReport.render(ExampleRuns.hostile(), Language.english());
        assertThat(html).doesNotContain("<script", "\u001b", "\u202e", "\u0000");
        Document page = Pages.parse(html);
        assertThat(Pages.text(page.getDocumentElement()))
                .contains("Cam <script>alert(1)</script> & \"quoted'")
                .contains("{{verdict}}");
    }

    /** WCAG 2.2, 1.4.3: text against its ground at least 4.5 to 1, in both schemes. */
    @Test
    void wordsStandOutFromTheirGroundInLightAndDark() {
        String css = Templates.read("report.css");
        int dark = css.indexOf("prefers-color-scheme: dark");
        for (String scheme : List.of(css.substring(0, dark), css.substring(dark))) {
            Map<String, Integer> colors = Pages.variables(scheme);
            for (String ground : List.of("page", "sheet")) {
                for (String text : List.of("ink", "muted", "ok", "better", "bad", "unknown", "skipped")) {
                    assertContrast(colors, text, ground);
                }
            }
            for (String grade : List.of("ok", "better", "bad", "unknown", "skipped")) {
                assertContrast(colors, grade, grade + "-tint");
                assertContrast(colors, "ink", grade + "-tint");
                assertContrast(colors, "on-grade", grade);
            }
            assertContrast(colors, "on-filler", "filler");
        }
    }

    @Test
    void theContrastFormulaGivesItsKnownEnds() {
        assertThat(Pages.contrast(0x000000, 0xFFFFFF)).isCloseTo(21, within(1e-9));
        assertThat(Pages.contrast(0x777777, 0xFFFFFF)).isCloseTo(4.48, within(0.01));
    }

    @Test
    void aBrokenPictureStillGivesAPage() {
        Picture broken = new Picture(640, 360, new byte[] {1, 2, 3}, List.of(), Text.EMPTY);
        String html = HtmlReport.render(with(ExampleRuns.ready(), Optional.of(broken)), Language.english());
        assertThat(Pages.withClass(Pages.parse(html), "photo")).hasSize(1);
    }

    private static void assertContrast(Map<String, Integer> colors, String text, String ground) {
        assertThat(Pages.contrast(color(colors, text), color(colors, ground)))
                .as(text + " on " + ground)
                .isGreaterThanOrEqualTo(4.5);
    }

    private static int color(Map<String, Integer> colors, String name) {
        assertThat(colors).containsKey(name);
        return colors.getOrDefault(name, 0);
    }

    private static CheckRun with(CheckRun run, Optional<Picture> picture) {
        return new CheckRun(
                run.at(),
                run.subject(),
                run.readiness(),
                run.findings(),
                run.measurements(),
                new CheckRun.Shown(picture, run.sound(), Optional.empty()));
    }

    @Test
    void theScoreBarIsAsLongAsTheScore() {
        Matcher bar = Pattern.compile("<span style=\"width:(\\d+)%\"></span></span><bdi dir=\"ltr\"><b>(\\d+)</b>")
                .matcher(HtmlReport.render(ExampleRuns.notReady(), Language.english()));
        int bars = 0;
        while (bar.find()) {
            assertThat(bar.group(1)).isEqualTo(bar.group(2));
            bars++;
        }
        assertThat(bars).isEqualTo(6);
    }
}
