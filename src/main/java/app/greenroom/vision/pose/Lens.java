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

    /**
     * Where a place of the picture would be if the lens did not bend what is straight (barrel distortion).
     *
     * @param x from the picture's middle
     * @param y from the picture's middle, in the same unit
     * @param bend share of its way from the middle by which the lens draws the picture's corner nearer
     * @param width of the picture, in the same unit
     * @param height of the picture, in the same unit
     */
    static double[] straight(double x, double y, double bend, double width, double height) {
        double corner = (width * width + height * height) / 4;
        double seen = (x * x + y * y) / corner;
        double stretch = 1;
        for (int i = 0; i < 4; i++) { // seen = straight · (1 − bend · straight²), by fixed point
            stretch = 1 / (1 - bend * seen * stretch * stretch);
        }
        return new double[] {x * stretch, y * stretch};
    }
}
