package app.greenroom.capture.file;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw unreadable(session, "its session.json is far too long", null);
            }
            JsonElement json = JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8));
            if (!(json instanceof JsonObject fields)) {
                throw unreadable(session, "its session.json is damaged", null);
            }
            if (!text(fields, "schema").equals(Optional.of(Recording.SCHEMA))) {
                throw unreadable(session, "its session.json was not written by this version of the program", null);
            }
            Optional<String> title = text(fields, "title").map(String::strip).filter(t -> !t.isEmpty());
            return new SessionFile(title, text(fields, "made").map(SessionFile::date));
        } catch (JsonParseException | DateTimeException e) {
            throw unreadable(session, "its session.json is damaged", e);
        } catch (IOException e) {
            throw unreadable(session, "its session.json cannot be read", e);
        }
    }

    private static Optional<String> text(JsonObject fields, String name) {
        JsonElement value = fields.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof JsonPrimitive primitive
                && primitive.isString()
                && primitive.getAsString().length() <= LONGEST_TITLE) {
            return Optional.of(primitive.getAsString());
        }
        throw new JsonParseException(name + " is not a short text");
    }

    private static ZonedDateTime date(String text) {
        ZonedDateTime date = ZonedDateTime.parse(text);
        if (date.getYear() < 1 || date.getYear() > LAST_YEAR) {
            throw new DateTimeException("not a year of our calendar: " + date.getYear());
        }
        return date;
    }

    private static CaptureException unreadable(String session, String why, @Nullable Throwable cause) {
        return new CaptureException(new DeviceFault.Unreadable(session, why), cause);
    }
}
