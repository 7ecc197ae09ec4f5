package app.greenroom.report.text;

import app.greenroom.text.Language;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.review.Answer;
import app.greenroom.model.review.Moment;
import app.greenroom.model.review.Review;
import app.greenroom.report.Grade;
import app.greenroom.report.ReviewWords;
import app.greenroom.report.Wording;
import java.util.List;
import java.util.Locale;

/** A review as text for a terminal or a file. */
public final class ReviewText {
    private static final int MOST_TIMES = 24;

    private final Review review;
    private final TextStyle style;
    private final TextLines out;

    private ReviewText(Review review, TextStyle style) {
        this.review = review;
        this.style = style;
        this.out = new TextLines(style.width());
    }

    /** The whole review, lines ended by {@code \n}. */
    public static String render(Review review, TextStyle style) {
        return PlainLetters.fit(new ReviewText(review, style).text(), style.charset());
    }

    private String text() {
        out.add("Review of ", "“" + review.title() + "”, " + ReviewWords.length(review.seconds()));
        out.add("Recorded  ", Wording.date(review.at()));
        out.blank();
        out.add("", ReviewWords.headline(review));
        review.notes().forEach(note -> out.add("· ", note.toString()));
        better();
        if (!review.answers().isEmpty()) {
            table();
            review.answers().forEach(this::answer);
        }
        moments();
        return out.toString();
    }

    private void better() {
        List<Finding> better = ReviewWords.better(review);
        out.blank();
        if (better.isEmpty()) {
            out.add("", "Nothing stands out as something to mend.");
            return;
        }
        out.add("", "What could be better");
        for (Finding finding : better) {
            out.add("  " + mark(finding.outcome()) + " ", finding.area().title() + ": " + Wording.sentence(finding));
            Wording.fix(finding).ifPresent(fix -> out.add("    → ", fix.text().toString()));
        }
    }

    private void table() {
        out.blank();
        out.line("  #  from     length    um/uh a minute     long pauses  words/min  voice");
        for (Answer answer : review.answers()) {
            String fillers = ReviewWords.fillerRate(answer)
                    + answer.fillerRate()
                            .map(range -> " (" + ReviewWords.range(range) + ")")
                            .orElse("");
            out.line(String.format(
                    Locale.ROOT,
                    "%3d  %-7s  %s %-6s  %s %-15s  %s %-9d  %-9s  %s",
                    answer.number(),
                    ReviewWords.clock(answer.time().start()),
                    mark(ReviewWords.outcome(answer, "answer-length")),
                    ReviewWords.clock(Math.floor(answer.time().length() + 0.5)),
                    mark(ReviewWords.outcome(answer, "speech-fillers")),
                    fillers,
                    mark(ReviewWords.outcome(answer, "speech-pauses")),
                    ReviewWords.within(review, answer, Moment.Kind.LONG_PAUSE).size(),
                    ReviewWords.words(answer),
                    ReviewWords.loudness(answer)));
        }
        out.add("", "In brackets: the range in which the rate lies with 95 % certainty, as far as chance goes.");
    }

    private void answer(Answer answer) {
        List<Finding> better = answer.findings().stream()
                .filter(f -> Grade.of(f) == Grade.BETTER)
                .toList();
        boolean news =
                answer.question().isPresent() || ReviewWords.start(answer).isPresent() || !better.isEmpty();
        if (!news) {
            return;
        }
        out.blank();
        out.add(
                "Answer " + answer.number() + "  ",
                answer.question().map(q -> "“" + q + "”").orElse(""));
        ReviewWords.start(answer).ifPresent(start -> out.add("  ", start));
        for (Finding finding : better) {
            out.add("  " + mark(finding.outcome()) + " ", Wording.sentence(finding));
            Wording.fix(finding).ifPresent(fix -> out.add("    → ", fix.text().toString()));
        }
    }

    private void moments() {
        times("Um or uh at", Moment.Kind.FILLER);
        times("Long pauses at", Moment.Kind.LONG_PAUSE);
        times("Noises at", Moment.Kind.NOISE);
        List<Moment> pictures = review.moments().stream()
                .filter(m -> m.kind() == Moment.Kind.PICTURE)
                .toList();
        if (!pictures.isEmpty()) {
            out.blank();
            out.add("", "In the picture");
            for (Moment moment : pictures) {
                out.add(
                        "  ",
                        ReviewWords.clock(moment.time().start()) + " to "
                                + ReviewWords.clock(moment.time().end()) + "  " + moment.label());
            }
        }
    }

    private void times(String title, Moment.Kind kind) {
        List<String> times = review.moments().stream()
                .filter(m -> m.kind() == kind)
                .map(m -> ReviewWords.clock(m.time().start()) + ReviewWords.described(m))
                .toList();
        if (!times.isEmpty()) {
            out.blank();
            String more = times.size() > MOST_TIMES ? " and " + (times.size() - MOST_TIMES) + " more" : "";
            out.add(title + "  ", String.join(", ", times.subList(0, Math.min(MOST_TIMES, times.size()))) + more);
        }
    }

    private String mark(Outcome outcome) {
        Grade grade = outcome instanceof Outcome.Met
                ? Grade.OK
                : outcome instanceof Outcome.Near || outcome instanceof Outcome.Missed
                        ? Grade.BETTER
                        : outcome instanceof Outcome.CouldNotCheck ? Grade.UNKNOWN : Grade.NOT_ASKED;
        return TextReport.paint(grade.symbol(), grade, false, style);
    }

    /** render in a language. */
    public static String render(Review review, TextStyle style, Language language) {
        return render(review, style);
    }
}
