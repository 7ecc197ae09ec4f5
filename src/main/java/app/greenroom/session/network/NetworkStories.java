package app.greenroom.session.network;

import app.greenroom.check.Facts;
import app.greenroom.check.Observed;
import app.greenroom.model.run.NetworkStory;
import app.greenroom.model.run.NetworkStory.Day;
import app.greenroom.model.run.NetworkStory.Days;
import app.greenroom.model.run.NetworkStory.Part;
import app.greenroom.model.run.NetworkStory.State;
import app.greenroom.model.run.NetworkStory.Trip;
import app.greenroom.network.HopFacts;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.NetworkWords;
import app.greenroom.network.PathFacts;
import app.greenroom.network.PeerWay;
import app.greenroom.network.SameHour;
import app.greenroom.network.SameHour.Comparison;
import app.greenroom.network.Trouble;
import app.greenroom.network.io.Traffic;
import app.greenroom.network.link.LinkFacts;
import app.greenroom.network.link.RoundTrip;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a report shows of the network, made from its facts. */
public final class NetworkStories {
    private static final Text COMPUTER = Text.of("This computer");
    private static final Text OTHER_COMPUTER = Text.of("The other computer");
    private static final Text ROUTER = Text.of("Router");
    private static final Text PROVIDER = Text.of("Provider");

    private NetworkStories() {}

    /** Empty where the network was not looked at, or nothing at all was measured. */
    public static Optional<NetworkStory> of(Facts facts) {
        if (!(facts.network() instanceof Observed.Seen<NetworkFacts> seen)) {
            return Optional.empty();
        }
        NetworkFacts network = seen.facts();
        LinkFacts link = network.link();
        return network.roundTrips().isEmpty() && network.sameHour().isEmpty()
                ? Optional.empty()
                : Optional.of(new NetworkStory(
                        link.name(),
                        network.roundTrips().stream().map(NetworkStories::trip).toList(),
                        PeerWay.are(network) ? List.of(between(network.path())) : path(network.path(), link.name()),
                        NetworkWords.quality(network.estimate()),
                        network.sameHour().flatMap(NetworkStories::days),
                        network.traffic().map(Traffic.Count::total).orElse(0L)));
    }

    private static Trip trip(RoundTrip trip) {
        return new Trip(
                trip.offset(),
                trip.fate() == RoundTrip.Fate.ANSWERED ? trip.millis() : OptionalDouble.empty(),
                trip.fate() == RoundTrip.Fate.LOST);
    }

    /** The stations on the way to another computer are not known. */
    private static Part between(PathFacts path) {
        return new Part(
                COMPUTER,
                OTHER_COMPUTER,
                label(path.far()),
                state(path.far(), path.troubles().contains(Trouble.BETWEEN)));
    }

    /** A station that told nothing is left out unless trouble sits before it: nobody needs to see what nobody asked. */
    static List<Part> path(PathFacts path, Text platform) {
        List<Trouble> troubles = path.troubles();
        List<Part> parts = new ArrayList<>();
        Text from = COMPUTER;
        boolean home =
                troubles.contains(Trouble.WIFI) || troubles.contains(Trouble.CABLE) || troubles.contains(Trouble.HOME);
        if (path.router().answered() || home) {
            parts.add(new Part(from, ROUTER, label(path.router()), state(path.router(), home)));
            from = ROUTER;
        }
        boolean lost = troubles.contains(Trouble.NOT_LOCATED);
        boolean line = troubles.contains(Trouble.LINE)
                || troubles.contains(Trouble.LINE_BUSY)
                || troubles.contains(Trouble.LINE_IN_USE)
                || (lost && path.near().answered());
        if (path.near().answered() || line) {
            parts.add(new Part(from, PROVIDER, label(path.near()), state(path.near(), line)));
            from = PROVIDER;
        }
        boolean far = troubles.contains(Trouble.FAR)
                || troubles.contains(Trouble.BEHIND_ROUTER)
                || (lost && !path.near().answered());
        parts.add(new Part(from, platform, label(path.far()), state(path.far(), far)));
        return parts;
    }

    /** Round trips go all the way from this computer; what one part takes is not known. */
    private static Text label(HopFacts hop) {
        return hop.median().isPresent()
                ? Text.of("{0} from here", Argument.millis(hop.median().getAsDouble()))
                : Text.EMPTY;
    }

    private static State state(HopFacts hop, boolean trouble) {
        return trouble ? State.TROUBLE : hop.answered() ? State.WELL : State.UNKNOWN;
    }

    private static Optional<Days> days(SameHour sameHour) {
        return sameHour.worst()
                .or(() -> sameHour.comparisons().stream()
                        .filter(one -> one.number() == SameHour.Compared.ROUND_TRIP)
                        .findFirst())
                .map(shown -> days(sameHour, shown));
    }

    private static Days days(SameHour sameHour, Comparison shown) {
        return new Days(
                NetworkWords.days(sameHour),
                shown.number().label(),
                shown.number().unit(),
                shown.before().stream()
                        .map(day -> new Day(day.date(), day.value()))
                        .toList(),
                shown.today(),
                shown.usual(),
                shown.unusual());
    }
}
