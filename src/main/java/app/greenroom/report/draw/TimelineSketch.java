package app.greenroom.report.draw;

import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Band;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.review.Answer;
import app.greenroom.model.review.Curve;
import app.greenroom.model.review.Lane;
import app.greenroom.model.review.Moment;
import app.greenroom.model.review.Review;
import app.greenroom.model.run.SoundStrip;
import app.greenroom.report.ReviewWords;
import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * The lanes of a review's timeline, each a drawing of its own over the same stretch of time: answers, loudness, fillers, long
 * pauses, noises, pace, and what the pictures show. What is not good differs from what is by its height and a sign as
 * well as by colour.
 */
public final class TimelineSketch {
    private static final double QUIETEST = -70; // as in StripSketch
    private static final double TEXT = 13;
    private static final double LEAST_LABEL = 22;
    private static final double SYLLABLES_SHOWN_FROM = 1;
    private static final double SYLLABLES_SHOWN_TO = 8;

    private final Review review;
    private final Interval shown;
    private final double width;
    private final Language language;
    private List<Sketch.Item> items = new ArrayList<>();

    /**
     * @param shown the stretch of time
     * @param width width in units that are about one pixel each
     */
    public TimelineSketch(Review review, Interval shown, double width, Language language) {
        this.review = review;
        this.shown = shown;
        this.width = width;
        this.language = language;
    }

    private double x(double second) {
        return Math.min(1, Math.max(0, (second - shown.start()) / shown.length())) * width;
    }

    private boolean visible(Interval time) {
        return time.end() > shown.start() && time.start() < shown.end();
    }

    private Sketch done(double height) {
        Sketch sketch = new Sketch(width, height, items);
        items = new ArrayList<>();
        return sketch;
    }

    /** A box for each answer with its number; solid where its length is good, hollow where it is not. */
    public Sketch answers() {
        double height = 26;
        for (Answer answer : review.answers()) {
            if (!visible(answer.time())) {
                continue;
            }
            double from = x(answer.time().start());
            double to = Math.max(from + 3, x(answer.time().end()) - 1);
            boolean good = ReviewWords.outcome(answer, "answer-length") instanceof Outcome.Met;
            if (good) {
                items.add(new Sketch.Block(Ink.OK, from, 1, to - from, height - 2, 4));
            } else {
                items.add(new Sketch.Stroke(
                        Ink.BETTER, Sketch.corners(from + 1, 2, to - from - 2, height - 4), 2, 0, true));
            }
            String number = language.number(answer.number(), 0);
            if (to - from >= LEAST_LABEL) {
                Ink ink = good ? Ink.ON_GRADE : Ink.BETTER;
                items.add(new Sketch.Words(
                        ink, number, (from + to) / 2, height / 2 + 4.6, TEXT, true, Sketch.Anchor.MIDDLE));
            }
        }
        return done(height);
    }

    /** The loudness; darker where somebody speaks. */
    public Sketch level(double height) {
        SoundStrip strip = review.sound().strip().orElseThrow();
        int first = (int) Math.round(shown.start() / strip.step());
        int last = Math.min(strip.levels().length, (int) Math.round(shown.end() / strip.step()));
        int columns = (int) Math.min(Math.max(1, last - first), width / 2);
        double column = width / columns;
        double perColumn = shown.length() / columns;
        int part = 0;
        List<Interval> speech = strip.speech();
        boolean spoken = false;
        int start = 0;
        double[] heights = new double[columns];
        for (int i = 0; i <= columns; i++) {
            double middle = shown.start() + (i + 0.5) * perColumn;
            while (part < speech.size() && speech.get(part).end() < middle) {
                part++;
            }
            boolean here =
                    i < columns && part < speech.size() && speech.get(part).start() <= middle;
            if (i == columns || (i > 0 && here != spoken)) {
                patch(spoken ? Ink.SPEECH : Ink.ROOM, heights, start, i, column, height);
                start = i;
            }
            spoken = here;
            if (i < columns) {
                int from = first + (int) ((long) i * (last - first) / columns);
                int to = Math.max(from + 1, first + (int) ((i + 1L) * (last - first) / columns));
                double loudest = QUIETEST;
                for (int j = from; j < to && j < last; j++) {
                    loudest = Math.max(loudest, strip.levels()[j]);
                }
                heights[i] = Math.min(1, (loudest - QUIETEST) / -QUIETEST) * (height - 2);
            }
        }
        items.add(new Sketch.Stroke(Ink.RULE, Sketch.points(0, height, width, height), 1, 0, false));
        return done(height);
    }

    private void patch(Ink ink, double[] heights, int from, int to, double column, double bottom) {
        List<Sketch.Point> outline = new ArrayList<>();
        outline.add(new Sketch.Point(from * column, bottom));
        for (int i = from; i < to; i++) {
            outline.add(new Sketch.Point((i + 0.5) * column, bottom - Math.max(1, heights[i])));
        }
        outline.add(new Sketch.Point(to * column, bottom));
        items.add(new Sketch.Patch(ink, outline));
    }

    /** Speech, silent pauses and fillers on one line, without colour alone: solid, hollow, high. */
    public Sketch talk() {
        double height = 14;
        SoundStrip strip = review.sound().strip().orElseThrow();
        for (Interval part : strip.speech()) {
            if (visible(part)) {
                items.add(new Sketch.Block(Ink.SPEECH, x(part.start()), 4, spanned(part), height - 8, 2));
            }
        }
        for (Interval part : strip.silentPauses()) {
            if (visible(part) && part.length() < 4) {
                items.add(new Sketch.Stroke(
                        Ink.PAUSE, Sketch.corners(x(part.start()), 1, spanned(part), height - 2), 1.2, 0, true));
            }
        }
        for (Interval part : strip.filledPauses()) {
            if (visible(part)) {
                items.add(new Sketch.Block(Ink.FILLER, x(part.start()), 0, spanned(part), height, 2));
            }
        }
        return done(height);
    }

    private double spanned(Interval part) {
        return Math.max(1.5, x(part.end()) - x(part.start()));
    }

    /** A bar for each moment of a kind; where many lie close, they become one dark patch. */
    public Sketch marks(Moment.Kind kind) {
        double height = 16;
        Ink ink = kind == Moment.Kind.FILLER ? Ink.FILLER : Ink.PAUSE;
        items.add(new Sketch.Stroke(Ink.RULE, Sketch.points(0, height / 2, width, height / 2), 1, 0, false));
        for (Moment moment : review.moments()) {
            if (moment.kind() == kind && visible(moment.time())) {
                double from = x(moment.time().start());
                double span = Math.max(2.4, x(moment.time().end()) - from);
                if (kind == Moment.Kind.LONG_PAUSE) {
                    items.add(new Sketch.Stroke(ink, Sketch.corners(from, 2, span, height - 4), 1.3, 0, true));
                } else {
                    items.add(new Sketch.Block(ink, from, 0, span, height, 1));
                }
            }
        }
        return done(height);
    }

    /** The pace as a line; the easy range lies behind it as a band. */
    public Sketch pace(double height) {
        Curve pace = review.sound().pace().orElseThrow();
        Band good = pace.limit().met();
        double top = paceY(good.high(), height);
        items.add(new Sketch.Block(Ink.SPEECH_TINT, 0, top, width, paceY(good.low(), height) - top, 0));
        List<Double> line = new ArrayList<>();
        int first = Math.max(0, (int) Math.floor(shown.start() / pace.step()));
        int last = Math.min(pace.values().length, (int) Math.ceil(shown.end() / pace.step()));
        for (int i = first; i <= last; i++) {
            boolean known = i < last && Double.isFinite(pace.values()[i]);
            if (known) {
                line.add(x((i + 0.5) * pace.step()));
                line.add(paceY(pace.values()[i], height));
            } else if (!line.isEmpty()) {
                stroke(line);
                line = new ArrayList<>();
            }
        }
        return done(height);
    }

    private void stroke(List<Double> line) {
        if (line.size() == 2) { // one point alone would not be seen
            line.add(line.get(0) + 2);
            line.add(line.get(1));
        }
        double[] points = line.stream().mapToDouble(Double::doubleValue).toArray();
        items.add(new Sketch.Stroke(Ink.SPEECH, Sketch.points(points), 1.8, 0, false));
    }

    private static double paceY(double syllables, double height) {
        double share = (syllables - SYLLABLES_SHOWN_FROM) / (SYLLABLES_SHOWN_TO - SYLLABLES_SHOWN_FROM);
        return height - Math.min(1, Math.max(0, share)) * height;
    }

    /** How something stood: a low bar where it was good, a high one with a sign where it could be better, a gap where it is not known. */
    public Sketch lane(Lane lane) {
        double height = 18;
        List<Lane.Part> parts = lane.parts();
        for (int i = 0, begin = 0; i < parts.size(); i++) {
            boolean ends = i + 1 == parts.size() || rank(parts.get(i + 1)) != rank(parts.get(begin));
            if (!ends) {
                continue;
            }
            Interval time = new Interval(
                    parts.get(begin).time().start(), parts.get(i).time().end());
            int rank = rank(parts.get(begin));
            begin = i + 1;
            if (!visible(time) || rank < 0) {
                continue;
            }
            double from = x(time.start());
            double span = Math.max(1.5, x(time.end()) - from - 0.6);
            if (rank == 0) {
                items.add(new Sketch.Block(Ink.METER_GOOD, from, 6, span, 6, 2));
            } else {
                items.add(new Sketch.Block(Ink.BETTER, from, 1, span, height - 2, 2));
                if (span >= 12) {
                    items.add(new Sketch.Words(
                            Ink.ON_GRADE, "!", from + span / 2, 13.6, TEXT, true, Sketch.Anchor.MIDDLE));
                }
            }
        }
        return done(height);
    }

    private static int rank(Lane.Part part) {
        if (part.outcome() instanceof Outcome.Met) {
            return 0;
        }
        return part.outcome() instanceof Outcome.Near || part.outcome() instanceof Outcome.Missed ? 1 : -1;
    }

    /** The times. */
    public Sketch axis() {
        double step = step();
        for (double at = Math.ceil(shown.start() / step - 1e-9) * step; at <= shown.end() + 1e-9; at += step) {
            double x = x(at);
            items.add(new Sketch.Stroke(Ink.PAUSE, Sketch.points(x, 0, x, 4), 1, 0, false));
            Sketch.Anchor anchor =
                    x < 16 ? Sketch.Anchor.START : x > width - 16 ? Sketch.Anchor.END : Sketch.Anchor.MIDDLE;
            double label = Math.max(2, Math.min(width - 2, x)); // nothing is cut off by rounding
            items.add(new Sketch.Words(
                    Ink.TEXT, language.say(Text.of(Argument.clock(at))), label, 18, TEXT, false, anchor));
        }
        return done(22);
    }

    private double step() {
        double most = Math.max(2, width / 80);
        for (double step : new double[] {5, 10, 15, 30, 60, 120, 300, 600, 1200, 1800, 3600}) {
            if (shown.length() / step <= most) {
                return step;
            }
        }
        return 7200;
    }
}
