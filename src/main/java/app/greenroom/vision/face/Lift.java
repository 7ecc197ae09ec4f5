package app.greenroom.vision.face;

import app.greenroom.capture.Frame;

/**
 * By what factor a part of a frame is brightened before a net looks at it. The nets know faces in ordinary light; a whole
 * frame's mean says little of a face that is lit before a dark wall, or dark before a window.
 */
final class Lift {
    /** In how many ways a view may be looked at. */
    static final int WAYS = 3;

    private static final double MOST = 16;
    private static final int GRID = 32; // samples a side
    private static final double MIDDLE = 0.35; // of full, as encoded
    private static final double DARK_FACE = 0.2;
    private static final double BRIGHT = 0.97; // share of a view below which nothing may be blown out
    private static final double DARK = 0.5; // share of a view that a dark face may lie in
    private static final double APART = 1.6; // factors that are nearer show a net the same

    private Lift() {}

    /** For the mesh, or for a closer look: by the middle half of each side of a crop, in which the face lies. */
    static double ofFace(Frame frame, Crop crop) {
        int[] bins = new int[256];
        int count = sample(frame, crop, 0.5, bins);
        return factor(DARK_FACE, mean(bins, count));
    }

    /**
     * For the detector: so that the view has a middle brightness and little of it is blown out; as it is; and so that its
     * darker half has a middle brightness.
     *
     * @param way 0 to {@value #WAYS} − 1, the likeliest first
     * @return 0 where a way before shows the same
     */
    static double ofView(Frame frame, Crop view, int way) {
        int[] bins = new int[256];
        int count = sample(frame, view, 1, bins);
        double usual = Math.max(1, Math.min(factor(MIDDLE, mean(bins, count)), 1 / quantile(bins, BRIGHT, count)));
        if (way == 0) {
            return usual;
        }
        if (way == 1) {
            return usual > APART ? 1 : 0;
        }
        double dark = factor(MIDDLE, mean(bins, (int) (DARK * count)));
        return dark > APART * usual ? dark : 0;
    }

    /** The same for one of many frames, each of which is looked at in one way: the first where this one shows no other. */
    static double inTurn(Frame frame, Crop view, int way) {
        double lift = ofView(frame, view, way);
        return lift == 0 ? ofView(frame, view, 0) : lift;
    }

    private static double factor(double wanted, double is) {
        return Math.max(1, Math.min(MOST, wanted / Math.max(1.0 / 255, is)));
    }

    /** Sorts a grid's green values, which are nearly luma, into bins; what lies outside the frame is left out. */
    private static int sample(Frame frame, Crop crop, double part, int[] bins) {
        byte[] rgb = frame.rgb();
        double step = part / GRID;
        double start = 0.5 - part / 2 + step / 2;
        double left = crop.frameX(start, start);
        double top = crop.frameY(start, start);
        double acrossX = crop.frameX(start + step, start) - left;
        double acrossY = crop.frameY(start + step, start) - top;
        int count = 0;
        for (int row = 0; row < GRID; row++) {
            for (int column = 0; column < GRID; column++) {
                // The sides of a crop stand square on each other; downwards they may be of another length.
                int x = (int) Math.floor(left + column * acrossX - row * acrossY * crop.height() / crop.width());
                int y = (int) Math.floor(top + column * acrossY + row * acrossX * crop.height() / crop.width());
                if (x >= 0 && y >= 0 && x < frame.width() && y < frame.height()) {
                    bins[rgb[3 * (y * frame.width() + x) + 1] & 255]++;
                    count++;
                }
            }
        }
        return count;
    }

    /** Mean of so many of the darkest, as a share of full. */
    private static double mean(int[] bins, int most) {
        long sum = 0;
        int left = most;
        for (int i = 0; i < bins.length && left > 0; i++) {
            int some = Math.min(left, bins[i]);
            sum += (long) some * i;
            left -= some;
        }
        return most == 0 ? 1 : sum / 255.0 / most;
    }

    private static double quantile(int[] bins, double share, int count) {
        int left = (int) (share * count);
        int bin = 0;
        while (bin < 255 && (left -= bins[bin]) > 0) {
            bin++;
        }
        return Math.max(1, bin) / 255.0;
    }
}
