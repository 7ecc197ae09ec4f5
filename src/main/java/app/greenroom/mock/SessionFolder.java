package app.greenroom.mock;

import app.greenroom.io.AtomicFile;
import app.greenroom.io.DiskTrouble;
import app.greenroom.io.JsonField;
import app.greenroom.io.JsonForm;
import app.greenroom.io.JsonForm.Written;
import app.greenroom.mock.MockSession.About;
import app.greenroom.mock.MockSession.Recorded;
import app.greenroom.model.mock.Company;
import app.greenroom.model.mock.Deck;
import app.greenroom.model.mock.MockEvent;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Keeps a mock interview while it is held, in one folder that can be moved, zipped and opened elsewhere by {@link SavedSession}:
 * {@code session.json} says what it is, {@code deck.txt} holds its questions, {@code events.jsonl} has a line of JSON for each
 * thing that happened, written at once, so that whatever kills the program costs no more than the last line, and {@code
 * recording.mp4} picture and sound, if that was chosen. Used by several threads.
 */
public final class SessionFolder implements AutoCloseable {
    static final String SCHEMA = "greenroom.mock/1";
    static final String ABOUT = "session.json";
    static final String DECK = "deck.txt";
    static final String EVENTS = "events.jsonl";
    static final String RECORDING = "recording.mp4";
    static final String MARKS = "marks";

    static final JsonForm<Kept> FORM = JsonForm.of(
            Kept.class,
            new Written<>(
                    ZonedDateTime.class,
                    ZonedDateTime::parse,
                    ZonedDateTime::toString,
                    "2026-11-23T07:40+01:00[Europe/Berlin]"),
            Written.byId(Company.class, Company::id),
            Written.byId(Recorded.class, JsonForm::id));

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd HHmmss", Locale.ROOT);
    private static final int MOST_OF_A_SECOND = 20;

    private final Path folder;
    private final FileChannel events;
    private Optional<IOException> trouble = Optional.empty();

    /** How {@code session.json} is written. */
    record Kept(
            @JsonField(like = "greenroom\\.mock/1", example = SCHEMA)
            String schema,

            ZonedDateTime made,
            @JsonField(longest = 200) String title,
            Company company,
            Recorded recorded,
            @JsonField(low = 5, high = 3600) OptionalDouble target) {}

    private SessionFolder(Path folder, FileChannel events) {
        this.folder = folder;
        this.events = events;
    }

    /**
     * Begins a session in a new folder.
     *
     * @param home where the sessions lie; it is made, for its user alone, where it does not exist
     * @throws MockException when that cannot be written; it says why and what to do
     */
    public static SessionFolder begin(Path home, About about, Deck deck) throws MockException {
        String name = NAME.format(about.made());
        Path folder = home.resolve(name);
        try {
            for (int i = 2; Files.exists(folder); i++) {
                if (i > MOST_OF_A_SECOND) {
                    throw new IOException("there are many sessions of this second already");
                }
                folder = home.resolve(name + " " + i);
            }
            AtomicFile.kept(folder.resolve(ABOUT))
                    .write(FORM.write(new Kept(
                            SCHEMA, about.made(), about.title(), about.company(), about.recorded(), about.target())));
            AtomicFile.kept(folder.resolve(DECK)).write(Decks.text(deck));
            return new SessionFolder(
                    folder,
                    FileChannel.open(folder.resolve(EVENTS), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new MockException(DiskTrouble.kept(Text.of("The session could not be kept"), folder, e), e);
        }
    }

    /** Where it lies. */
    public Path folder() {
        return folder;
    }

    /** Where its recording goes. */
    public Path recording() {
        return folder.resolve(RECORDING);
    }

    /** Keeps an event; one that cannot be kept is remembered as trouble. */
    public synchronized void keep(MockEvent event) {
        try {
            long whole = events.position();
            try {
                ByteBuffer line = ByteBuffer.wrap((EventLines.line(event) + "\n").getBytes(StandardCharsets.UTF_8));
                while (line.hasRemaining()) {
                    events.write(line);
                }
            } catch (IOException e) {
                events.truncate(whole); // half a line would make one with the next, once the disk has room again
                throw e;
            }
        } catch (IOException e) {
            trouble = Optional.of(trouble.orElse(e));
        }
    }

    /** Why not everything that happened could be kept, as a sentence with what to do; empty where it was. */
    public synchronized Optional<Text> trouble() {
        return trouble.map(
                why -> DiskTrouble.kept(Text.of("Not all of the session could be kept"), folder.resolve(EVENTS), why));
    }

    @Override
    public synchronized void close() {
        try {
            events.force(true);
            events.close();
        } catch (IOException e) {
            trouble = Optional.of(trouble.orElse(e));
        }
    }

    static Argument named(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return Argument.name(name == null ? folder.toString() : name.toString());
    }
}
