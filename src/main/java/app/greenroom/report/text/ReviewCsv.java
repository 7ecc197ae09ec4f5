package app.greenroom.report.text;

import app.greenroom.model.Outcome;
import app.greenroom.model.mock.MockSheet;
import app.greenroom.model.review.Answer;
import app.greenroom.model.review.Lane;
import app.greenroom.model.review.Review;
import app.greenroom.model.run.NetworkStory.Days;
import app.greenroom.text.Language;

/**
 * A review as a {@link CsvTable}. Its rows are {@code review}, {@code note}, {@code answer} with its {@code measurement}s,
 * {@code finding}s and {@code fix}es, all under the answer's number, {@code moment}, {@code picture} stretch by stretch, and what is
 * true of the whole, without a number. Of a mock interview there are {@code asked} (its {@code id} is the question's kind), {@code
 * mark} and {@code remark} (a note) with who set them, {@code point}, {@code well}, and {@code earlier} and {@code now} of what is compared.
 */
public final class ReviewCsv {
    private final Language language;
    private final CsvTable table = new CsvTable();

    private ReviewCsv(Language language) {
        this.language = language;
    }

    /** The whole table. */
    public static String render(Review review, Language language) {
        return new ReviewCsv(language).of(review);
    }

    private String of(Review review) {
        table.row("review")
                .id(review.source().at().toOffsetDateTime().toString())
                .time(0, review.source().seconds())
                .text(review.source().title());
        review.notes().forEach(note -> table.row("note").text(language.say(note)));
        review.answers().forEach(this::answer);
        review.moments().forEach(each -> table.row("moment")
                .id(each.kind().id())
                .time(each.time().start(), each.time().end())
                .text(language.say(each.label())));
        review.pictures().lanes().forEach(this::lane);
        review.sound().measurements().forEach(each -> table.measured("measurement", 0, each, ""));
        review.findings().forEach(each -> CsvReport.add(table, each, language));
        review.mock().ifPresent(this::mock);
        return table.table();
    }

    private void answer(Answer answer) {
        table.row("answer")
                .number(answer.number())
                .time(answer.time().start(), answer.time().end())
                .text(answer.question().orElse(""));
        answer.measurements().forEach(each -> table.measured("measurement", answer.number(), each, ""));
        answer.findings().forEach(each -> CsvReport.add(table, answer.number(), each, language));
    }

    private void lane(Lane lane) {
        for (Lane.Part part : lane.parts()) {
            table.row("picture")
                    .time(part.time().start(), part.time().end())
                    .outcome(Outcome.id(part.outcome()))
                    .text(language.say(part.sentence()));
        }
    }

    private void mock(MockSheet sheet) {
        int number = 0;
        for (MockSheet.Asked each : sheet.asked()) {
            number++;
            table.row("asked")
                    .number(number)
                    .id(each.question().kind().id())
                    .time(each.shown().start(), each.shown().end())
                    .text(each.text());
        }
        for (MockSheet.Remark each : sheet.remarks()) {
            table.row(each.mark().isPresent() ? "mark" : "remark")
                    .id(each.mark().map(mark -> mark.id()).orElse(""))
                    .time(each.at(), each.at())
                    .text(language.say(each.words()));
        }
        sheet.points().forEach(each -> table.row("point").text(language.say(each)));
        sheet.well().ifPresent(each -> table.row("well").text(language.say(each)));
        sheet.trends().forEach(this::trend);
        sheet.practised().forEach(each -> table.row("practised").text(language.say(each)));
    }

    private void trend(Days days) {
        String label = language.say(days.label());
        days.before().forEach(each -> table.row("earlier")
                .id(each.date().toString())
                .value(each.value(), days.unit())
                .text(label));
        days.today()
                .ifPresent(value -> table.row("now").value(value, days.unit()).text(label));
    }
}
