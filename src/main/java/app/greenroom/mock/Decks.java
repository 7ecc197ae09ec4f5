package app.greenroom.mock;

import app.greenroom.io.FileNames;
import app.greenroom.model.mock.Deck;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The decks that the program brings, all of them in English, and those of the user. */
public final class Decks {
    /** Questions that programmes must not ask; they can be dropped into any deck. */
    public static final String REFUSALS = "refusals";

    /** Letters of a question at most. */
    public static final int LONGEST = DeckReader.LONGEST;

    private static final List<String> IDS =
            List.of("common", "informatics", "behavioural", "sceptic", "doubts", REFUSALS, "story");

    private Decks() {}

    /** The names by which the program's own are asked for. */
    public static List<String> ids() {
        return IDS;
    }

    /**
     * One of the program's own.
     *
     * @param id one of {@link #ids}
     */
    public static Deck own(String id) {
        if (!IDS.contains(id)) {
            throw new IllegalArgumentException(id);
        }
        try {
            return DeckReader.read(ownText(id));
        } catch (MockException e) {
            throw new IllegalStateException("the program's own deck " + id + ": " + e.getMessage(), e);
        }
    }

    private static byte[] ownText(String id) {
        try (InputStream in = Objects.requireNonNull(Decks.class.getResourceAsStream("decks/" + id + ".txt"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("a part of the program cannot be read", e);
        }
    }

    /**
     * A deck by name or file; see {@link #ids} for the names, which go before files.
     *
     * @throws MockException when there is no such deck, or it cannot be used; then with its line
     */
    public static Deck named(String name) throws MockException {
        return IDS.contains(name) ? own(name) : file(FileNames.given(name));
    }

    /**
     * A deck of the user.
     *
     * @throws MockException when it cannot be read or used
     */
    public static Deck file(Path file) throws MockException {
        if (!Files.isRegularFile(file)) {
            throw new MockException(Text.of(
                    "There is no deck “{0}”: name a file, or one of {1}.",
                    Argument.name(file.toString()), Argument.name(String.join(", ", IDS))));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return DeckReader.read(in.readNBytes(DeckReader.MOST_BYTES + 1));
        } catch (IOException e) {
            throw new MockException(Text.of("The deck “{0}” cannot be read.", Argument.name(file.toString())), e);
        }
    }

    /** A deck as the text that {@link #file} reads. */
    static String text(Deck deck) {
        StringBuilder text = new StringBuilder("title: " + deck.title() + "\n");
        deck.sources().forEach(each -> text.append("source: ").append(each).append('\n'));
        for (var question : deck.questions()) {
            text.append("\nkind: ").append(question.kind().id());
            text.append("\nstar: ").append(question.star() ? "yes" : "no");
            text.append("\n? ").append(question.text()).append('\n');
            question.followUps().forEach(each -> text.append("> ").append(each).append('\n'));
            question.calm().ifPresent(calm -> text.append("= ").append(calm).append('\n'));
        }
        return text.toString();
    }
}
