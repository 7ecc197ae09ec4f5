package app.greenroom.mock.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.greenroom.io.JsonFault;
import app.greenroom.io.StrictJson;
import app.greenroom.mock.Decks;
import app.greenroom.mock.Practice;
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
 * come {@code {"is":"asked","text":"…"}}, {@code {"is":"state","answer":34.2,"pace":"within","fillers":3,"facing":85,"recorded":false}}
 * once a second ({@code fillers} only where somebody listens, {@code facing} where somebody looks) and {@code {"is":"ended"}}; from the mentor {@code
 * {"is":"hello","by":"Ruth","agrees":true}}, {@code {"is":"mark","mark":"good"}}, {@code {"is":"note","text":"…"}} and {@code
 * {"is":"next"}}. What the other end sends is read with distrust, on both sides.
 */
public sealed interface LinkMessage {
    /** A message has this many bytes at most. */
    int MOST_BYTES = 9_000;

    /** The longest answer that is taken, in seconds. */
    double MOST_SECONDS = 12 * 3600;

    /** The most fillers that are taken. */
    int MOST_FILLERS = 100_000;

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

    /** A question is asked now; 1–400 characters. */
    record Asked(String text) implements LinkMessage {}

    /**
     * How it stands.
     *
     * @param answer seconds of the answer so far
     * @param pace how that stands against one to two minutes
     * @param fillers how many were heard; empty where nobody listens
     * @param facing in what share of the last quarter of a minute the head was turned to the camera, 0–100 %; empty where that is
     *     not known
     * @param recorded whether it is being recorded
     */
    record State(double answer, Practice.Pace pace, OptionalInt fillers, OptionalInt facing, boolean recorded)
            implements LinkMessage {}

    /** The interview is over. */
    record Ended() implements LinkMessage {}

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
            case "hello" -> new Hello(filled(json, "by", Practice.LONGEST_NAME), json.flag("agrees"));
            case "mark" -> new Marked(json.one("mark", List.of(Mark.values()), Mark::id));
            case "note" -> new Noted(filled(json, "text", Practice.LONGEST_NOTE));
            default -> new Next();
        };
    }

    /**
     * Reads a candidate's message.
     *
     * @throws JsonFault when it is none
     */
    static LinkMessage ofCandidate(byte[] message) throws JsonFault {
        StrictJson json = StrictJson.of(message, MOST_BYTES);
        String is = json.one("is", List.of("asked", "state", "ended"), id -> id);
        json.allowOnly(
                switch (is) {
                    case "asked" -> Set.of("is", "text");
                    case "state" -> Set.of("is", "answer", "pace", "fillers", "facing", "recorded");
                    default -> Set.of("is");
                });
        return switch (is) {
            case "asked" -> new Asked(filled(json, "text", Decks.LONGEST));
            case "state" ->
                new State(
                        json.number("answer", 0, MOST_SECONDS),
                        json.one("pace", List.of(Practice.Pace.values()), LinkMessage::id),
                        json.has("fillers")
                                ? OptionalInt.of(json.whole("fillers", 0, MOST_FILLERS))
                                : OptionalInt.empty(),
                        json.has("facing") ? OptionalInt.of(json.whole("facing", 0, 100)) : OptionalInt.empty(),
                        json.flag("recorded"));
            default -> new Ended();
        };
    }

    private static String id(Practice.Pace pace) {
        return pace.name().toLowerCase(Locale.ROOT);
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

    /** How it stands. */
    static byte[] state(State now) {
        return written(json -> {
            json.name("is").value("state").name("answer").value(Math.round(now.answer() * 10) / 10.0);
            json.name("pace").value(id(now.pace()));
            if (now.fillers().isPresent()) {
                json.name("fillers").value(now.fillers().getAsInt());
            }
            if (now.facing().isPresent()) {
                json.name("facing").value(now.facing().getAsInt());
            }
            json.name("recorded").value(now.recorded());
        });
    }

    /** It is over. */
    static byte[] ended() {
        return written(json -> json.name("is").value("ended"));
    }

    /** Who the mentor is. */
    static byte[] hello(String by, boolean agrees) {
        return written(json -> json.name("is")
                .value("hello")
                .name("by")
                .value(by)
                .name("agrees")
                .value(agrees));
    }

    /** A mark. */
    static byte[] mark(Mark mark) {
        return written(json -> json.name("is").value("mark").name("mark").value(mark.id()));
    }

    /** A note. */
    static byte[] note(String text) {
        return written(json -> json.name("is").value("note").name("text").value(text));
    }

    /** The wish for the next question. */
    static byte[] next() {
        return written(json -> json.name("is").value("next"));
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
