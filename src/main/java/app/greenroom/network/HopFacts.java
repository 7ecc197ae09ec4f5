package app.greenroom.network;

import app.greenroom.io.JsonField;
import app.greenroom.network.quality.Loss;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How one station of the way answered.
 *
 * @param median median round trip to it, ms
 * @param jitter mean absolute difference between successive round trips, ms
 * @param loss the share that was lost there and back
 */
public record HopFacts(
        @JsonField(high = Samples.MOST_MILLIS) OptionalDouble median,
        @JsonField(high = Samples.MOST_MILLIS) OptionalDouble jitter,
        @JsonField(flat = true) Optional<Loss> loss) {
    /** Nothing known. */
    public static final HopFacts UNKNOWN =
            new HopFacts(OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());

    /** Whether it answered at all. */
    public boolean answered() {
        return median.isPresent();
    }
}
