package app.greenroom.session.friend;

import app.greenroom.network.io.Traffic;
import app.greenroom.session.friend.Pings.Ping;
import java.util.List;

/**
 * All that a test brought.
 *
 * @param plan what was done
 * @param began when, on this computer's clock, ns
 * @param pings of this end
 * @param halves what came in at either end
 * @param near whether the two are in one network
 * @param transport how this end's packets begin their way: {@code udp}, {@code tcp} or {@code tls}
 * @param traffic what this end sent and received, without headers of IP and UDP
 */
record FriendSamples(
        FriendPlan plan,
        long began,
        List<Ping> pings,
        Halves halves,
        boolean near,
        String transport,
        Traffic.Count traffic) {
    FriendSamples {
        pings = List.copyOf(pings);
    }

    /** Both ends' halves: what came in here, and there. */
    record Halves(Half mine, Half theirs) {}
}
