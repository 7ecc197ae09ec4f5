package app.greenroom.model.measure;

import app.greenroom.text.Unit;

/**
 * From when on a difference between two checks is told: when it exceeds both bounds, and twice the measurement's own error
 * where that is known.
 *
 * @param measurement the id of what is compared
 * @param unit the unit of {@code least}
 * @param least the smallest difference that is told, 0 or more
 * @param factor how many times as much or as little it must be at least; 1 where only the difference counts
 * @param source where the numbers come from, or "our choice" and why
 */
public record Difference(String measurement, String unit, double least, double factor, String source) {
    public Difference {
        if (!(least >= 0 && factor >= 1) || (least == 0 && factor == 1)) {
            throw new IllegalArgumentException("every difference of " + measurement + " would be told");
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("a limit without a source: " + measurement);
        }
    }

    /** The difference of a quantity, in a unit of its own: a difference of dBm is in dB. */
    public static Difference of(Quantity quantity, Unit unit, double least, double factor, String source) {
        return new Difference(quantity.id(), unit.id(), least, factor, source);
    }
}
