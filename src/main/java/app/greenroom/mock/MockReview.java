package app.greenroom.mock;

import app.greenroom.mock.MockSession.Recorded;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Band;
import app.greenroom.model.measure.Guidance;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.mock.Company;
import app.greenroom.model.mock.MockEvent;
import app.greenroom.model.mock.MockSheet;
import app.greenroom.model.mock.MockSheet.Asked;
import app.greenroom.model.mock.MockSheet.Remark;
import app.greenroom.model.review.Answer;
import app.greenroom.model.review.Moment;
import app.greenroom.model.review.Review;
import app.greenroom.model.run.NetworkStory.Day;
import app.greenroom.model.run.NetworkStory.Days;
import app.greenroom.session.Progress;
import app.greenroom.session.RequestException;
import app.greenroom.session.review.HeadReview;
import app.greenroom.session.review.ReviewRequest;
import app.greenroom.session.review.ReviewSession;
import app.greenroom.session.review.SilentReview;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import java.nio.file.Path;
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
     * <p>A recording that can neither be heard nor seen costs what it would have told, and that is said in a note.
     */
    public Review run(boolean sound, boolean picture, Progress progress) throws InterruptedException {
        List<Asked> asked = Timeline.asked(session);
        List<Remark> remarks = Timeline.remarks(session);
        List<Text> notes = new ArrayList<>(session.notes());
        Optional<Review> heard = Optional.empty();
        List<Moment> live = live();
        if (session.recording().isPresent()) {
            boolean looks = session.about().recorded() == Recorded.PICTURES; // and then once more, closer
            try {
                heard = Optional.of(heard(session.recording().get(), asked, sound, looks, live, progress));
            } catch (RequestException e) {
                // A program that was killed at once leaves a recording without a second in it.
                notes.add(e.text());
                notes.add(Text.of("So this review has the times, the marks and the notes alone."));
            }
        }
        progress.at(Text.of("Done"), 1);
        Review plain = heard.orElseGet(() -> silent(asked, live));
        SessionNumbers numbers = SessionNumbers.of(plain, asked);
        if (heard.isPresent() || session.recording().isEmpty()) {
            numbers.keep(session.folder());
        }
        Points points = new Points(plain, asked, remarks, session.about().target());
        MockSheet sheet = new MockSheet(
                session.about().company(),
                asked,
                remarks,
                points.points(),
                points.well(),
                trends(numbers),
                practised());
        notes.addAll(plain.notes());
        return new Review(
                new Review.Source(
                        session.about().made(),
                        session.about().title(),
                        Math.max(plain.source().seconds(), session.seconds())),
                plain.sound(),
                picture ? plain.pictures() : plain.pictures().unseen(),
                plain.answers().stream().map(each -> judged(each, asked)).toList(),
                moments(plain, remarks),
                plain.findings(),
                notes,
                Optional.of(sheet));
    }

    /** What was found, and what was marked; who speaks on the other track is the one who asks. */
    private static List<Moment> moments(Review plain, List<Remark> remarks) {
        List<Moment> moments = new ArrayList<>();
        plain.moments()
                .forEach(each -> moments.add(
                        each.kind() == Moment.Kind.OTHER_VOICE
                                ? new Moment(each.kind(), each.time(), Text.of("the interviewer"))
                                : each));
        remarks.forEach(
                each -> moments.add(new Moment(Moment.Kind.REMARK, new Interval(each.at(), each.at()), each.words())));
        moments.sort(Comparator.comparingDouble(each -> each.time().start()));
        return moments;
    }

    /** What is done is only the first half of it. */
    static Progress firstHalf(Progress whole) {
        return (what, share) -> {
            if (share < 1) { // then it says that all is done
                whole.at(what, share / 2);
            }
        };
    }

    private static Review heard(
            Path recording, List<Asked> asked, boolean sound, boolean looks, List<Moment> live, Progress progress)
            throws RequestException, InterruptedException {
        List<ReviewRequest.Mark> marks = new ArrayList<>();
        for (Asked each : asked) {
            boolean later = marks.isEmpty()
                    || each.shown().start() > marks.get(marks.size() - 1).seconds();
            if (later) {
                marks.add(new ReviewRequest.Mark(each.shown().start(), Optional.of(each.text())));
            }
        }
        Review review = new ReviewSession()
                .run(
                        new ReviewRequest(recording, marks, Optional.empty(), Optional.empty(), sound),
                        looks ? firstHalf(progress) : progress);
        double end = review.answers().stream()
                .mapToDouble(each -> each.time().end())
                .max()
                .orElse(1);
        Optional<HeadReview.Seen> seen = review.pictures().lanes().isEmpty()
                ? Optional.empty()
                : Optional.of(HeadReview.look(
                                recording,
                                review.answers(),
                                at -> progress.at(
                                        Text.of("Looking where the head is turned"), 0.5 + Math.min(1, at / end) / 2)))
                        .filter(HeadReview.Seen::looked);
        List<Moment> moments = new ArrayList<>(review.moments());
        moments.addAll(seen.map(MockReview::happened).orElse(live));
        return new Review(
                review.source(),
                review.sound(),
                review.pictures(),
                seen.map(HeadReview.Seen::answers).orElse(review.answers()),
                moments,
                review.findings(),
                review.notes());
    }

    private static List<Moment> happened(HeadReview.Seen seen) {
        return seen.events().stream()
                .map(each ->
                        new Moment(Moment.Kind.MOVEMENT, each.at(), each.kind().word()))
                .toList();
    }

    /** What a watch saw while it was held, for want of pictures to look at again. */
    private List<Moment> live() {
        return session.events().stream()
                .filter(MockEvent.Seen.class::isInstance)
                .map(MockEvent.Seen.class::cast)
                .map(each -> new Moment(
                        Moment.Kind.MOVEMENT,
                        new Interval(each.at(), each.at() + each.seconds()),
                        each.what().word()))
                .toList();
    }

    private Review silent(List<Asked> asked, List<Moment> live) {
        Review timed = SilentReview.of(
                session.about().made(),
                session.about().title(),
                session.seconds(),
                asked.stream()
                        .filter(each -> each.answered().isPresent())
                        .map(each -> new SilentReview.Timed(
                                each.text(), each.answered().orElseThrow()))
                        .toList());
        return new Review(
                timed.source(),
                timed.sound(),
                timed.pictures(),
                timed.answers(),
                live,
                timed.findings(),
                timed.notes());
    }

    /** A question that need not be answered wants a short answer, and a drill its own time. */
    private Answer judged(Answer answer, List<Asked> asked) {
        double length = answer.time().length();
        OptionalDouble target = session.about().target();
        boolean refuses = Timeline.refuses(answer, asked) && length < SHORT;
        if (target.isEmpty() && !refuses) {
            return answer;
        }
        return answer.with(answer.findings().stream()
                .map(each -> !each.check().equals("answer-length")
                        ? each
                        : refuses
                                ? judged(each, new Outcome.Met(), Text.of("Short, as it should be here."))
                                : drilled(each, length, target.orElseThrow()))
                .toList());
    }

    private static Finding drilled(Finding told, double took, double wanted) {
        Outcome outcome = Points.kept(took, wanted)
                ? new Outcome.Met()
                : new Outcome.Near(new Fix(Text.of("Tell it again, aloud and by the clock.")));
        return judged(told, outcome, Points.drilled(took, wanted));
    }

    private static Finding judged(Finding told, Outcome outcome, Text sentence) {
        return new Finding(
                told.check(), told.area(), told.importance(), outcome, sentence, OptionalInt.empty(), told.evidence());
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
