package app.greenroom.mock;

import app.greenroom.io.JsonFault;
import app.greenroom.io.StrictJson;
import app.greenroom.model.live.PictureEvent;
import app.greenroom.model.mock.Hint;
import app.greenroom.model.mock.Mark;
import app.greenroom.model.mock.MockEvent;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** One event as a line of JSON, and back. */
final class EventLines {
    /** The longest session that is taken. */
    static final double MOST_SECONDS = 12 * 3600;

    private EventLines() {}

    /** A line, without its end. */
    static String line(MockEvent event) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.beginObject();
            json.name("at").value(Math.round(event.at() * 1000) / 1000.0);
            write(json, event);
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every text", e);
        }
        return text.toString();
    }

    private static void write(JsonWriter json, MockEvent event) throws IOException {
        json.name("what");
        if (event instanceof MockEvent.Shown shown) {
            json.value("shown").name("number").value(shown.number());
            json.name("followUp").value(shown.followUp()).name("text").value(shown.text());
        } else if (event instanceof MockEvent.AnswerBegan) {
            json.value("answer-began");
        } else if (event instanceof MockEvent.AnswerEnded) {
            json.value("answer-ended");
        } else if (event instanceof MockEvent.Marked marked) {
            json.value("mark").name("mark").value(marked.mark().id()).name("by").value(marked.by());
        } else if (event instanceof MockEvent.Noted noted) {
            json.value("note").name("text").value(noted.text()).name("by").value(noted.by());
        } else if (event instanceof MockEvent.Hinted hinted) {
            json.value("hint").name("hint").value(hinted.hint().id());
        } else if (event instanceof MockEvent.Seen seen) {
            json.value("seen").name("kind").value(seen.what().id());
            json.name("seconds").value(Math.round(seen.seconds() * 1000) / 1000.0);
        } else if (event instanceof MockEvent.Paused paused) {
            json.value("paused").name("seconds").value(Math.round(paused.seconds() * 1000) / 1000.0);
        } else if (event instanceof MockEvent.Ended) {
            json.value("ended");
        }
    }

    /**
     * Reads a line.
     *
     * @throws JsonFault when it is none, says what is not known, or holds a number or text out of bounds
     */
    static MockEvent read(String line) throws JsonFault {
        return read(StrictJson.of(line));
    }

    /** Reads an event. */
    static MockEvent read(StrictJson json) throws JsonFault {
        double at = json.number("at", 0, MOST_SECONDS);
        String what = json.one(
                "what",
                List.of("shown", "answer-began", "answer-ended", "mark", "note", "hint", "seen", "paused", "ended"),
                id -> id);
        switch (what) {
            case "shown" -> {
                json.allowOnly(Set.of("at", "what", "number", "followUp", "text"));
                return new MockEvent.Shown(
                        at,
                        json.whole("number", 1, DeckReader.MOST_QUESTIONS + 100),
                        json.whole("followUp", 0, 100),
                        json.text("text", DeckReader.LONGEST));
            }
            case "mark" -> {
                json.allowOnly(Set.of("at", "what", "mark", "by"));
                return new MockEvent.Marked(at, json.one("mark", List.of(Mark.values()), Mark::id), by(json));
            }
            case "note" -> {
                json.allowOnly(Set.of("at", "what", "text", "by"));
                return new MockEvent.Noted(at, json.text("text", Practice.LONGEST_NOTE), by(json));
            }
            case "hint" -> {
                json.allowOnly(Set.of("at", "what", "hint"));
                return new MockEvent.Hinted(at, json.one("hint", List.of(Hint.values()), Hint::id));
            }
            case "seen" -> {
                json.allowOnly(Set.of("at", "what", "kind", "seconds"));
                return new MockEvent.Seen(
                        at,
                        json.one("kind", List.of(PictureEvent.Kind.values()), PictureEvent.Kind::id),
                        json.number("seconds", 0, MOST_SECONDS));
            }
            case "paused" -> {
                json.allowOnly(Set.of("at", "what", "seconds"));
                return new MockEvent.Paused(at, json.number("seconds", 0, 7 * 24 * 3600.0));
            }
            default -> {
                json.allowOnly(Set.of("at", "what"));
                return what.equals("ended")
                        ? new MockEvent.Ended(at)
                        : what.equals("answer-began") ? new MockEvent.AnswerBegan(at) : new MockEvent.AnswerEnded(at);
            }
        }
    }

    private static String by(StrictJson json) throws JsonFault {
        return json.anyText("by", Practice.LONGEST_NAME);
    }
}
