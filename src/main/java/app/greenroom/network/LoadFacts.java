package app.greenroom.network;

import app.greenroom.io.JsonField;
import app.greenroom.model.Outcome;
import app.greenroom.network.quality.Rate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the line did while it was busy; empty is what was not measured.
 *
 * @param upload what it carried from here
 * @param download what it carried to here
 * @param idleDelay median round trip while the line was idle, ms
 * @param uploadDelay median round trip during the upload, ms
 * @param downloadDelay median round trip during the download, ms
 * @param unmeasured why a part of it could not be measured, by no fault of the line's; empty when all was
 */
public record LoadFacts(
        Optional<Rate> upload,
        Optional<Rate> download,

        @JsonField(name = "idle", high = Samples.MOST_MILLIS)
        OptionalDouble idleDelay,

        @JsonField(name = "up", high = Samples.MOST_MILLIS) OptionalDouble uploadDelay,

        @JsonField(name = "down", high = Samples.MOST_MILLIS)
        OptionalDouble downloadDelay,

        @JsonField(unwritten = true) Optional<Outcome.CouldNotCheck> unmeasured) {
    /** All of it was measured, as far as the line let it. */
    public LoadFacts(
            Optional<Rate> upload,
            Optional<Rate> download,
            OptionalDouble idleDelay,
            OptionalDouble uploadDelay,
            OptionalDouble downloadDelay) {
        this(upload, download, idleDelay, uploadDelay, downloadDelay, Optional.empty());
    }

    /** How much longer round trips took under load than idle, in the worse direction, ms, at least 0. */
    public OptionalDouble added() {
        if (idleDelay.isEmpty() || (uploadDelay.isEmpty() && downloadDelay.isEmpty())) {
            return OptionalDouble.empty();
        }
        double worse = Math.max(uploadDelay.orElse(0), downloadDelay.orElse(0));
        return OptionalDouble.of(Math.max(0, worse - idleDelay.getAsDouble()));
    }
}
