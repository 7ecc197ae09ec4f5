package app.greenroom.model.mock;

import java.util.List;

/**
 * Questions to practise with.
 *
 * @param title what it is called
 * @param sources where its questions come from, in words; none where nobody says
 * @param questions in the order of the file, at least one
 */
public record Deck(String title, List<String> sources, List<Question> questions) {
    public Deck {
        sources = List.copyOf(sources);
        questions = List.copyOf(questions);
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("a deck without questions");
        }
    }
}
