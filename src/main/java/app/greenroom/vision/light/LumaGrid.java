package app.greenroom.vision.light;

import app.greenroom.capture.Frame;
import java.util.OptionalDouble;

/**
 * A coarse look at every frame, on every eighth pixel each way: mean luma in {@value #ROWS} by {@value #COLUMNS} cells, and
 * the grain against the frame before. Used by one thread; it keeps the last frame's samples.
 */
public final class LumaGrid {
    static final int ROWS = 24; // four for each dark band that a lamp at 120 Hz leaves while 50 ms are read out
    static final int COLUMNS = 6;

    private static final int APART = 8;
    private static final int MOST = 64; // luma steps; whatever differs more has moved

    private byte[] last = new byte[0];
    private byte[] now = new byte[0];
    private int[] columns = new int[0]; // of each sample in a row
    private boolean started;

    /**
     * A frame's cells.
     *
     * @param cells mean luma, 0–255, row by row
     * @param mean mean luma of all samples
     * @param noise standard deviation of the difference from the frame before over √2, by its median absolute deviation,
     *     so that neither what moves nor a new exposure counts; empty in the first frame
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared or printed
    public record Look(float[] cells, double mean, OptionalDouble noise) {}

    public void restart() {
        started = false;
    }

    public Look look(Frame frame) {
        int across = (frame.width() + APART - 1) / APART;
        int down = (frame.height() + APART - 1) / APART;
        if (now.length != across * down || columns.length != across) {
            now = new byte[across * down];
            last = new byte[across * down];
            columns = new int[across];
            for (int x = 0; x < across; x++) {
                columns[x] = x * COLUMNS / across;
            }
            started = false;
        }
        float[] cells = new float[ROWS * COLUMNS];
        int[] counts = new int[ROWS * COLUMNS];
        long sum = 0;
        for (int y = 0; y < down; y++) {
            int row = y * ROWS / down * COLUMNS;
            for (int x = 0; x < across; x++) {
                int luma = Photometry.luma(frame, 3 * APART * (y * frame.width() + x));
                int cell = row + columns[x];
                cells[cell] += luma;
                counts[cell]++;
                now[y * across + x] = (byte) luma;
                sum += luma;
            }
        }
        for (int i = 0; i < cells.length; i++) {
            cells[i] /= Math.max(1, counts[i]);
        }
        OptionalDouble noise = started ? OptionalDouble.of(noise()) : OptionalDouble.empty();
        byte[] swap = last;
        last = now;
        now = swap;
        started = true;
        return new Look(cells, (double) sum / (across * down), noise);
    }

    private double noise() {
        int[] differences = new int[2 * MOST + 1];
        for (int i = 0; i < now.length; i++) {
            int difference = (now[i] & 255) - (last[i] & 255);
            differences[MOST + Math.max(-MOST, Math.min(MOST, difference))]++;
        }
        int middle = (int) Math.floor(median(differences));
        int[] distances = new int[2 * MOST + 1];
        for (int i = 0; i < differences.length; i++) {
            distances[Math.min(2 * MOST, Math.abs(i - middle))] += differences[i];
        }
        return 1.4826 * Math.max(0, median(distances) - 0.5) / Math.sqrt(2);
    }

    /** The median of whole numbers, each of which stands for all values that were rounded to it. */
    private static double median(int[] bins) {
        int all = 0;
        for (int count : bins) {
            all += count;
        }
        double half = all / 2.0;
        int seen = 0;
        for (int i = 0; i < bins.length; i++) {
            if (bins[i] > 0 && seen + bins[i] >= half) {
                return i + (half - seen) / bins[i];
            }
            seen += bins[i];
        }
        return 0;
    }
}
