package app.greenroom.vision;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/** Statistics that a few outliers do not move. None of them takes an empty array. */
public final class Robust {
    private Robust() {}

    public static double median(double[] values) {
        return new Median().evaluate(values);
    }

    /**
     * Half the distance between the 16th and the 84th percentile: the standard deviation of a normal distribution. Unlike
     * the median absolute deviation it also sees a swing between two ends.
     */
    public static double spread(double[] values) {
        Percentile percentile = new Percentile();
        percentile.setData(values);
        return (percentile.evaluate(84) - percentile.evaluate(16)) / 2;
    }

    /** The median slope over all pairs of points (Theil 1950, Sen 1968); at least two, with distinct {@code x}. */
    public static double slope(double[] x, double[] y) {
        double[] slopes = new double[x.length * (x.length - 1) / 2];
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                slopes[count++] = (y[i] - y[j]) / (x[i] - x[j]);
            }
        }
        return median(Arrays.copyOf(slopes, count));
    }
}
