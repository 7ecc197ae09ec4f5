package app.greenroom.mock;

import app.greenroom.model.measure.Interval;
import app.greenroom.model.mock.Deck;
import app.greenroom.model.mock.Mark;
import app.greenroom.model.mock.MockEvent;
import app.greenroom.model.mock.MockSheet.Asked;
import app.greenroom.model.mock.MockSheet.Remark;
import app.greenroom.model.mock.QuestionKind;
import app.greenroom.model.review.Answer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes questions with their answers, and remarks, of a session's events. */
final class Timeline {
    private static final double SHORTEST_ANSWER = 1; // seconds; a question that was skipped has none

    private Timeline() {}

    /** What was asked, in order; a question that was repeated counts each time that it was answered, and once at least. */
    static List<Asked> asked(MockSession session) {
        List<Asked> all = new ArrayList<>();
        List<MockEvent> events = session.events();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof MockEvent.Shown shown) {
                Asked asked = asked(session.deck(), shown, events.subList(i + 1, events.size()), session.seconds());
                int last = all.size() - 1;
                if (last >= 0
                        && all.get(last).text().equals(asked.text())
                        && all.get(last).answered().isEmpty()) {
                    all.set(last, again(all.get(last), asked));
                } else {
                    all.add(asked);
                }
            }
        }
        return all;
    }

    /** Whether an answer is one to a question that need not be answered, which wants a short one. */
    static boolean refuses(Answer answer, List<Asked> asked) {
        return asked.stream()
                .anyMatch(each -> each.question().kind() == QuestionKind.REFUSAL
                        && answer.question().equals(Optional.of(each.text())));
    }

    /** A question that was repeated before it was answered is one, with what was ticked before and after. */
    private static Asked again(Asked first, Asked second) {
        Set<Mark> ticked = EnumSet.noneOf(Mark.class);
        ticked.addAll(first.ticked());
        ticked.addAll(second.ticked());
        return new Asked(
                second.question(),
                second.text(),
                new Interval(first.shown().start(), second.shown().end()),
                second.answered(),
                ticked);
    }

    private static Asked asked(Deck deck, MockEvent.Shown shown, List<MockEvent> after, double end) {
        double until = Math.max(shown.at(), end);
        double began = Double.NaN;
        double ended = Double.NaN;
        Set<Mark> ticked = EnumSet.noneOf(Mark.class);
        for (MockEvent event : after) {
            if (event instanceof MockEvent.Shown) {
                until = event.at();
                break;
            } else if (event instanceof MockEvent.AnswerBegan && Double.isNaN(began)) {
                began = event.at();
            } else if (event instanceof MockEvent.AnswerEnded) {
                ended = event.at();
            } else if (event instanceof MockEvent.Marked marked && marked.mark().star()) {
                ticked.add(marked.mark());
            }
        }
        double to = Double.isNaN(ended) ? until : ended;
        return new Asked(
                deck.questions().get(shown.number() - 1),
                shown.text(),
                new Interval(shown.at(), until),
                to - began >= SHORTEST_ANSWER ? Optional.of(new Interval(began, to)) : Optional.empty(),
                ticked);
    }

    /** Marks and notes by time. */
    static List<Remark> remarks(MockSession session) {
        List<Remark> all = new ArrayList<>();
        for (MockEvent event : session.events()) {
            if (event instanceof MockEvent.Marked marked) {
                all.add(new Remark(marked.at(), Optional.of(marked.mark()), "", marked.by()));
            } else if (event instanceof MockEvent.Noted noted) {
                all.add(new Remark(noted.at(), Optional.empty(), noted.text(), noted.by()));
            }
        }
        return all;
    }
}
