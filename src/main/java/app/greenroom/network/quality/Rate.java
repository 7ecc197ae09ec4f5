package app.greenroom.network.quality;

import app.greenroom.io.JsonField;

/**
 * A measured rate, and how sure it is.
 *
 * @param value the best estimate, Mbit/s
 * @param low the line surely carries this much, Mbit/s
 * @param high the line surely carries no more than this, Mbit/s; infinite when the test was not long enough to tell
 */
public record Rate(
        double value,
        double low,

        @JsonField(optional = true, absent = Double.POSITIVE_INFINITY)
        double high) {
    public Rate {
        if (!(0 <= low && low <= value && value <= high)) {
            throw new IllegalArgumentException("not a rate: " + low + " to " + value + " to " + high);
        }
    }
}
