package app.greenroom.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.Finding;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.run.CheckRun;
import app.greenroom.report.ExampleRuns;
import app.greenroom.text.Language;
import app.greenroom.text.LengthUnit;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    @Test
    void namesItsFormAndTheMomentWithItsZone() {
        JsonObject json = parse(ExampleRuns.notReady());
        assertThat(json.get("schema").getAsString()).isEqualTo("greenroom.report/1");
        assertThat(OffsetDateTime.parse(json.get("at").getAsString())).isEqualTo(ExampleRuns.AT.toOffsetDateTime());
        assertThat(json.get("zone").getAsString()).isEqualTo("Europe/London");
        assertThat(json.getAsJsonArray("subject").get(1).toString())
                .isEqualTo("{\"role\":\"Microphone\",\"name\":\"Built-in Audio Analog Stereo\"}");
    }

    @Test
    void givesTheVerdictWithTheChecksThatDecidedIt() {
        assertThat(parse(ExampleRuns.notReady()).get("verdict").toString())
                .isEqualTo("{\"status\":\"not-ready\","
                        + "\"headline\":\"2 things need fixing before the interview.\","
                        + "\"reasons\":[\"light-backlight\",\"camera-height\"]}");
        assertThat(parse(ExampleRuns.couldNotCheck())
                        .getAsJsonObject("verdict")
                        .get("status")
                        .getAsString())
                .isEqualTo("could-not-check");
        assertThat(parse(ExampleRuns.ready()).getAsJsonObject("verdict").getAsJsonArray("reasons"))
                .isEmpty();
    }

    @Test
    void givesEveryAreaAndLeavesUnknownScoresOut() {
        JsonArray areas = parse(ExampleRuns.couldNotCheck()).getAsJsonArray("areas");
        assertThat(areas).hasSize(7);
        assertThat(areas.get(0).toString())
                .isEqualTo("{\"area\":\"lighting\",\"title\":\"Light\",\"outcome\":\"could-not-check\","
                        + "\"check\":\"light-backlight\",\"sentence\":\"No camera was found.\"}");
        assertThat(areas.get(6).getAsJsonObject().get("outcome").getAsString()).isEqualTo("not-asked");
    }

    @Test
    void givesFindingsWithNumbersBesideTheirLimits() {
        CheckRun run = ExampleRuns.notReady();
        JsonArray findings = parse(run).getAsJsonArray("findings");
        assertThat(findings).hasSameSizeAs(run.findings());
        JsonObject camera = findings.asList().stream()
                .map(element -> element.getAsJsonObject())
                .filter(json -> json.get("check").getAsString().equals("camera-height"))
                .findFirst()
                .orElseThrow();
        assertThat(camera.get("area").getAsString()).isEqualTo("camera-height");
        assertThat(camera.get("importance").getAsString()).isEqualTo("decisive");
        assertThat(camera.get("outcome").getAsString()).isEqualTo("missed");
        assertThat(camera.get("score").getAsInt()).isEqualTo(22);
        assertThat(camera.get("fix").getAsString()).startsWith("Put the laptop");
        assertThat(camera.getAsJsonArray("evidence").get(0).toString())
                .isEqualTo("{\"id\":\"camera.elevation\",\"value\":-18.2346,\"unit\":\"deg\","
                        + "\"label\":\"Camera above eye level\",\"limit\":{\"met\":[-8,8],\"near\":[-15,15],"
                        + "\"unit\":\"deg\",\"source\":\"our choice; direction from Fauville et al. 2022"
                        + " (doi 10.1037/tmb0000055)\"}}");
    }

    @Test
    void anOpenEndOfARangeIsNull() {
        String json = JsonReport.render(ExampleRuns.ready(), Language.english()).replaceAll("\\s+", "");
        assertThat(json).contains("\"met\":[null,150]", "\"met\":[20,null]");
        assertThat(json).doesNotContain("NaN", "Infinity");
    }

    @Test
    void measurementsAreNumbersOrStretchesOfTime() {
        JsonArray measurements = parse(ExampleRuns.notReady()).getAsJsonArray("measurements");
        assertThat(measurements.toString())
                .isEqualTo("[{\"id\":\"camera.elevation\",\"value\":-18.2346,\"unit\":\"deg\"},"
                        + "{\"id\":\"pauses.filled\",\"value\":[[2.41,2.78],[6.1,6.5]],\"unit\":\"s\"},"
                        + "{\"id\":\"net.loss\",\"value\":0,\"unit\":\"fraction\"}]");
    }

    @Test
    void hostileNamesStayText() {
        CheckRun run = ExampleRuns.hostile();
        JsonObject subject = parse(run).getAsJsonArray("subject").get(0).getAsJsonObject();
        assertThat(subject.get("name").getAsString())
                .isEqualTo(run.subject().get(0).name().toString())
                .contains("<script>alert(1)</script> & \"quoted'");
    }

    @Test
    void measurePrintsOneLineWithThreeNames() {
        List<Finding> findings = ExampleRuns.couldNotCheck().findings();
        String line = MeasurementJson.line(
                "C:\\pictures\\a \"b\".jpg",
                List.of(
                        Measurement.of("face.count", 1, "count"),
                        Measurement.of("pauses.silent", List.of()),
                        Measurement.of("pauses.filled", List.of(new Interval(0, 0.1234567)))),
                findings.subList(0, 1),
                Language.english());
        assertThat(line)
                .isEqualTo("{\"input\":\"C:\\\\pictures\\\\a \\\"b\\\".jpg\",\"measurements\":["
                        + "{\"id\":\"face.count\",\"value\":1,\"unit\":\"count\"},"
                        + "{\"id\":\"pauses.silent\",\"value\":[],\"unit\":\"s\"},"
                        + "{\"id\":\"pauses.filled\",\"value\":[[0,0.123457]],\"unit\":\"s\"}],"
                        + "\"findings\":[{\"check\":\"light-backlight\",\"outcome\":\"could-not-check\","
                        + "\"reason\":\"No camera was found.\"}]}");
    }

    @Test
    void largeAndSmallNumbersKeepSixDigitsWithoutExponents() {
        assertThat(MeasurementJson.of(Measurement.of("x", 48000, "Hz")).toString())
                .contains("\"value\":48000,");
        assertThat(MeasurementJson.of(Measurement.of("x", 1234567.9, "Hz")).toString())
                .contains("\"value\":1234570,");
        assertThat(MeasurementJson.of(Measurement.of("x", -0.0, "dB")).toString())
                .contains("\"value\":0,");
        assertThat(MeasurementJson.of(Measurement.of("x", 0.000123456789, "fraction"))
                        .toString())
                .contains("\"value\":0.000123457,");
    }

    private static JsonObject parse(CheckRun run) {
        return JsonParser.parseString(JsonReport.render(run, Language.english()))
                .getAsJsonObject();
    }

    @Test
    void namesAreBareInEveryLanguage() {
        Language arabic = Language.of(Locale.forLanguageTag("ar"), LengthUnit.CENTIMETRES);
        JsonArray subjects = JsonParser.parseString(JsonReport.render(ExampleRuns.notReady(), arabic))
                .getAsJsonObject()
                .getAsJsonArray("subject");
        assertThat(subjects).isNotEmpty().allSatisfy(subject -> assertThat(
                        subject.getAsJsonObject().get("name").getAsString())
                .doesNotContain("\u2068", "\u2069"));
        assertThat(subjects.get(0).getAsJsonObject().get("role").getAsString()).doesNotContainPattern("[A-Za-z]");
    }
}
