package app.greenroom.session.review;

import app.greenroom.model.measure.Interval;
import app.greenroom.speech.LongFacts;
import app.greenroom.speech.OwnTalk;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * What was heard in a recording.
 *
 * @param facts of the line on which the candidate speaks, or of all voices where they are not apart
 * @param own when somebody speaks on that line, in order: its speech without what leaks into it from the other
 * @param other when somebody speaks on a line of their own beside it, in order; empty where nobody does
 * @param apart whether it is known who speaks: the other voice lies apart, or sounds so different that it is surely another
 * @param doubtful whether it is not known how many speak, or who of them answers, so that only marks tell of answers
 * @param notes what the reader must know of it
 */
record Heard(
        LongFacts facts, List<Interval> own, List<Interval> other, boolean apart, boolean doubtful, List<Text> notes) {
    /** What is shorter is a word thrown in, which ends nobody's answer. */
    private static final double SHORTEST_TURN = 1;

    private static final double BRIDGED = 1.5; // seconds between two sentences of one turn
    private static final double MOSTLY = 0.5;

    Heard {
        own = List.copyOf(own);
        other = List.copyOf(other);
        notes = List.copyOf(notes);
    }

    /** All voices as one. */
    static Heard together(LongFacts facts, List<Text> notes) {
        return new Heard(facts, facts.whole().activity().speech(), List.of(), false, false, notes);
    }

    /** All voices as one, where nobody knows whose words are the answers. */
    static Heard doubtful(LongFacts facts, List<Text> notes) {
        return new Heard(facts, facts.whole().activity().speech(), List.of(), false, true, notes);
    }

    /** When the other has the word: what is said before and after it belongs to two answers. */
    List<Interval> turns() {
        List<Interval> turns = new ArrayList<>();
        for (Interval each : other) {
            int last = turns.size() - 1;
            if (last >= 0 && each.start() - turns.get(last).end() < BRIDGED) {
                turns.set(last, new Interval(turns.get(last).start(), each.end()));
            } else {
                turns.add(each);
            }
        }
        return turns.stream()
                .filter(turn -> OwnTalk.common(other, turn) >= SHORTEST_TURN)
                .filter(turn -> OwnTalk.common(own, turn) < MOSTLY * turn.length())
                .toList();
    }
}
