package app.greenroom.vision.light;

import app.greenroom.vision.Place;
import app.greenroom.vision.face.Face;
import app.greenroom.vision.scene.Thumbnail;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The largest lamp, window or the like in the background away from the head. It must be near the end of the sensor's range
 * and outshine the rest of the background, so that a white wall in strong light is none. Around the head,
 * {@link SceneLight} looks for backlight.
 *
 * @param share of the picture's area, 0–1
 * @param place the rectangle around it; empty when there is none
 */
public record BrightPatch(double share, Optional<Place> place) {
    private static final double FULL = 0.9; // relative luminance
    private static final double OUTSHINES = 2; // a stop over the middle of the background

    public static BrightPatch of(Thumbnail thumbnail, Face face) {
        boolean[] bright = bright(thumbnail, face);
        int across = thumbnail.cellColumns();
        int best = 0;
        Optional<Place> place = Optional.empty();
        Deque<Integer> open = new ArrayDeque<>();
        for (int start = 0; start < bright.length; start++) {
            if (!bright[start]) {
                continue;
            }
            int count = 0;
            int left = across;
            int right = 0;
            int top = thumbnail.cellRows();
            int bottom = 0;
            bright[start] = false;
            open.push(start);
            while (!open.isEmpty()) {
                int cell = open.pop();
                int x = cell % across;
                int y = cell / across;
                count++;
                left = Math.min(left, x);
                right = Math.max(right, x + 1);
                top = Math.min(top, y);
                bottom = Math.max(bottom, y + 1);
                visit(bright, open, cell - 1, x > 0);
                visit(bright, open, cell + 1, x < across - 1);
                visit(bright, open, cell - across, y > 0);
                visit(bright, open, cell + across, y < thumbnail.cellRows() - 1);
            }
            if (count > best) {
                best = count;
                double side = thumbnail.cellSide();
                place = Optional.of(new Place(left * side, top * side, (right - left) * side, (bottom - top) * side));
            }
        }
        return new BrightPatch((double) best / thumbnail.cells(), place);
    }

    private static void visit(boolean[] bright, Deque<Integer> open, int cell, boolean inside) {
        if (inside && bright[cell]) {
            bright[cell] = false;
            open.push(cell);
        }
    }

    private static boolean[] bright(Thumbnail thumbnail, Face face) {
        double least = Math.max(FULL, OUTSHINES * middle(thumbnail));
        boolean[] bright = new boolean[thumbnail.cells()];
        double side = thumbnail.cellSide();
        double left = face.left() - face.width();
        double right = face.right() + face.width();
        double top = face.top() - face.height();
        double bottom = face.bottom();
        for (int cell = 0; cell < bright.length; cell++) {
            double x = (cell % thumbnail.cellColumns() + 0.5) * side;
            double y = (Math.floorDiv(cell, thumbnail.cellColumns()) + 0.5) * side;
            boolean aroundHead = x > left && x < right && y > top && y < bottom;
            bright[cell] = !aroundHead && thumbnail.isLikelyBackground(cell) && luminance(thumbnail, cell) >= least;
        }
        return bright;
    }

    /** Median relative luminance of the background's cells. */
    private static double middle(Thumbnail thumbnail) {
        int[] bins = new int[256];
        int count = 0;
        for (int cell = 0; cell < thumbnail.cells(); cell++) {
            if (thumbnail.isBackground(cell)) {
                bins[(int) Math.min(255, 255 * (double) thumbnail.cellLuma(cell))]++;
                count++;
            }
        }
        int bin = 0;
        int seen = bins[0];
        while (bin < 255 && 2 * seen < count) {
            seen += bins[++bin];
        }
        return Photometry.linear(bin);
    }

    private static double luminance(Thumbnail thumbnail, int cell) {
        return Photometry.linear((int) Math.min(255, 255.0 * thumbnail.cellLuma(cell)));
    }
}
