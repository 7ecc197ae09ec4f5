package app.greenroom.model.live;

import app.greenroom.model.run.Picture;
import java.util.List;
import java.util.Optional;

/**
 * What was seen in one picture in live use, for marks that move along. Coordinates are pixels of the camera's picture, not
 * mirrored.
 *
 * @param time of the picture, in seconds since the camera was opened
 * @param width width of the picture
 * @param height height of the picture
 * @param marks what to draw on it, the face's box and the line of the eyes among them
 * @param eyes between which heights the eyes belong; empty without a face
 * @param camera how high the camera stands; empty without a face
 * @param head where the face is; empty without one
 */
public record LiveLook(
        double time,
        int width,
        int height,
        List<Picture.Mark> marks,
        Optional<Rows> eyes,
        Optional<Level> camera,
        Optional<Head> head) {
    public LiveLook {
        marks = List.copyOf(marks);
    }

    /**
     * A band of rows.
     *
     * @param from its upper edge, pixels from the top
     * @param to its lower edge
     */
    public record Rows(double from, double to) {}

    /**
     * How high the camera stands.
     *
     * @param elevation camera above eye level in degrees, negative below
     * @param tone what that means, once it has settled
     */
    public record Level(double elevation, Picture.Tone tone) {}

    /**
     * The largest face, and what light does around it.
     *
     * @param x its left edge
     * @param y its upper edge, the forehead's upper end
     * @param width from ear to ear
     * @param height from the forehead to the chin
     * @param eyes row of the eyes
     * @param light where light comes from; empty while that has not been measured
     */
    public record Head(double x, double y, double width, double height, double eyes, Optional<Light> light) {
        /** The face's middle, from side to side. */
        public double middle() {
            return x + width / 2;
        }
    }

    /**
     * Where light comes from.
     *
     * @param left whether the side of the face that is on the picture's left is the brighter one
     * @param brightX where the brightest place behind the head lies
     * @param brightY its row
     */
    public record Light(boolean left, double brightX, double brightY) {}
}
