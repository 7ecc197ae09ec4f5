package app.greenroom.check;

import app.greenroom.model.Evidence;
import app.greenroom.model.measure.Limit;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.measure.Quantity;
import app.greenroom.text.Text;
import java.util.Optional;

/**
 * A measured value beside its limit.
 *
 * @param label what was measured, in plain words
 * @param value the value in the limit's unit
 * @param limit the limit
 */
public record Measure(Text label, double value, Limit limit) {
    /** A value under the label of what the limit limits. */
    public Measure(double value, Limit limit) {
        this(limit.label(), value, limit);
    }

    /** Where a value lies. */
    public enum Grade {
        MET,
        NEAR,
        MISSED
    }

    public Grade grade() {
        if (limit.met().holds(value)) {
            return Grade.MET;
        }
        return limit.near().holds(value) ? Grade.NEAR : Grade.MISSED;
    }

    /**
     * 100 inside the good range; from 79 to 50 through the acceptable one; from 49 down to 0 at twice as far again as
     * the acceptable range is wide.
     */
    public int score() {
        if (limit.met().holds(value)) {
            return 100;
        }
        boolean below = value < limit.met().low();
        double edge = below ? limit.met().low() : limit.met().high();
        double far = below ? limit.near().low() : limit.near().high();
        if (Double.isInfinite(far)) {
            return 65; // no value is ever missed on this side
        }
        double width = Math.max(Math.abs(far - edge), 1e-9);
        double beyond = Math.abs(value - edge) / width;
        if (beyond <= 1) {
            return (int) Math.round(79 - 29 * beyond);
        }
        return (int) Math.max(0, Math.round(49 - 49 * (beyond - 1) / 2));
    }

    public Evidence evidence() {
        return new Evidence(label, Measurement.of(limit.measurement(), value, limit.unit()), Optional.of(limit));
    }

    /** A value that is shown and not judged. */
    public static Evidence shown(Quantity quantity, double value) {
        return new Evidence(quantity.label(), Measurement.of(quantity, value), Optional.empty());
    }

    /** A value that is shown and not judged, under a label of its own. */
    public static Evidence shown(Text label, String id, double value, String unit) {
        return new Evidence(label, Measurement.of(id, value, unit), Optional.empty());
    }
}
