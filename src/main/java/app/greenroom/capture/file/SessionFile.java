package app.greenroom.capture.file;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.io.JsonFault;
import app.greenroom.io.StrictJson;
import app.greenroom.text.Text;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code session.json} says, read with distrust: it may come from anybody.
 *
 * @param title what the session is called, at most 200 characters
 * @param made when it was made
 */
record SessionFile(Optional<String> title, Optional<ZonedDateTime> made) {
    static final String NAME = "session.json";

    private static final int MOST_BYTES = 100_000;
    private static final int LONGEST_TITLE = 200;
    private static final int LAST_YEAR = 9999;

    /**
     * Reads it.
     *
     * @param session the session as the user knows it
     * @throws CaptureException when it is no JSON object, of another schema, or wrong in one of its fields
     */
    static SessionFile read(Path file, String session) throws CaptureException {
        try {
            StrictJson fields = StrictJson.read(file, MOST_BYTES);
            if (!text(fields, "schema").equals(Optional.of(Recording.SCHEMA))) {
                throw unreadable(
                        session, Text.of("its session.json was not written by this version of the program"), null);
            }
            Optional<String> title = text(fields, "title").map(String::strip).filter(t -> !t.isEmpty());
            return new SessionFile(
                    title,
                    fields.has("made")
                            ? Optional.of(fields.parsed("made", LONGEST_TITLE, SessionFile::date, "2026-11-23T07:40Z"))
                            : Optional.empty());
        } catch (JsonFault e) {
            throw unreadable(session, Text.of("its session.json is damaged"), e);
        }
    }

    private static Optional<String> text(StrictJson fields, String name) throws JsonFault {
        return fields.has(name) ? Optional.of(fields.anyText(name, LONGEST_TITLE)) : Optional.empty();
    }

    private static ZonedDateTime date(String text) {
        ZonedDateTime date = ZonedDateTime.parse(text);
        if (date.getYear() < 1 || date.getYear() > LAST_YEAR) {
            throw new DateTimeException("not a year of our calendar: " + date.getYear());
        }
        return date;
    }

    private static CaptureException unreadable(String session, Text why, @Nullable Throwable cause) {
        return new CaptureException(new DeviceFault.Unreadable(session, why), cause);
    }
}
