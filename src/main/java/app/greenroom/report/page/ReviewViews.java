package app.greenroom.report.page;

import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.review.Answer;
import app.greenroom.model.review.Lane;
import app.greenroom.model.review.Moment;
import app.greenroom.model.review.Playback;
import app.greenroom.model.review.Review;
import app.greenroom.model.run.Picture;
import app.greenroom.model.run.Picture.Mark;
import app.greenroom.report.Grade;
import app.greenroom.report.Numbers;
import app.greenroom.report.ReviewWords;
import app.greenroom.report.StripWords;
import app.greenroom.report.Wording;
import app.greenroom.report.draw.Icons;
import app.greenroom.report.draw.PictureSketch;
import app.greenroom.report.draw.Sketch;
import app.greenroom.report.draw.Swatches;
import app.greenroom.report.draw.TimelineSketch;
import app.greenroom.report.page.ReviewView.Better;
import app.greenroom.report.page.ReviewView.Card;
import app.greenroom.report.page.ReviewView.Flag;
import app.greenroom.report.page.ReviewView.Hot;
import app.greenroom.report.page.ReviewView.LaneRow;
import app.greenroom.report.page.ReviewView.Moments;
import app.greenroom.report.page.ReviewView.Player;
import app.greenroom.report.page.ReviewView.Row;
import app.greenroom.report.page.ReviewView.Strip;
import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns a review into what a page shows. */
final class ReviewViews {
    /** Where the sound goes: it is too large to pass through a template. */
    static final String SOUND_GOES_HERE = "@sound@";

    private static final double ROW = 60; // seconds in a strip
    private static final double SHORTEST_ROW = 12;
    private static final double LONG_ROW = 120;
    private static final double MUCH_TALK = 1500;
    private static final double STRIP_WIDTH = 1000;
    private static final double FLAG_HEIGHT_ROWS = 2;

    private final Review review;
    private final LaneDrawer drawer;
    private final Language language;

    /** How lanes get into a page. */
    interface LaneDrawer {
        /** A drawing of the whole time, made for a width. */
        String lane(Wide drawing, String label);

        /** A part of a strip; without a label it only repeats what the other parts say. */
        String strip(Sketch sketch, String css, String label);

        /** A small drawing that only repeats what words beside it say. */
        String ornament(Sketch sketch, String css);

        /** A photograph with a drawing over it. */
        String overPhoto(Sketch sketch, Picture picture, String css);
    }

    /** Draws something for a width. */
    interface Wide {
        Sketch of(double width);
    }

    ReviewViews(Review review, LaneDrawer drawer, Language language) {
        this.review = review;
        this.drawer = drawer;
        this.language = language;
    }

    /**
     * The view.
     *
     * @param script the page's script, empty for paper
     * @param hash the script's hash
     */
    ReviewView view(String script, String hash) {
        return new ReviewView(
                language.say(Text.of("Review of {0} · Greenroom", Argument.name(review.title()))),
                language.say(Text.name(review.title())),
                Wording.date(review.at(), language),
                language.say(
                        ReviewWords.measured(review)
                                ? Text.of("{0} of recording.", ReviewWords.length(review.seconds()))
                                : Text.of("{0}.", ReviewWords.length(review.seconds()))),
                language.say(ReviewWords.headline(review)),
                review.notes().stream().map(language::say).toList(),
                script,
                hash,
                review.playback().map(ReviewViews::player).stream().toList(),
                review.playback().isPresent(),
                lanes(),
                legend(),
                ReviewWords.measured(review),
                !review.answers().isEmpty(),
                review.answers().stream().map(this::row).toList(),
                review.answers().stream().map(this::card).toList(),
                ReviewWords.better(review).stream().map(this::better).toList(),
                review.picture().map(this::seen).stream().toList(),
                lists(),
                review.mock().map(sheet -> MockViews.of(sheet, drawer, language)).stream()
                        .toList());
    }

    private static Player player(Playback playback) {
        return new Player(
                "data:" + playback.mime() + ";base64," + SOUND_GOES_HERE,
                playback.pieces().stream()
                        .map(p -> seconds(p.start()) + "-" + seconds(p.end()))
                        .collect(Collectors.joining(",")));
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private Interval whole() {
        return new Interval(0, Math.max(1, review.seconds()));
    }

    private List<LaneRow> lanes() {
        List<LaneRow> lanes = new ArrayList<>();
        if (!review.answers().isEmpty()) {
            String words = language.say(ReviewWords.headline(review));
            lanes.add(new LaneRow(
                    language.say(Text.of("Answers")), draw(w -> timeline(w).answers(), words), words, spots()));
        }
        if (review.sound().isPresent()) {
            String heard = StripWords.summary(review.sound().get(), language);
            lanes.add(new LaneRow(
                    language.say(Text.of("Loudness")), draw(w -> timeline(w).level(64), heard), heard, List.of()));
            if (review.moments().stream().anyMatch(m -> m.kind() == Moment.Kind.OTHER_VOICE)) {
                marks(lanes, Text.of("The other voice"), Moment.Kind.OTHER_VOICE);
            }
            marks(lanes, Text.of("Um, uh"), Moment.Kind.FILLER);
            marks(lanes, Text.of("Long pauses"), Moment.Kind.LONG_PAUSE);
            marks(lanes, Text.of("Noises"), Moment.Kind.NOISE);
        }
        if (review.mock().isPresent()) {
            marks(lanes, Text.of("Marks and notes"), Moment.Kind.REMARK);
        }
        if (review.pace().isPresent()) {
            String words = language.say(Text.of(
                    "Syllables a second over time; the band behind the line is the easy range, {0}.",
                    Argument.of(Numbers.bandOf(review.pace().get().limit().met(), "")
                            .orElse(Text.EMPTY))));
            lanes.add(new LaneRow(
                    language.say(Text.of("Pace")), draw(w -> timeline(w).pace(40), words), words, List.of()));
        }
        for (Lane lane : review.lanes()) {
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
        double all = lane.parts().stream().mapToDouble(p -> p.time().length()).sum();
        double good = lane.parts().stream()
                .filter(p -> p.outcome() instanceof Outcome.Met)
                .mapToDouble(p -> p.time().length())
                .sum();
        return language.say(Text.of(
                "{0}: good in {1} of the time",
                Argument.of(lane.title()), Argument.percent(good / Math.max(1e-9, all))));
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
                            percent(left),
                            percent(Math.min(width, 1 - left)),
                            "#answer-" + answer.number(),
                            language.say(Text.of(
                                    "Answer {0}, from {1}, {2}",
                                    Argument.count(answer.number()),
                                    Argument.clock(answer.time().start()),
                                    ReviewWords.length(answer.time().length()))));
                })
                .toList();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f%%", 100 * share);
    }

    private List<ReportView.Tag> legend() {
        List<ReportView.Tag> legend = new ArrayList<>();
        if (review.sound().isPresent()) {
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

    private Row row(Answer answer) {
        Outcome length = ReviewWords.outcome(answer, "answer-length");
        Outcome fillers = ReviewWords.outcome(answer, "speech-fillers");
        Outcome pauses = ReviewWords.outcome(answer, "speech-pauses");
        Outcome voice = ReviewWords.outcome(answer, "sound-level");
        return new Row(
                answer.number(),
                language.number(answer.number(), 0),
                clock(answer.time().start()),
                language.say(Text.of(ReviewWords.length(answer.time().length()))),
                icon(length),
                Grade.ofAnswer(length).word(language),
                language.say(ReviewWords.fillerRate(answer)),
                answer.fillerRate()
                        .map(range -> language.say(ReviewWords.range(range)))
                        .orElse(""),
                icon(fillers),
                Grade.ofAnswer(fillers).word(language),
                language.say(ReviewWords.longPauses(review, answer)),
                icon(pauses),
                Grade.ofAnswer(pauses).word(language),
                language.say(ReviewWords.words(answer)),
                language.say(ReviewWords.loudness(answer)),
                icon(voice),
                Grade.ofAnswer(voice).word(language));
    }

    private String icon(Outcome outcome) {
        return drawer.ornament(Icons.of(Grade.ofAnswer(outcome)), "icon");
    }

    private Better better(Finding finding) {
        Grade grade = Grade.of(finding);
        return new Better(
                drawer.ornament(Icons.of(grade), "icon"),
                grade.word(language),
                language.say(finding.area().title()),
                Wording.sentence(finding, language),
                Wording.fix(finding, language).stream().toList());
    }

    private Card card(Answer answer) {
        Finding length = ReviewWords.finding(answer, "answer-length").orElseThrow();
        Grade grade = Grade.of(length);
        List<Text> facts = new ArrayList<>();
        if (review.sound().isPresent()) {
            ReviewWords.start(answer).ifPresent(facts::add);
            facts.add(ReviewWords.fillers(answer));
            facts.add(Text.of(
                    "{0, plural, =0 {No long pauses.} one {One long pause.} other {# long pauses.}}",
                    Argument.count(ReviewWords.within(review, answer, Moment.Kind.LONG_PAUSE)
                            .size())));
            ReviewWords.wordsAMinute(answer).ifPresent(facts::add);
            if (review.mock().isPresent()) {
                ReviewWords.pitch(answer).ifPresent(facts::add);
            }
            facts.add(ReviewWords.voice(answer));
        }
        Argument number = Argument.count(answer.number());
        return new Card(
                answer.number(),
                language.say(Text.of("Answer {0}", number)),
                language.say(Text.of("Play answer {0}", number)),
                grade.css(),
                drawer.ornament(Icons.of(grade), "icon"),
                grade.word(language),
                language.say(Text.sentences(
                        Text.of("{0}.", ReviewWords.length(answer.time().length())), Wording.sentenceOf(length))),
                language.say(Text.of(
                        "{0} to {1}",
                        Argument.clock(answer.time().start()),
                        Argument.clock(answer.time().end()))),
                seconds(answer.time().start()),
                seconds(answer.time().end()),
                answer.question().stream()
                        .map(question -> language.say(Text.of("“{0}”", Argument.name(question))))
                        .toList(),
                facts.stream().map(language::say).toList(),
                strips(answer),
                answer.findings().stream()
                        .filter(f -> Grade.of(f) == Grade.BETTER)
                        .map(this::better)
                        .toList());
    }

    private String clock(double seconds) {
        return language.say(Text.of(Argument.clock(seconds)));
    }

    /** An answer is cut into strips of one or two minutes, and room is left at its ends to see that it is whole. */
    private List<Strip> strips(Answer answer) {
        if (review.sound().isEmpty()) {
            return List.of();
        }
        double talk =
                review.answers().stream().mapToDouble(a -> a.time().length()).sum();
        double row = talk > MUCH_TALK ? LONG_ROW : ROW;
        double from = Math.max(0, answer.time().start() - 1);
        double to = Math.min(review.seconds(), answer.time().end() + 1);
        int count = (int) Math.max(1, Math.ceil((to - from) / row - 0.25));
        double length = Math.max(SHORTEST_ROW, (to - from) / count);
        List<Strip> strips = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Interval part = new Interval(from + i * length, from + (i + 1) * length);
            TimelineSketch sketch = new TimelineSketch(review, part, STRIP_WIDTH, language);
            List<Flag> flags = flags(part);
            String words = language.say(Text.of(
                    "From {0} to {1}, {2}",
                    Argument.clock(part.start()),
                    Argument.clock(Math.min(part.end(), to)),
                    Argument.of(Text.of(
                            "{0, plural, =0 {no moments marked} one {one moment marked} other {# moments marked}}",
                            Argument.count(flags.size())))));
            strips.add(new Strip(
                    seconds(part.start()),
                    seconds(part.end()),
                    drawer.strip(sketch.level(70), "level", words),
                    drawer.strip(sketch.talk(), "talk", ""),
                    drawer.strip(sketch.axis(), "axis", ""),
                    words,
                    flags));
        }
        return strips;
    }

    private List<Flag> flags(Interval part) {
        double[] free = {0, 0};
        List<Flag> flags = new ArrayList<>();
        for (Moment moment : review.moments()) {
            double middle = (moment.time().start() + moment.time().end()) / 2;
            if (moment.kind() == Moment.Kind.PICTURE || middle < part.start() || middle >= part.end()) {
                continue;
            }
            String text = text(moment);
            double x = (middle - part.start()) / part.length() * STRIP_WIDTH;
            double half = Sketch.wordsWidth(text, 13, true) / 2 + 9;
            double centre = Math.max(half, Math.min(STRIP_WIDTH - half, x));
            int row = 0;
            while (row < FLAG_HEIGHT_ROWS && centre - half < free[row]) {
                row++;
            }
            boolean small = row >= FLAG_HEIGHT_ROWS;
            if (!small) {
                free[row] = centre + half + 3;
            }
            flags.add(
                    flag(moment, small ? "small" : "", Math.min(row, 1), percent((small ? x : centre) / STRIP_WIDTH)));
        }
        return flags;
    }

    private Flag flag(Moment moment, String size, int row, String left) {
        return new Flag(
                moment.kind().id(),
                size,
                row,
                left,
                text(moment),
                label(moment),
                seconds(moment.time().start()),
                seconds(moment.time().end()));
    }

    /** Such as "Um or uh at 0:07". */
    private String label(Moment moment) {
        return language.say(Text.of(
                "{0} at {1}",
                Argument.opening(Argument.of(moment.label())),
                Argument.clock(moment.time().start())));
    }

    private String text(Moment moment) {
        return language.say(
                switch (moment.kind()) {
                    case LONG_PAUSE -> Text.of(Argument.seconds(moment.time().length()));
                    case NOISE, REMARK -> moment.label();
                    case FILLER, PICTURE, OTHER_VOICE -> moment.kind().word();
                });
    }

    private ReportView.Seen seen(Picture picture) {
        List<ReportView.Tag> tags = new ArrayList<>();
        Set<List<Object>> said = new HashSet<>();
        for (Mark mark : picture.marks()) {
            if (!mark.label().isEmpty() && said.add(List.of(PictureSketch.tone(mark), mark.label()))) {
                Optional<Grade> grade = PictureSketch.grade(PictureSketch.tone(mark));
                tags.add(new ReportView.Tag(
                        drawer.ornament(grade.map(Icons::of).orElseGet(Swatches::guide), "icon"),
                        grade.map(g -> g == Grade.NOT_READY ? Grade.BETTER : g)
                                .map(g -> g.word(language))
                                .orElse(""),
                        language.say(mark.label())));
            }
        }
        return new ReportView.Seen(
                drawer.overPhoto(PictureSketch.of(picture, language), picture, "photo"),
                language.say(picture.description()),
                tags);
    }

    private List<Moments> lists() {
        return Stream.of(
                        list(Text.of("Listen here: um, uh or a drawn-out word"), Moment.Kind.FILLER),
                        list(Text.of("Long pauses"), Moment.Kind.LONG_PAUSE),
                        list(Text.of("Noises"), Moment.Kind.NOISE),
                        list(Text.of("The other voice"), Moment.Kind.OTHER_VOICE),
                        list(Text.of("In the picture"), Moment.Kind.PICTURE),
                        list(Text.of("Marks and notes"), Moment.Kind.REMARK))
                .filter(moments -> !moments.list().isEmpty())
                .toList();
    }

    private Moments list(Text title, Moment.Kind kind) {
        return new Moments(
                language.say(title),
                review.moments().stream()
                        .filter(m -> m.kind() == kind)
                        .map(m -> new Flag(
                                kind.id(),
                                "",
                                0,
                                "",
                                language.say(ReviewWords.listed(m)),
                                label(m),
                                seconds(m.time().start()),
                                seconds(m.time().end())))
                        .toList());
    }
}
