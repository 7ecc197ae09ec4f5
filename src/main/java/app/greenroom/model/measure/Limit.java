package app.greenroom.model.measure;

import app.greenroom.text.Text;

/**
 * A limit with its source. Inside {@code met} all is well; outside {@code near} it is not; between them lies a warning.
 *
 * @param measurement the id of what it limits
 * @param unit the unit of both bands
 * @param met the good range
 * @param near the range that is still acceptable, which holds {@code met}
 * @param source where the numbers come from, or "our choice" and why
 */
public record Limit(String measurement, String unit, Band met, Band near, Text source) {
    public Limit {
        if (!near.holds(met)) {
            throw new IllegalArgumentException("the acceptable range of " + measurement + " must hold the good one");
        }
        if (source.isEmpty()) {
            throw new IllegalArgumentException("a limit without a source: " + measurement);
        }
    }

    /** The limit of a quantity, in its unit. */
    public static Limit of(Quantity quantity, Band met, Band near, Text source) {
        return new Limit(quantity.id(), quantity.unit().id(), met, near, source);
    }

    /** What it limits, in plain words. */
    public Text label() {
        return Quantity.of(measurement).map(Quantity::label).orElseGet(() -> Text.name(measurement));
    }
}
