package app.greenroom.network.record;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object read with distrust: strict syntax, bounded size, and every field checked before it is handed on.
 *
 * @param object the object
 * @param place where it stands, for the sentences; empty for the whole file
 */
public record JsonFields(JsonObject object, String place) {
    private static final Pattern LINE = Pattern.compile("line (\\d{1,9}) column (\\d{1,9})");

    /** Reads a file that holds one JSON object and is at most {@code maxBytes} long. */
    public static JsonFields read(Path file, int maxBytes) throws JsonFault {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new JsonFault("it is not a file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw new JsonFault("it is longer than " + maxBytes / 1000 + " kB");
            }
            if (bytes.length == 0) {
                throw new JsonFault("it is empty");
            }
            return parse(new StringReader(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()));
        } catch (NoSuchFileException e) {
            throw new JsonFault("there is no such file", e);
        } catch (CharacterCodingException e) {
            throw new JsonFault("it is not a text in UTF-8", e);
        } catch (IOException e) {
            throw new JsonFault("it cannot be read", e);
        }
    }

    /** Reads one JSON object with nothing behind it. */
    public static JsonFields parse(Reader text) throws JsonFault {
        try {
            JsonReader reader = new JsonReader(text);
            reader.setStrictness(Strictness.STRICT);
            JsonElement element = JsonParser.parseReader(reader);
            if (!element.isJsonObject() || reader.peek() != JsonToken.END_DOCUMENT) {
                throw new JsonFault("it is not one JSON object");
            }
            return new JsonFields(element.getAsJsonObject(), "");
        } catch (JsonParseException | MalformedJsonException e) {
            throw new JsonFault("it is not valid JSON" + line(e), e);
        } catch (IOException e) {
            throw new JsonFault("it cannot be read", e);
        }
    }

    /** Where the parser stopped, as its message tells it; nothing where it does not. */
    private static String line(Exception e) {
        Matcher matcher = LINE.matcher(String.valueOf(e.getMessage()));
        return matcher.find() ? " (line " + matcher.group(1) + ", column " + matcher.group(2) + ")" : "";
    }

    public boolean has(String name) {
        return object.has(name);
    }

    public Set<String> names() {
        return object.keySet();
    }

    /** Objects to every field that is not listed, so that a misspelt one is noticed. */
    public void allowOnly(Set<String> known) throws JsonFault {
        for (String name : names()) {
            if (!known.contains(name)) {
                throw new JsonFault(named(name) + " is not a known field");
            }
        }
    }

    /** A text of 1 to {@code maxLength} printable characters. */
    public String text(String name, int maxLength) throws JsonFault {
        if (object.get(name) instanceof JsonPrimitive value && value.isString()) {
            String text = value.getAsString();
            if (!text.isBlank() && text.length() <= maxLength && text.chars().noneMatch(Character::isISOControl)) {
                return text;
            }
        }
        throw new JsonFault(named(name) + " must be a text of 1 to " + maxLength + " characters");
    }

    /** A finite number from {@code low} to {@code high}. */
    public double number(String name, double low, double high) throws JsonFault {
        if (object.get(name) instanceof JsonPrimitive value && value.isNumber()) {
            double number = value.getAsDouble();
            if (number >= low && number <= high) {
                return number;
            }
        }
        throw new JsonFault(named(name) + " must be a number from " + plain(low) + " to " + plain(high));
    }

    /** A whole number from {@code low} to {@code high}. */
    public int whole(String name, int low, int high) throws JsonFault {
        // As a double first: a whole number with a million digits must not be expanded.
        if (object.get(name) instanceof JsonPrimitive value && value.isNumber()) {
            double number = value.getAsDouble();
            if (number >= low && number <= high && number == Math.rint(number)) {
                return (int) number;
            }
        }
        throw new JsonFault(named(name) + " must be a whole number from " + low + " to " + high);
    }

    public boolean flag(String name) throws JsonFault {
        if (object.get(name) instanceof JsonPrimitive value && value.isBoolean()) {
            return value.getAsBoolean();
        }
        throw new JsonFault(named(name) + " must be true or false");
    }

    public JsonFields object(String name) throws JsonFault {
        return asObject(object.get(name), place.isEmpty() ? name : place + "." + name);
    }

    /** A list of at most {@code most} objects. */
    public List<JsonFields> objects(String name, int most) throws JsonFault {
        List<JsonFields> objects = new ArrayList<>();
        for (JsonElement element : list(name, most)) {
            objects.add(asObject(element, (place.isEmpty() ? name : place + "." + name) + "[" + objects.size() + "]"));
        }
        return objects;
    }

    /** A list of at most {@code most} texts. */
    public List<String> texts(String name, int most) throws JsonFault {
        List<String> texts = new ArrayList<>();
        for (JsonElement element : list(name, most)) {
            if (!(element instanceof JsonPrimitive value) || !value.isString()) {
                throw new JsonFault(named(name) + " must be a list of texts");
            }
            texts.add(value.getAsString());
        }
        return texts;
    }

    public String named(String name) {
        return place.isEmpty() ? "“" + name + "”" : "“" + name + "” in “" + place + "”";
    }

    private JsonArray list(String name, int most) throws JsonFault {
        if (object.get(name) instanceof JsonArray list && list.size() <= most) {
            return list;
        }
        throw new JsonFault(named(name) + " must be a list of at most " + most + " entries");
    }

    private static JsonFields asObject(@Nullable JsonElement element, String place) throws JsonFault {
        if (element instanceof JsonObject object) {
            return new JsonFields(object, place);
        }
        throw new JsonFault("“" + place + "” must be a JSON object");
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
