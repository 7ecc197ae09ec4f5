package app.greenroom.vision.scene;

import app.greenroom.capture.Frame;
import app.greenroom.vision.SegmentedFrame;
import java.util.Arrays;

/**
 * A small copy of a frame with the person mask on it, {@value #LONG_SIDE} points along its longer side, each the mean of
 * two pixels, and grouped into cells of {@value #CELL} by {@value #CELL} points. What looks at the background, where the
 * single pixel does not matter, looks at this. Its buffers are used again by the next frame.
 */
public final class Thumbnail {
    static final int LONG_SIDE = 320;
    static final int CELL = 5;
    /** Below this the mask's net is sure enough of background. */
    static final float BACKGROUND = 0.2f;

    private static final float RED = 0.2126f / (2 * 255); // ITU-R BT.709, of the sum of two bytes
    private static final float GREEN = 0.7152f / (2 * 255);
    private static final float BLUE = 0.0722f / (2 * 255);

    private int columns;
    private int rows;
    private double step = 1;
    private float[] luma = new float[0];
    private float[] person = new float[0];
    private byte[] rgb = new byte[0];
    private int[] offsets = new int[0];
    private boolean[] background = new boolean[0];
    private float[] cellLuma = new float[0];
    private float[] cellPerson = new float[0];

    /** Takes over a shot. */
    void load(SegmentedFrame shot) {
        Frame frame = shot.frame();
        resize(frame);
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = 3 * Math.min(frame.width() - 1, (int) (((i >> 1) + (i % 2 == 0 ? 0.25 : 0.75)) * step));
        }
        byte[] pixels = frame.rgb();
        for (int row = 0; row < rows; row++) {
            int upper = 3 * frame.width() * Math.min(frame.height() - 1, (int) ((row + 0.25) * step));
            int lower = 3 * frame.width() * Math.min(frame.height() - 1, (int) ((row + 0.75) * step));
            int y = Math.min(frame.height() - 1, (int) ((row + 0.5) * step));
            for (int column = 0; column < columns; column++) {
                int a = upper + offsets[2 * column];
                int b = lower + offsets[2 * column + 1];
                int red = (pixels[a] & 255) + (pixels[b] & 255);
                int green = (pixels[a + 1] & 255) + (pixels[b + 1] & 255);
                int blue = (pixels[a + 2] & 255) + (pixels[b + 2] & 255);
                int i = row * columns + column;
                rgb[3 * i] = (byte) (red >> 1);
                rgb[3 * i + 1] = (byte) (green >> 1);
                rgb[3 * i + 2] = (byte) (blue >> 1);
                luma[i] = RED * red + GREEN * green + BLUE * blue;
                person[i] = shot.mask().person(offsets[2 * column] / 3, y);
            }
        }
        group();
    }

    private void resize(Frame frame) {
        step = Math.max(frame.width(), frame.height()) / (double) LONG_SIDE;
        int newColumns = CELL * Math.max(1, (int) Math.round(frame.width() / step / CELL));
        int newRows = CELL * Math.max(1, (int) Math.round(frame.height() / step / CELL));
        if (newColumns != columns || newRows != rows) {
            columns = newColumns;
            rows = newRows;
            luma = new float[columns * rows];
            person = new float[columns * rows];
            rgb = new byte[3 * columns * rows];
            offsets = new int[2 * columns];
            background = new boolean[cells()];
            cellLuma = new float[cells()];
            cellPerson = new float[cells()];
        }
    }

    /** Means and mask of the cells; a cell is background when the person is neither in it nor in the ones around it. */
    private void group() {
        Arrays.fill(background, true);
        int across = cellColumns();
        for (int cell = 0; cell < cells(); cell++) {
            int cx = cell % across;
            int cy = cell / across;
            float sum = 0;
            float most = 0;
            for (int y = cy * CELL; y < (cy + 1) * CELL; y++) {
                for (int i = y * columns + cx * CELL; i < y * columns + (cx + 1) * CELL; i++) {
                    sum += luma[i];
                    most = Math.max(most, person[i]);
                }
            }
            cellPerson[cell] = most;
            cellLuma[cell] = sum / (CELL * CELL);
            if (most >= BACKGROUND) {
                for (int y = Math.max(0, cy - 1); y <= Math.min(cellRows() - 1, cy + 1); y++) {
                    for (int x = Math.max(0, cx - 1); x <= Math.min(across - 1, cx + 1); x++) {
                        background[y * across + x] = false;
                    }
                }
            }
        }
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** Frame pixels from one point to the next. */
    double step() {
        return step;
    }

    /** Luma of a point as encoded, 0–1. */
    float luma(int point) {
        return luma[point];
    }

    /** Sure person, 0–1. */
    float person(int point) {
        return person[point];
    }

    /** One channel of a point, 0–255; 0 is red. */
    int channel(int point, int channel) {
        return rgb[3 * point + channel] & 255;
    }

    public int cellColumns() {
        return columns / CELL;
    }

    public int cellRows() {
        return rows / CELL;
    }

    public int cells() {
        return cellColumns() * cellRows();
    }

    public boolean isBackground(int cell) {
        return background[cell];
    }

    /** Whether the person is more likely not in the cell, though the mask may not be sure of it. */
    public boolean isLikelyBackground(int cell) {
        return cellPerson[cell] < 0.5f;
    }

    /** Mean luma of a cell as encoded, 0–1. */
    public float cellLuma(int cell) {
        return cellLuma[cell];
    }

    /** Side of a cell in frame pixels. */
    public double cellSide() {
        return CELL * step;
    }

    /** The luma that only this share of all points lies above, 0–1. */
    float brightest(double share) {
        int[] bins = new int[256];
        for (float value : luma) {
            bins[Math.min(255, (int) (value * 255))]++;
        }
        int left = (int) (share * luma.length);
        int bin = 255;
        while (bin > 0 && (left -= bins[bin]) >= 0) {
            bin--;
        }
        return (bin + 0.5f) / 255;
    }
}
