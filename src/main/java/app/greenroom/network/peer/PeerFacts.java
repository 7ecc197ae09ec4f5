package app.greenroom.network.peer;

import app.greenroom.network.LoadFacts;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.UdpFacts;
import app.greenroom.network.link.LinkFacts;
import app.greenroom.network.link.RoundTrip;
import app.greenroom.network.platform.HostPort;
import app.greenroom.network.platform.PlatformProfile.PublishedRate;
import app.greenroom.network.quality.Loss;
import app.greenroom.network.udp.StreamFacts;
import app.greenroom.network.udp.StreamPacket;
import app.greenroom.network.udp.StreamSamples;
import app.greenroom.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a test with another Greenroom says, in the words that the whole room shares. */
public final class PeerFacts {
    /** How the other computer is called, where platforms have their names. */
    public static final Text NAME = Text.of("the other computer");

    /** What stands in place of a platform's id; no platform can have it. */
    public static final String ID = "(peer)";

    /** Codes hold addresses and facts hold names, so that a report never shows where somebody lives. */
    private static final HostPort SOMEWHERE = new HostPort("peer.invalid", 1);

    private PeerFacts() {}

    /** Whether facts are those of a test with another computer. */
    public static boolean are(NetworkFacts facts) {
        return facts.link().platform().equals(ID);
    }

    /**
     * The facts of the way to the other computer.
     *
     * @param samples of two computers that met
     * @param load the way while it was busy; empty when that was not tried
     * @param rates what calls need
     * @return empty when no packet came back
     */
    public static Optional<NetworkFacts> of(PeerSamples samples, Optional<LoadFacts> load, List<PublishedRate> rates) {
        return samples.stream().flatMap(stream -> {
            StreamFacts facts = StreamFacts.from(stream);
            return facts.loss().map(loss -> of(samples, stream, facts, loss, load, rates));
        });
    }

    private static NetworkFacts of(
            PeerSamples samples,
            StreamSamples stream,
            StreamFacts facts,
            Loss loss,
            Optional<LoadFacts> load,
            List<PublishedRate> rates) {
        List<RoundTrip> trips =
                stream.packets().stream().flatMap(StreamPacket::trip).toList();
        LinkFacts link = new LinkFacts(
                new LinkFacts.FarEnd(ID, NAME, SOMEWHERE),
                OptionalDouble.empty(),
                new LinkFacts.Connections(trips, facts.median(), OptionalDouble.empty(), Optional.empty(), false),
                LinkFacts.Handshakes.NONE,
                Optional.empty());
        Optional<Loss> worse = facts.lossThere()
                .flatMap(there -> facts.lossBack().map(back -> back.fraction() > there.fraction() ? back : there));
        UdpFacts packets = new UdpFacts(
                // In the same network, nothing shows that packets get out of it.
                samples.near() ? UdpFacts.Reach.NOT_TOLD : UdpFacts.Reach.OPEN,
                Optional.empty(),
                false,
                Optional.empty(),
                trips,
                facts.median(),
                facts.jitter().mean(),
                Optional.of(worse.orElse(loss)),
                facts.bursts().ratio(),
                facts.reordered(),
                worse.isPresent(),
                false,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
        return NetworkFacts.toPeer(link, load, packets, rates);
    }
}
