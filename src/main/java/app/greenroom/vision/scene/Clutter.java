package app.greenroom.vision.scene;

/**
 * How busy the background is, and how disorderly.
 *
 * <p>Edge density is the plainest of the measures of visual clutter that Rosenholtz, Li and Nakano (2007,
 * 10.1167/7.2.17) compare, and predicts search times about as well as the others. It cannot tell a bookshelf, which viewers like
 * (Cook et al. 2023, 10.1371/journal.pone.0291444), from a heap of things. What people arrange stands upright or lies
 * level, and so do its edges; hence edges in other directions are counted apart. Strength is relative to the brightest
 * parts of the picture, so that exposure has no part in it.
 */
final class Clutter {
    private static final double STRONG = 0.10; // of the brightest parts, in encoded luma
    private static final double BRIGHTEST = 0.01; // share of the picture that counts as its brightest parts
    private static final double OBLIQUE = Math.tan(Math.toRadians(20)); // from upright or level; lenses bend lines too
    private static final int STRONG_POINTS = 3; // in a cell of 5×5
    private static final double ENOUGH = 0.05; // share of the picture that must be background

    private Clutter() {}

    /**
     * @param edges share of background cells with strong edges, 0–1
     * @param oblique share of background cells with strong edges of which at least half are oblique, 0–1
     * @param enough whether there is enough background to tell
     */
    record Edges(double edges, double oblique, boolean enough) {}

    static Edges of(Thumbnail thumbnail) {
        double least = STRONG * thumbnail.brightest(BRIGHTEST);
        int background = 0;
        int strong = 0;
        int oblique = 0;
        for (int cell = 0; cell < thumbnail.cells(); cell++) {
            if (thumbnail.isBackground(cell)) {
                background++;
                int counts = count(thumbnail, cell, 16 * least * least);
                strong += counts >> 16 >= STRONG_POINTS ? 1 : 0;
                oblique += counts >> 16 >= STRONG_POINTS && 2 * (counts & 0xFFFF) >= counts >> 16 ? 1 : 0;
            }
        }
        double all = Math.max(1, background);
        return new Edges(strong / all, oblique / all, background >= ENOUGH * thumbnail.cells());
    }

    /** Points with strong edges in the upper 16 bits, the oblique ones of them in the lower. */
    private static int count(Thumbnail t, int cell, double least) {
        int w = t.columns();
        int left = Math.max(1, cell % t.cellColumns() * Thumbnail.CELL);
        int right = Math.min(w - 1, (cell % t.cellColumns() + 1) * Thumbnail.CELL);
        int top = Math.max(1, cell / t.cellColumns() * Thumbnail.CELL);
        int bottom = Math.min(t.rows() - 1, (cell / t.cellColumns() + 1) * Thumbnail.CELL);
        int counts = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int i = y * w + x;
                // Sobel: four times the height of a step
                double falling = t.luma(i + w + 1) - t.luma(i - w - 1);
                double rising = t.luma(i - w + 1) - t.luma(i + w - 1);
                double gx = falling + rising + 2 * (t.luma(i + 1) - t.luma(i - 1));
                double gy = falling - rising + 2 * (t.luma(i + w) - t.luma(i - w));
                if (gx * gx + gy * gy > least) {
                    double major = Math.max(Math.abs(gx), Math.abs(gy));
                    double minor = Math.min(Math.abs(gx), Math.abs(gy));
                    counts += 0x10000 + (minor > OBLIQUE * major ? 1 : 0);
                }
            }
        }
        return counts;
    }
}
