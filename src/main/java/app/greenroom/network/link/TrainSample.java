package app.greenroom.network.link;

import app.greenroom.io.JsonField;
import app.greenroom.network.Samples;
import java.util.OptionalDouble;

/**
 * One TCP connection of a {@link ConnectTrain}, opened and then closed by this end first.
 *
 * @param offset seconds since the run began
 * @param opened from SYN to its answer, ms; empty when none came
 * @param closed from this end's FIN to the other end's, ms; empty when none came, or nothing was opened that could be closed
 * @param waited how long what did not come was waited for, ms; 0 when all came
 * @param late the longest that this computer kept the train waiting meanwhile, ms; see {@link LinkFacts#BUSY_MILLIS}
 */
public record TrainSample(
        @JsonField(high = Samples.MOST_SECONDS) double offset,
        @JsonField(high = Samples.MOST_MILLIS) OptionalDouble opened,
        @JsonField(high = Samples.MOST_MILLIS) OptionalDouble closed,
        @JsonField(high = Samples.MOST_MILLIS) double waited,
        @JsonField(high = Samples.MOST_MILLIS) double late) {}
