package app.greenroom.report.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A small drawing: filled shapes, lines and words, in units of its own from the top left corner. {@link SketchSvg}
 * writes it into a page, {@link SketchPainter} paints it on paper; both show the same.
 *
 * @param width width in the drawing's units
 * @param height height in the drawing's units
 * @param items what to draw, from the back to the front
 */
public record Sketch(double width, double height, List<Item> items) {
    public Sketch {
        items = List.copyOf(items);
    }

    /** Something drawn. */
    sealed interface Item {}

    /** A filled rectangle with rounded corners. */
    record Block(Ink ink, double x, double y, double width, double height, double radius) implements Item {}

    /** A filled shape with straight edges. */
    record Patch(Ink ink, List<Point> outline) implements Item {
        Patch {
            outline = List.copyOf(outline);
        }
    }

    /**
     * A line through points.
     *
     * @param dash length of dashes and of the gaps between them; 0 for an unbroken line
     * @param closed whether the last point is joined to the first
     */
    record Stroke(Ink ink, List<Point> points, double thickness, double dash, boolean closed) implements Item {
        Stroke {
            points = List.copyOf(points);
        }
    }

    /**
     * Words on one line, fitted into exactly the width that {@link #wordsWidth} gives, whatever the font.
     *
     * @param x where the anchor stands
     * @param y the base line
     * @param size the font's size
     */
    record Words(Ink ink, String text, double x, double y, double size, boolean bold, Anchor anchor) implements Item {}

    /** Which part of a line of words stands at its x. */
    enum Anchor {
        START(0),
        MIDDLE(0.5),
        END(1);

        private final double share;

        Anchor(double share) {
            this.share = share;
        }

        /** The share of the width that lies before the anchor. */
        double share() {
            return share;
        }
    }

    record Point(double x, double y) {}

    /** Its words, one after the other. */
    public String said() {
        return items.stream()
                .filter(Words.class::isInstance)
                .map(item -> ((Words) item).text())
                .collect(Collectors.joining(" "));
    }

    /** A list of points from x and y in turn. */
    static List<Point> points(double... coordinates) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i + 1 < coordinates.length; i += 2) {
            points.add(new Point(coordinates[i], coordinates[i + 1]));
        }
        return points;
    }

    /** A rectangle's corners. */
    static List<Point> corners(double x, double y, double width, double height) {
        return points(x, y, x + width, y, x + width, y + height, x, y + height);
    }

    /**
     * The width of words in a common sans-serif font, near enough for a place to be kept for them: nobody knows which
     * font a reader's system has.
     */
    public static double wordsWidth(String text, double size, boolean bold) {
        double em = text.codePoints()
                .mapToDouble(point -> {
                    if (RightToLeft.isUnseen(point)) {
                        return 0;
                    } else if (RightToLeft.isJoined(point)) {
                        return 0.52;
                    } else if (point > 0x2E80) {
                        return 1.0;
                    } else if ("iljI.,:;'|!’ ()[]ftr°".indexOf(point) >= 0) {
                        return 0.32;
                    } else if ("mwMW@%".indexOf(point) >= 0) {
                        return 0.86;
                    }
                    return Character.isUpperCase(point) ? 0.66 : 0.55;
                })
                .sum();
        return em * size * (bold ? 1.05 : 1);
    }
}
