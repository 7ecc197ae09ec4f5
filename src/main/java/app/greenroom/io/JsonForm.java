package app.greenroom.io;

import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A record's form in JSON, both ways: an object with a field for each component, in their order. {@link JsonField} says what a
 * field's name is and what it may hold; there is no field that no component knows, and what the record's own constructor
 * objects to is wrong as well.
 *
 * <p>Components are doubles, ints, booleans, texts, constants (small, with hyphens for underscores), records, types that are
 * told how they are written, lists of these but the first three, and optional ones of all of these. What is optional and empty
 * is not written.
 *
 * @param <R> the record
 */
public final class JsonForm<R extends Record> {
    private static final JsonField PLAIN = rule(Rules.class.getRecordComponents()[0]);
    private static final JsonField KEPT = rule(Rules.class.getRecordComponents()[1]);

    private final boolean kept;
    private final Constructor<?> constructor;
    private final String simpleName;
    private final List<Part> parts = new ArrayList<>();

    /**
     * How a type is written as a text.
     *
     * @param meaning throws an {@link IllegalArgumentException}, or a {@link DateTimeException}, for a text without one
     * @param example such a text, for who got it wrong; or all that there are
     */
    public record Written<T>(
            Class<T> type, Function<String, T> meaning, Function<T, String> text, String example, boolean all) {
        /** Texts that are too many to be named. */
        public Written(Class<T> type, Function<String, T> meaning, Function<T, String> text, String example) {
            this(type, meaning, text, example, false);
        }

        /** Constants that have an id. */
        public static <E extends Enum<E>> Written<E> byId(Class<E> type, Function<E, String> id) {
            Map<String, E> known = Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(id, each -> each));
            return new Written<>(
                    type,
                    text -> Optional.ofNullable(known.get(text)).orElseThrow(IllegalArgumentException::new),
                    id,
                    Arrays.stream(type.getEnumConstants()).map(id).collect(Collectors.joining(", ")),
                    true);
        }

        T read(Argument name, String text) throws JsonFault {
            try {
                return meaning.apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new JsonFault(
                        Text.of(
                                all ? "{0} must be one of {1}" : "{0} must be like “{1}”",
                                name,
                                Argument.name(example)),
                        e);
            }
        }

        String write(Object value) {
            return text.apply(type.cast(value));
        }
    }

    /** What holds for components that say nothing themselves. */
    private record Rules(
            @JsonField int plain,

            @JsonField(low = -Double.MAX_VALUE, high = Double.MAX_VALUE, longest = 2_000, any = true)
            int kept) {}

    private record Part(String name, JsonField rule, Method accessor, JsonShape shape) {}

    private JsonForm(Class<?> type, boolean kept, Written<?>... texts) {
        this.kept = kept;
        simpleName = type.getSimpleName();
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            for (RecordComponent component : type.getRecordComponents()) {
                JsonField rule = kept && !component.isAnnotationPresent(JsonField.class) ? KEPT : rule(component);
                Method accessor = component.getAccessor();
                accessor.setAccessible(true);
                String name = rule.name().isEmpty() ? component.getName() : rule.name();
                parts.add(new Part(name, rule, accessor, shape(component.getGenericType(), rule, kept, texts)));
            }
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record has this constructor", e);
        }
    }

    /**
     * A record's form.
     *
     * @param texts how its components' types, and theirs, are written where they have texts of their own
     * @throws IllegalArgumentException when a component is of another type
     */
    public static <R extends Record> JsonForm<R> of(Class<R> type, Written<?>... texts) {
        return new JsonForm<>(type, false, texts);
    }

    /**
     * The form of a record that the program keeps for itself: it passes over what a newer program may have added, and its
     * numbers and texts may be any, these of up to 2000 characters.
     *
     * @param texts how its components' types, and theirs, are written where they have texts of their own
     * @throws IllegalArgumentException when a component is of another type
     */
    public static <R extends Record> JsonForm<R> kept(Class<R> type, Written<?>... texts) {
        return new JsonForm<>(type, true, texts);
    }

    /**
     * Reads a record.
     *
     * @throws JsonFault when a field is missing, wrong or not known
     */
    @SuppressWarnings("unchecked") // the constructor is this record's
    public R read(StrictJson fields) throws JsonFault {
        if (!kept) {
            fields.allowOnly(names().collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        return (R) made(fields);
    }

    Stream<String> names() {
        return parts.stream().flatMap(part -> part.shape().names(part.name()));
    }

    Object made(StrictJson fields) throws JsonFault {
        Object[] values = new Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = parts.get(i).shape().read(fields, parts.get(i).name());
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException || e.getCause() instanceof DateTimeException) {
                Argument why = Argument.name(String.valueOf(e.getCause().getMessage()));
                throw new JsonFault(
                        fields.place().isEmpty()
                                ? Text.of("its fields do not fit together ({0})", why)
                                : Text.of(
                                        "the fields in “{0}” do not fit together ({1})",
                                        Argument.name(fields.place()), why),
                        e.getCause());
            }
            throw new IllegalStateException(simpleName + " objects to its fields in a way of its own", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A record's text, on lines of its own, with a line break at the end. */
    public String write(R value) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setIndent("  ");
            json.beginObject();
            fields(json, value);
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot happen: written to memory", e);
        }
        return text.append('\n').toString();
    }

    void fields(JsonWriter json, Object record) throws IOException {
        for (Part part : parts) {
            Object value;
            try {
                value = part.accessor().invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
            if (!part.shape().isLeftOut(value)) {
                if (part.shape().isNamed(value)) {
                    json.name(part.name());
                }
                part.shape().write(json, value);
            }
        }
    }

    private static JsonField rule(RecordComponent component) {
        JsonField rule = component.getAnnotation(JsonField.class);
        return rule == null ? PLAIN : rule;
    }

    private static JsonShape shape(Type type, JsonField rule, boolean kept, Written<?>... texts) {
        if (type == double.class || type == OptionalDouble.class || type == Double.class) {
            JsonShape number = new JsonShape.Numeral(rule, false);
            return type == OptionalDouble.class ? new JsonShape.MaybeNumber(rule) : number;
        } else if (type == int.class || type == Integer.class) {
            return new JsonShape.Numeral(rule, true);
        } else if (type == boolean.class || type == Boolean.class) {
            return new JsonShape.Flag(rule);
        } else if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            return rule.unwritten()
                    ? new JsonShape.Unwritten()
                    : new JsonShape.Maybe(shape(generic.getActualTypeArguments()[0], rule, kept, texts));
        } else if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            Type element = generic.getActualTypeArguments()[0];
            Optional<Written<?>> text = text(element, rule, texts);
            if (text.isPresent()) {
                return new JsonShape.Texts(text.get(), rule);
            } else if (element instanceof Class<?> record && record.isRecord()) {
                return new JsonShape.Objects(new JsonForm<>(record, kept, texts), rule);
            }
        } else if (text(type, rule, texts).isPresent()) {
            return new JsonShape.Worded(text(type, rule, texts).get(), rule);
        } else if (type instanceof Class<?> record && record.isRecord()) {
            return rule.flat()
                    ? new JsonShape.Flat(new JsonForm<>(record, kept, texts))
                    : new JsonShape.Inner(new JsonForm<>(record, kept, texts));
        }
        throw new IllegalArgumentException("no form is known for " + type);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an enum's class is one of its own kind
    private static Optional<Written<?>> text(Type type, JsonField rule, Written<?>... texts) {
        for (Written<?> each : texts) {
            if (each.type() == type) {
                return Optional.of(each);
            }
        }
        if (type == String.class) {
            Pattern like = Pattern.compile(rule.like());
            return Optional.of(new Written<>(
                    String.class,
                    text -> {
                        if (!rule.like().isEmpty() && !like.matcher(text).matches()) {
                            throw new IllegalArgumentException(text);
                        }
                        return text;
                    },
                    text -> text,
                    rule.example()));
        } else if (type instanceof Class<?> constants && constants.isEnum()) {
            return Optional.of(Written.byId((Class) constants, each -> id((Enum<?>) each)));
        }
        return Optional.empty();
    }

    /** A constant as it is written: small, with hyphens. */
    public static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
