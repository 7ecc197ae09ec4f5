package app.greenroom.mock;

import app.greenroom.io.AtomicFile;
import app.greenroom.io.DiskTrouble;
import app.greenroom.io.JsonFault;
import app.greenroom.io.StrictJson;
import app.greenroom.model.mock.MockEvent;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A mentor's marks and notes in the small file that {@link MentorPack}'s page saves, read with distrust: {@code {"schema":
 * "greenroom.marks/1", "session": "2026-11-30T13:19:00Z", "by": "Ruth", "marks": [{"at": 12.5, "what": "mark", "mark": "good",
 * "by": "Ruth"}, {"at": 14, "what": "note", "text": "…", "by": "Ruth"}]}}. Whatever the entries say, all are of the one name at
 * the top, so that nobody marks in another's name.
 *
 * @param session when the session that was marked began, as an instant
 * @param by the mentor's name
 * @param events marks and notes, in the file's order
 */
public record ReturnedMarks(String session, String by, List<MockEvent> events) {
    static final String SCHEMA = "greenroom.marks/1";
    private static final int MOST_BYTES = 3_000_000;
    private static final int MOST_MARKS = 2_000;

    public ReturnedMarks {
        events = List.copyOf(events);
    }

    /**
     * Reads such a file.
     *
     * @throws MockException when it is none; it says what is wrong
     */
    public static ReturnedMarks read(Path file) throws MockException {
        try {
            return of(StrictJson.read(file, MOST_BYTES));
        } catch (JsonFault e) {
            throw new MockException(
                    Text.of(
                            "“{0}” holds no marks that can be used: {1}.",
                            SessionFolder.named(file), Argument.of(e.clause())),
                    e);
        }
    }

    static ReturnedMarks of(StrictJson json) throws JsonFault {
        json.allowOnly(Set.of("schema", "session", "by", "marks"));
        json.one("schema", List.of(SCHEMA), id -> id);
        String session = json.text("session", 60);
        String by = json.text("by", Practice.LONGEST_NAME).strip();
        List<MockEvent> events = new ArrayList<>();
        for (StrictJson each : json.objects("marks", MOST_MARKS)) {
            MockEvent event = EventLines.read(each);
            if (event instanceof MockEvent.Marked marked) {
                events.add(new MockEvent.Marked(marked.at(), marked.mark(), by));
            } else if (event instanceof MockEvent.Noted noted) {
                events.add(new MockEvent.Noted(noted.at(), noted.text(), by));
            } else {
                throw new JsonFault(Text.of("{0} must be one of {1}", each.named("what"), Argument.name("mark, note")));
            }
        }
        return new ReturnedMarks(session, by, events);
    }

    /**
     * Puts them on a session's timeline, in place of earlier ones of the same name.
     *
     * @throws MockException when they belong to another session, lie behind its end, or cannot be written
     */
    public void addTo(MockSession to) throws MockException {
        if (!session.equals(instant(to.about().made()))) {
            throw new MockException(Text.of(
                    "These marks belong to another session, of {0}; this one is of {1}.",
                    Argument.name(session), Argument.name(instant(to.about().made()))));
        }
        // Of a session that was cut short the recording may go on for long behind what happened last.
        double end = to.whole() ? to.seconds() + 60 : EventLines.MOST_SECONDS;
        if (events.stream().anyMatch(event -> event.at() > end)) {
            throw new MockException(Text.of("Some of these marks lie behind the end of the session."));
        }
        Path file = to.folder().resolve(SessionFolder.MARKS).resolve(fileName(by));
        try {
            AtomicFile.kept(file).write(json());
        } catch (IOException e) {
            throw new MockException(DiskTrouble.kept(Text.of("The marks could not be kept"), file, e), e);
        }
    }

    /** A name that every file system takes, and that differs where the names differ. */
    private static String fileName(String by) {
        String plain = by.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return String.format(Locale.ROOT, "%.30s-%08x.json", plain, by.hashCode());
    }

    static String instant(ZonedDateTime made) {
        return made.toInstant().toString();
    }

    String json() {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.beginObject();
            json.name("schema")
                    .value(SCHEMA)
                    .name("session")
                    .value(session)
                    .name("by")
                    .value(by);
            json.name("marks").beginArray();
            for (MockEvent event : events) {
                json.jsonValue(EventLines.line(event));
            }
            json.endArray().endObject();
        } catch (IOException e) {
            throw new IllegalStateException("memory takes every text", e);
        }
        return text.toString();
    }
}
