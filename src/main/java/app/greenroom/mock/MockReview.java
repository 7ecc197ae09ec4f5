package app.greenroom.mock;

import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Band;
import app.greenroom.model.measure.Guidance;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.mock.Company;
import app.greenroom.model.mock.MockSheet;
import app.greenroom.model.mock.MockSheet.Asked;
import app.greenroom.model.mock.MockSheet.Remark;
import app.greenroom.model.mock.QuestionKind;
import app.greenroom.model.review.Answer;
import app.greenroom.model.review.Moment;
import app.greenroom.model.review.Review;
import app.greenroom.model.run.NetworkStory.Day;
import app.greenroom.model.run.NetworkStory.Days;
import app.greenroom.session.Progress;
import app.greenroom.session.RequestException;
import app.greenroom.session.review.ReviewRequest;
import app.greenroom.session.review.ReviewSession;
import app.greenroom.session.review.SilentReview;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The review of a mock interview: what {@link ReviewSession} finds in its recording, with the answers that the deck tells instead
 * of guessed ones, and what was asked, marked and noted. Of a session without a recording it has the times. What is compared with
 * later sessions is kept in the session's folder.
 */
public final class MockReview {
    private static final int COMPARED = 6;
    private static final int STORIES = 3;
    private static final double SHORT = 60; // seconds
    private static final double LEAST = 120; // seconds of a session that counts as an interview; our choice

    private final MockSession session;
    private final List<MockSession> others;

    /**
     * @param others the sessions to compare with; this one may be among them
     */
    public MockReview(MockSession session, List<MockSession> others) {
        this.session = session;
        this.others = others.stream()
                .filter(each -> each.about()
                        .made()
                        .toInstant()
                        .isBefore(session.about().made().toInstant()))
                .sorted(Comparator.comparing(each -> each.about().made().toInstant()))
                .toList();
    }

    /**
     * Makes it.
     *
     * @param sound whether the review carries the sound
     * @param picture whether it carries a picture
     * @throws RequestException when the recording can neither be heard nor seen
     */
    public Review run(boolean sound, boolean picture, Progress progress) throws RequestException, InterruptedException {
        List<Asked> asked = Timeline.asked(session);
        List<Remark> remarks = Timeline.remarks(session);
        Review plain = session.recording().isPresent() ? heard(asked, sound, progress) : silent(asked);
        SessionNumbers numbers = SessionNumbers.of(plain);
        numbers.keep(session.folder());
        Points points = new Points(plain, asked, remarks, session.about().target());
        MockSheet sheet = new MockSheet(
                session.about().company(),
                asked,
                remarks,
                points.points(),
                points.well(),
                trends(numbers),
                practised());
        List<Moment> moments = new ArrayList<>(plain.moments());
        remarks.forEach(
                each -> moments.add(new Moment(Moment.Kind.REMARK, new Interval(each.at(), each.at()), each.words())));
        moments.sort(Comparator.comparingDouble(each -> each.time().start()));
        List<Text> notes = new ArrayList<>(session.notes());
        notes.addAll(plain.notes());
        return new Review(
                session.about().made(),
                session.about().title(),
                Math.max(plain.seconds(), session.seconds()),
                plain.sound(),
                moments,
                plain.answers().stream().map(each -> judged(each, asked)).toList(),
                plain.findings(),
                plain.pace(),
                plain.lanes(),
                picture ? plain.picture() : Optional.empty(),
                plain.playback(),
                plain.measurements(),
                notes,
                Optional.of(sheet));
    }

    private Review heard(List<Asked> asked, boolean sound, Progress progress)
            throws RequestException, InterruptedException {
        List<ReviewRequest.Mark> marks = new ArrayList<>();
        for (Asked each : asked) {
            boolean later = marks.isEmpty()
                    || each.shown().start() > marks.get(marks.size() - 1).seconds();
            if (later) {
                marks.add(new ReviewRequest.Mark(each.shown().start(), Optional.of(each.text())));
            }
        }
        return new ReviewSession()
                .run(
                        new ReviewRequest(
                                session.recording().orElseThrow(), marks, Optional.empty(), Optional.empty(), sound),
                        progress);
    }

    private Review silent(List<Asked> asked) {
        return SilentReview.of(
                session.about().made(),
                session.about().title(),
                session.seconds(),
                asked.stream()
                        .filter(each -> each.answered().isPresent())
                        .map(each -> new SilentReview.Timed(
                                each.text(), each.answered().orElseThrow()))
                        .toList());
    }

    /** A question that need not be answered wants a short answer. */
    private static Answer judged(Answer answer, List<Asked> asked) {
        boolean refusal = asked.stream()
                .anyMatch(each -> each.question().kind() == QuestionKind.REFUSAL
                        && answer.question().equals(Optional.of(each.text())));
        if (!refusal) {
            return answer;
        }
        List<Finding> findings = answer.findings().stream()
                .map(each ->
                        each.check().equals("answer-length") && answer.time().length() < SHORT
                                ? new Finding(
                                        each.check(),
                                        each.area(),
                                        each.importance(),
                                        new Outcome.Met(),
                                        Text.of("Short, as it should be here."),
                                        OptionalInt.empty(),
                                        each.evidence())
                                : each)
                .toList();
        return new Answer(
                answer.number(),
                answer.question(),
                answer.time(),
                findings,
                answer.fillerRate(),
                answer.measurements());
    }

    private List<Days> trends(SessionNumbers now) {
        List<Days> all = new ArrayList<>();
        OptionalDouble target = session.about().target();
        List<MockSession> alike = others.stream()
                .filter(each -> each.about().target().equals(target))
                .toList();
        List<MockSession> compared =
                alike.subList(Math.max(0, alike.size() - (target.isPresent() ? STORIES : COMPARED)), alike.size());
        trend(
                all,
                compared,
                SessionNumbers::answer,
                now,
                Text.of("Length of answers"),
                Unit.SECONDS,
                Practice.band(target));
        trend(
                all,
                compared,
                SessionNumbers::fillers,
                now,
                Text.of("Um and uh"),
                Unit.PER_MINUTE,
                Guidance.FILLED_PAUSES.met());
        trend(all, compared, SessionNumbers::pace, now, Text.of("Pace"), Unit.PER_SECOND, Guidance.PACE.met());
        return all;
    }

    private static void trend(
            List<Days> all,
            List<MockSession> compared,
            Function<SessionNumbers, OptionalDouble> number,
            SessionNumbers now,
            Text label,
            Unit unit,
            Band band) {
        List<Day> before = new ArrayList<>();
        for (MockSession each : compared) {
            SessionNumbers.of(each.folder())
                    .map(number)
                    .filter(OptionalDouble::isPresent)
                    .ifPresent(value -> before.add(new Day(each.about().made().toLocalDate(), value.getAsDouble())));
        }
        OptionalDouble today = number.apply(now);
        if (before.isEmpty() || today.isEmpty()) {
            return;
        }
        double mean = before.stream().mapToDouble(Day::value).average().orElseThrow();
        all.add(new Days(
                Text.of(
                        "{0}: {1} now, {2} on average in {3, plural, one {the session} other {the # sessions}} before.",
                        Argument.of(label),
                        Argument.amount(today.getAsDouble(), unit, unit == Unit.SECONDS ? 0 : 1),
                        Argument.amount(mean, unit, unit == Unit.SECONDS ? 0 : 1),
                        Argument.count(before.size())),
                label,
                unit.id(),
                before,
                today,
                OptionalDouble.of(mean),
                !band.holds(today.getAsDouble())));
    }

    /** How many there were of each kind; the guide asks for two to three, of which drills of a story are none. */
    private List<Text> practised() {
        List<MockSession> all = new ArrayList<>(others);
        all.add(session);
        List<Text> counts = new ArrayList<>();
        int interviews = 0;
        for (Company company : Company.values()) {
            long count = all.stream()
                    .filter(each -> each.about().target().isEmpty()
                            && each.seconds() >= LEAST
                            && each.about().company() == company)
                    .count();
            interviews += (int) count;
            if (count > 0) {
                counts.add(Text.of("{0} {1}", Argument.count(count), Argument.of(company.title())));
            }
        }
        return interviews == 0
                ? List.of()
                : List.of(Text.of(
                        "{0, plural, one {One mock interview} other {# mock interviews}} so far: {1}. Two to three"
                                + " before the first real one are a good number: one with a mentor, one with a friend who"
                                + " plays the sceptic, one by yourself with a recording.",
                        Argument.count(interviews), Argument.of(Text.list(counts))));
    }
}
