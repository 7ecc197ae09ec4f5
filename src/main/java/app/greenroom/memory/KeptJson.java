package app.greenroom.memory;

import app.greenroom.model.UsedDevice;
import app.greenroom.model.measure.Measured;
import app.greenroom.model.measure.Measurement;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words that kept files share, written and read. A file may have been edited by anybody: whatever is not as it should
 * be is an {@link IllegalArgumentException}, and texts are bounded.
 */
final class KeptJson {
    private static final int LONGEST = 2000;
    private static final int MOST = 1000;

    private KeptJson() {}

    static JsonArray of(List<Measurement> numbers) {
        JsonArray array = new JsonArray();
        for (Measurement number : numbers) {
            if (number.value() instanceof Measured.Scalar scalar) {
                JsonObject json = new JsonObject();
                json.addProperty("id", number.id());
                json.addProperty("value", scalar.value());
                json.addProperty("unit", number.unit());
                array.add(json);
            }
        }
        return array;
    }

    static List<Measurement> numbers(@Nullable JsonElement element) {
        List<Measurement> numbers = new ArrayList<>();
        for (JsonElement each : array(element)) {
            JsonObject json = object(each);
            numbers.add(Measurement.of(text(json, "id"), number(json, "value"), text(json, "unit")));
        }
        return numbers;
    }

    static JsonObject of(UsedDevice device) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", device.kind().id());
        json.addProperty("id", device.id());
        json.addProperty("name", device.name());
        return json;
    }

    static UsedDevice device(@Nullable JsonElement element) {
        JsonObject json = object(element);
        String kind = text(json, "kind");
        for (UsedDevice.Kind each : UsedDevice.Kind.values()) {
            if (each.id().equals(kind)) {
                return new UsedDevice(each, text(json, "id"), text(json, "name"));
            }
        }
        throw new IllegalArgumentException("kind");
    }

    static ZonedDateTime moment(JsonObject json, String name) {
        try {
            return ZonedDateTime.parse(text(json, name));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    static JsonArray array(@Nullable JsonElement element) {
        if (element == null
                || !element.isJsonArray()
                || element.getAsJsonArray().size() > MOST) {
            throw new IllegalArgumentException("no list");
        }
        return element.getAsJsonArray();
    }

    static JsonObject object(@Nullable JsonElement element) {
        if (element == null || !element.isJsonObject()) {
            throw new IllegalArgumentException("no object");
        }
        return element.getAsJsonObject();
    }

    static String text(JsonObject json, String name) {
        JsonElement element = json.get(name);
        if (!(element instanceof JsonPrimitive primitive) || !primitive.isString()) {
            throw new IllegalArgumentException(name);
        }
        String text = primitive.getAsString();
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(name);
        }
        return text;
    }

    /** A finite number; a {@link Measurement} takes no other, nor does anything else here. */
    static double number(JsonObject json, String name) {
        JsonElement element = json.get(name);
        if (!(element instanceof JsonPrimitive primitive) || !primitive.isNumber()) {
            throw new IllegalArgumentException(name);
        }
        double number = primitive.getAsDouble();
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(name);
        }
        return number;
    }

    static boolean truth(JsonObject json, String name) {
        JsonElement element = json.get(name);
        if (!(element instanceof JsonPrimitive primitive) || !primitive.isBoolean()) {
            throw new IllegalArgumentException(name);
        }
        return primitive.getAsBoolean();
    }
}
