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
 */
public record LiveLook(
        double time, int width, int height, List<Picture.Mark> marks, Optional<Rows> eyes, Optional<Level> camera) {
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
}
