package app.greenroom.report.draw;

import java.util.ArrayList;
import java.util.List;

/** The marks on a sound strip, each told from the others by its shape as well as by its colour. */
final class StripMarks {
    /** Height of a row of teeth. */
    static final double TEETH = 8;

    private static final double DIAMOND = 6;
    private static final double TOOTH = 7;

    private StripMarks() {}

    /** A sudden noise. */
    static Sketch.Patch diamond(double x, double y) {
        return new Sketch.Patch(
                Ink.NOISE, Sketch.points(x, y - DIAMOND, x + DIAMOND, y, x, y + DIAMOND, x - DIAMOND, y));
    }

    /** Sound that is cut off: a row of teeth that hangs from the top. */
    static Sketch.Patch teeth(double x, double y, double width) {
        int count = (int) Math.max(1, Math.round(width / TOOTH));
        double each = width / count;
        List<Sketch.Point> outline = new ArrayList<>();
        outline.add(new Sketch.Point(x, y));
        for (int i = 0; i < count; i++) {
            outline.add(new Sketch.Point(x + (i + 0.5) * each, y + TEETH));
            outline.add(new Sketch.Point(x + (i + 1) * each, y));
        }
        return new Sketch.Patch(Ink.BAD, outline);
    }

    /** Torn sound: an empty box with a dashed edge. */
    static Sketch.Stroke gap(double x, double y, double width, double height) {
        return new Sketch.Stroke(Ink.NOISE, Sketch.corners(x, y, width, height), 1.4, 3, true);
    }

    /** The level of the voice as a whole. */
    static Sketch.Stroke average(double from, double to, double y) {
        return new Sketch.Stroke(Ink.NOISE, Sketch.points(from, y, to, y), 1.6, 5, false);
    }
}
