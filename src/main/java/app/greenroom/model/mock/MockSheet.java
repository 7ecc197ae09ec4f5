package app.greenroom.model.mock;

import app.greenroom.model.measure.Interval;
import app.greenroom.model.run.NetworkStory.Days;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the review of a mock interview says beside what was seen and heard.
 *
 * @param company with whom it was held
 * @param asked what was asked, in order
 * @param remarks marks and notes by time, each with who set it
 * @param points what to work on, the most worthwhile first; three at most
 * @param well one thing that went well; empty where nothing that was measured or marked says so
 * @param trends numbers beside those of earlier sessions
 * @param practised how many mock interviews there were, in sentences
 */
public record MockSheet(
        Company company,
        List<Asked> asked,
        List<Remark> remarks,
        List<Text> points,
        Optional<Text> well,
        List<Days> trends,
        List<Text> practised) {
    public MockSheet {
        asked = List.copyOf(asked);
        remarks = List.copyOf(remarks);
        points = List.copyOf(points);
        trends = List.copyOf(trends);
        practised = List.copyOf(practised);
        if (points.size() > 3) {
            throw new IllegalArgumentException("more than three points are none");
        }
    }

    /**
     * A question and how it was answered.
     *
     * @param question of the deck
     * @param text what was asked: the question, or one of its follow-ups
     * @param shown from when to when it was on the screen, seconds of the session
     * @param answered from the first word to the last as the session took it; empty where nothing was said
     * @param ticked the parts of a story that a listener ticked
     */
    public record Asked(Question question, String text, Interval shown, Optional<Interval> answered, Set<Mark> ticked) {
        public Asked {
            ticked = Set.copyOf(ticked);
        }
    }

    /**
     * A mark or a note.
     *
     * @param at seconds of the session
     * @param mark the mark; empty for a note
     * @param note the note; empty for a mark
     * @param by who; empty for whoever sat at the candidate's computer
     */
    public record Remark(double at, Optional<Mark> mark, String note, String by) {
        /** In plain words, with who said so. */
        public Text words() {
            return by.isEmpty() ? said() : Text.of("{0} ({1})", Argument.of(said()), Argument.name(by));
        }

        private Text said() {
            return mark.map(Mark::word).orElseGet(() -> Text.of("“{0}”", Argument.name(note)));
        }
    }
}
