package app.greenroom.report.page;

import app.greenroom.model.mock.MockSheet;
import app.greenroom.model.run.NetworkStory.Days;
import app.greenroom.report.MockWords;
import app.greenroom.report.draw.DaysSketch;
import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.util.List;

/** Turns what only a mock interview has into what a page shows. */
final class MockViews {
    private static final double WIDTH = 420;
    private static final double PLOT = 70;

    private MockViews() {}

    static ReviewView.Mock of(MockSheet sheet, LaneDrawer drawer, Language language) {
        return new ReviewView.Mock(
                language.say(MockWords.company(sheet)),
                say(sheet.points(), language),
                say(sheet.well().stream().toList(), language),
                sheet.asked().stream()
                        .map(asked -> new ReviewView.Put(
                                language.say(
                                        Text.of(Argument.clock(asked.shown().start()))),
                                language.say(asked.question().kind().title()),
                                language.say(Text.of("“{0}”", Argument.name(asked.text()))),
                                say(MockWords.story(sheet, asked).stream().toList(), language),
                                say(MockWords.calm(asked).stream().toList(), language),
                                say(MockWords.remarks(sheet, asked), language)))
                        .toList(),
                sheet.trends().stream()
                        .map(days -> trend(days, drawer, language))
                        .toList(),
                say(sheet.practised(), language));
    }

    private static ReviewView.Trend trend(Days days, LaneDrawer drawer, Language language) {
        String title = language.say(days.label());
        return new ReviewView.Trend(
                title,
                DaysSketch.of(days, WIDTH, PLOT, language)
                        .map(sketch -> drawer.lane(width -> sketch, title))
                        .orElse(""),
                language.say(days.sentence()));
    }

    private static List<String> say(List<Text> texts, Language language) {
        return texts.stream().map(language::say).toList();
    }
}
