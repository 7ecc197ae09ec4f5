package app.greenroom.model.review;

import app.greenroom.model.measure.Limit;
import java.util.Arrays;

/**
 * A number over the time of a recording.
 *
 * @param measurement the id of what is measured
 * @param step seconds from one value to the next
 * @param values one value a step, NaN where it is not known; callers do not change them
 * @param limit what it is held against
 */
@SuppressWarnings("ArrayRecordComponent") // a curve is neither compared nor printed
public record Curve(String measurement, double step, double[] values, Limit limit) {
    /** Whether anything is known. */
    public boolean known() {
        return Arrays.stream(values).anyMatch(Double::isFinite);
    }
}
