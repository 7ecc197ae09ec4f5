package app.greenroom.report.draw;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.run.NetworkStory.Days;
import app.greenroom.model.run.NetworkStory.Trip;
import app.greenroom.report.ExampleNetworks;
import app.greenroom.report.NetworkWording;
import app.greenroom.report.Pages;
import app.greenroom.report.json.JsonReport;
import app.greenroom.report.page.HtmlReport;
import app.greenroom.report.page.PdfReport;
import app.greenroom.report.text.TextReport;
import app.greenroom.report.text.TextStyle;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class NetworkReportTest {
    @Test
    void thePageShowsTheWayTheRoundTripsAndTheDays() {
        Document page = Pages.parse(HtmlReport.render(ExampleNetworks.run(), Language.english()));
        String text = Pages.text(page);
        assertThat(text)
                .contains(
                        "What the network does Good enough for a small picture (360p), not for a sharp picture (720p).")
                .contains("31 ms, trouble here", "84 ms, well", "not known")
                .contains("500 round trips in 10 s, 84 ms to 228 ms. 8 were lost. 2 were not timed")
                .contains("Round trip is worse than usual")
                .contains("today", "Wed 25 Nov");
        List<Element> figures = Pages.withClass(page, "figure").stream()
                .filter(figure -> figure.getTagName().equals("svg"))
                .toList();
        assertThat(figures).as("three drawings, each wide and narrow").hasSize(6);
        assertThat(figures).allSatisfy(figure -> {
            assertThat(figure.getAttribute("role")).isEqualTo("img");
            assertThat(figure.getAttribute("aria-label")).hasSizeGreaterThan(40).endsWith(".");
        });
    }

    @Test
    void noColourIsNeededToTellSignsApart() {
        String svg = SketchSvg.labelled(
                PathSketch.of(ExampleNetworks.troubled().path(), 400, Language.english())
                        .orElseThrow(),
                "way",
                "way");
        assertThat(svg).contains("stroke-dasharray:7", "stroke-dasharray:2.5", ">!<", ">?<", ">31 ms, trouble here<");
        Sketch trips = TripSketch.of(ExampleNetworks.troubled().trips(), 560, 110, Language.english())
                .orElseThrow();
        assertThat(trips.items().stream()
                        .filter(item -> item instanceof Sketch.Stroke stroke && stroke.ink() == Ink.BAD)
                        .count())
                .as("two strokes for each of eight lost")
                .isEqualTo(16);
    }

    @Test
    void aRunOfTheNetworkAloneNamesNoOtherArea() {
        String text = Pages.text(Pages.parse(HtmlReport.render(ExampleNetworks.run(), Language.english())));
        assertThat(text).doesNotContain("Camera height", "Framing");
        assertThat(TextReport.render(ExampleNetworks.run(), TextStyle.plain(), Language.english()))
                .doesNotContain("Framing");
    }

    @Test
    void theTextSaysAllOfIt() {
        assertThat(TextReport.render(ExampleNetworks.run(), TextStyle.plain(), Language.english())
                        .replaceAll("\\s+", " "))
                .contains("The way to Zoom Good enough for a small picture (360p)")
                .contains("! This computer to Router: 31 ms (trouble here)")
                .contains("? Router to Provider (not known)")
                .contains("8 were lost.")
                .contains("Round trip is worse than usual: 84 ms today");
    }

    @Test
    void thePdfSaysAllOfIt() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(PdfReport.render(ExampleNetworks.run(), Language.english()))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("What the network does", "Good enough for a small picture (360p)", "8 were lost.");
        }
    }

    @Test
    void theJsonHoldsTheNumbers() {
        JsonObject network = JsonParser.parseString(JsonReport.render(ExampleNetworks.run(), Language.english()))
                .getAsJsonObject()
                .getAsJsonObject("network");
        assertThat(network.getAsJsonArray("trips")).hasSize(500);
        assertThat(network.getAsJsonArray("trips").get(60)).hasToString("[1.2,null,\"lost\"]");
        assertThat(network.getAsJsonArray("trips").get(100)).hasToString("[2,null,\"busy\"]");
        assertThat(network.getAsJsonArray("path").get(0))
                .hasToString(
                        "{\"from\":\"This computer\",\"to\":\"Router\",\"label\":\"31 ms\",\"state\":\"trouble\"}");
        assertThat(network.getAsJsonObject("days").getAsJsonArray("before")).hasSize(6);
        assertThat(network.get("traffic").getAsLong()).isEqualTo(1_234_567);
    }

    @Test
    void nothingIsDrawnOfNothing() {
        assertThat(TripSketch.of(List.of(new Trip(0, OptionalDouble.of(3), false)), 560, 110, Language.english()))
                .isEmpty();
        assertThat(PathSketch.of(List.of(), 400, Language.english())).isEmpty();
        assertThat(DaysSketch.of(
                        new Days(
                                Text.of("No other day."),
                                Text.of("Round trip"),
                                "ms",
                                List.of(),
                                OptionalDouble.of(3),
                                OptionalDouble.empty(),
                                false),
                        560,
                        90,
                        Language.english()))
                .isEmpty();
        assertThat(Optional.of(NetworkWording.trips(
                        List.of(new Trip(0, OptionalDouble.empty(), true), new Trip(1, OptionalDouble.empty(), true)),
                        Language.english())))
                .contains("2 round trips in 1 s. 2 were lost.");
    }
}
