package app.greenroom.mock;

import app.greenroom.io.JsonFault;
import app.greenroom.io.StrictJson;
import app.greenroom.mock.MockSession.About;
import app.greenroom.model.mock.Deck;
import app.greenroom.model.mock.MockEvent;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Opens a session's folder, with distrust: it may have come from anybody. What {@link SessionFolder} writes is taken and nothing
 * else; links are not followed.
 */
public final class SavedSession {
    private static final int MOST_ABOUT = 20_000;
    private static final int MOST_LINE = 20_000;
    private static final int MOST_EVENTS = 50_000;
    private static final int MOST_MENTORS = 50;

    private SavedSession() {}

    /**
     * Opens one.
     *
     * @throws MockException when it is none, or holds what this program did not write; it says which file and line
     */
    public static MockSession open(Path folder) throws MockException {
        Path file = folder.resolve(SessionFolder.ABOUT);
        if (!isFile(file)) {
            throw new MockException(Text.of(
                    "“{0}” is no mock interview: it is not a folder with a session.json.",
                    SessionFolder.named(folder)));
        }
        About about = about(file);
        Deck deck = deck(folder.resolve(SessionFolder.DECK));
        List<Text> notes = new ArrayList<>();
        List<MockEvent> events = new ArrayList<>(events(folder.resolve(SessionFolder.EVENTS), deck, notes));
        boolean ended = events.stream().anyMatch(MockEvent.Ended.class::isInstance);
        if (!ended) {
            notes.add(Text.of(
                    "This session was not ended: it was cut short after {0}. What happened until then is here.",
                    Argument.clock(
                            events.isEmpty() ? 0 : events.get(events.size() - 1).at())));
        }
        events.addAll(mentors(folder.resolve(SessionFolder.MARKS), notes));
        events.sort(Comparator.comparingDouble(MockEvent::at));
        Path recording = folder.resolve(SessionFolder.RECORDING);
        return new MockSession(
                folder, about, deck, events, isFile(recording) ? Optional.of(recording) : Optional.empty(), notes);
    }

    /** The sessions in a folder, the newest first; what is none or damaged is left out. */
    public static List<MockSession> all(Path home) {
        List<MockSession> all = new ArrayList<>();
        if (!Files.isDirectory(home)) {
            return all;
        }
        try (Stream<Path> folders = Files.list(home)) {
            for (Path each : folders.sorted(Comparator.reverseOrder()).toList()) {
                opened(each).ifPresent(all::add);
            }
        } catch (IOException e) {
            return all;
        }
        all.sort(Comparator.comparing((MockSession each) -> each.about().made().toInstant())
                .reversed());
        return all;
    }

    /** One of many; what is wrong with it is told when somebody opens it. */
    private static Optional<MockSession> opened(Path folder) {
        try {
            return Optional.of(open(folder));
        } catch (MockException e) {
            return Optional.empty();
        }
    }

    private static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static About about(Path file) throws MockException {
        try {
            SessionFolder.Kept kept = SessionFolder.FORM.read(StrictJson.read(file, MOST_ABOUT));
            return new About(kept.made(), kept.title(), kept.company(), kept.recorded(), kept.target());
        } catch (JsonFault e) {
            throw damaged(SessionFolder.ABOUT, e.clause(), e);
        }
    }

    private static Deck deck(Path file) throws MockException {
        if (!isFile(file)) {
            throw damaged(SessionFolder.DECK, Text.of("there is no such file"), null);
        }
        return Decks.file(file);
    }

    private static List<MockEvent> events(Path file, Deck deck, List<Text> notes) throws MockException {
        List<MockEvent> events = new ArrayList<>();
        if (!isFile(file)) {
            throw damaged(SessionFolder.EVENTS, Text.of("there is no such file"), null);
        }
        double before = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    line.write(next);
                    if (line.size() > MOST_LINE) {
                        throw damaged(events.size() + 1, Text.of("it is too long"), null);
                    }
                    continue;
                }
                MockEvent event = EventLines.read(line.toString(StandardCharsets.UTF_8));
                // Told when it is over, or somebody goes on.
                boolean late = event instanceof MockEvent.Seen || event instanceof MockEvent.AnswerEnded;
                if (event.at() < before - 1 && !late) {
                    throw damaged(events.size() + 1, Text.of("it lies before the line above it"), null);
                } else if (event instanceof MockEvent.Shown shown
                        && shown.number() > deck.questions().size()) {
                    throw damaged(events.size() + 1, Text.of("the deck has no such question"), null);
                } else if (events.size() >= MOST_EVENTS) {
                    throw damaged(events.size() + 1, Text.of("it is too long"), null);
                }
                before = Math.max(before, event.at());
                events.add(event);
                line.reset();
            }
            if (line.size() > 0) {
                notes.add(Text.of("The last thing that happened was being written when the session was cut short."));
            }
        } catch (JsonFault e) {
            throw damaged(events.size() + 1, e.clause(), e);
        } catch (IOException e) {
            throw damaged(SessionFolder.EVENTS, Text.of("it cannot be read"), e);
        }
        events.sort(Comparator.comparingDouble(MockEvent::at));
        return events;
    }

    private static List<MockEvent> mentors(Path folder, List<Text> notes) {
        List<MockEvent> events = new ArrayList<>();
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return events;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().limit(MOST_MENTORS).toList()) {
                if (isFile(file) && file.toString().endsWith(".json")) {
                    try {
                        events.addAll(ReturnedMarks.read(file).events());
                    } catch (MockException e) {
                        notes.add(e.text());
                    }
                }
            }
        } catch (IOException e) {
            notes.add(Text.of("The mentors' marks cannot be read."));
        }
        return events;
    }

    private static MockException damaged(int line, Text why, @Nullable Throwable cause) {
        return damaged(SessionFolder.EVENTS + ":" + line, why, cause);
    }

    private static MockException damaged(String file, Text why, @Nullable Throwable cause) {
        Text text = Text.of("The session is damaged: in {0}, {1}.", Argument.name(file), Argument.of(why));
        return cause == null ? new MockException(text) : new MockException(text, cause);
    }
}
