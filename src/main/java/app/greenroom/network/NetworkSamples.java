package app.greenroom.network;

import app.greenroom.io.JsonField;
import app.greenroom.network.link.ProbeSamples;
import java.util.Optional;

/**
 * Everything that the probes of one run found, before any of it is judged. {@link NetworkFacts#from} says what it means, and
 * room {@code record} keeps it in a file.
 *
 * @param link the connections to the platform
 * @param around what lies around them; empty when it was not looked at
 * @param load the line while it was busy; empty when it was not made busy
 * @param stream a stream of UDP packets; empty when UDP was not tried
 */
public record NetworkSamples(
        @JsonField(flat = true) ProbeSamples link,
        Optional<SurroundingFacts> around,
        Optional<LoadFacts> load,
        Optional<UdpFacts> stream) {
    /** Connections alone. */
    public static NetworkSamples of(ProbeSamples link) {
        return new NetworkSamples(link, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
