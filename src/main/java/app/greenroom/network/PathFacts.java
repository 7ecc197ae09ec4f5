package app.greenroom.network;

import app.greenroom.model.measure.Guidance;
import app.greenroom.network.quality.Loss;
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
 * is not known, and least of all that the home is well. Chance is reckoned with: a nearer station shares a loss of which it
 * shows a third or more, and is cleared by a sixth or less, if it was asked often enough; between them nobody knows. Distance
 * is no trouble. Packets that are lost while connections are not are held back by somebody.
 *
 * @param router the first station; unknown when it was not measured or does not answer
 * @param near something at the provider or nearby; unknown likewise
 * @param far the platform
 * @param troubles where trouble sits, nearest first; empty when all is well or nothing is known
 */
public record PathFacts(HopFacts router, HopFacts near, HopFacts far, List<Trouble> troubles) {
    /** What harms is what the checks of loss, jitter (ms) and delay under load (ms over the idle one) do not call good. */
    static final double LOSS = Guidance.LOSS.met().high();

    static final double JITTER = Guidance.JITTER.met().high();
    private static final double SHARED = 1 / 3.0;
    private static final double CLEAR = 1 / 6.0;
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
     * @param others whether somebody else's traffic fills the line
     * @param udp what becomes of UDP although TCP gets out, if anything
     */
    static PathFacts locate(
            HopFacts router,
            HopFacts near,
            HopFacts far,
            Medium medium,
            double busyShare,
            OptionalDouble loadDelay,
            boolean others,
            Optional<Trouble> udp) {
        List<Trouble> troubles = new ArrayList<>();
        if (busyShare > BUSY_SHARE) {
            troubles.add(Trouble.COMPUTER);
        }
        if (others) {
            troubles.add(Trouble.LINE_IN_USE);
        }
        if (udp.isEmpty() && (lossy(far) || (impaired(far) && !others))) {
            troubles.add(impairedPart(router, near, far, medium));
        }
        if (loadDelay.orElse(0) > LOAD_DELAY) {
            troubles.add(Trouble.LINE_BUSY);
        }
        udp.ifPresent(troubles::add);
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

    /** The same, where the far end was gone for a moment or not while the nearest server was well. */
    PathFacts withFarGone(boolean gone) {
        return gone && troubles.isEmpty() ? new PathFacts(router, near, far, List.of(Trouble.FAR)) : this;
    }

    /** The trouble to mend first. */
    public Optional<Trouble> first() {
        return troubles.stream().findFirst();
    }

    private static Trouble impairedPart(HopFacts router, HopFacts near, HopFacts far, Medium medium) {
        Part home = part(router, far);
        Part line = part(near, far);
        if (home == Part.SHARES) {
            return switch (medium) {
                case WIFI -> Trouble.WIFI;
                case CABLE -> Trouble.CABLE;
                case UNKNOWN -> Trouble.HOME;
            };
        } else if (line == Part.CLEARED) {
            return Trouble.FAR; // all that lies nearer is cleared with it, the router as well
        } else if (home == Part.UNKNOWN) {
            return Trouble.NOT_LOCATED;
        }
        return line == Part.SHARES ? Trouble.LINE : Trouble.BEHIND_ROUTER;
    }

    private static boolean impaired(HopFacts hop) {
        return lossy(hop) || hop.jitter().orElse(0) > JITTER;
    }

    private static boolean lossy(HopFacts hop) {
        return hop.loss().filter(loss -> loss.low() > LOSS).isPresent();
    }

    /** Whether a nearer station shows what ails the far one. */
    private enum Part {
        SHARES,
        CLEARED,
        UNKNOWN
    }

    private static Part part(HopFacts nearer, HopFacts far) {
        if (!nearer.answered()) {
            return Part.UNKNOWN;
        }
        double farJitter = far.jitter().orElse(0);
        if (farJitter > JITTER && nearer.jitter().orElse(0) >= farJitter / 2) {
            return Part.SHARES;
        } else if (!lossy(far) || nearer.loss().isEmpty()) {
            return Part.CLEARED;
        }
        Loss here = nearer.loss().get();
        double there = far.loss().orElseThrow().fraction();
        if (lossy(nearer) && here.fraction() >= there * SHARED) {
            return Part.SHARES;
        }
        return here.fraction() <= there * CLEAR && here.high() < there ? Part.CLEARED : Part.UNKNOWN;
    }
}
