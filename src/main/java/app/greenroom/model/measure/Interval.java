package app.greenroom.model.measure;

/**
 * A stretch of time.
 *
 * @param start seconds from the beginning of the recording, at least 0
 * @param end seconds from the beginning, not before {@code start}
 */
public record Interval(double start, double end) {
    public Interval {
        if (!(start >= 0) || !(end >= start) || Double.isInfinite(end)) {
            throw new IllegalArgumentException("not a stretch of time: " + start + " to " + end);
        }
    }

    /** Length in seconds. */
    public double length() {
        return end - start;
    }
}
