package app.greenroom.vision.pose;

import java.util.Arrays;

/**
 * How high the camera stands over the eyes, as the angle between the level and the ray from the eyes to the camera: how
 * probable each angle is.
 *
 * @param density for whole degrees from −60 to 60, negative below the eyes; adds up to 1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared or printed
public record Elevation(double[] density) {
    private static final int STEEPEST = Gravity.STEEPEST;

    /** From densities of any scale. */
    static Elevation of(double[] density) {
        double all = Arrays.stream(density).sum();
        return new Elevation(Arrays.stream(density).map(d -> d / all).toArray());
    }

    /** A normal distribution, within the angles that there are. */
    public static Elevation normal(double mean, double error) {
        double[] density = new double[2 * STEEPEST + 1];
        for (int i = 0; i < density.length; i++) {
            double off = (i - STEEPEST - mean) / error;
            density[i] = Math.exp(-0.5 * off * off);
        }
        return of(density);
    }

    /** Mean in degrees. */
    public double mean() {
        double mean = 0;
        for (int i = 0; i < density.length; i++) {
            mean += density[i] * (i - STEEPEST);
        }
        return mean;
    }

    /** Standard error in degrees. */
    public double error() {
        double mean = mean();
        double squares = 0;
        for (int i = 0; i < density.length; i++) {
            double off = i - STEEPEST - mean;
            squares += density[i] * off * off;
        }
        return Math.sqrt(squares);
    }

    /** Probability of an angle between two, in degrees, 0–1. */
    public double between(double low, double high) {
        return below(high) - below(low);
    }

    private double below(double limit) {
        double sum = 0;
        for (int i = 0; i < density.length; i++) {
            sum += density[i] * Math.max(0, Math.min(1, limit - (i - STEEPEST - 0.5)));
        }
        return sum;
    }
}
