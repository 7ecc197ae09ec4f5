package app.greenroom.network.link;

import app.greenroom.io.JsonField;
import app.greenroom.network.platform.HostPort;
import app.greenroom.network.platform.Platforms;
import java.util.List;
import java.util.Optional;

/**
 * Everything a run of {@link LinkProbe} saw, before any of it is judged or left out. {@link LinkFacts#from} says what it
 * means, room {@code record} keeps it in a file.
 *
 * @param platform the platform's id
 * @param name the platform's name
 * @param endpoint the host and port that were probed
 * @param dns the name lookup; empty when none was needed or none ended
 * @param connects TCP connections in order, the first being warm-up
 * @param handshakes TLS handshakes in order, the first being warm-up
 * @param train connections at an even pace, which are sent where one was lost; empty where none was
 * @param ending why the run ended
 */
public record ProbeSamples(
        @JsonField(longest = 40, like = Platforms.ID, example = "zoom")
        String platform,

        String name,
        @JsonField(longest = 300) HostPort endpoint,
        Optional<DnsSample> dns,
        @JsonField(name = "tcp") List<ConnectSample> connects,
        @JsonField(name = "tls") List<TlsSample> handshakes,
        Optional<TrainSamples> train,
        Ending ending) {
    public ProbeSamples {
        connects = List.copyOf(connects);
        handshakes = List.copyOf(handshakes);
    }

    /** Those of a run without a train. */
    public ProbeSamples(
            String platform,
            String name,
            HostPort endpoint,
            Optional<DnsSample> dns,
            List<ConnectSample> connects,
            List<TlsSample> handshakes,
            Ending ending) {
        this(platform, name, endpoint, dns, connects, handshakes, Optional.empty(), ending);
    }

    /** Why a run ended. */
    public enum Ending {
        /** All that was planned and possible was done. */
        COMPLETE,
        /** Its time was up. */
        OUT_OF_TIME,
        /** Somebody closed the probe. */
        STOPPED,
        /** The endpoints file does not list the host, so nothing was contacted. */
        NOT_LISTED
    }
}
