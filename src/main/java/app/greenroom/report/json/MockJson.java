package app.greenroom.report.json;

import app.greenroom.model.mock.MockSheet;
import app.greenroom.text.Language;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** What only a mock interview has, as {@link ReviewJson} says it. */
final class MockJson {
    private MockJson() {}

    static JsonObject of(MockSheet sheet, Language language) {
        JsonObject json = new JsonObject();
        json.addProperty("with", sheet.company().id());
        JsonArray asked = new JsonArray();
        for (MockSheet.Asked each : sheet.asked()) {
            JsonObject one = new JsonObject();
            one.addProperty("number", asked.size() + 1);
            one.addProperty("kind", each.question().kind().id());
            one.addProperty("question", each.text());
            one.addProperty("start", rounded(each.shown().start()));
            one.addProperty("end", rounded(each.shown().end()));
            each.answered().ifPresent(time -> {
                JsonArray stretch = new JsonArray();
                stretch.add(rounded(time.start()));
                stretch.add(rounded(time.end()));
                one.add("answered", stretch);
            });
            JsonArray ticked = new JsonArray();
            each.ticked().stream().sorted().forEach(mark -> ticked.add(mark.id()));
            one.add("ticked", ticked);
            asked.add(one);
        }
        json.add("asked", asked);
        JsonArray remarks = new JsonArray();
        for (MockSheet.Remark each : sheet.remarks()) {
            JsonObject one = new JsonObject();
            one.addProperty("at", rounded(each.at()));
            each.mark()
                    .ifPresentOrElse(
                            mark -> one.addProperty("mark", mark.id()), () -> one.addProperty("note", each.note()));
            if (!each.by().isEmpty()) {
                one.addProperty("by", each.by());
            }
            remarks.add(one);
        }
        json.add("remarks", remarks);
        JsonArray points = new JsonArray();
        sheet.points().forEach(point -> points.add(language.say(point)));
        json.add("points", points);
        sheet.well().ifPresent(well -> json.addProperty("well", language.say(well)));
        return json;
    }

    private static double rounded(double value) {
        return Math.round(1000 * value) / 1000.0;
    }
}
