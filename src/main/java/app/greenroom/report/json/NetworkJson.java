package app.greenroom.report.json;

import app.greenroom.model.run.NetworkStory;
import app.greenroom.model.run.NetworkStory.Days;
import app.greenroom.text.Language;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Locale;

/** The network's story as JSON; {@link JsonReport} names its form. */
final class NetworkJson {
    private NetworkJson() {}

    static JsonObject of(NetworkStory story, Language language) {
        JsonObject json = new JsonObject();
        JsonArray trips = new JsonArray();
        for (NetworkStory.Trip trip : story.trips()) {
            JsonArray one = new JsonArray();
            one.add(MeasurementJson.number(trip.second()));
            if (trip.millis().isPresent()) {
                one.add(MeasurementJson.number(trip.millis().getAsDouble()));
            } else {
                one.add(JsonNull.INSTANCE);
                one.add(trip.lost() ? "lost" : "busy");
            }
            trips.add(one);
        }
        json.add("trips", trips);
        JsonArray path = new JsonArray();
        for (NetworkStory.Part part : story.path()) {
            JsonObject one = new JsonObject();
            one.addProperty("from", language.say(part.from()));
            one.addProperty("to", language.say(part.to()));
            one.addProperty("label", language.say(part.label()));
            one.addProperty("state", part.state().name().toLowerCase(Locale.ROOT));
            path.add(one);
        }
        json.add("path", path);
        story.quality().ifPresent(quality -> json.addProperty("quality", language.say(quality)));
        story.days().ifPresent(days -> json.add("days", days(days, language)));
        if (story.traffic() > 0) {
            json.addProperty("traffic", story.traffic());
        }
        return json;
    }

    private static JsonObject days(Days days, Language language) {
        JsonObject json = new JsonObject();
        json.addProperty("sentence", language.say(days.sentence()));
        json.addProperty("measure", language.say(days.label()));
        json.addProperty("unit", days.unit());
        JsonArray before = new JsonArray();
        for (NetworkStory.Day day : days.before()) {
            JsonArray one = new JsonArray();
            one.add(day.date().toString());
            one.add(MeasurementJson.number(day.value()));
            before.add(one);
        }
        json.add("before", before);
        days.today().ifPresent(value -> json.add("today", MeasurementJson.number(value)));
        days.usual().ifPresent(value -> json.add("usual", MeasurementJson.number(value)));
        json.addProperty("unusual", days.unusual());
        return json;
    }
}
