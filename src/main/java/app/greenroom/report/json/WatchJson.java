package app.greenroom.report.json;

import app.greenroom.model.run.CheckRun;
import app.greenroom.text.Language;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;

/**
 * Many runs of a watch as JSON: what they say together in the form of {@link JsonReport}, and in {@code "probes"} each of them
 * in the same form, in order.
 */
public final class WatchJson {
    private WatchJson() {}

    /**
     * The JSON object, indented, with a line break at its end.
     *
     * @param whole what the probes say together
     * @param probes each probe's run, in order
     */
    public static String render(CheckRun whole, List<CheckRun> probes, Language language) {
        JsonObject json = object(whole, language);
        JsonArray each = new JsonArray();
        probes.forEach(probe -> each.add(object(probe, language)));
        json.add("probes", each);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(json)
                + "\n";
    }

    private static JsonObject object(CheckRun run, Language language) {
        return JsonParser.parseString(JsonReport.render(run, language)).getAsJsonObject();
    }
}
