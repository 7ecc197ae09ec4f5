package app.greenroom.report.json;

import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.run.ChangesSince;
import app.greenroom.model.run.CheckRun;
import app.greenroom.report.AreaSummary;
import app.greenroom.report.Wording;
import app.greenroom.text.Language;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * A run as JSON, for scripts. {@code schema} names the form; a change that would break a reader gets a new number.
 *
 * <pre>
 * {"schema": "greenroom.report/1", "at": "2026-11-23T07:40:00Z", "zone": "Europe/London",
 *  "language": "de", "subject": [{"role", "name"}], "verdict": {"status", "headline", "reasons": [check id]},
 *  "areas": [{"area", "title", "outcome", "accepted", "score", "check", "sentence"}],
 *  "findings": [{"check", "area", "importance", "outcome", "reason", "score", "fix", "accepted": day,
 *                "evidence": [{"id", "value", "unit", "label", "limit": {"met", "near", "unit", "source"}}],
 *                "record": {"right", "claims", "persons"}}],
 *  "measurements": [{"id", "value", "unit"}],
 *  "network": {"trips": [[second, ms or null, "lost" or "busy" where null]], "path": [{"from", "to", "label", "state"}],
 *              "quality", "days": {"sentence", "measure", "unit", "before": [[date, value]], "today", "usual", "unusual"},
 *              "traffic"},
 *  "changes": {"good": when the last good check ran, "sentences": [what is different]}}
 * </pre>
 *
 * Sentences, titles and labels are in {@code language}; names, ids, units and numbers are the same in all of them. Lengths
 * are in centimetres, but for those in sentences. A range is {@code [low, high]} with {@code null} for an open end. What is unknown is left out, never zero.
 */
public final class JsonReport {
    /** The name of the form that {@link #render} writes. */
    public static final String SCHEMA = "greenroom.report/1";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private JsonReport() {}

    /** The run as a JSON object, indented, with a line break at its end. */
    public static String render(CheckRun run, Language language) {
        ZonedDateTime at = run.at();
        JsonObject json = new JsonObject();
        json.addProperty("schema", SCHEMA);
        json.addProperty("at", MOMENT.format(at));
        json.addProperty("zone", at.getZone().getId());
        json.addProperty("language", language.locale().toLanguageTag());
        json.add("subject", subject(run, language));
        json.add("verdict", verdict(run, language));
        json.add("areas", areas(run, language));
        JsonArray findings = new JsonArray();
        run.findings().forEach(finding -> findings.add(MeasurementJson.of(finding, language)));
        json.add("findings", findings);
        json.add("measurements", MeasurementJson.array(run.measurements()));
        run.network().ifPresent(story -> json.add("network", NetworkJson.of(story, language)));
        run.changes().ifPresent(changes -> json.add("changes", changes(changes, language)));
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(json)
                + "\n";
    }

    private static JsonObject changes(ChangesSince changes, Language language) {
        JsonObject json = new JsonObject();
        json.addProperty("good", MOMENT.format(changes.good()));
        JsonArray sentences = new JsonArray();
        changes.sentences().forEach(one -> sentences.add(language.say(one)));
        json.add("sentences", sentences);
        return json;
    }

    private static JsonArray subject(CheckRun run, Language language) {
        JsonArray array = new JsonArray();
        for (CheckRun.Subject subject : run.subject()) {
            JsonObject json = new JsonObject();
            json.addProperty("role", language.say(subject.role()));
            json.addProperty("name", bare(language.say(subject.name())));
            array.add(json);
        }
        return array;
    }

    /** A script compares names: the marks that keep one whole among right-to-left words are for readers alone. */
    private static String bare(String said) {
        return said.replace("\u2068", "").replace("\u2069", "");
    }

    private static JsonObject verdict(CheckRun run, Language language) {
        JsonObject json = new JsonObject();
        json.addProperty("status", run.readiness().status().id());
        json.addProperty("headline", Wording.headline(run, language));
        JsonArray reasons = new JsonArray();
        run.readiness().reasons().stream().map(Finding::check).forEach(reasons::add);
        json.add("reasons", reasons);
        return json;
    }

    private static JsonArray areas(CheckRun run, Language language) {
        JsonArray array = new JsonArray();
        for (AreaSummary area : AreaSummary.of(run)) {
            JsonObject json = new JsonObject();
            json.addProperty("area", area.area().id());
            json.addProperty("title", language.say(area.area().title()));
            json.addProperty(
                    "outcome",
                    area.lead().map(finding -> Outcome.id(finding.outcome())).orElse("not-asked"));
            area.lead().flatMap(Finding::accepted).ifPresent(day -> json.addProperty("accepted", day.toString()));
            area.score().ifPresent(score -> json.addProperty("score", score));
            area.lead().ifPresent(finding -> json.addProperty("check", finding.check()));
            json.addProperty("sentence", area.sentence(language));
            array.add(json);
        }
        return array;
    }
}
