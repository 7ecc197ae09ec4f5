package app.greenroom.speech;

/** Levels re a full-scale square wave (ITU-T dBov). */
final class Decibels {
    /** The lowest level shown: the rounding noise of 16 bits is about there. */
    static final double LEAST = -100;

    private Decibels() {}

    /** Level of a mean square, at least {@link #LEAST}. */
    static double ofPower(double meanSquare) {
        return Math.max(LEAST, 10 * Math.log10(Math.max(meanSquare, 1e-30)));
    }
}
