package app.greenroom.network;

import app.greenroom.model.measure.Guidance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The way to the platform, station by station, and where its trouble sits.
 *
 * <p>Trouble is only looked for where a call would feel it: at the far end. A router that answers slowly while all behind
 * it is even only has better things to do. Trouble at the far end is blamed on the nearest station that shows it too: as
 * much loss as matters, or half of the far end's jitter or more, because whatever happens on a part of the way also happens
 * to all that passes it. A router that gave no answer is cleared only by something behind it that is well; otherwise the place
 * is not known, and least of all that the home is well. Distance is no trouble.
 *
 * @param router the first station; unknown when it was not measured or does not answer
 * @param near something at the provider or nearby; unknown likewise
 * @param far the platform
 * @param troubles where trouble sits, nearest first; empty when all is well or nothing is known
 */
public record PathFacts(HopFacts router, HopFacts near, HopFacts far, List<Trouble> troubles) {
    /** What harms is what the checks of loss, jitter (ms) and delay under load (ms over the idle one) do not call good. */
    private static final double LOSS = Guidance.LOSS.met().high();

    static final double JITTER = Guidance.JITTER.met().high();
    private static final double LOAD_DELAY = Guidance.LOAD_DELAY.met().high();

    /** When more of the attempts than this met a busy computer, the computer is the trouble. */
    static final double BUSY_SHARE = 0.2;

    public PathFacts {
        troubles = List.copyOf(troubles);
    }

    /** How a computer is joined to its router. */
    public enum Medium {
        WIFI,
        CABLE,
        UNKNOWN
    }

    /**
     * Finds the trouble.
     *
     * @param router the first station
     * @param near the provider
     * @param far the platform
     * @param medium how this computer is joined to the router
     * @param busyShare share of the attempts that met a busy computer, 0–1
     * @param loadDelay delay under load over the idle one, ms; empty when it was not measured
     * @param udpBlocked whether UDP does not get out although TCP does
     */
    static PathFacts locate(
            HopFacts router,
            HopFacts near,
            HopFacts far,
            Medium medium,
            double busyShare,
            OptionalDouble loadDelay,
            boolean udpBlocked) {
        List<Trouble> troubles = new ArrayList<>();
        if (busyShare > BUSY_SHARE) {
            troubles.add(Trouble.COMPUTER);
        }
        if (impaired(far)) {
            troubles.add(impairedPart(router, near, far, medium));
        }
        if (loadDelay.orElse(0) > LOAD_DELAY) {
            troubles.add(Trouble.LINE_BUSY);
        }
        if (udpBlocked) {
            troubles.add(Trouble.FIREWALL);
        }
        return new PathFacts(router, near, far, troubles);
    }

    /**
     * The way to another computer at somebody's home, which has a router and a line of its own: whose trouble it is cannot be
     * told from one end.
     *
     * @param far the other computer
     * @param busyShare share of the attempts that met a busy computer, 0–1
     * @param loadDelay delay under load over the idle one, ms; empty when it was not measured
     */
    static PathFacts toPeer(HopFacts far, double busyShare, OptionalDouble loadDelay) {
        List<Trouble> troubles = new ArrayList<>();
        if (busyShare > BUSY_SHARE) {
            troubles.add(Trouble.COMPUTER);
        }
        if (impaired(far) || loadDelay.orElse(0) > LOAD_DELAY) {
            troubles.add(Trouble.BETWEEN);
        }
        return new PathFacts(HopFacts.UNKNOWN, HopFacts.UNKNOWN, far, troubles);
    }

    /** The trouble to mend first. */
    public Optional<Trouble> first() {
        return troubles.stream().findFirst();
    }

    private static Trouble impairedPart(HopFacts router, HopFacts near, HopFacts far, Medium medium) {
        if (shares(router, far)) {
            return switch (medium) {
                case WIFI -> Trouble.WIFI;
                case CABLE -> Trouble.CABLE;
                case UNKNOWN -> Trouble.HOME;
            };
        } else if (shares(near, far)) {
            return router.answered() ? Trouble.LINE : Trouble.NOT_LOCATED;
        } else if (near.answered()) {
            return Trouble.FAR; // all that lies nearer is cleared with it, the router as well
        }
        return router.answered() ? Trouble.BEHIND_ROUTER : Trouble.NOT_LOCATED;
    }

    private static boolean impaired(HopFacts hop) {
        return lossy(hop) || hop.jitter().orElse(0) > JITTER;
    }

    private static boolean lossy(HopFacts hop) {
        return hop.loss().filter(loss -> loss.low() > LOSS).isPresent();
    }

    /** Whether a nearer station shows what ails the far one. */
    private static boolean shares(HopFacts nearer, HopFacts far) {
        if (lossy(far) && lossy(nearer)) {
            return true;
        }
        double farJitter = far.jitter().orElse(0);
        return farJitter > JITTER && nearer.jitter().orElse(0) >= farJitter / 2;
    }
}
