package app.greenroom.report.draw;

import app.greenroom.model.run.NetworkStory.Trip;
import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Round trips over a test. The height of a dot is its round trip; a lost one is a cross in a band of its own at the top, one
 * that was not timed an open box in it, so that no colour is needed to tell them apart.
 */
public final class TripSketch {
    private static final double BAND = 22;
    private static final double TEXT = 13;
    private static final double LEAST_LEFT = 58;
    private static final int MOST_TICKS = 8;

    private final List<Trip> trips;
    private final Language language;
    private final double left;
    private final double width;
    private final double bottom;
    private final double seconds;
    private final double most;
    private final List<Sketch.Item> items = new ArrayList<>();

    private TripSketch(List<Trip> trips, double width, double plot, Language language) {
        this.trips = trips;
        this.language = language;
        this.width = width;
        this.bottom = BAND + plot;
        this.seconds = Math.max(
                1, Math.ceil(trips.stream().mapToDouble(Trip::second).max().orElse(1)));
        this.most = round(answered(trips).max().orElse(1));
        this.left = Math.max(
                LEAST_LEFT,
                8 + Math.max(Sketch.wordsWidth(label(most), TEXT, false), Sketch.wordsWidth(label(most / 2), TEXT, false)));
    }

    /**
     * Draws round trips.
     *
     * @param width width in units that are about one pixel each
     * @param plot height of the dots' part
     * @return empty when there is nothing to draw
     */
    public static Optional<Sketch> of(List<Trip> trips, double width, double plot, Language language) {
        return trips.size() < 2 ? Optional.empty() : Optional.of(new TripSketch(trips, width, plot, language).draw());
    }

    private static DoubleStream answered(List<Trip> trips) {
        return trips.stream()
                .map(Trip::millis)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble);
    }

    private Sketch draw() {
        axes();
        boolean lost = trips.stream().anyMatch(trip -> trip.millis().isEmpty());
        if (lost) {
            items.add(new Sketch.Block(Ink.SPEECH_TINT, left, 0, width - left, BAND - 4, 3));
        }
        boolean many = trips.size() > 150;
        double radius = many ? 1.2 : 2.4;
        for (Trip trip : trips) {
            double x = x(trip.second());
            if (trip.millis().isPresent()) {
                double y = y(trip.millis().getAsDouble());
                if (!many) {
                    items.add(new Sketch.Stroke(Ink.RULE, Sketch.points(x, y, x, bottom), 1, 0, false));
                }
                items.add(new Sketch.Block(Ink.SPEECH, x - radius, y - radius, 2 * radius, 2 * radius, radius));
            } else if (trip.lost()) {
                double y = (BAND - 4) / 2;
                items.add(new Sketch.Stroke(Ink.BAD, Sketch.points(x - 4, y - 4, x + 4, y + 4), 2, 0, false));
                items.add(new Sketch.Stroke(Ink.BAD, Sketch.points(x - 4, y + 4, x + 4, y - 4), 2, 0, false));
            } else {
                double y = (BAND - 4) / 2;
                items.add(new Sketch.Stroke(Ink.PAUSE, Sketch.corners(x - 3, y - 3, 6, 6), 1.2, 0, true));
            }
        }
        return new Sketch(width, bottom + 26, items);
    }

    private void axes() {
        for (double part : new double[] {0, 0.5, 1}) {
            double y = bottom - part * (bottom - BAND);
            items.add(new Sketch.Stroke(Ink.RULE, Sketch.points(left, y, width, y), 1, 0, false));
            items.add(new Sketch.Words(Ink.TEXT, label(part * most), left - 8, y + 4, TEXT, false, Sketch.Anchor.END));
        }
        double step = step();
        for (double second = 0; second <= seconds + 1e-9; second += step) {
            double x = x(second);
            Sketch.Anchor anchor = x > width - 14 ? Sketch.Anchor.END : Sketch.Anchor.MIDDLE;
            items.add(new Sketch.Stroke(Ink.PAUSE, Sketch.points(x, bottom, x, bottom + 4), 1, 0, false));
            String words = language.say(Text.of(Argument.amount(second, Unit.SECONDS, 0)));
            items.add(new Sketch.Words(Ink.TEXT, words, x, bottom + 20, TEXT, false, anchor));
        }
    }

    private String label(double millis) {
        return language.say(Text.of(Argument.amountUpTo(millis, Unit.MILLISECONDS, 1)));
    }

    private double x(double second) {
        return left + 6 + Math.min(1, second / seconds) * (width - left - 12);
    }

    private double y(double millis) {
        return bottom - Math.min(1, millis / most) * (bottom - BAND);
    }

    private double step() {
        for (double step : new double[] {1, 2, 5, 10, 15, 30, 60}) {
            if (seconds / step <= Math.min(MOST_TICKS, width / 60)) {
                return step;
            }
        }
        return seconds;
    }

    /** The next of 1, 2 or 5 times a power of ten, at least 1. */
    private static double round(double value) {
        double power = 1;
        while (true) {
            for (double factor : new double[] {1, 2, 5}) {
                if (factor * power >= value) {
                    return factor * power;
                }
            }
            power *= 10;
        }
    }
}
