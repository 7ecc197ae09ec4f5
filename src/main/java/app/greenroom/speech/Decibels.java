package app.greenroom.speech;

/** Levels re a full-scale square wave (ITU-T dBov). */
public final class Decibels {
    /** The lowest level shown: the rounding noise of 16 bits is about there. */
    public static final double LEAST = -100;

    private Decibels() {}

    /** Level of a mean square, at least {@link #LEAST}. */
    public static double ofPower(double meanSquare) {
        return Math.max(LEAST, ofRatio(meanSquare));
    }

    /** A ratio of powers in dB, at least −300. */
    public static double ofRatio(double ratio) {
        return 10 * Math.log10(Math.max(ratio, 1e-30));
    }
}
