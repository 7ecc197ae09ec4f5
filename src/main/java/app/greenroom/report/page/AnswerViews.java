package app.greenroom.report.page;

import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.review.Answer;
import app.greenroom.model.review.Review;
import app.greenroom.report.AnswerWords;
import app.greenroom.report.Grade;
import app.greenroom.report.ReviewWords;
import app.greenroom.report.Wording;
import app.greenroom.report.draw.TimelineSketch;
import app.greenroom.report.page.ReviewView.Card;
import app.greenroom.report.page.ReviewView.Flag;
import app.greenroom.report.page.ReviewView.Graded;
import app.greenroom.report.page.ReviewView.Row;
import app.greenroom.report.page.ReviewView.Strip;
import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.List;

/** The answers of a review: a line of the table each, and a card each with the sound drawn large. */
final class AnswerViews {
    private static final double ROW = 60; // seconds in a strip
    private static final double SHORTEST_ROW = 12;
    private static final double LONG_ROW = 120;
    private static final double MUCH_TALK = 1500;
    private static final double STRIP_WIDTH = 1000;

    private final Review review;
    private final LaneDrawer drawer;
    private final Language language;
    private final BetterViews grades;
    private final MomentViews moments;

    AnswerViews(Review review, LaneDrawer drawer, Language language) {
        this.review = review;
        this.drawer = drawer;
        this.language = language;
        grades = new BetterViews(drawer, language);
        moments = new MomentViews(review, language);
    }

    ReviewView.Answers answers() {
        return new ReviewView.Answers(
                !review.answers().isEmpty(),
                review.answers().stream().map(this::row).toList(),
                review.answers().stream().map(this::card).toList());
    }

    private Row row(Answer answer) {
        return new Row(
                answer.number(),
                language.number(answer.number(), 0),
                language.say(Text.of(Argument.clock(answer.time().start()))),
                graded(
                        answer,
                        "answer-length",
                        Text.of(ReviewWords.length(answer.time().length())),
                        ""),
                graded(
                        answer,
                        "speech-fillers",
                        ReviewWords.fillerRate(answer),
                        answer.fillerRate()
                                .map(range -> language.say(ReviewWords.range(range)))
                                .orElse("")),
                graded(answer, "speech-pauses", ReviewWords.longPauses(review, answer), ""),
                language.say(ReviewWords.words(answer)),
                graded(answer, "sound-level", ReviewWords.loudness(answer), ""));
    }

    private Graded graded(Answer answer, String check, Text text, String range) {
        Outcome outcome = ReviewWords.outcome(answer, check);
        Grade grade = Grade.ofAnswer(outcome);
        return new Graded(grades.icon(grade), grade.word(language), language.say(text), range);
    }

    private Card card(Answer answer) {
        Finding length = ReviewWords.finding(answer, "answer-length").orElseThrow();
        Grade grade = Grade.of(length);
        Argument number = Argument.count(answer.number());
        return new Card(
                new ReviewView.Name(
                        answer.number(),
                        language.say(Text.of("Answer {0}", number)),
                        language.say(Text.of("Play answer {0}", number))),
                new ReviewView.Verdict(
                        grade.css(),
                        grades.icon(grade),
                        grade.word(language),
                        language.say(Text.sentences(
                                Text.of("{0}.", ReviewWords.length(answer.time().length())),
                                Wording.sentenceOf(length)))),
                new ReviewView.When(
                        language.say(Text.of(
                                "{0} to {1}",
                                Argument.clock(answer.time().start()),
                                Argument.clock(answer.time().end()))),
                        MomentViews.seconds(answer.time().start()),
                        MomentViews.seconds(answer.time().end())),
                answer.question().stream()
                        .map(question -> language.say(Text.of("“{0}”", Argument.name(question))))
                        .toList(),
                AnswerWords.facts(review, answer).stream().map(language::say).toList(),
                strips(answer),
                answer.findings().stream()
                        .filter(f -> Grade.of(f) == Grade.BETTER)
                        .map(grades::better)
                        .toList());
    }

    /** An answer is cut into strips of one or two minutes, and room is left at its ends to see that it is whole. */
    private List<Strip> strips(Answer answer) {
        if (review.sound().strip().isEmpty()) {
            return List.of();
        }
        double talk =
                review.answers().stream().mapToDouble(a -> a.time().length()).sum();
        double row = talk > MUCH_TALK ? LONG_ROW : ROW;
        double from = Math.max(0, answer.time().start() - 1);
        double to = Math.min(review.source().seconds(), answer.time().end() + 1);
        int count = (int) Math.max(1, Math.ceil((to - from) / row - 0.25));
        double length = Math.max(SHORTEST_ROW, (to - from) / count);
        List<Strip> strips = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Interval part = new Interval(from + i * length, from + (i + 1) * length);
            TimelineSketch sketch = new TimelineSketch(review, part, STRIP_WIDTH, language);
            List<Flag> flags = moments.flags(part, STRIP_WIDTH);
            String words = language.say(Text.of(
                    "From {0} to {1}, {2}",
                    Argument.clock(part.start()),
                    Argument.clock(Math.min(part.end(), to)),
                    Argument.of(Text.of(
                            "{0, plural, =0 {no moments marked} one {one moment marked} other {# moments marked}}",
                            Argument.count(flags.size())))));
            strips.add(new Strip(
                    MomentViews.seconds(part.start()),
                    MomentViews.seconds(part.end()),
                    drawer.strip(sketch.level(70), "level", words),
                    drawer.strip(sketch.talk(), "talk", ""),
                    drawer.strip(sketch.axis(), "axis", ""),
                    words,
                    flags));
        }
        return strips;
    }
}
