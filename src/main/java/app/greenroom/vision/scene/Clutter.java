package app.greenroom.vision.scene;

/**
 * How much there is to see in the background: edge density, the plainest of the measures of visual clutter that Rosenholtz,
 * Li and Nakano (2007, 10.1167/7.2.17) compare, and about as good at predicting search times as the others. It cannot tell a
 * bookshelf, which viewers like (Cook et al. 2023, 10.1371/journal.pone.0291444), from a heap of things, nor could a count
 * of edges that are neither upright nor level on real rooms: it is described and never judged. Strength is relative to
 * the brightest parts of the picture, so that exposure has no part in it.
 */
final class Clutter {
    private static final double STRONG = 0.10; // of the brightest parts, in encoded luma
    private static final double BRIGHTEST = 0.01; // share of the picture that counts as its brightest parts
    private static final int STRONG_POINTS = 3; // in a cell of 5×5
    private static final double ENOUGH = 0.05; // share of the picture that must be background

    private Clutter() {}

    /**
     * @param edges share of background cells with strong edges, 0–1
     * @param enough whether there is enough background to tell
     */
    record Edges(double edges, boolean enough) {}

    static Edges of(Thumbnail thumbnail) {
        double least = STRONG * thumbnail.brightest(BRIGHTEST);
        int background = 0;
        int strong = 0;
        for (int cell = 0; cell < thumbnail.cells(); cell++) {
            if (thumbnail.isBackground(cell)) {
                background++;
                strong += count(thumbnail, cell, 16 * least * least) >= STRONG_POINTS ? 1 : 0;
            }
        }
        return new Edges(strong / Math.max(1.0, background), background >= ENOUGH * thumbnail.cells());
    }

    /** Points with strong edges. */
    private static int count(Thumbnail t, int cell, double least) {
        int w = t.columns();
        int left = Math.max(1, cell % t.cellColumns() * Thumbnail.CELL);
        int right = Math.min(w - 1, (cell % t.cellColumns() + 1) * Thumbnail.CELL);
        int top = Math.max(1, cell / t.cellColumns() * Thumbnail.CELL);
        int bottom = Math.min(t.rows() - 1, (cell / t.cellColumns() + 1) * Thumbnail.CELL);
        int count = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int i = y * w + x;
                // Sobel: four times the height of a step
                double falling = t.luma(i + w + 1) - t.luma(i - w - 1);
                double rising = t.luma(i - w + 1) - t.luma(i + w - 1);
                double gx = falling + rising + 2 * (t.luma(i + 1) - t.luma(i - 1));
                double gy = falling - rising + 2 * (t.luma(i + w) - t.luma(i - w));
                if (gx * gx + gy * gy > least) {
                    count++;
                }
            }
        }
        return count;
    }
}
