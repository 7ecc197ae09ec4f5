package app.greenroom.vision.light;

import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.Robust;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How the light changes from frame to frame, from the cells of {@link LumaGrid}, each against its own median over time.
 *
 * <p>Flicker: a lamp that pulses at 100 or 120 Hz leaves dark bands in a camera that reads its rows one after the other;
 * from frame to frame they jump or roll, or, where all rows are read at once, the whole picture pulses. Either way every
 * column shows the same wave over rows and time, cos(2π(k·row + f·time)). So in every row only that change counts in
 * which most columns agree, which a moving person is not, and the largest such wave is looked for with a Fourier
 * transform over rows and the frames' own times. It is a flicker when it alone makes a good part of all change: noise
 * spreads over all waves, and a new exposure over all slow ones.
 *
 * <p>Change: the largest size of three legs, one after the other, by which the median of all cells goes up, down and up
 * again or the other way. One step is no light that goes up and down but a curtain that was closed or a lamp that was
 * switched on, and the camera's answer to it is the second leg. Something that moves through less than half of the picture
 * does not show in it, nor what lasts for less than {@value #PASSING} seconds.
 */
public final class LightOverTime {
    private static final double SETTLED = 1.5; // seconds in which a camera finds its exposure
    private static final int MOST_FRAMES = 300; // ten seconds of a usual camera
    private static final double DARKEST = 10;
    private static final double BRIGHTEST = 243;

    private static final int FLICKER_FRAMES = 20;
    private static final double FLICKER_SECONDS = 1.5;
    private static final double FLICKER_RATE = 9;
    private static final double FASTEST_BANDS = 5; // across the picture
    private static final double BAND_STEP = 0.5;
    private static final double SLOWEST = 0.8; // Hz, of a picture that pulses as a whole
    private static final double SLOWEST_ROLL = 0.2; // Hz, of bands
    private static final double LEAST_TURNS = 2;
    private static final double LEAST_SHARE = 0.25;

    private static final int CHANGE_FRAMES = 8;
    private static final double CHANGE_SECONDS = 2.5;
    private static final double PASSING = 0.2; // seconds
    private static final int LEGS = 3;
    private static final int HALVINGS = 12; // of the range: the change is known to a four-thousandth of it

    private final double[] times;
    private final double[][] changes; // of each frame, each cell against its median, minus 1; not a number if unusable

    private LightOverTime(List<FrameFacts> frames) {
        int count = frames.size();
        times = frames.stream().mapToDouble(FrameFacts::time).toArray();
        changes = new double[count][LumaGrid.ROWS * LumaGrid.COLUMNS];
        double[] series = new double[count];
        for (int cell = 0; cell < LumaGrid.ROWS * LumaGrid.COLUMNS; cell++) {
            for (int i = 0; i < count; i++) {
                series[i] = frames.get(i).image().cells()[cell];
            }
            double usual = Robust.median(series);
            boolean usable = usual >= DARKEST && usual <= BRIGHTEST;
            for (int i = 0; i < count; i++) {
                changes[i][cell] = usable ? series[i] / usual - 1 : Double.NaN;
            }
        }
    }

    /** Looks at the last frames of a stretch, without those in which the camera still finds its exposure. */
    public static LightOverTime of(List<FrameFacts> all) {
        List<FrameFacts> settled = all.stream()
                .filter(f -> f.time() >= SETTLED && f.image().cells().length == LumaGrid.ROWS * LumaGrid.COLUMNS)
                .toList();
        return new LightOverTime(settled.subList(Math.max(0, settled.size() - MOST_FRAMES), settled.size()));
    }

    private double seconds() {
        return times.length < 2 ? 0 : times[times.length - 1] - times[0];
    }

    /** How far the picture's brightness goes up and down, over its median; empty when it was watched too briefly. */
    public OptionalDouble change() {
        if (times.length < CHANGE_FRAMES || seconds() < CHANGE_SECONDS) {
            return OptionalDouble.empty();
        }
        double[] brightness = new double[times.length];
        double[] usable = new double[LumaGrid.ROWS * LumaGrid.COLUMNS];
        for (int i = 0; i < times.length; i++) {
            int count = usable(changes[i], 0, usable.length, usable);
            if (count == 0) {
                return OptionalDouble.empty();
            }
            brightness[i] = Robust.median(Arrays.copyOf(usable, count));
        }
        return OptionalDouble.of(swing(smooth(brightness)));
    }

    /** Gathers the cells from a place to another one that can be used; returns how many there are. */
    private static int usable(double[] cells, int from, int to, double[] into) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (!Double.isNaN(cells[i])) {
                into[count++] = cells[i];
            }
        }
        return count;
    }

    /** The median of what lies within {@link #PASSING} around each moment. */
    private double[] smooth(double[] series) {
        int half = (int) Math.round(PASSING * (times.length - 1) / seconds());
        double[] smooth = new double[series.length];
        for (int i = 0; i < series.length; i++) {
            smooth[i] = Robust.median(
                    Arrays.copyOfRange(series, Math.max(0, i - half), Math.min(series.length, i + half + 1)));
        }
        return smooth;
    }

    private static double swing(double[] series) {
        double least = 0;
        double most = Arrays.stream(series).max().orElseThrow()
                - Arrays.stream(series).min().orElseThrow();
        for (int i = 0; i < HALVINGS; i++) {
            double size = (least + most) / 2;
            if (size > 0 && legs(series, size) >= LEGS) {
                least = size;
            } else {
                most = size;
            }
        }
        return least;
    }

    /** How often a series turns round and goes the other way by at least a size, its first way included. */
    private static int legs(double[] series, double size) {
        int legs = 0;
        int way = 0;
        double lowest = series[0];
        double highest = series[0];
        for (double value : series) {
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
            int next = way <= 0 && value - lowest >= size ? 1 : way >= 0 && highest - value >= size ? -1 : way;
            if (next != way) {
                legs++;
                way = next;
                lowest = value;
                highest = value;
            }
        }
        return legs;
    }

    /** Amplitude of the wave, of the luma; 0 without flicker, empty when the frames are too few or too far apart. */
    public OptionalDouble flicker() {
        int count = times.length;
        if (count < FLICKER_FRAMES || seconds() < FLICKER_SECONDS || (count - 1) / seconds() < FLICKER_RATE) {
            return OptionalDouble.empty();
        }
        double[][] rows = new double[count][LumaGrid.ROWS];
        double power = 0;
        for (int i = 0; i < count; i++) {
            for (int row = 0; row < LumaGrid.ROWS; row++) {
                rows[i][row] = agreed(changes[i], row);
                power += rows[i][row] * rows[i][row];
            }
        }
        power /= (double) count * LumaGrid.ROWS;
        double amplitude = largestWave(rows);
        boolean periodic = power > 0 && amplitude * amplitude / 2 >= LEAST_SHARE * power;
        return OptionalDouble.of(periodic ? amplitude : 0);
    }

    /** The median change of a row's columns, 0 unless the quartiles agree on its direction. */
    private static double agreed(double[] cells, int row) {
        double[] columns = new double[LumaGrid.COLUMNS];
        int count = usable(cells, row * LumaGrid.COLUMNS, (row + 1) * LumaGrid.COLUMNS, columns);
        if (count < LumaGrid.COLUMNS / 2) {
            return 0;
        }
        Arrays.sort(columns, 0, count);
        double low = columns[count / 4];
        double high = columns[count - 1 - count / 4];
        return low * high <= 0 ? 0 : (columns[(count - 1) / 2] + columns[count / 2]) / 2;
    }

    /** Largest amplitude of a wave over rows and time. */
    private double largestWave(double[][] rows) {
        int count = times.length;
        int kinds = (int) Math.round(FASTEST_BANDS / BAND_STEP) + 1;
        double[][] real = new double[kinds][count];
        double[][] imaginary = new double[kinds][count];
        for (int k = 0; k < kinds; k++) {
            for (int row = 0; row < LumaGrid.ROWS; row++) {
                double phase = 2 * Math.PI * BAND_STEP * k * (row + 0.5) / LumaGrid.ROWS;
                double cos = Math.cos(phase);
                double sin = Math.sin(phase);
                for (int i = 0; i < count; i++) {
                    real[k][i] += rows[i][row] * cos;
                    imaginary[k][i] -= rows[i][row] * sin;
                }
            }
        }
        double fastest = (count - 1) / seconds() / 2;
        double slowest = slowest(BAND_STEP * kinds);
        double step = 0.5 / seconds();
        Turns turns = new Turns(times, slowest, step);
        double largest = 0;
        for (double f = slowest; f <= fastest; f += step, turns.next()) {
            for (int k = 0; k < kinds; k++) {
                if (f >= slowest(BAND_STEP * k)) {
                    largest = Math.max(largest, wave(real[k], imaginary[k], turns.cos, turns.sin));
                }
            }
        }
        // A wave at exactly half the frame rate, or at rest over the rows, is its own mirror image; both halves count.
        return 2 * largest / (count * (double) LumaGrid.ROWS);
    }

    private double slowest(double bands) {
        return Math.max(bands < 1 ? SLOWEST : SLOWEST_ROLL, LEAST_TURNS / seconds());
    }

    /** The larger sum of a wave that rolls down and of one that rolls up. */
    private static double wave(double[] real, double[] imaginary, double[] cos, double[] sin) {
        double rc = 0;
        double rs = 0;
        double ic = 0;
        double is = 0;
        for (int i = 0; i < real.length; i++) {
            rc += real[i] * cos[i];
            rs += real[i] * sin[i];
            ic += imaginary[i] * cos[i];
            is += imaginary[i] * sin[i];
        }
        return Math.max(Math.hypot(rc + is, ic - rs), Math.hypot(rc - is, ic + rs));
    }

    /** Cosines and sines of a frequency at all times; those of the next frequency come by turning, which costs less. */
    private static final class Turns {
        private final double[] cos;
        private final double[] sin;
        private final double[] stepCos;
        private final double[] stepSin;

        Turns(double[] times, double first, double step) {
            cos = new double[times.length];
            sin = new double[times.length];
            stepCos = new double[times.length];
            stepSin = new double[times.length];
            for (int i = 0; i < times.length; i++) {
                double turn = 2 * Math.PI * (times[i] - times[0]);
                cos[i] = Math.cos(turn * first);
                sin[i] = Math.sin(turn * first);
                stepCos[i] = Math.cos(turn * step);
                stepSin[i] = Math.sin(turn * step);
            }
        }

        void next() {
            for (int i = 0; i < cos.length; i++) {
                double turned = cos[i] * stepCos[i] - sin[i] * stepSin[i];
                sin[i] = sin[i] * stepCos[i] + cos[i] * stepSin[i];
                cos[i] = turned;
            }
        }
    }
}
