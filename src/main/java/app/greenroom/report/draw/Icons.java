package app.greenroom.report.draw;

import app.greenroom.report.Grade;
import java.util.ArrayList;
import java.util.List;

/** The grades' symbols as drawings, because not every font has a tick. */
public final class Icons {
    private static final double SIZE = 24;
    private static final double PEN = 2.6;
    private static final double DOT = 0.01;
    /** Room around the disc, so that rounding never cuts its edge. */
    private static final double MARGIN = 0.5;

    private Icons() {}

    /** A disc in the grade's colour with its symbol, 24 units wide. */
    public static Sketch of(Grade grade) {
        return new Sketch(SIZE, SIZE, at(grade, MARGIN, MARGIN, SIZE - 2 * MARGIN, ink(grade), Ink.ON_GRADE));
    }

    /** The same as part of another drawing: its top left corner at x and y. */
    static List<Sketch.Item> at(Grade grade, double x, double y, double size, Ink disc, Ink symbol) {
        double scale = size / SIZE;
        List<Sketch.Item> items = new ArrayList<>();
        items.add(new Sketch.Block(disc, x, y, size, size, size / 2));
        for (double[] line : lines(grade)) {
            double[] placed = new double[line.length];
            for (int i = 0; i < line.length; i++) {
                placed[i] = (i % 2 == 0 ? x : y) + line[i] * scale;
            }
            items.add(new Sketch.Stroke(symbol, Sketch.points(placed), PEN * scale, 0, false));
        }
        return items;
    }

    private static List<double[]> lines(Grade grade) {
        return switch (grade) {
            case OK -> List.of(new double[] {6.8, 12.6, 10.4, 16.2, 17.4, 8.4});
            case BETTER -> List.of(new double[] {12, 6.4, 12, 13}, new double[] {12, 17.4, 12 + DOT, 17.4});
            case NOT_READY -> List.of(new double[] {8, 8, 16, 16}, new double[] {16, 8, 8, 16});
            case UNKNOWN ->
                List.of(
                        new double[] {
                            8.6, 9.2, 9.2, 7.5, 10.5, 6.5, 12, 6.2, 13.6, 6.6, 14.9, 7.7, 15.3, 9.2, 14.8, 10.6, 13.2,
                            11.9, 12.2, 12.9, 12, 14
                        },
                        new double[] {12, 17.8, 12 + DOT, 17.8});
            case NOT_ASKED -> List.of(new double[] {7.6, 12, 16.4, 12});
            case ACCEPTED -> List.of(new double[] {7.6, 9.8, 16.4, 9.8}, new double[] {7.6, 14.2, 16.4, 14.2});
        };
    }

    static Ink ink(Grade grade) {
        return switch (grade) {
            case OK -> Ink.OK;
            case BETTER -> Ink.BETTER;
            case NOT_READY -> Ink.BAD;
            case UNKNOWN -> Ink.UNKNOWN;
            case NOT_ASKED, ACCEPTED -> Ink.SKIPPED;
        };
    }
}
