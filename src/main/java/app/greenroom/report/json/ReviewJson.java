package app.greenroom.report.json;

import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.review.Answer;
import app.greenroom.model.review.Lane;
import app.greenroom.model.review.Moment;
import app.greenroom.model.review.Review;
import app.greenroom.text.Language;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.format.DateTimeFormatter;

/**
 * A review as JSON, for scripts. {@code schema} names the form; a change that would break a reader gets a new number.
 *
 * <pre>
 * {"schema": "greenroom.review/1", "at", "language", "title", "seconds", "notes": [sentence],
 *  "answers": [{"number", "question", "start", "end", "fillerRate": [low, high], "measurements": […], "findings": […]}],
 *  "moments": [{"kind", "start", "end", "label", "confidence": 0 to 1, of fillers}],
 *  "pace": {"measurement", "step", "values": [number or null]},
 *  "lanes": [{"title", "parts": [{"start", "end", "outcome", "sentence"}]}],
 *  "findings": […], "measurements": […],
 *  "mock": {"with", "asked": [{"number", "kind", "question", "start", "end", "answered": [start, end], "ticked": [mark]}],
 *   "remarks": [{"at", "mark" or "note", "by"}], "points": [sentence], "well"}}
 * </pre>
 *
 * Measurements and findings are as in {@link JsonReport}; times are seconds. What is unknown is left out, never zero.
 */
public final class ReviewJson {
    /** The name of the form that {@link #render} writes. */
    public static final String SCHEMA = "greenroom.review/1";

    private ReviewJson() {}

    /** The review as a JSON object, indented, with a line break at its end. */
    public static String render(Review review, Language language) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", SCHEMA);
        json.addProperty(
                "at",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(review.source().at()));
        json.addProperty("language", language.locale().toLanguageTag());
        json.addProperty("title", review.source().title());
        json.addProperty("seconds", rounded(review.source().seconds()));
        JsonArray notes = new JsonArray();
        review.notes().forEach(one -> notes.add(language.say(one)));
        json.add("notes", notes);
        JsonArray answers = new JsonArray();
        review.answers().forEach(answer -> answers.add(of(answer, language)));
        json.add("answers", answers);
        JsonArray moments = new JsonArray();
        review.moments().forEach(moment -> moments.add(of(moment, language)));
        json.add("moments", moments);
        review.sound().pace().ifPresent(pace -> {
            JsonObject trace = new JsonObject();
            trace.addProperty("measurement", pace.measurement());
            trace.addProperty("step", pace.step());
            JsonArray values = new JsonArray();
            for (double value : pace.values()) {
                if (Double.isFinite(value)) {
                    values.add(rounded(value));
                } else {
                    values.add(JsonNull.INSTANCE);
                }
            }
            trace.add("values", values);
            json.add("pace", trace);
        });
        JsonArray lanes = new JsonArray();
        review.pictures().lanes().forEach(lane -> lanes.add(of(lane, language)));
        json.add("lanes", lanes);
        JsonArray findings = new JsonArray();
        review.findings().forEach(finding -> findings.add(MeasurementJson.of(finding, language)));
        json.add("findings", findings);
        json.add("measurements", MeasurementJson.array(review.sound().measurements()));
        review.mock().ifPresent(sheet -> json.add("mock", MockJson.of(sheet, language)));
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .serializeNulls()
                        .create()
                        .toJson(json)
                + "\n";
    }

    private static JsonObject of(Answer answer, Language language) {
        JsonObject json = new JsonObject();
        json.addProperty("number", answer.number());
        answer.question().ifPresent(question -> json.addProperty("question", question));
        add(json, answer.time());
        answer.fillerRate().ifPresent(range -> {
            JsonArray rate = new JsonArray();
            rate.add(rounded(range.low()));
            rate.add(rounded(range.high()));
            json.add("fillerRate", rate);
        });
        json.add("measurements", MeasurementJson.array(answer.measurements()));
        JsonArray findings = new JsonArray();
        answer.findings().forEach(finding -> findings.add(MeasurementJson.of(finding, language)));
        json.add("findings", findings);
        return json;
    }

    private static JsonObject of(Moment moment, Language language) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", moment.kind().id());
        add(json, moment.time());
        json.addProperty("label", language.say(moment.label()));
        moment.confidence().ifPresent(confidence -> json.addProperty("confidence", rounded(confidence)));
        return json;
    }

    private static JsonObject of(Lane lane, Language language) {
        JsonObject json = new JsonObject();
        json.addProperty("title", language.say(lane.title()));
        JsonArray parts = new JsonArray();
        for (Lane.Part part : lane.parts()) {
            JsonObject each = new JsonObject();
            add(each, part.time());
            each.addProperty("outcome", Outcome.id(part.outcome()));
            each.addProperty("sentence", language.say(part.sentence()));
            parts.add(each);
        }
        json.add("parts", parts);
        return json;
    }

    private static void add(JsonObject json, Interval time) {
        json.addProperty("start", rounded(time.start()));
        json.addProperty("end", rounded(time.end()));
    }

    private static double rounded(double value) {
        return Math.round(1000 * value) / 1000.0;
    }
}
