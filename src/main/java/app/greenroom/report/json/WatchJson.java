package app.greenroom.report.json;

import app.greenroom.text.Language;
import app.greenroom.model.run.CheckRun;
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
    public static String render(CheckRun whole, List<CheckRun> probes) {
        JsonObject json = object(whole);
        JsonArray each = new JsonArray();
        probes.forEach(probe -> each.add(object(probe)));
        json.add("probes", each);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(json)
                + "\n";
    }

    private static JsonObject object(CheckRun run) {
        return JsonParser.parseString(JsonReport.render(run)).getAsJsonObject();
    }

    /** render in a language. */
    public static String render(CheckRun whole, List<CheckRun> probes, Language language) {
        return render(whole, probes);
    }
}
