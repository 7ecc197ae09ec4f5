package app.greenroom.network;

import java.util.Arrays;
import java.util.OptionalDouble;

/** The few statistics of a handful of times. */
public final class Statistics {
    private Statistics() {}

    /** The middle value, or the mean of the two middle ones. */
    public static OptionalDouble median(double[] values) {
        return quantile(values, 0.5);
    }

    /** The value that a quarter lies below. */
    public static OptionalDouble lowerQuartile(double[] values) {
        return quantile(values, 0.25);
    }

    /** The mean absolute difference between neighbours, in the order given. */
    public static OptionalDouble meanStep(double[] values) {
        if (values.length < 2) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (int i = 1; i < values.length; i++) {
            sum += Math.abs(values[i] - values[i - 1]);
        }
        return OptionalDouble.of(sum / (values.length - 1));
    }

    /** The value that a share of them, 0–1, lies below; linear between the two around it (type 7 of Hyndman and Fan 1996). */
    public static OptionalDouble quantile(double[] values, double share) {
        if (values.length == 0) {
            return OptionalDouble.empty();
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return OptionalDouble.of(sorted[below] + (place - below) * (sorted[above] - sorted[below]));
    }
}
