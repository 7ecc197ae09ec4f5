package app.greenroom.io;

import app.greenroom.io.JsonForm.Written;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** How one component is read from a field and written. */
interface JsonShape {
    /** Reads a field; where its record is flat, the name is not needed. */
    Object read(StrictJson fields, String name) throws JsonFault;

    void write(JsonWriter json, Object value) throws IOException;

    /** The names that it takes of the object's fields. */
    default Stream<String> names(String name) {
        return Stream.of(name);
    }

    /** Whether it is written with a name. */
    default boolean isNamed(Object value) {
        return true;
    }

    /** Whether it is not written at all. */
    default boolean isLeftOut(Object value) {
        return false;
    }

    record Numeral(JsonField rule, boolean whole) implements JsonShape {
        @Override
        public Object read(StrictJson fields, String name) throws JsonFault {
            if (rule.optional() && !fields.has(name)) {
                return whole ? (Object) (int) rule.absent() : (Object) rule.absent();
            }
            return whole
                    ? (Object) fields.whole(name, (int) rule.low(), (int) rule.high())
                    : (Object) fields.number(name, rule.low(), rule.high());
        }

        @Override
        public void write(JsonWriter json, Object value) throws IOException {
            json.value((Number) value);
        }

        @Override
        public boolean isLeftOut(Object value) {
            return rule.optional() && ((Number) value).doubleValue() == rule.absent();
        }
    }

    record MaybeNumber(JsonField rule) implements JsonShape {
        @Override
        public Object read(StrictJson fields, String name) throws JsonFault {
            return fields.has(name)
                    ? OptionalDouble.of(fields.number(name, rule.low(), rule.high()))
                    : OptionalDouble.empty();
        }

        @Override
        public void write(JsonWriter json, Object value) throws IOException {
            json.value(((OptionalDouble) value).getAsDouble());
        }

        @Override
        public boolean isLeftOut(Object value) {
            return ((OptionalDouble) value).isEmpty();
        }
    }

    record Flag(JsonField rule) implements JsonShape {
        @Override
        public Object read(StrictJson fields, String name) throws JsonFault {
            return (!rule.optional() || fields.has(name)) && fields.flag(name);
        }

        @Override
        public void write(JsonWriter json, Object value) throws IOException {
            json.value((Boolean) value);
        }
    }

    /** A text, or what is written as one. */
    record Worded(Written<?> written, JsonField rule) implements JsonShape {
        @Override
        public Object read(StrictJson fields, String name) throws JsonFault {
            if (rule.optional() && !fields.has(name)) {
                return "";
            }
            return written.read(
                    fields.named(name),
                    rule.any() ? fields.anyText(name, rule.longest()) : fields.text(name, rule.longest()));
        }

        @Override
        public void write(JsonWriter json, Object value) throws IOException {
            json.value(written.write(value));
        }

        @Override
        public boolean isLeftOut(Object value) {
            return rule.optional() && value.equals("");
        }
    }

    record Texts(Written<?> written, JsonField rule) implements JsonShape {
        @Override
        public Object read(StrictJson fields, String name) throws JsonFault {
            List<Object> all = new ArrayList<>();
            if (!rule.optional() || fields.has(name)) {
                for (String text : fields.texts(name, rule.most(), rule.longest())) {
                    all.add(written.read(fields.named(name), text));
                }
            }
            return List.copyOf(all);
        }

        @Override
        public void write(JsonWriter json, Object value) throws IOException {
            json.beginArray();
            for (Object each : (List<?>) value) {
                json.value(written.write(each));
            }
            json.endArray();
        }
    }

    record Objects(JsonForm<?> form, JsonField rule) implements JsonShape {
        @Override
        public Object read(StrictJson fields, String name) throws JsonFault {
            List<Object> all = new ArrayList<>();
            if (!rule.optional() || fields.has(name)) {
                for (StrictJson each : fields.objects(name, rule.most())) {
                    all.add(form.read(each));
                }
            }
            return List.copyOf(all);
        }

        @Override
        public void write(JsonWriter json, Object value) throws IOException {
            json.beginArray();
            for (Object each : (List<?>) value) {
                json.beginObject();
                form.fields(json, each);
                json.endObject();
            }
            json.endArray();
        }
    }

    record Inner(JsonForm<?> form) implements JsonShape {
        @Override
        public Object read(StrictJson fields, String name) throws JsonFault {
            return form.read(fields.object(name));
        }

        @Override
        public void write(JsonWriter json, Object value) throws IOException {
            json.beginObject();
            form.fields(json, value);
            json.endObject();
        }
    }

    record Flat(JsonForm<?> form) implements JsonShape {
        @Override
        public Object read(StrictJson fields, String name) throws JsonFault {
            return form.made(fields);
        }

        @Override
        public void write(JsonWriter json, Object value) throws IOException {
            form.fields(json, value);
        }

        @Override
        public Stream<String> names(String name) {
            return form.names();
        }

        @Override
        public boolean isNamed(Object value) {
            return false;
        }
    }

    /** What may be of any type, since it is no matter of the file. */
    record Unwritten() implements JsonShape {
        @Override
        public Object read(StrictJson fields, String name) {
            return Optional.empty();
        }

        @Override
        public void write(JsonWriter json, Object value) {
            throw new IllegalStateException("it is left out");
        }

        @Override
        public Stream<String> names(String name) {
            return Stream.empty();
        }

        @Override
        public boolean isLeftOut(Object value) {
            return true;
        }
    }

    record Maybe(JsonShape shape) implements JsonShape {
        @Override
        public Object read(StrictJson fields, String name) throws JsonFault {
            Set<String> there = fields.names();
            return shape.names(name).anyMatch(there::contains)
                    ? Optional.of(shape.read(fields, name))
                    : Optional.empty();
        }

        @Override
        public void write(JsonWriter json, Object value) throws IOException {
            shape.write(json, ((Optional<?>) value).orElseThrow());
        }

        @Override
        public Stream<String> names(String name) {
            return shape.names(name);
        }

        @Override
        public boolean isNamed(Object value) {
            return shape.isNamed(value);
        }

        @Override
        public boolean isLeftOut(Object value) {
            return ((Optional<?>) value).isEmpty();
        }
    }
}
