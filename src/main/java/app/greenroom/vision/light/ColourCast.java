package app.greenroom.vision.light;

import app.greenroom.vision.FrameFacts.Tint;

/**
 * A colour that the light throws on everything: what background and person have in common.
 *
 * <p>A coloured wall alone is no cast, nor is skin. So the background's distance from grey (the grey-world assumption,
 * Buchsbaum 1980) counts only as far as the person departs from neutral light in the same direction, axis by axis. Of the
 * person speak the face, against skin in neutral light, and the whites of the eyes: dark skin is so red that blue light
 * makes it look neutral. Lids and lashes may add red and yellow to an eye, never blue or green, so it speaks of those alone.
 * Of either axis the one that departs more is believed.
 *
 * <p>Green counts half as much again: what is sold as white light is anything between yellow and blue (2700 to 6500 K), and
 * within 0.006 of that line towards green (ANSI C78.377), so that green is seen where as much yellow is not.
 *
 * @param a shift along CIELAB a*, towards red when positive, towards green when negative
 * @param b shift along CIELAB b*, towards yellow when positive, towards blue when negative
 */
record ColourCast(double a, double b) {
    // Skin in neutral light at luminance 0.18, over light, medium and dark albedos of the labelled pictures.
    private static final double SKIN_A = 12.5;
    private static final double SKIN_B = 13.5;
    // Eyes in neutral light, over four sitters.
    private static final double EYE = 3.5;

    private static final double GREEN = 1.5;

    /** Each of them a*, b* at luminance 0.18. */
    static ColourCast of(double[] face, double[] eyes, double[] background) {
        ColourCast ofFace =
                new ColourCast(common(face[0] - SKIN_A, background[0]), common(face[1] - SKIN_B, background[1]));
        ColourCast ofEyes = new ColourCast(
                common(Math.min(0, eyes[0] - EYE), background[0]), common(Math.min(0, eyes[1] - EYE), background[1]));
        return new ColourCast(larger(ofFace.a, ofEyes.a), larger(ofFace.b, ofEyes.b));
    }

    /** CIELAB distance from no cast, green counted half as much again. */
    double distance() {
        return Math.hypot(a < 0 ? GREEN * a : a, b);
    }

    /** Which way it goes. */
    Tint tint() {
        if (-GREEN * a > Math.abs(b)) {
            return Tint.GREENISH;
        }
        return a + b > 0 ? Tint.WARM : Tint.COLD;
    }

    private static double larger(double one, double other) {
        return Math.abs(other) > Math.abs(one) ? other : one;
    }

    private static double common(double one, double other) {
        if (one * other <= 0) {
            return 0;
        }
        return Math.signum(one) * Math.min(Math.abs(one), Math.abs(other));
    }
}
