package app.greenroom.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.run.ChangesSince;
import app.greenroom.model.run.CheckRun;
import app.greenroom.report.ExampleRuns;
import app.greenroom.report.json.JsonReport;
import app.greenroom.report.page.HtmlReport;
import app.greenroom.report.page.PdfReport;
import app.greenroom.text.Language;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What was accepted and what has changed, in every kind of report. */
class RememberedReportTest {
    private static final CheckRun RUN = ExampleRuns.remembered();
    private static final String ACCEPTED = "Accepted by you on 20 November 2026: it stays, and decides nothing.";
    private static final String SINCE = "Since the last good check (22 November 2026, 07:40)";

    @Test
    void theTerminalNamesBoth() {
        String text = TextReport.render(RUN, new TextStyle(200, false, StandardCharsets.UTF_8), Language.english());
        assertThat(text)
                .startsWith("✓ READY  You can start.")
                .contains("One thing stays as it is, because you accepted it.")
                .contains("= Camera height  Accepted  22/100\n  The camera looks up at you from 18° below eye level.\n")
                .contains("  " + ACCEPTED + "\n")
                .contains(SINCE + "\n  – Another microphone: Desk")
                .contains("  – The camera is 6° lower than on 22 November 2026.\n")
                .doesNotContain("stack of books", "\u001b");
    }

    @Test
    void theShortFormNamesBoth() {
        assertThat(TextReport.brief(RUN, TextStyle.plain(), Language.english()))
                .contains("= Camera height  Accepted ", "The camera is 6° lower than on 22 November 2026.")
                .doesNotContain("stack of books");
    }

    @Test
    void thePageNamesBothAndWhatIsAcceptedIsNothingToDo() {
        String page = HtmlReport.render(RUN, Language.english());
        assertThat(page)
                .contains("<article class=\"card accepted ", ">Accepted<", ACCEPTED, SINCE)
                .contains("The camera is 6° lower than on 22 November 2026.", "Desk &lt;b&gt;")
                .doesNotContain("stack of books", "<b>&amp;</b>");
    }

    @Test
    void thePdfNamesBoth() throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfReport.render(RUN, Language.english()))) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(ACCEPTED, "Since the last good check (22 November 2026", "The camera is 6° lower")
                    .doesNotContain("stack of books");
        }
    }

    @Test
    void theJsonHoldsBothAndTheFixStill() {
        JsonObject json = JsonParser.parseString(JsonReport.render(RUN, Language.english()))
                .getAsJsonObject();
        JsonObject camera = json.getAsJsonArray("findings").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(finding -> finding.get("check").getAsString().equals("camera-height"))
                .findFirst()
                .orElseThrow();
        assertThat(camera.get("outcome").getAsString()).isEqualTo("missed");
        assertThat(camera.get("accepted").getAsString()).isEqualTo("2026-11-20");
        assertThat(camera.get("fix").getAsString()).startsWith("Put the laptop");
        assertThat(json.getAsJsonObject("changes").get("good").getAsString()).isEqualTo("2026-11-22T07:40:00Z");
        assertThat(json.getAsJsonObject("changes").getAsJsonArray("sentences")).hasSize(2);
        assertThat(JsonReport.render(ExampleRuns.ready(), Language.english()))
                .doesNotContain("\"changes\"", "\"accepted\"");
    }

    @Test
    void whereNothingChangedThatIsSaid() {
        CheckRun same = new CheckRun(
                RUN.at(),
                RUN.subject(),
                RUN.readiness(),
                RUN.findings(),
                RUN.measurements(),
                RUN.shown(),
                RUN.devices(),
                Optional.of(new ChangesSince(RUN.at().minusDays(1), List.of())));
        assertThat(TextReport.brief(same, TextStyle.plain(), Language.english()))
                .endsWith(SINCE + "\n  – Nothing that was measured has changed.\n");
        assertThat(HtmlReport.render(same, Language.english())).contains("Nothing that was measured has changed.");
    }
}
