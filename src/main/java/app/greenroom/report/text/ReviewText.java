package app.greenroom.report.text;

import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.mock.MockSheet;
import app.greenroom.model.review.Answer;
import app.greenroom.model.review.Moment;
import app.greenroom.model.review.Review;
import app.greenroom.report.Grade;
import app.greenroom.report.MockWords;
import app.greenroom.report.ReviewWords;
import app.greenroom.report.Wording;
import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A review as text for a terminal or a file. */
public final class ReviewText {
    private static final int MOST_TIMES = 24;

    private final Review review;
    private final TextStyle style;
    private final Language language;
    private final TextLines out;

    private ReviewText(Review review, TextStyle style, Language language) {
        this.review = review;
        this.style = style;
        this.language = language;
        this.out = new TextLines(style.width());
    }

    /** The whole review, lines ended by {@code \n}. */
    public static String render(Review review, TextStyle style, Language language) {
        return PlainLetters.fit(new ReviewText(review, style, language).text(), style.charset());
    }

    private String text() {
        Text of = Text.of("Review of");
        Text recorded = Text.of("Recorded");
        int column = Math.max(Columns.of(language.say(of)), Columns.of(language.say(recorded)) + 1) + 1;
        out.add(
                Columns.padded(language.say(of), column),
                language.say(Text.of(
                        "“{0}”, {1}",
                        Argument.name(review.source().title()),
                        ReviewWords.length(review.source().seconds()))));
        out.add(
                Columns.padded(language.say(recorded), column),
                Wording.date(review.source().at(), language));
        out.blank();
        out.add("", language.say(ReviewWords.headline(review)));
        review.notes().forEach(note -> out.add("· ", language.say(note)));
        review.mock().ifPresent(this::points);
        if (ReviewWords.measured(review)) {
            better();
        }
        if (!review.answers().isEmpty()) {
            table();
            review.answers().forEach(this::answer);
        }
        review.mock().ifPresent(this::asked);
        moments();
        return out.toString();
    }

    private void points(MockSheet sheet) {
        out.blank();
        out.add("", language.say(MockWords.company(sheet)));
        if (!sheet.points().isEmpty()) {
            out.add("", language.say(Text.of("What to work on next")));
        }
        for (int i = 0; i < sheet.points().size(); i++) {
            out.add(
                    "  " + language.number(i + 1, 0) + " ",
                    language.say(sheet.points().get(i)));
        }
        sheet.well().ifPresent(well -> out.add("", language.say(Text.sentences(Text.of("What went well:"), well))));
    }

    private void asked(MockSheet sheet) {
        out.blank();
        out.add("", language.say(Text.of("What was asked")));
        for (MockSheet.Asked asked : sheet.asked()) {
            out.add(
                    "  " + clock(asked.shown().start()) + " ",
                    language.say(Text.of("“{0}”", Argument.name(asked.text()))));
            MockWords.story(sheet, asked).ifPresent(story -> out.add("       ", language.say(story)));
            MockWords.calm(asked).ifPresent(calm -> out.add("       ", language.say(calm)));
            MockWords.remarks(sheet, asked).forEach(remark -> out.add("       ", language.say(remark)));
        }
        sheet.practised().forEach(each -> out.add("", language.say(each)));
        sheet.trends().forEach(days -> out.add("", language.say(days.sentence())));
    }

    private void better() {
        List<Finding> better = ReviewWords.better(review);
        out.blank();
        if (better.isEmpty()) {
            out.add("", language.say(Text.of("Nothing stands out as something to mend.")));
            return;
        }
        out.add("", language.say(Text.of("What could be better")));
        for (Finding finding : better) {
            out.add(
                    "  " + mark(finding.outcome()) + " ",
                    language.say(Text.of(
                            "{0}: {1}",
                            Argument.of(finding.area().title()), Argument.of(Wording.sentenceOf(finding)))));
            Wording.fix(finding, language).ifPresent(fix -> out.add("    " + TextLines.arrow(language), fix));
        }
    }

    private void table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "#",
                language.say(Text.of("from")),
                "  " + language.say(Text.of("length")),
                "  " + language.say(Text.of("um/uh a minute")),
                "  " + language.say(Text.of("long pauses")),
                language.say(Text.of("words/min")),
                language.say(Text.of("voice"))));
        for (Answer answer : review.answers()) {
            Text rate = ReviewWords.fillerRate(answer);
            Text fillers = answer.fillerRate()
                    .map(range -> Text.of("{0} ({1})", Argument.of(rate), Argument.of(ReviewWords.range(range))))
                    .orElse(rate);
            rows.add(List.of(
                    language.number(answer.number(), 0),
                    clock(answer.time().start()),
                    mark(ReviewWords.outcome(answer, "answer-length")) + " "
                            + clock(Math.floor(answer.time().length() + 0.5)),
                    mark(ReviewWords.outcome(answer, "speech-fillers")) + " " + language.say(fillers),
                    mark(ReviewWords.outcome(answer, "speech-pauses")) + " "
                            + language.say(ReviewWords.longPauses(review, answer)),
                    language.say(ReviewWords.words(answer)),
                    language.say(ReviewWords.loudness(answer))));
        }
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> Columns.of(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        out.blank();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(" ".repeat(Math.max(0, 3 - Columns.of(row.get(0)))));
            for (int i = 0; i < row.size(); i++) {
                line.append(Columns.padded(row.get(i), widths[i] + 2));
            }
            out.line(line.toString());
        }
        out.add(
                "",
                language.say(Text.of("In brackets: the range in which the true rate lies with 90 % certainty,"
                        + " as far as chance goes.")));
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
                language.say(Text.of("Answer {0}", Argument.count(answer.number()))) + "  ",
                answer.question()
                        .map(question -> language.say(Text.of("“{0}”", Argument.name(question))))
                        .orElse(""));
        ReviewWords.start(answer).ifPresent(start -> out.add("  ", language.say(start)));
        for (Finding finding : better) {
            out.add("  " + mark(finding.outcome()) + " ", Wording.sentence(finding, language));
            Wording.fix(finding, language).ifPresent(fix -> out.add("    " + TextLines.arrow(language), fix));
        }
    }

    private void moments() {
        times(Text.of("Um, uh or a drawn-out word at"), Moment.Kind.FILLER);
        times(Text.of("Long pauses at"), Moment.Kind.LONG_PAUSE);
        times(Text.of("Noises at"), Moment.Kind.NOISE);
        times(Text.of("The other voice at"), Moment.Kind.OTHER_VOICE);
        times(Text.of("Light changes and rocking at"), Moment.Kind.MOVEMENT);
        List<Moment> pictures = review.moments().stream()
                .filter(m -> m.kind() == Moment.Kind.PICTURE)
                .toList();
        if (!pictures.isEmpty()) {
            out.blank();
            out.add("", language.say(Text.of("In the picture")));
            pictures.forEach(moment -> out.add("  ", language.say(ReviewWords.listed(moment))));
        }
    }

    private void times(Text title, Moment.Kind kind) {
        List<Text> times = review.moments().stream()
                .filter(m -> m.kind() == kind)
                .map(ReviewWords::listed)
                .toList();
        if (!times.isEmpty()) {
            List<Text> shown = new ArrayList<>(times.subList(0, Math.min(MOST_TIMES, times.size())));
            if (times.size() > MOST_TIMES) {
                shown.add(Text.of("{0} more", Argument.count(times.size() - MOST_TIMES)));
            }
            out.blank();
            out.add(language.say(title) + "  ", language.say(Text.list(shown)));
        }
    }

    private String clock(double seconds) {
        return language.say(Text.of(Argument.clock(seconds)));
    }

    private String mark(Outcome outcome) {
        Grade grade = Grade.ofAnswer(outcome);
        return TextReport.paint(grade.symbol(), grade, false, style);
    }
}
