package app.greenroom.vision.pose;

import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.Robust;
import java.util.List;

/**
 * Regular rocking: a movement that resembles itself a period later, by the autocorrelation of a face's place over time.
 *
 * @param size peak to peak of a sine of the same power, in widths of the face; 0 when nothing repeats itself
 * @param period in seconds
 * @param forward whether it is to and fro, and not from side to side
 */
record Sway(double size, double period, boolean forward) {
    static final Sway NONE = new Sway(0, 0, false);

    private static final double STEP = 0.1; // seconds
    private static final double SHORTEST = 0.8; // seconds; a shorter period is no rocking of a body
    private static final double LONGEST = 6;
    private static final double PERIODS = 2.5; // of them at least have to be seen
    private static final double ALIKE = 0.5; // correlation
    private static final double APART = 0.2; // correlation that has to be fallen short of before
    private static final double FACE = 14; // cm
    private static final double NECK =
            0.65; // face widths from the eyes back to the axis about which a head turns, 9 cm

    /** The larger rocking of the two directions, in frames that all have a face and leave no gap. */
    static Sway of(List<FrameFacts> run) {
        double[] times = run.stream().mapToDouble(FrameFacts::time).toArray();
        double[] sideways = sideways(run);
        double[] forward = forward(run);
        Sway across = of(times, sideways, false);
        Sway along = of(times, forward, true);
        return along.size > across.size ? along : across;
    }

    /** Where each head is from side to side, in widths of the face. */
    static double[] sideways(List<FrameFacts> run) {
        double width =
                Robust.median(PostureEstimate.values(run, face -> face.framing().widthShare()));
        return PostureEstimate.values(
                run,
                f -> f.framing().eyeX() / width
                        - NECK * Math.sin(Math.toRadians(f.pose().yaw()))); // a turned head stays in its place
    }

    /** How far each head is, in widths of a face. */
    static double[] forward(List<FrameFacts> run) {
        return PostureEstimate.values(run, f -> f.distance() / FACE);
    }

    private static Sway of(double[] times, double[] values, boolean forward) {
        double[] series = detrended(resampled(times, values));
        double power = correlation(series, 0);
        int longest = (int) Math.min(LONGEST / STEP, series.length / PERIODS);
        boolean apart = false;
        for (int lag = 1; lag < longest; lag++) {
            double here = correlation(series, lag) / Math.max(power, 1e-12);
            apart |= here < APART;
            boolean peak = here >= correlation(series, lag - 1) / Math.max(power, 1e-12)
                    && here >= correlation(series, lag + 1) / Math.max(power, 1e-12);
            if (apart && peak && here >= ALIKE && lag * STEP >= SHORTEST) {
                return new Sway(2 * Math.sqrt(2 * power), lag * STEP, forward);
            }
        }
        return NONE;
    }

    private static double[] resampled(double[] times, double[] values) {
        double[] series = new double[1 + (int) ((times[times.length - 1] - times[0]) / STEP)];
        int i = 0;
        for (int k = 0; k < series.length; k++) {
            double time = times[0] + k * STEP;
            while (i < times.length - 2 && times[i + 1] < time) {
                i++;
            }
            double share = (time - times[i]) / (times[i + 1] - times[i]);
            series[k] = values[i] + (values[i + 1] - values[i]) * Math.min(1, share);
        }
        return series;
    }

    private static double[] detrended(double[] series) {
        int n = series.length;
        double mean = 0;
        double slope = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double t = i - (n - 1) / 2.0;
            mean += series[i] / n;
            slope += t * series[i];
            squares += t * t;
        }
        double[] rest = new double[n];
        for (int i = 0; i < n; i++) {
            rest[i] = series[i] - mean - slope / squares * (i - (n - 1) / 2.0);
        }
        return rest;
    }

    private static double correlation(double[] series, int lag) {
        double sum = 0;
        for (int i = lag; i < series.length; i++) {
            sum += series[i] * series[i - lag];
        }
        return sum / (series.length - lag);
    }
}
