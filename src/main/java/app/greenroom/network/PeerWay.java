package app.greenroom.network;

import app.greenroom.network.link.LinkFacts;
import app.greenroom.network.link.RoundTrip;
import app.greenroom.network.platform.HostPort;
import app.greenroom.network.platform.PlatformProfile.PublishedRate;
import app.greenroom.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The way to another computer with which a test was made, in the words that the whole room shares. */
public final class PeerWay {
    /** How the other computer is called, where platforms have their names. */
    public static final Text NAME = Text.of("the other computer");

    /** What stands in place of a platform's id; no platform can have it. */
    public static final String ID = "(peer)";

    /** Codes hold addresses and facts hold names, so that a report never shows where somebody lives. */
    private static final HostPort SOMEWHERE = new HostPort("peer.invalid", 1);

    private PeerWay() {}

    /** Whether facts are those of a test with another computer. */
    public static boolean are(NetworkFacts facts) {
        return facts.link().platform().equals(ID);
    }

    /**
     * The facts of that way.
     *
     * @param packets with their round trips
     * @param load the way while it was busy
     * @param rates what calls need
     */
    public static NetworkFacts facts(UdpFacts packets, LoadFacts load, List<PublishedRate> rates) {
        List<RoundTrip> trips = packets.roundTrips();
        LinkFacts link = new LinkFacts(
                new LinkFacts.FarEnd(ID, NAME, SOMEWHERE),
                OptionalDouble.empty(),
                new LinkFacts.Connections(
                        trips,
                        packets.median(),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty()),
                LinkFacts.Handshakes.NONE,
                Optional.empty());
        return NetworkFacts.toPeer(link, Optional.of(load), packets, rates);
    }
}
