package app.greenroom.vision.light;

/** Relative luminances sorted into 1/256 steps of their square root, which are as fine in the shadows as the eye. */
final class Luminances {
    static final int BINS = 256;

    private final int[] bins = new int[BINS];
    private int count;

    static int bin(double luminance) {
        return Math.min(BINS - 1, (int) (BINS * Math.sqrt(luminance)));
    }

    void add(int bin) {
        bins[bin]++;
        count++;
    }

    int count() {
        return count;
    }

    /** The bin in which this share of all lies at or below; 0 when there are none. */
    int binOf(double share) {
        int rank = (int) Math.ceil(share * count);
        int seen = 0;
        for (int i = 0; i < BINS; i++) {
            seen += bins[i];
            if (seen >= rank && seen > 0) {
                return i;
            }
        }
        return 0;
    }

    /** The luminance that this share of all does not exceed, 0–1; 0 when there are none. */
    double quantile(double share) {
        if (count == 0) {
            return 0;
        }
        double root = (binOf(share) + 0.5) / BINS;
        return root * root;
    }
}
