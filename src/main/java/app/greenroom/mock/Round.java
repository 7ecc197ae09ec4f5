package app.greenroom.mock;

import app.greenroom.model.mock.Deck;
import app.greenroom.model.mock.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/**
 * What is asked in one mock interview, in order.
 *
 * @param deck the session's deck: the chosen one, and behind its questions those that were dropped in
 * @param items what is asked
 */
public record Round(Deck deck, List<Item> items) {
    public Round {
        items = List.copyOf(items);
    }

    /**
     * One thing to ask.
     *
     * @param number of its question in the deck, from 1
     * @param followUp which of the question's follow-ups, from 1; 0 for the question itself
     */
    public record Item(int number, int followUp) {}

    /**
     * How to ask.
     *
     * @param seed shuffles the questions; empty for the deck's order
     * @param followUps whether follow-ups are asked too
     * @param most how many questions at most, without follow-ups
     * @param dropped how many questions that programmes must not ask come unannounced in between
     */
    public record Wish(Optional<Long> seed, boolean followUps, OptionalInt most, int dropped) {
        /** All of a deck in its order. */
        public static final Wish PLAIN = new Wish(Optional.empty(), false, OptionalInt.empty(), 0);
    }

    /**
     * Puts a round together. The same wish gives the same round; where questions are dropped in, chance falls by the seed, or
     * without one by the deck's length.
     *
     * @param refusals where the dropped ones come from
     */
    public static Round of(Deck deck, Wish wish, Deck refusals) {
        Random chance = new Random(wish.seed().orElse((long) deck.questions().size()));
        List<Integer> order = new ArrayList<>();
        for (int i = 1; i <= deck.questions().size(); i++) {
            order.add(i);
        }
        if (wish.seed().isPresent()) {
            Collections.shuffle(order, chance);
        }
        order = order.subList(0, Math.min(order.size(), wish.most().orElse(order.size())));
        List<Question> questions = new ArrayList<>(deck.questions());
        List<Item> items = new ArrayList<>();
        for (int number : order) {
            items.add(new Item(number, 0));
            int more = wish.followUps() ? questions.get(number - 1).followUps().size() : 0;
            for (int i = 1; i <= more; i++) {
                items.add(new Item(number, i));
            }
        }
        List<Question> dropped = new ArrayList<>(refusals.questions());
        Collections.shuffle(dropped, chance);
        for (Question each : dropped.subList(0, Math.min(dropped.size(), wish.dropped()))) {
            questions.add(each);
            // Never first: nobody begins an interview so, and it would not come unannounced.
            items.add(1 + chance.nextInt(items.size()), new Item(questions.size(), 0));
        }
        List<String> sources = new ArrayList<>(deck.sources());
        if (wish.dropped() > 0) {
            sources.addAll(refusals.sources());
        }
        return new Round(new Deck(deck.title(), sources, questions), items);
    }

    /** What is asked. */
    public String text(Item item) {
        Question question = question(item);
        return item.followUp() == 0 ? question.text() : question.followUps().get(item.followUp() - 1);
    }

    /** The question that an item is of. */
    public Question question(Item item) {
        return deck.questions().get(item.number() - 1);
    }
}
