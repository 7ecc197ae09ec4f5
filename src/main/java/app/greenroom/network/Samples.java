package app.greenroom.network;

/** What holds for every sample. */
public final class Samples {
    /** No probe takes longer, ms: ten minutes. */
    public static final double MOST_MILLIS = 600_000;

    /** No run lasts longer, s: an hour. */
    public static final double MOST_SECONDS = 3_600;

    /** No clock is wrong by more, s. */
    static final double A_CENTURY = 3.2e9;

    private Samples() {}

    /** Objects to times that are negative, not numbers or absurdly long. */
    public static void check(double offset, double millis) {
        if (!(offset >= 0 && offset <= MOST_SECONDS) || !(millis >= 0 && millis <= MOST_MILLIS)) {
            throw new IllegalArgumentException("not a sample: " + millis + " ms at " + offset + " s");
        }
    }
}
