package app.greenroom.model.run;

import java.util.List;

/**
 * A camera picture kept as evidence, with what was seen on it.
 *
 * @param width width in pixels
 * @param height height in pixels
 * @param jpeg the picture without marks, JPEG-encoded; callers do not change it
 * @param marks what to draw on it
 * @param description what it shows, in words, for those who cannot see it
 */
@SuppressWarnings("ArrayRecordComponent") // a picture's bytes are neither compared nor printed
public record Picture(int width, int height, byte[] jpeg, List<Mark> marks, String description) {
    public Picture {
        marks = List.copyOf(marks);
    }

    /** Something to draw on a picture. All coordinates are pixels from the top left corner. */
    public sealed interface Mark {
        String label();

        /** A rectangle. */
        record Box(String label, Tone tone, double x, double y, double width, double height) implements Mark {}

        /** A line from one point to another. */
        record Line(String label, Tone tone, double x1, double y1, double x2, double y2) implements Mark {}
    }

    /** What a mark says. */
    public enum Tone {
        GUIDE,
        GOOD,
        WARNING,
        BAD
    }
}
