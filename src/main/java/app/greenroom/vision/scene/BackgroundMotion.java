package app.greenroom.vision.scene;

import app.greenroom.vision.Place;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * What changes behind the person from one thumbnail to the next. Of the change of every background cell is taken off what
 * the whole background has in common: a factor, as when the camera opens up, and a shift, as when the table shakes, found
 * together by least squares on brightness and gradient (Lucas & Kanade 1981) and once more without the cells that fit
 * worst. What is left and stands out of the noise has moved by itself. Between frames in which the whole background
 * shifted by much, nothing can be told.
 */
final class BackgroundMotion {
    private static final double LONGEST_GAP =
            0.6; // seconds between frames; a passer-by crosses the picture in about two
    private static final double LEAST_CHANGE = 0.04; // of the luma's range: flicker of compressed video stays below
    private static final double NOISES = 6; // standard deviations
    private static final double MOST_SHIFT = 0.15; // cells: 3 pixels of 1280
    private static final double TEXTURED = 0.04; // difference across a cell: only such cells tell of a shift
    private static final double LEAST_WITHIN = 0.008; // of the luma's range: two steps of an 8-bit picture
    private static final int ROUNDS = 3;
    private static final double ENOUGH = 0.05; // share of the picture that must be background

    private float[] last = new float[0];
    private boolean[] lastBackground = new boolean[0];
    private double lastTime = Double.NEGATIVE_INFINITY;
    private int across;

    /**
     * What moved since the last thumbnail.
     *
     * @param share of the background that changed by itself, 0–1
     * @param place the rectangle around it; empty when nothing did
     */
    record Change(double share, Optional<Place> place) {}

    void restart() {
        lastTime = Double.NEGATIVE_INFINITY;
    }

    /** Compares with the last thumbnail; empty for the first, after a long gap, and where it cannot be told. */
    Optional<Change> next(Thumbnail thumbnail, double time) {
        int cells = thumbnail.cells();
        boolean follows = last.length == cells && time > lastTime && time - lastTime <= LONGEST_GAP;
        across = thumbnail.cellColumns();
        Optional<Change> change = follows ? compare(thumbnail) : Optional.empty();
        if (last.length != cells) {
            last = new float[cells];
            lastBackground = new boolean[cells];
        }
        for (int cell = 0; cell < cells; cell++) {
            last[cell] = thumbnail.cellLuma(cell);
            lastBackground[cell] = thumbnail.isBackground(cell);
        }
        lastTime = time;
        return change;
    }

    private Optional<Change> compare(Thumbnail thumbnail) {
        int[] background = new int[last.length];
        int count = 0;
        for (int cell = across + 1; cell < last.length - across - 1; cell++) {
            boolean inside = cell % across > 0 && cell % across < across - 1;
            if (inside && lastBackground[cell] && thumbnail.isBackground(cell)) {
                background[count++] = cell;
            }
        }
        if (count < ENOUGH * last.length) {
            return Optional.empty();
        }
        double[] off = new double[count];
        double[] common = {0, 0, 0};
        double within = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            common = fit(thumbnail, background, off, count, within, common);
            for (int i = 0; i < count; i++) {
                off[i] = change(thumbnail, background[i]) - explained(background[i], common);
            }
            within = Math.max(3 * middle(background, off, count, TEXTURED), LEAST_WITHIN);
        }
        boolean shaken = Math.hypot(common[1], common[2]) > MOST_SHIFT
                || middle(background, off, count, TEXTURED) > LEAST_CHANGE / 2;
        if (shaken) {
            return Optional.empty();
        }
        double least = Math.max(LEAST_CHANGE, NOISES * 1.4826 * middle(background, off, count, 0));
        double shift = Math.hypot(common[1], common[2]);
        return Optional.of(changed(background, off, count, least, shift, thumbnail.cellSide()));
    }

    /** Median distance from the common change, over the cells with at least that gradient; 0 when there are none. */
    private double middle(int[] background, double[] off, int count, double gradient) {
        double[] distances = new double[count];
        int textured = 0;
        for (int i = 0; i < count; i++) {
            int cell = background[i];
            double slope =
                    Math.abs(last[cell + 1] - last[cell - 1]) + Math.abs(last[cell + across] - last[cell - across]);
            if (slope >= gradient) {
                distances[textured++] = Math.abs(off[i]);
            }
        }
        if (textured == 0) {
            return 0;
        }
        Arrays.sort(distances, 0, textured);
        return distances[textured / 2];
    }

    private Change changed(int[] background, double[] off, int count, double least, double shift, double side) {
        int changed = 0;
        int left = across;
        int right = 0;
        int top = Integer.MAX_VALUE;
        int bottom = 0;
        for (int i = 0; i < count; i++) {
            if (Math.abs(off[i]) > least + shift * range(background[i])) {
                int x = background[i] % across;
                int y = background[i] / across;
                changed++;
                left = Math.min(left, x);
                right = Math.max(right, x + 1);
                top = Math.min(top, y);
                bottom = Math.max(bottom, y + 1);
            }
        }
        return new Change(
                (double) changed / count,
                changed == 0
                        ? Optional.empty()
                        : Optional.of(
                                new Place(left * side, top * side, (right - left) * side, (bottom - top) * side)));
    }

    /** How far the cells around lie apart: what a shift by one cell can change, whatever the gradient says. */
    private double range(int cell) {
        float low = 1;
        float high = 0;
        for (int row = cell - across; row <= cell + across; row += across) {
            for (int i = row - 1; i <= row + 1; i++) {
                low = Math.min(low, last[i]);
                high = Math.max(high, last[i]);
            }
        }
        return high - low;
    }

    /** Least squares of the change against brightness and the two gradients, over the cells within a residual. */
    private double[] fit(
            Thumbnail thumbnail, int[] background, double[] off, int count, double within, double[] before) {
        double[][] normal = new double[3][3];
        double[] right = new double[3];
        double[] terms = new double[3];
        for (int i = 0; i < count; i++) {
            if (Math.abs(off[i]) > within) {
                continue;
            }
            int cell = background[i];
            double change = change(thumbnail, cell);
            terms[0] = last[cell];
            terms[1] = (last[cell + 1] - last[cell - 1]) / 2;
            terms[2] = (last[cell + across] - last[cell - across]) / 2;
            for (int a = 0; a < 3; a++) {
                right[a] += terms[a] * change;
                for (int b = 0; b < 3; b++) {
                    normal[a][b] += terms[a] * terms[b];
                }
            }
        }
        for (int a = 0; a < 3; a++) {
            normal[a][a] += 1e-4 * count; // a wall without any edge tells of no shift
        }
        try {
            return new LUDecomposition(new Array2DRowRealMatrix(normal, false))
                    .getSolver()
                    .solve(new ArrayRealVector(right, false))
                    .toArray();
        } catch (SingularMatrixException e) {
            return before;
        }
    }

    private double change(Thumbnail thumbnail, int cell) {
        return thumbnail.cellLuma(cell) - last[cell];
    }

    private double explained(int cell, double[] common) {
        return common[0] * last[cell]
                + common[1] * (last[cell + 1] - last[cell - 1]) / 2
                + common[2] * (last[cell + across] - last[cell - across]) / 2;
    }
}
