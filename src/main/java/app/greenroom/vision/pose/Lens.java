package app.greenroom.vision.pose;

/**
 * What is assumed of a camera that tells nothing of its lens. Webcams are sold with diagonal fields of view of about 65°
 * to 80°; assumed is 76° on a 16:9 picture, which is 42° across its short side. A picture cropped from such a sensor to
 * another shape keeps the short side.
 */
final class Lens {
    /** Relative standard error of the assumed focal length: 65° and 85° lie about one and a half of it away. */
    static final double ERROR = 0.15;

    private static final double SHORT_SIDE = 42; // degrees

    private Lens() {}

    /** The assumed focal length in pixels of a picture of that size. */
    static double focal(int width, int height) {
        return Math.min(width, height) / 2.0 / Math.tan(Math.toRadians(SHORT_SIDE / 2));
    }
}
