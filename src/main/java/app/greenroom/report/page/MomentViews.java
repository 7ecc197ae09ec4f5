package app.greenroom.report.page;

import app.greenroom.model.measure.Interval;
import app.greenroom.model.review.Moment;
import app.greenroom.model.review.Review;
import app.greenroom.report.ReviewWords;
import app.greenroom.report.draw.Sketch;
import app.greenroom.report.page.ReviewView.Flag;
import app.greenroom.report.page.ReviewView.Moments;
import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The moments of a review, to be pressed: as flags on a strip, and in lists kind by kind. */
record MomentViews(Review review, Language language) {
    private static final double FLAG_HEIGHT_ROWS = 2;

    /** Seconds for the page's script. */
    static String seconds(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** A share for the style sheet. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f%%", 100 * share);
    }

    /**
     * What can be pressed on a strip; where two words would meet, one goes into a second row, and where that is full, it is small.
     *
     * @param width the strip's, in the units of its drawing
     */
    List<Flag> flags(Interval part, double width) {
        double[] free = {0, 0};
        List<Flag> flags = new ArrayList<>();
        for (Moment moment : review.moments()) {
            double middle = (moment.time().start() + moment.time().end()) / 2;
            if (moment.kind() == Moment.Kind.PICTURE || middle < part.start() || middle >= part.end()) {
                continue;
            }
            String text = text(moment);
            double x = (middle - part.start()) / part.length() * width;
            double half = Sketch.wordsWidth(text, 13, true) / 2 + 9;
            double centre = Math.max(half, Math.min(width - half, x));
            int row = 0;
            while (row < FLAG_HEIGHT_ROWS && centre - half < free[row]) {
                row++;
            }
            boolean small = row >= FLAG_HEIGHT_ROWS;
            if (!small) {
                free[row] = centre + half + 3;
            }
            flags.add(flag(moment, small ? "small" : "", Math.min(row, 1), percent((small ? x : centre) / width)));
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
                    case NOISE, MOVEMENT, REMARK -> moment.label();
                    case FILLER, PICTURE, OTHER_VOICE -> moment.kind().word();
                });
    }

    /** Every moment, kind by kind; kinds of which there are none are left out. */
    List<Moments> lists() {
        return Stream.of(
                        list(Text.of("Listen here: um, uh or a drawn-out word"), Moment.Kind.FILLER),
                        list(Text.of("Long pauses"), Moment.Kind.LONG_PAUSE),
                        list(Text.of("Noises"), Moment.Kind.NOISE),
                        list(ReviewWords.otherVoice(review), Moment.Kind.OTHER_VOICE),
                        list(Text.of("In the picture"), Moment.Kind.PICTURE),
                        list(Text.of("Light changes and rocking"), Moment.Kind.MOVEMENT),
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
