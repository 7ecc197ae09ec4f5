package app.greenroom.model.measure;

import java.util.List;

/**
 * One measured value. What could not be measured has no {@code Measurement}: it is absent, never zero.
 *
 * @param id the stable name, such as {@code camera.elevation}; {@link Quantity} lists them all
 * @param value the value
 * @param unit its unit, such as {@code deg}, {@code fraction}, {@code dBFS}, {@code ms}
 */
public record Measurement(String id, Measured value, String unit) {
    /** A number of a quantity, in its unit. */
    public static Measurement of(Quantity quantity, double value) {
        return of(quantity.id(), value, quantity.unit().id());
    }

    /** Stretches of time. */
    public static Measurement of(Quantity quantity, List<Interval> intervals) {
        return of(quantity.id(), intervals);
    }

    public static Measurement of(String id, double value, String unit) {
        return new Measurement(id, new Measured.Scalar(value), unit);
    }

    public static Measurement of(String id, List<Interval> intervals) {
        return new Measurement(id, new Measured.Intervals(intervals), "s");
    }
}
