package app.greenroom.vision.scene;

import app.greenroom.capture.Frame;
import app.greenroom.vision.Place;
import app.greenroom.vision.SegmentedFrame;
import app.greenroom.vision.light.Photometry;
import java.util.Optional;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/**
 * Stripes, checks and herringbone so fine that the camera's pixels, the picture's compression and the other side's smaller
 * window can no longer hold them: they shimmer (moiré). Patches of {@value #SIZE}×{@value #SIZE} pixels spread over the
 * clothing are looked at in the frequency plane. A regular pattern holds most of a patch's contrast in one or two narrow
 * peaks; noise, folds and knitted yarn spread it.
 */
final class FineStripes {
    private static final int SIZE = 32;
    private static final int ACROSS = 4; // patches from shoulder to shoulder
    private static final int DOWN = 3;
    private static final float SURE = 0.9f;
    private static final double LONGEST = 7; // pixels a period: twice as many hold at half the size
    private static final double CONCENTRATED = 0.5; // share of the patch's contrast that the peaks hold
    private static final double CONTRAST = 0.06; // amplitude of the stripes over the patch's mean, as encoded

    private static final double DARK = 8; // of 255: what is darker is taken for as bright

    private final double[] window = new double[SIZE];
    private final double[][] line = new double[2][];
    private final double[][] re = new double[SIZE][SIZE];
    private final double[][] im = new double[SIZE][SIZE];
    private final double[][] column = new double[2][SIZE];
    private final double[] power = new double[SIZE * SIZE];

    FineStripes() {
        for (int i = 0; i < SIZE; i++) {
            window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / SIZE);
        }
    }

    /**
     * @param share of the clothing's patches that are finely striped, 0–1
     * @param place the rectangle around them; empty when there are none
     */
    record Found(double share, Optional<Place> place) {}

    /** Looks between two columns, from a row down to the frame's end, where the mask is sure of the person. */
    Found find(SegmentedFrame shot, int left, int right, int top) {
        Frame frame = shot.frame();
        int bottom = Math.min(frame.height(), top + Math.max(SIZE, (right - left) * DOWN / ACROSS));
        int looked = 0;
        int striped = 0;
        double x1 = Double.MAX_VALUE;
        double y1 = Double.MAX_VALUE;
        double x2 = 0;
        double y2 = 0;
        for (int row = 0; row < DOWN; row++) {
            for (int i = 0; i < ACROSS; i++) {
                int x = (int) (left + (i + 0.5) * (right - left) / ACROSS) - SIZE / 2;
                int y = (int) (top + (row + 0.5) * (bottom - top) / DOWN) - SIZE / 2;
                if (!isClothing(shot, x, y)) {
                    continue;
                }
                looked++;
                if (isStriped(frame, x, y)) {
                    striped++;
                    x1 = Math.min(x1, x);
                    y1 = Math.min(y1, y);
                    x2 = Math.max(x2, x + SIZE);
                    y2 = Math.max(y2, y + SIZE);
                }
            }
        }
        return new Found(
                (double) striped / Math.max(1, looked),
                striped == 0 ? Optional.empty() : Optional.of(new Place(x1, y1, x2 - x1, y2 - y1)));
    }

    private static boolean isClothing(SegmentedFrame shot, int x, int y) {
        if (x < 0
                || y < 0
                || x + SIZE > shot.frame().width()
                || y + SIZE > shot.frame().height()) {
            return false;
        }
        for (int dy = 0; dy <= SIZE; dy += SIZE / 2) {
            for (int dx = 0; dx <= SIZE; dx += SIZE / 2) {
                if (shot.mask().person(x + Math.min(dx, SIZE - 1), y + Math.min(dy, SIZE - 1)) < SURE) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the patch with that upper left corner carries a fine regular pattern. */
    boolean isStriped(Frame frame, int left, int top) {
        double mean = 0;
        double squares = 0;
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                re[y][x] = Photometry.luma(frame, 3 * ((top + y) * frame.width() + left + x));
                mean += re[y][x] / (SIZE * SIZE);
                squares += re[y][x] * re[y][x] / (SIZE * SIZE);
            }
        }
        double amplitude = CONTRAST * Math.max(DARK, mean);
        if (squares - mean * mean < amplitude * amplitude / 4) {
            return false; // plain cloth: a wave of that amplitude would have twice this variance
        }
        double sum = 0;
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                re[y][x] = (re[y][x] - mean) * window[x] * window[y];
                im[y][x] = 0;
                sum += window[x] * window[y];
            }
        }
        transform();
        double all = 0;
        for (int i = 0; i < power.length; i++) {
            int fy = i / SIZE;
            int fx = i % SIZE;
            boolean constant = Math.min(fx, SIZE - fx) <= 1 && Math.min(fy, SIZE - fy) <= 1;
            power[i] = constant ? 0 : re[fy][fx] * re[fy][fx] + im[fy][fx] * im[fy][fx];
            all += power[i];
        }
        double height = Math.sqrt(power[highest()]); // half the amplitude times the window's sum
        double held = takePeak() + takePeak();
        return held >= CONCENTRATED * all && 2 * height / sum >= amplitude;
    }

    private void transform() {
        for (int y = 0; y < SIZE; y++) {
            line[0] = re[y];
            line[1] = im[y];
            fft(line);
        }
        for (int x = 0; x < SIZE; x++) {
            for (int y = 0; y < SIZE; y++) {
                column[0][y] = re[y][x];
                column[1][y] = im[y][x];
            }
            fft(column);
            for (int y = 0; y < SIZE; y++) {
                re[y][x] = column[0][y];
                im[y][x] = column[1][y];
            }
        }
    }

    private static void fft(double[][] line) {
        FastFourierTransformer.transformInPlace(line, DftNormalization.STANDARD, TransformType.FORWARD);
    }

    /** The strongest of the fine frequencies. */
    private int highest() {
        int best = 0;
        double least = Math.pow(SIZE / LONGEST, 2);
        for (int i = 0; i < power.length; i++) {
            double fy = Math.min(i / SIZE, SIZE - i / SIZE);
            double fx = Math.min(i % SIZE, SIZE - i % SIZE);
            if (fx * fx + fy * fy >= least && power[i] > power[best]) {
                best = i;
            }
        }
        return best;
    }

    /** Power of the highest peak with its neighbours and its mirror image; taken away, so that the next call finds the next. */
    private double takePeak() {
        int peak = highest();
        double held = 0;
        for (int sign = -1; sign <= 1; sign += 2) {
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    int y = Math.floorMod(sign * (peak / SIZE) + dy, SIZE);
                    int x = Math.floorMod(sign * (peak % SIZE) + dx, SIZE);
                    held += power[y * SIZE + x];
                    power[y * SIZE + x] = 0;
                }
            }
        }
        return held;
    }
}
