package app.greenroom.io;

import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object read with distrust, for it may come from anybody: strict syntax (RFC 8259, UTF-8), no name twice, bounded in
 * bytes, depth and texts, and every field checked before it is handed on. What is wrong is said as a clause that names the
 * field, see {@link JsonFault}. {@link JsonForm} makes records of it.
 */
public final class StrictJson {
    private static final int DEEPEST = 32;
    private static final int LONGEST = 10_000;
    private static final Pattern LINE = Pattern.compile("line (\\d{1,9}) column (\\d{1,9})");

    private static final Object NULL = new Object();

    /** Values are maps, lists, texts, doubles, booleans, and {@link #NULL}. */
    private final Map<String, Object> fields;

    private final String place;

    private StrictJson(Map<String, Object> fields, String place) {
        this.fields = fields;
        this.place = place;
    }

    /** Makes something of an object, or objects. */
    @FunctionalInterface
    public interface Reading<T> {
        /** Reads. */
        T read(StrictJson fields) throws JsonFault;
    }

    /**
     * Reads a file that holds one JSON object.
     *
     * @param most how long it may be, bytes
     * @throws JsonFault when it is not there, not one, or longer
     */
    public static StrictJson read(Path file, int most) throws JsonFault {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new JsonFault(Text.of("it is not a file"));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(most + 1), most);
        } catch (NoSuchFileException e) {
            throw new JsonFault(Text.of("there is no such file"), e);
        } catch (IOException e) {
            throw new JsonFault(Text.of("it cannot be read"), e);
        }
    }

    /**
     * Reads one JSON object with nothing behind it.
     *
     * @param most how many bytes there may be
     * @throws JsonFault when it is not one, or longer
     */
    public static StrictJson of(byte[] bytes, int most) throws JsonFault {
        if (bytes.length > most) {
            throw new JsonFault(Text.of("it is longer than {0} kB", Argument.name(String.valueOf(most / 1000))));
        } else if (bytes.length == 0) {
            throw new JsonFault(Text.of("it is empty"));
        }
        try {
            return of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new JsonFault(Text.of("it is not a text in UTF-8"), e);
        }
    }

    /**
     * Reads one JSON object with nothing behind it.
     *
     * @throws JsonFault when it is not one
     */
    public static StrictJson of(String text) throws JsonFault {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(DEEPEST);
        try {
            Object value = value(reader);
            if (!(value instanceof Map<?, ?> object) || reader.peek() != JsonToken.END_DOCUMENT) {
                throw new JsonFault(Text.of("it is not one JSON object"));
            }
            return new StrictJson(typed(object), "");
        } catch (IOException e) { // of a text in memory: it is malformed, or ends too early
            Matcher at = LINE.matcher(String.valueOf(e.getMessage()));
            throw new JsonFault(
                    at.find()
                            ? Text.of(
                                    "it is not valid JSON (line {0}, column {1})",
                                    Argument.name(at.group(1)), Argument.name(at.group(2)))
                            : Text.of("it is not valid JSON"),
                    e);
        }
    }

    private static Object value(JsonReader reader) throws IOException, JsonFault {
        switch (reader.peek()) {
            case BEGIN_OBJECT -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                reader.beginObject();
                while (reader.hasNext()) {
                    String name = bounded(reader.nextName());
                    if (fields.put(name, value(reader)) != null) {
                        throw new JsonFault(Text.of("“{0}” is there twice", Argument.name(name)));
                    }
                }
                reader.endObject();
                return fields;
            }
            case BEGIN_ARRAY -> {
                List<Object> list = new ArrayList<>();
                reader.beginArray();
                while (reader.hasNext()) {
                    list.add(value(reader));
                }
                reader.endArray();
                return list;
            }
            case STRING -> {
                return bounded(reader.nextString());
            }
            case NUMBER -> {
                // Not nextDouble, which takes what is too large for malformed: that is a matter of the field.
                return Double.valueOf(reader.nextString());
            }
            case BOOLEAN -> {
                return reader.nextBoolean();
            }
            default -> {
                reader.nextNull();
                return NULL;
            }
        }
    }

    private static String bounded(String text) throws JsonFault {
        if (text.length() > LONGEST) {
            throw new JsonFault(
                    Text.of("it holds a text of more than {0} characters", Argument.name(String.valueOf(LONGEST))));
        }
        return text;
    }

    @SuppressWarnings("unchecked") // maps are made in value() alone
    private static Map<String, Object> typed(Map<?, ?> object) {
        return (Map<String, Object>) object;
    }

    /** Where it stands, such as {@code tcp[0]}; empty for the whole file. */
    public String place() {
        return place;
    }

    /** Whether there is such a field. */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** The fields' names, in order. */
    public Set<String> names() {
        return Collections.unmodifiableSet(fields.keySet());
    }

    /** Objects to every field that is not listed, so that a misspelt one is noticed. */
    public void allowOnly(Set<String> known) throws JsonFault {
        for (String name : names()) {
            if (!known.contains(name)) {
                throw new JsonFault(Text.of("{0} is not a known field", named(name)));
            }
        }
    }

    /** A text of 1 to {@code longest} printable characters, not all of them blank. */
    public String text(String name, int longest) throws JsonFault {
        if (fields.get(name) instanceof String text && printable(text, longest)) {
            return text;
        }
        throw new JsonFault(Text.of(
                "{0} must be a text of 1 to {1} characters", named(name), Argument.name(String.valueOf(longest))));
    }

    /** A text, possibly an empty one, of up to {@code longest} characters, whichever these are. */
    public String anyText(String name, int longest) throws JsonFault {
        if (fields.get(name) instanceof String text && text.length() <= longest) {
            return text;
        }
        throw new JsonFault(Text.of(
                "{0} must be a text of at most {1} characters", named(name), Argument.name(String.valueOf(longest))));
    }

    /**
     * What a text means.
     *
     * @param meaning throws an {@link IllegalArgumentException}, or a {@link DateTimeException}, for a text without one
     * @param example what it must be like, in the fault's words
     */
    public <T> T parsed(String name, int longest, Function<String, T> meaning, String example) throws JsonFault {
        String text = text(name, longest);
        try {
            return meaning.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unlike(named(name), example, e);
        }
    }

    private static JsonFault unlike(Argument name, String example, RuntimeException why) {
        return new JsonFault(Text.of("{0} must be like “{1}”", name, Argument.name(example)), why);
    }

    /** A finite number from {@code low} to {@code high}. */
    public double number(String name, double low, double high) throws JsonFault {
        if (fields.get(name) instanceof Double number && number >= low && number <= high && Double.isFinite(number)) {
            return number;
        }
        throw new JsonFault(Text.of(
                "{0} must be a number from {1} to {2}",
                named(name), Argument.name(plain(low)), Argument.name(plain(high))));
    }

    /** A whole number from {@code low} to {@code high}. */
    public int whole(String name, int low, int high) throws JsonFault {
        if (fields.get(name) instanceof Double number
                && number >= low
                && number <= high
                && number == Math.rint(number)) {
            return number.intValue();
        }
        throw new JsonFault(Text.of(
                "{0} must be a whole number from {1} to {2}",
                named(name), Argument.name(String.valueOf(low)), Argument.name(String.valueOf(high))));
    }

    /** True or false. */
    public boolean flag(String name) throws JsonFault {
        if (fields.get(name) instanceof Boolean flag) {
            return flag;
        }
        throw new JsonFault(Text.of("{0} must be true or false", named(name)));
    }

    /** One of several things that have an id. */
    public <E> E one(String name, List<E> known, Function<? super E, String> id) throws JsonFault {
        String text = text(name, 100);
        for (E candidate : known) {
            if (id.apply(candidate).equals(text)) {
                return candidate;
            }
        }
        throw new JsonFault(Text.of(
                "{0} must be one of {1}",
                named(name),
                Argument.name(String.join(", ", known.stream().map(id).toList()))));
    }

    /** The object of this name. */
    public StrictJson object(String name) throws JsonFault {
        return object(fields.get(name), inner(name));
    }

    /** What is in the object of this name, if there is one. */
    public <T> Optional<T> object(String name, Reading<T> reading) throws JsonFault {
        return has(name) ? Optional.of(reading.read(object(name))) : Optional.empty();
    }

    /** A list of at most {@code most} objects. */
    public List<StrictJson> objects(String name, int most) throws JsonFault {
        List<StrictJson> objects = new ArrayList<>();
        for (Object each : list(name, most)) {
            objects.add(object(each, inner(name) + "[" + objects.size() + "]"));
        }
        return objects;
    }

    /** How many entries a list of at most {@code most} has. */
    public int size(String name, int most) throws JsonFault {
        return list(name, most).size();
    }

    /** The object at a place of a list, for who can do without those that are none. */
    public StrictJson object(String name, int index) throws JsonFault {
        return object(list(name, Integer.MAX_VALUE).get(index), inner(name) + "[" + index + "]");
    }

    /** What is in each of a list of at most {@code most} objects. */
    public <T> List<T> objects(String name, int most, Reading<T> reading) throws JsonFault {
        List<T> all = new ArrayList<>();
        for (StrictJson each : objects(name, most)) {
            all.add(reading.read(each));
        }
        return all;
    }

    /** A list of at most {@code most} texts of 1 to {@code longest} printable characters. */
    public List<String> texts(String name, int most, int longest) throws JsonFault {
        List<String> texts = new ArrayList<>();
        for (Object each : list(name, most)) {
            if (!(each instanceof String text) || !printable(text, longest)) {
                throw new JsonFault(Text.of("{0} must be a list of texts", named(name)));
            }
            texts.add(text);
        }
        return texts;
    }

    /** A field's name as faults have it: {@code “ms” in “tcp[0]”}. */
    public Argument named(String name) {
        return Argument.of(
                place.isEmpty()
                        ? Text.of("“{0}”", Argument.name(name))
                        : Text.of("“{0}” in “{1}”", Argument.name(name), Argument.name(place)));
    }

    private String inner(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    private List<?> list(String name, int most) throws JsonFault {
        if (fields.get(name) instanceof List<?> list && list.size() <= most) {
            return list;
        }
        throw new JsonFault(
                Text.of("{0} must be a list of at most {1} entries", named(name), Argument.name(String.valueOf(most))));
    }

    private static StrictJson object(@Nullable Object value, String place) throws JsonFault {
        if (value instanceof Map<?, ?> object) {
            return new StrictJson(typed(object), place);
        }
        throw new JsonFault(Text.of("“{0}” must be a JSON object", Argument.name(place)));
    }

    private static boolean printable(String text, int longest) {
        return !text.isBlank() && text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    @Override
    public String toString() {
        return "fields " + Stream.concat(Stream.of(place), names().stream()).toList();
    }
}
