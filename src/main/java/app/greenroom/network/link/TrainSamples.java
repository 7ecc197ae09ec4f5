package app.greenroom.network.link;

import java.util.List;

/**
 * A train that was sent.
 *
 * @param connections in the order in which they began
 */
public record TrainSamples(List<TrainSample> connections) {
    public TrainSamples {
        connections = List.copyOf(connections);
    }
}
