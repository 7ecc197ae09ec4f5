package app.greenroom.model.measure;

/**
 * A closed range of numbers; either end may be infinite.
 *
 * @param low the smallest number inside
 * @param high the largest number inside
 */
public record Band(double low, double high) {
    public Band {
        if (!(low <= high)) {
            throw new IllegalArgumentException("not a range: " + low + " to " + high);
        }
    }

    public static Band between(double low, double high) {
        return new Band(low, high);
    }

    public static Band atMost(double high) {
        return new Band(Double.NEGATIVE_INFINITY, high);
    }

    public static Band atLeast(double low) {
        return new Band(low, Double.POSITIVE_INFINITY);
    }

    public boolean holds(double value) {
        return value >= low && value <= high;
    }

    public boolean holds(Band other) {
        return other.low >= low && other.high <= high;
    }
}
