package app.greenroom.report.page;

import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.review.Lane;
import app.greenroom.model.review.Moment;
import app.greenroom.model.review.Review;
import app.greenroom.report.Numbers;
import app.greenroom.report.ReviewWords;
import app.greenroom.report.StripWords;
import app.greenroom.report.draw.Swatches;
import app.greenroom.report.draw.TimelineSketch;
import app.greenroom.report.page.LaneDrawer.Wide;
import app.greenroom.report.page.ReviewView.Hot;
import app.greenroom.report.page.ReviewView.LaneRow;
import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.List;

/** A whole recording on one line of time, lane under lane. */
record OverviewViews(Review review, LaneDrawer drawer, Language language) {
    ReviewView.Overview overview() {
        return new ReviewView.Overview(lanes(), legend());
    }

    private Interval whole() {
        return new Interval(0, Math.max(1, review.source().seconds()));
    }

    private List<LaneRow> lanes() {
        List<LaneRow> lanes = new ArrayList<>();
        if (!review.answers().isEmpty()) {
            String words = language.say(ReviewWords.headline(review));
            lanes.add(new LaneRow(
                    language.say(Text.of("Answers")), draw(w -> timeline(w).answers(), words), words, spots()));
        }
        if (review.sound().strip().isPresent()) {
            String heard = StripWords.summary(review.sound().strip().get(), language);
            lanes.add(new LaneRow(
                    language.say(Text.of("Loudness")), draw(w -> timeline(w).level(64), heard), heard, List.of()));
            if (review.moments().stream().anyMatch(m -> m.kind() == Moment.Kind.OTHER_VOICE)) {
                marks(lanes, ReviewWords.otherVoice(review), Moment.Kind.OTHER_VOICE);
            }
            marks(lanes, Text.of("Um, uh"), Moment.Kind.FILLER);
            marks(lanes, Text.of("Long pauses"), Moment.Kind.LONG_PAUSE);
            marks(lanes, Text.of("Noises"), Moment.Kind.NOISE);
        }
        if (review.moments().stream().anyMatch(m -> m.kind() == Moment.Kind.MOVEMENT)) {
            marks(lanes, Text.of("Light changes and rocking"), Moment.Kind.MOVEMENT);
        }
        if (review.mock().isPresent()) {
            marks(lanes, Text.of("Marks and notes"), Moment.Kind.REMARK);
        }
        if (review.sound().pace().isPresent()) {
            String words = language.say(Text.of(
                    "Syllables a second over time; the band behind the line is the easy range, {0}.",
                    Argument.of(
                            Numbers.bandOf(review.sound().pace().get().limit().met(), "")
                                    .orElse(Text.EMPTY))));
            lanes.add(new LaneRow(
                    language.say(Text.of("Pace")), draw(w -> timeline(w).pace(40), words), words, List.of()));
        }
        for (Lane lane : review.pictures().lanes()) {
            lanes.add(new LaneRow(
                    language.say(lane.title()),
                    draw(w -> timeline(w).lane(lane), words(lane)),
                    words(lane),
                    List.of()));
        }
        lanes.add(new LaneRow(
                "", draw(w -> timeline(w).axis(), language.say(Text.of("Minutes and seconds"))), "", List.of()));
        return lanes;
    }

    private void marks(List<LaneRow> lanes, Text name, Moment.Kind kind) {
        long count = review.moments().stream().filter(m -> m.kind() == kind).count();
        String words = language.say(
                Text.of("{0}: {1, plural, =0 {none} one {#} other {#}}", Argument.of(name), Argument.count(count)));
        String title = language.say(Text.of("{0} ({1})", Argument.of(name), Argument.count(count)));
        lanes.add(new LaneRow(title, draw(w -> timeline(w).marks(kind), words), words, List.of()));
    }

    private String words(Lane lane) {
        double known = lane.parts().stream()
                .filter(p -> p.outcome() instanceof Outcome.Met
                        || p.outcome() instanceof Outcome.Near
                        || p.outcome() instanceof Outcome.Missed)
                .mapToDouble(p -> p.time().length())
                .sum();
        if (known <= 0) {
            return language.say(Text.of("{0}: could not be told", Argument.of(lane.title())));
        }
        double good = lane.parts().stream()
                .filter(p -> p.outcome() instanceof Outcome.Met)
                .mapToDouble(p -> p.time().length())
                .sum();
        return language.say(
                Text.of("{0}: good in {1} of the time", Argument.of(lane.title()), Argument.percent(good / known)));
    }

    private TimelineSketch timeline(double width) {
        return new TimelineSketch(review, whole(), width, language);
    }

    private String draw(Wide drawing, String label) {
        return drawer.lane(drawing, label);
    }

    private List<Hot> spots() {
        return review.answers().stream()
                .map(answer -> {
                    double left = answer.time().start() / whole().length();
                    double width = Math.max(0.006, answer.time().length() / whole().length());
                    return new Hot(
                            MomentViews.percent(left),
                            MomentViews.percent(Math.min(width, 1 - left)),
                            "#answer-" + answer.number(),
                            language.say(Text.of(
                                    "Answer {0}, from {1}, {2}",
                                    Argument.count(answer.number()),
                                    Argument.clock(answer.time().start()),
                                    ReviewWords.length(answer.time().length()))));
                })
                .toList();
    }

    private List<ReportView.Tag> legend() {
        List<ReportView.Tag> legend = new ArrayList<>();
        if (review.sound().strip().isPresent()) {
            legend.add(new ReportView.Tag(
                    drawer.ornament(Swatches.speech(), "swatch"), "", language.say(Text.of("Somebody speaks"))));
            legend.add(new ReportView.Tag(
                    drawer.ornament(Swatches.room(), "swatch"), "", language.say(Text.of("Nobody speaks"))));
            legend.add(new ReportView.Tag(
                    drawer.ornament(Swatches.pause(), "swatch"), "", language.say(Text.of("Silent pause"))));
            legend.add(new ReportView.Tag(
                    drawer.ornament(Swatches.filler(language), "swatch"),
                    "",
                    language.say(Text.of("Listen here: um, uh or a drawn-out word"))));
        }
        return legend;
    }
}
