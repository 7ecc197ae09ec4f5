package app.greenroom.scene;

/**
 * Light in the drawn room. The unit of light is arbitrary: {@link FaceScene#exposure} brings it to the sensor's range.
 *
 * @param azimuth where the main lamp stands, in degrees: 0 in front of the face, positive on the right of the picture
 * @param elevation height of the main lamp above the eyes, in degrees
 * @param key light of the main lamp on a surface that faces it
 * @param ambient light that comes evenly from the room
 * @param window light of the sky in a window on the back wall; 0 for a room without one
 */
public record Lighting(double azimuth, double elevation, Rgb key, Rgb ambient, double window) {
    /** Direction towards the main lamp. */
    Vec lamp() {
        return Vec.polar(azimuth, elevation);
    }
}
