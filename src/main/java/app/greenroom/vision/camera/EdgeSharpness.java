package app.greenroom.vision.camera;

import app.greenroom.capture.Frame;
import app.greenroom.vision.Box;
import app.greenroom.vision.face.Face;
import app.greenroom.vision.face.FaceRegion;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How sharp a face is, from the width of its own edges: brows, lids, lips, nostrils.
 *
 * <p>An edge is a stretch over which luma only rises or only falls, as in Marziliano et al. [1]. Its steepest slope G
 * against its whole rise A gives the spread of the blur that made it, A / (G √(2π)) for a Gaussian one. Both grow alike
 * with contrast, so light, skin and make-up cancel out. Texture, creases and slanting edges look wider than the lens made
 * them, so the sharpest of the strongest edges speaks for the lens. What moves is blurred along its way and stays sharp across it,
 * so rows and columns are read apart, and the less sharp of them speaks. Noise would tear edges into short steep ones:
 * only edges that rise well above it count, and where too few do nothing is said.
 *
 * <p>[1] P. Marziliano, F. Dufaux, S. Winkler, T. Ebrahimi: A no-reference perceptual blur metric. ICIP 2002.
 */
final class EdgeSharpness {
    /** Narrower faces have no edge that is wider than blur would make it. */
    static final double LEAST_WIDTH = 90;

    /** With fewer lines the sensor, not the lens, decides how wide edges are. */
    private static final int LEAST_SIDE = 480;

    private static final double LINES = 96; // scan lines in each direction
    private static final double LEAST_RISE = 12; // luma steps
    private static final double NOISE_TIMES = 8;
    private static final int LEAST_EDGES = 20; // in each direction
    private static final double STRONGEST = 0.3;
    private static final double QUANTILE = 0.15;
    /** Frequency at which a Gaussian blur halves the contrast, times its spread: √(ln 2 / 2) / π. */
    private static final double HALF_CONTRAST = Math.sqrt(Math.log(2) / 2) / Math.PI;

    private static final int[] OUTLINE = FaceRegion.WHOLE.outline();

    private final Frame frame;
    private final double leastRise;
    private double[] rises = new double[512];
    private double[] spreads = new double[512];
    private int count;

    private EdgeSharpness(Frame frame, double noise) {
        this.frame = frame;
        leastRise = Math.max(LEAST_RISE, NOISE_TIMES * noise);
    }

    /**
     * The frequency at which contrast has fallen to half (MTF50), in line widths per picture height (ISO 12233), the
     * height being the shorter side.
     *
     * @param noise standard deviation of the picture's noise in luma steps
     * @return empty when the face is too small, too noisy or too faint to tell
     */
    static OptionalDouble of(Frame frame, Face face, double noise) {
        double spread = spread(frame, face, noise);
        return Double.isNaN(spread)
                ? OptionalDouble.empty()
                : OptionalDouble.of(2 * HALF_CONTRAST * Math.min(frame.width(), frame.height()) / spread);
    }

    /** Spread of the blur in pixels; not a number when nobody can tell. */
    static double spread(Frame frame, Face face, double noise) {
        if (face.width() < LEAST_WIDTH || Math.min(frame.width(), frame.height()) < LEAST_SIDE) {
            return Double.NaN;
        }
        EdgeSharpness across = new EdgeSharpness(frame, noise);
        across.scanRows(face);
        EdgeSharpness down = new EdgeSharpness(frame, noise);
        down.scanColumns(face);
        return Math.max(across.spread(), down.spread()); // not a number when one of them is none
    }

    /** Reads rows of the face, from one side of its outline to the other. */
    private void scanRows(Face face) {
        Box box = face.box();
        int left = (int) Math.max(1, box.left());
        int right = (int) Math.min(frame.width() - 2, box.right());
        int bottom = (int) Math.min(frame.height() - 2, box.bottom());
        double[] line = new double[Math.max(0, right - left) + 1];
        double[] ends = new double[2];
        for (int y = (int) Math.max(1, box.top()); y < bottom; y += step(box)) {
            if (crossings(face, 1, y, ends)) {
                int from = (int) Math.max(left, Math.ceil(ends[0]));
                line(line, from, y, 1, 0, (int) Math.min(right, ends[1]) - from);
            }
        }
    }

    /** Reads columns of the face, from its upper end to its lower one. */
    private void scanColumns(Face face) {
        Box box = face.box();
        int top = (int) Math.max(1, box.top());
        int right = (int) Math.min(frame.width() - 2, box.right());
        int bottom = (int) Math.min(frame.height() - 2, box.bottom());
        double[] line = new double[Math.max(0, bottom - top) + 1];
        double[] ends = new double[2];
        for (int x = (int) Math.max(1, box.left()); x < right; x += step(box)) {
            if (crossings(face, 0, x, ends)) {
                int from = (int) Math.max(top, Math.ceil(ends[0]));
                line(line, x, from, 0, 1, (int) Math.min(bottom, ends[1]) - from);
            }
        }
    }

    private static int step(Box box) {
        return Math.max(1, (int) (Math.max(box.width(), box.height()) / LINES));
    }

    /**
     * Where a row or column first and last crosses the face's outline.
     *
     * @param axis 1 for the row at that y, 0 for the column at that x
     */
    private static boolean crossings(Face face, int axis, double at, double[] ends) {
        ends[0] = Double.POSITIVE_INFINITY;
        ends[1] = Double.NEGATIVE_INFINITY;
        double[] xyz = face.xyz();
        int from = OUTLINE[OUTLINE.length - 1];
        for (int to : OUTLINE) {
            double a = xyz[3 * from + axis];
            double b = xyz[3 * to + axis];
            if ((a <= at) != (b <= at)) {
                double along = (at - a) / (b - a);
                double other = xyz[3 * from + 1 - axis];
                double place = other + along * (xyz[3 * to + 1 - axis] - other);
                ends[0] = Math.min(ends[0], place);
                ends[1] = Math.max(ends[1], place);
            }
            from = to;
        }
        return ends[0] < ends[1];
    }

    /** Reads a line, smoothed along the edges that cross it, which makes noise less and those edges no wider. */
    private void line(double[] line, int x, int y, int dx, int dy, int length) {
        int across = 3 * (dx == 1 ? frame.width() : 1);
        for (int i = 0; i < length; i++) {
            int index = 3 * ((y + i * dy) * frame.width() + x + i * dx);
            line[i] = (luma(index - across) + 2 * luma(index) + luma(index + across)) / 4;
        }
        int inset = length / 20; // the outline itself is half background
        edges(line, inset, length - inset);
    }

    private double luma(int index) {
        byte[] rgb = frame.rgb();
        return 0.2126 * (rgb[index] & 255) + 0.7152 * (rgb[index + 1] & 255) + 0.0722 * (rgb[index + 2] & 255);
    }

    private void edges(double[] line, int from, int to) {
        int start = from;
        for (int i = from + 1; i < to; i++) {
            boolean rises = line[i] > line[i - 1];
            boolean goesOn = i + 1 < to && line[i + 1] != line[i] && line[i + 1] > line[i] == rises;
            if (!goesOn) {
                double rise = Math.abs(line[i] - line[start]);
                if (rise >= leastRise) {
                    add(rise, slope(line, start, i, from, to));
                }
                start = i;
            }
        }
    }

    /** The steepest slope a pixel, over two pixels because a single difference is noisy. */
    private static double slope(double[] line, int start, int end, int from, int to) {
        double steepest = 0;
        for (int i = Math.max(start, from + 1); i <= Math.min(end, to - 2); i++) {
            steepest = Math.max(steepest, Math.abs(line[i + 1] - line[i - 1]) / 2);
        }
        return steepest;
    }

    private void add(double rise, double slope) {
        if (slope == 0) {
            return;
        }
        if (count == rises.length) {
            rises = Arrays.copyOf(rises, 2 * count);
            spreads = Arrays.copyOf(spreads, 2 * count);
        }
        rises[count] = rise;
        spreads[count++] = rise / (slope * Math.sqrt(2 * Math.PI));
    }

    private double spread() {
        if (count < LEAST_EDGES) {
            return Double.NaN;
        }
        double[] sorted = Arrays.copyOf(rises, count);
        Arrays.sort(sorted);
        double least = sorted[(int) ((1 - STRONGEST) * count)];
        double[] strongest = new double[count];
        int n = 0;
        for (int i = 0; i < count; i++) {
            if (rises[i] >= least) {
                strongest[n++] = spreads[i];
            }
        }
        Arrays.sort(strongest, 0, n);
        return strongest[(int) (QUANTILE * n)];
    }
}
