package app.greenroom.mock;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.greenroom.io.JsonFault;
import app.greenroom.io.StrictJson;
import app.greenroom.model.mock.Mark;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What travels between a candidate and a mentor while a mock interview is held: one JSON object a message. From the candidate
 * come {@code {"is":"asked","text":"…"}}, {@code {"is":"state","answer":34.2,"pace":"within","fillers":3,"recorded":false}}
 * once a second ({@code fillers} only where somebody listens) and {@code {"is":"ended"}}; from the mentor {@code
 * {"is":"hello","by":"Ruth","agrees":true}}, {@code {"is":"mark","mark":"good"}}, {@code {"is":"note","text":"…"}} and {@code
 * {"is":"next"}}. What the mentor sends is read with distrust.
 */
sealed interface LinkMessage {
    /** A message of a mentor's has this many bytes at most. */
    int MOST_BYTES = 9_000;

    /**
     * The mentor is there.
     *
     * @param by who it is, 1–60 characters
     * @param agrees whether the candidate may record
     */
    record Hello(String by, boolean agrees) implements LinkMessage {}

    /** A mark, now. */
    record Marked(Mark mark) implements LinkMessage {}

    /** A note, now; 1–2,000 characters. */
    record Noted(String text) implements LinkMessage {}

    /** The next question, please. */
    record Next() implements LinkMessage {}

    /**
     * Reads a mentor's message.
     *
     * @throws JsonFault when it is none
     */
    static LinkMessage read(byte[] message) throws JsonFault {
        StrictJson json = StrictJson.of(message, MOST_BYTES);
        String is = json.one("is", List.of("hello", "mark", "note", "next"), id -> id);
        json.allowOnly(
                switch (is) {
                    case "hello" -> Set.of("is", "by", "agrees");
                    case "mark" -> Set.of("is", "mark");
                    case "note" -> Set.of("is", "text");
                    default -> Set.of("is");
                });
        return switch (is) {
            case "hello" -> new Hello(filled(json, "by", EventLines.LONGEST_NAME), json.flag("agrees"));
            case "mark" -> new Marked(json.one("mark", List.of(Mark.values()), Mark::id));
            case "note" -> new Noted(filled(json, "text", EventLines.LONGEST_NOTE));
            default -> new Next();
        };
    }

    private static String filled(StrictJson json, String name, int most) throws JsonFault {
        String text = json.text(name, most).strip();
        if (text.isEmpty()) {
            throw new JsonFault(Text.of("{0} is empty", Argument.name(name)));
        }
        return text;
    }

    /** A question that is asked now. */
    static byte[] asked(String text) {
        return written(json -> json.name("is").value("asked").name("text").value(text));
    }

    /**
     * How it stands.
     *
     * @param answer seconds of the answer so far
     * @param fillers how many were heard; empty where nobody listens
     */
    static byte[] state(double answer, Practice.Pace pace, OptionalInt fillers, boolean recorded) {
        return written(json -> {
            json.name("is").value("state").name("answer").value(Math.round(answer * 10) / 10.0);
            json.name("pace").value(pace.name().toLowerCase(Locale.ROOT));
            if (fillers.isPresent()) {
                json.name("fillers").value(fillers.getAsInt());
            }
            json.name("recorded").value(recorded);
        });
    }

    /** It is over. */
    static byte[] ended() {
        return written(json -> json.name("is").value("ended"));
    }

    /** Writes the fields of a message. */
    @FunctionalInterface
    interface Fields {
        /** Writes. */
        void write(JsonWriter json) throws IOException;
    }

    private static byte[] written(Fields fields) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.beginObject();
            fields.write(json);
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every text", e);
        }
        return text.toString().getBytes(UTF_8);
    }
}
