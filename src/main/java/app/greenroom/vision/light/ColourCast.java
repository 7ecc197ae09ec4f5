package app.greenroom.vision.light;

/**
 * A colour that the light throws on everything: what background and face have in common.
 *
 * <p>A coloured wall alone is no cast, nor is skin. So the background's distance from grey (the grey-world assumption,
 * Buchsbaum 1980) counts only as far as the face departs from skin in neutral light in the same direction, axis by axis.
 *
 * @param a shift along CIELAB a*, towards red when positive
 * @param b shift along CIELAB b*, towards yellow when positive, towards blue when negative
 */
record ColourCast(double a, double b) {
    // Skin in neutral light at luminance 0.18, over light, medium and dark albedos of the labelled pictures.
    private static final double SKIN_A = 12.5;
    private static final double SKIN_B = 13.5;

    static ColourCast of(double[] face, double[] background) {
        return new ColourCast(common(face[0] - SKIN_A, background[0]), common(face[1] - SKIN_B, background[1]));
    }

    /** CIELAB distance from no cast. */
    double distance() {
        return Math.hypot(a, b);
    }

    private static double common(double one, double other) {
        if (one * other <= 0) {
            return 0;
        }
        return Math.signum(one) * Math.min(Math.abs(one), Math.abs(other));
    }
}
