package app.greenroom.plan;

import app.greenroom.model.Interview;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads invitations: the text of a message that somebody pastes, or a calendar file (iCalendar, RFC 5545) that came with one.
 * Nothing in it is opened or asked for anywhere. Whatever the input, it ends in invitations or in a sentence.
 */
public final class Invitations {
    /** The most letters that are looked at; long messages have what matters at their beginning. */
    public static final int MOST_LETTERS = 60_000;

    private static final int MOST_BYTES = 1_000_000;
    private static final Pattern CALENDAR = Pattern.compile("(?i)BEGIN:VCALENDAR");

    private final ZonedDateTime now;
    private final Function<String, Optional<String>> platforms;

    /**
     * @param now the present, on this computer's clock
     * @param platforms gives the id of the platform whose invitations lead to a host, in small letters
     */
    public Invitations(ZonedDateTime now, Function<String, Optional<String>> platforms) {
        this.now = now;
        this.platforms = platforms;
    }

    /**
     * The interviews that a text invites to: one for each event of a calendar, else one.
     *
     * @throws PlanException when there is neither a day and time nor a link in it
     */
    public List<Invitation> read(String text) throws PlanException {
        String some = text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS) : text;
        Matcher begin = CALENDAR.matcher(some);
        int calendar = begin.find() ? begin.start() : -1;
        List<Invitation> found = calendar >= 0
                ? new CalendarInvitation(now, platforms).read(some.substring(calendar))
                : List.of(new TextInvitation(now, platforms).read(some));
        List<Invitation> telling = found.stream()
                .filter(one -> !one.readings().isEmpty() || one.link().isPresent() || calendar >= 0)
                .toList();
        if (telling.isEmpty()) {
            throw new PlanException(Text.of(
                    "No day and time were found in it. Paste the whole invitation, or write day and time yourself."));
        }
        return telling;
    }

    /**
     * The interviews in a file: a calendar, or a text.
     *
     * @throws PlanException when it cannot be read, is too large, or tells of none
     */
    public List<Invitation> read(Path file) throws PlanException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(text(in));
        } catch (IOException e) {
            throw new PlanException(Text.of(
                    "“{0}” cannot be read. Choose the invitation's file again, or paste its text.",
                    Argument.name(file.toString())));
        }
    }

    /** The text that comes in, at most {@value #MOST_BYTES} bytes of it. */
    public static String text(InputStream in) throws IOException {
        return decoded(in.readNBytes(MOST_BYTES));
    }

    private static String decoded(byte[] bytes) {
        Charset charset = bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF
                ? StandardCharsets.UTF_16
                : StandardCharsets.UTF_8;
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(
                    bytes, StandardCharsets.ISO_8859_1); // as old calendars write; every byte is a letter there
        }
    }

    /** What a title may be: one line without what cannot be seen. */
    static String title(String words) {
        String line = words.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return line.codePoints()
                .limit(Interview.LONGEST_TITLE / 2) // letters beyond the basic plane count twice
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
