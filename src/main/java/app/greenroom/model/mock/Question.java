package app.greenroom.model.mock;

import java.util.List;
import java.util.Optional;

/**
 * A question of a deck.
 *
 * @param text what is asked
 * @param followUps what may be asked after it, in order
 * @param kind what it is after
 * @param star whether its answer is a story of situation, task, action and result
 * @param calm a calm answer to practise; only where the question should not be asked
 */
public record Question(String text, List<String> followUps, QuestionKind kind, boolean star, Optional<String> calm) {
    public Question {
        followUps = List.copyOf(followUps);
    }
}
