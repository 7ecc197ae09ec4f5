package app.greenroom.mock;

import app.greenroom.model.mock.Deck;
import java.nio.charset.StandardCharsets;

/** A deck of questions that somebody passes on; what is kept of it is the same deck. */
public final class DeckFuzz {
    private DeckFuzz() {}

    /** Is given anything; what it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            Deck deck = DeckReader.read(bytes);
            String kept = Decks.text(deck);
            if (kept.length() < DeckReader.MOST_BYTES / 4
                    && !DeckReader.read(kept.getBytes(StandardCharsets.UTF_8)).equals(deck)) {
                throw new AssertionError("another deck: " + kept);
            }
        } catch (MockException e) {
            return; // refused in one sentence
        }
    }
}
