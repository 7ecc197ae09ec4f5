package app.greenroom.report;

import java.util.ArrayList;
import java.util.List;

/** The grades' symbols as drawings, because not every font has a tick. */
final class Icons {
    private static final double SIZE = 24;
    private static final double PEN = 2.6;

    private Icons() {}

    /** A filled disc with the grade's symbol, 24 units wide. */
    static Sketch of(Grade grade) {
        List<Sketch.Item> items = new ArrayList<>();
        items.add(new Sketch.Block(ink(grade), 0, 0, SIZE, SIZE, SIZE / 2));
        switch (grade) {
            case OK -> items.add(line(6.8, 12.6, 10.4, 16.2, 17.4, 8.4));
            case BETTER -> {
                items.add(line(12, 6.4, 12, 13));
                items.add(line(12, 17.4, 12.01, 17.4));
            }
            case NOT_READY -> {
                items.add(line(8, 8, 16, 16));
                items.add(line(16, 8, 8, 16));
            }
            case UNKNOWN -> {
                items.add(line(
                        8.6, 9.2, 9.2, 7.5, 10.5, 6.5, 12, 6.2, 13.6, 6.6, 14.9, 7.7, 15.3, 9.2, 14.8, 10.6, 13.2, 11.9,
                        12.2, 12.9, 12, 14));
                items.add(line(12, 17.8, 12.01, 17.8));
            }
            case NOT_ASKED -> items.add(line(7.6, 12, 16.4, 12));
        }
        return new Sketch(SIZE, SIZE, items);
    }

    static Ink ink(Grade grade) {
        return switch (grade) {
            case OK -> Ink.OK;
            case BETTER -> Ink.BETTER;
            case NOT_READY -> Ink.BAD;
            case UNKNOWN -> Ink.UNKNOWN;
            case NOT_ASKED -> Ink.SKIPPED;
        };
    }

    private static Sketch.Stroke line(double... coordinates) {
        return new Sketch.Stroke(Ink.ON_GRADE, Sketch.points(coordinates), PEN, 0, false);
    }
}
