package app.greenroom.report.draw;

import app.greenroom.model.measure.Interval;
import app.greenroom.model.measure.Limit;
import app.greenroom.model.review.Moment;
import app.greenroom.model.run.SoundStrip;
import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A recording drawn small. The height of the curve is the loudness; darker parts are speech. Where the voice is judged, a
 * margin says in words which heights are good for it, and a dashed line shows where it lies as a whole. Below the curve a
 * second lane says the same without colour: solid where somebody speaks, an open box where they pause. Every filled pause
 * carries a flag with its word. Where there are any, sudden noises and gaps have a lane of their own, and teeth hang from
 * the top where the sound is cut off. Words stand on the lanes where they fit.
 */
public final class StripSketch {
    /** Quieter than this is drawn as nothing, dBFS: a quiet room lies at −70, so the curve uses its height for speech. */
    private static final double QUIETEST = -70;

    private static final double FLAG_ROW = 22;
    private static final double LANE = 15;
    private static final int MOST_TICKS = 10;
    private static final double LEAST_MARGIN = 64;
    private static final double SMALL = 12;

    private static final Text TOO_LOUD = Text.of("too loud");
    private static final Text GOOD = Text.of("good");
    private static final Text TOO_QUIET = Text.of("too quiet");
    private static final Text NOISES = Text.of("noises");

    private final SoundStrip strip;
    private final Language language;
    private final double width;
    private final double left;
    private final double text;
    private final double top;
    private final double bottom;
    private final double seconds;
    private final List<Sketch.Item> items = new ArrayList<>();

    private StripSketch(SoundStrip strip, double width, double plot, Language language) {
        this.strip = strip;
        this.language = language;
        this.width = width;
        this.left = strip.voiceLimit().isPresent() ? margin() : 0;
        this.text = 13;
        this.top = FLAG_ROW * (strip.filledPauses().isEmpty() ? 0.2 : 2);
        this.bottom = top + plot;
        this.seconds = strip.length();
    }

    /**
     * Draws a strip.
     *
     * @param width width in units that are about one pixel each
     * @param plot height of the curve's part
     * @return empty when there is no sound to draw
     */
    public static Optional<Sketch> of(SoundStrip strip, double width, double plot, Language language) {
        if (strip.levels().length < 2 || !(strip.step() > 0)) {
            return Optional.empty();
        }
        return Optional.of(new StripSketch(strip, width, plot, language).draw());
    }

    private Sketch draw() {
        strip.voiceLimit().ifPresent(this::goodBand);
        strip.speech().forEach(part -> band(Ink.SPEECH_TINT, part, top));
        strip.filledPauses().forEach(part -> band(Ink.FILLER_TINT, part, top));
        curve();
        strip.voiceLimit().ifPresent(this::scale);
        clipped();
        lane();
        marks();
        flags();
        axis();
        return new Sketch(width, lanes() + 28, items);
    }

    /** Where the lanes end. */
    private double lanes() {
        return bottom + 6 + LANE + (hasMarks() ? LANE + 6 : 0);
    }

    private boolean hasMarks() {
        return !strip.noises().isEmpty() || !strip.gaps().isEmpty();
    }

    private double y(double level) {
        return bottom - Math.max(0, Math.min(1, (level - QUIETEST) / -QUIETEST)) * (bottom - top);
    }

    private void goodBand(Limit limit) {
        double high = y(limit.met().high());
        items.add(new Sketch.Block(
                Ink.GOOD_LEVEL, left, high, width - left, y(limit.met().low()) - high, 0));
    }

    /** The heights in words, and the level of the voice as a whole. */
    private void scale(Limit limit) {
        label(TOO_LOUD, (top + y(limit.met().high())) / 2);
        label(GOOD, (y(limit.met().high()) + y(limit.met().low())) / 2);
        label(TOO_QUIET, (y(limit.met().low()) + bottom) / 2);
        strip.voice().ifPresent(voice -> items.add(StripMarks.average(left, width, y(voice))));
    }

    /** Room for the longest word beside the curve. */
    private double margin() {
        return Stream.of(TOO_LOUD, GOOD, TOO_QUIET, NOISES)
                .mapToDouble(words -> Sketch.wordsWidth(language.say(words), SMALL, false) + 10)
                .reduce(LEAST_MARGIN, Math::max);
    }

    private void label(Text words, double middle) {
        items.add(new Sketch.Words(Ink.TEXT, language.say(words), left - 8, middle + 4, SMALL, false, Sketch.Anchor.END));
    }

    private void clipped() {
        for (Interval part : strip.clipped()) {
            double wide = Math.max(7, x(part.end()) - x(part.start()));
            double from = Math.max(left, Math.min((x(part.start()) + x(part.end()) - wide) / 2, width - wide));
            items.add(StripMarks.teeth(from, top, wide));
        }
    }

    private void marks() {
        if (!hasMarks()) {
            return;
        }
        double y = bottom + 6 + LANE + 6;
        if (left > 0) {
            label(NOISES, y + LANE / 2);
        }
        for (Interval part : strip.gaps()) {
            items.add(StripMarks.gap(x(part.start()), y, Math.max(3, spanned(part)), LANE));
            word(Text.of("gap"), Ink.TEXT, part, y);
        }
        for (Interval part : strip.noises()) {
            items.add(StripMarks.diamond(Math.max(left + 6, Math.min(x(part.start()), width - 6)), y + LANE / 2));
        }
    }

    /** The longest stretch of a part that no filled pause covers. */
    private static Interval longestWithout(Interval part, List<Interval> fillers) {
        Interval longest = new Interval(part.start(), part.start());
        double from = part.start();
        for (Interval filler : fillers) {
            if (filler.end() > part.start() && filler.start() < part.end()) {
                longest = longer(longest, new Interval(from, Math.max(from, filler.start())));
                from = filler.end();
            }
        }
        return longer(longest, new Interval(Math.min(from, part.end()), part.end()));
    }

    private static Interval longer(Interval one, Interval other) {
        return other.length() > one.length() ? other : one;
    }

    /** Words on a lane, where they fit. */
    private void word(Text text, Ink ink, Interval part, double lane) {
        String words = language.say(text);
        if (left > 0 && Sketch.wordsWidth(words, SMALL, false) + 6 <= x(part.end()) - x(part.start())) {
            double middle = (x(part.start()) + x(part.end())) / 2;
            items.add(new Sketch.Words(ink, words, middle, lane + LANE - 3.2, SMALL, false, Sketch.Anchor.MIDDLE));
        }
    }

    private double x(double second) {
        return Math.min(Math.max(second / seconds, 0), 1) * (width - left) + left;
    }

    private void band(Ink ink, Interval part, double from) {
        double start = x(part.start());
        items.add(new Sketch.Block(ink, start, from, Math.max(1, x(part.end()) - start), bottom - from, 0));
    }

    private void curve() {
        int columns = (int) Math.min(strip.levels().length, (width - left) / 2);
        double[] heights = new double[columns];
        boolean[] spoken = new boolean[columns];
        for (int i = 0; i < columns; i++) {
            int from = (int) ((long) i * strip.levels().length / columns);
            int to = (int) Math.max(from + 1L, (i + 1L) * strip.levels().length / columns);
            double loudest = QUIETEST;
            for (int j = from; j < to; j++) {
                loudest = Math.max(loudest, strip.levels()[j]);
            }
            heights[i] = Math.min(1, (loudest - QUIETEST) / -QUIETEST) * (bottom - top);
            double middle = (i + 0.5) * seconds / columns;
            spoken[i] = strip.speech().stream().anyMatch(part -> part.start() <= middle && middle <= part.end());
        }
        for (int i = 0; i < columns; ) {
            int end = i;
            while (end < columns && spoken[end] == spoken[i]) {
                end++;
            }
            patch(spoken[i] ? Ink.SPEECH : Ink.ROOM, heights, i, end);
            i = end;
        }
        items.add(new Sketch.Stroke(Ink.RULE, Sketch.points(left, bottom, width, bottom), 1, 0, false));
    }

    private void patch(Ink ink, double[] heights, int from, int to) {
        double column = (width - left) / heights.length;
        List<Sketch.Point> outline = new ArrayList<>();
        outline.add(new Sketch.Point(left + from * column, bottom));
        for (int i = from; i < to; i++) {
            outline.add(new Sketch.Point(left + (i + 0.5) * column, bottom - Math.max(1, heights[i])));
        }
        outline.add(new Sketch.Point(left + to * column, bottom));
        items.add(new Sketch.Patch(ink, outline));
    }

    private void lane() {
        double y = bottom + 6;
        double inset = left > 0 ? 0 : 3;
        for (Interval part : strip.speech()) {
            items.add(new Sketch.Block(Ink.SPEECH, x(part.start()), y + inset, spanned(part), LANE - 2 * inset, 2));
            word(Text.of("you speak"), Ink.ON_FILLER, longestWithout(part, strip.filledPauses()), y);
        }
        for (Interval part : strip.silentPauses()) {
            double start = x(part.start());
            items.add(new Sketch.Stroke(Ink.PAUSE, Sketch.corners(start, y, spanned(part), LANE), 1.2, 0, true));
            word(Moment.Kind.LONG_PAUSE.word(), Ink.TEXT, part, y);
        }
        for (Interval part : strip.filledPauses()) {
            items.add(new Sketch.Block(Ink.FILLER, x(part.start()), y, spanned(part), LANE, 2));
        }
    }

    private double spanned(Interval part) {
        return Math.max(1.5, x(part.end()) - x(part.start()));
    }

    private void flags() {
        double[] free = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        String um = language.say(Moment.Kind.FILLER.word());
        double flag = Sketch.wordsWidth(um, text, true) + 10;
        for (Interval part : strip.filledPauses()) {
            double middle = x((part.start() + part.end()) / 2);
            double from = Math.max(left, Math.min(middle - flag / 2, width - flag));
            int row = from > free[0] ? 0 : from > free[1] ? 1 : -1;
            double foot = row < 0 ? top - 4 : top - FLAG_ROW * (row + 1) + FLAG_ROW - 4;
            items.add(new Sketch.Stroke(Ink.FILLER, Sketch.points(middle, foot, middle, bottom), 1.4, 0, false));
            if (row >= 0) {
                free[row] = from + flag + 3;
                items.add(new Sketch.Block(Ink.FILLER, from, foot - 18, flag, 18, 4));
                double centre = from + flag / 2;
                items.add(new Sketch.Words(Ink.ON_FILLER, um, centre, foot - 4.8, text, true, Sketch.Anchor.MIDDLE));
            }
        }
    }

    private void axis() {
        double y = lanes() + 6;
        double step = tickStep();
        for (double second = 0; second <= seconds + 1e-9; second += step) {
            double x = x(second);
            items.add(new Sketch.Stroke(Ink.PAUSE, Sketch.points(x, y, x, y + 4), 1, 0, false));
            double label = Math.max(left + 2, Math.min(x, width - 2));
            Sketch.Anchor anchor =
                    x < left + 12 ? Sketch.Anchor.START : x > width - 12 ? Sketch.Anchor.END : Sketch.Anchor.MIDDLE;
            String words = language.say(Text.of(
                    seconds < 60
                            ? Argument.amount(second, Unit.SECONDS, 0)
                            : Argument.clock(second)));
            items.add(new Sketch.Words(Ink.TEXT, words, label, y + 18, text, false, anchor));
        }
    }

    private double tickStep() {
        int most = (int) Math.min(MOST_TICKS, Math.max(2, (width - left) / 60));
        double[] steps = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600};
        for (double step : steps) {
            if (seconds / step <= most) {
                return step;
            }
        }
        return Math.ceil(seconds / most / 600) * 600;
    }
}
