package app.greenroom.report.json;

import app.greenroom.model.Evidence;
import app.greenroom.model.Finding;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Band;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.measure.Limit;
import app.greenroom.model.measure.Measured;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.measure.TrackRecord;
import app.greenroom.report.Wording;
import app.greenroom.text.Language;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * Measurements and findings as JSON, in the one form that reports and {@code greenroom measure} share.
 *
 * <p>Numbers carry six significant digits, more than any measurement here is accurate to. They are always finite: a
 * model's numbers are, and the open end of a range is {@code null}.
 */
public final class MeasurementJson {
    private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

    private MeasurementJson() {}

    /** {@code {"id":…,"value":number or [[start,end],…],"unit":…}}, times in seconds. */
    public static JsonObject of(Measurement measurement) {
        JsonObject json = new JsonObject();
        json.addProperty("id", measurement.id());
        json.add("value", value(measurement.value()));
        json.addProperty("unit", measurement.unit());
        return json;
    }

    /** Everything about a finding: check, area, importance, outcome, reason, score, fix, day of acceptance, evidence, record. */
    public static JsonObject of(Finding finding, Language language) {
        JsonObject json = new JsonObject();
        json.addProperty("check", finding.check());
        json.addProperty("area", finding.area().id());
        json.addProperty("importance", finding.importance() == Importance.DECISIVE ? "decisive" : "advice");
        json.addProperty("outcome", Outcome.id(finding.outcome()));
        json.addProperty("reason", Wording.reason(finding, language));
        finding.score().ifPresent(score -> json.addProperty("score", score));
        Wording.offered(finding).ifPresent(fix -> json.addProperty("fix", language.say(fix.text())));
        finding.accepted().ifPresent(day -> json.addProperty("accepted", day.toString()));
        JsonArray evidence = new JsonArray();
        finding.evidence().forEach(item -> evidence.add(of(item, language)));
        json.add("evidence", evidence);
        Wording.trackRecord(finding).ifPresent(record -> json.add("record", of(record)));
        return json;
    }

    private static JsonObject of(TrackRecord record) {
        JsonObject json = new JsonObject();
        json.addProperty("right", record.right());
        json.addProperty("claims", record.claims());
        json.addProperty("persons", record.persons());
        return json;
    }

    /** The short form: {@code {"check":…,"outcome":…,"reason":…}}. */
    public static JsonObject brief(Finding finding, Language language) {
        JsonObject json = new JsonObject();
        json.addProperty("check", finding.check());
        json.addProperty("outcome", Outcome.id(finding.outcome()));
        json.addProperty("reason", Wording.reason(finding, language));
        return json;
    }

    /**
     * What {@code greenroom measure} prints for one input: one JSON object on one line, without a line break at its
     * end.
     *
     * @param input the path as the user gave it
     */
    public static String line(String input, List<Measurement> measurements, List<Finding> findings, Language language) {
        JsonObject json = new JsonObject();
        json.addProperty("input", input);
        json.add("measurements", array(measurements));
        JsonArray concluded = new JsonArray();
        findings.forEach(finding -> concluded.add(brief(finding, language)));
        json.add("findings", concluded);
        return compact().toJson(json);
    }

    static JsonArray array(List<Measurement> measurements) {
        JsonArray array = new JsonArray();
        measurements.forEach(measurement -> array.add(of(measurement)));
        return array;
    }

    private static Gson compact() {
        return new GsonBuilder().disableHtmlEscaping().create();
    }

    private static JsonObject of(Evidence evidence, Language language) {
        JsonObject json = of(evidence.measurement());
        json.addProperty("label", language.say(evidence.label()));
        evidence.limit().ifPresent(limit -> json.add("limit", of(limit, language)));
        return json;
    }

    private static JsonObject of(Limit limit, Language language) {
        JsonObject json = new JsonObject();
        json.add("met", of(limit.met()));
        json.add("near", of(limit.near()));
        json.addProperty("unit", limit.unit());
        json.addProperty("source", language.say(limit.source()));
        return json;
    }

    private static JsonArray of(Band band) {
        JsonArray ends = new JsonArray();
        ends.add(number(band.low()));
        ends.add(number(band.high()));
        return ends;
    }

    private static JsonElement value(Measured value) {
        if (value instanceof Measured.Intervals intervals) {
            JsonArray array = new JsonArray();
            intervals.list().forEach(interval -> array.add(of(interval)));
            return array;
        }
        return number(((Measured.Scalar) value).value());
    }

    private static JsonArray of(Interval interval) {
        JsonArray ends = new JsonArray();
        ends.add(number(interval.start()));
        ends.add(number(interval.end()));
        return ends;
    }

    static JsonElement number(double value) {
        if (!Double.isFinite(value)) {
            return JsonNull.INSTANCE;
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(SIX_DIGITS).stripTrailingZeros();
        return new JsonPrimitive(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }
}
