package app.greenroom.mock.link;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Whether the other end of a link is there, by beats that both send as packets which nobody sends again. The library itself gives a
 * way up only when none of its own questions was answered for fifteen seconds, and its line of messages stands still behind one
 * that is lost.
 *
 * <p>With two beats a second of which one in ten is lost, six seconds of silence by chance alone come once in more than ten
 * thousand years; an outage of two seconds stays below the first limit. Seconds in which this computer itself stood still do not
 * count. Of an end that never sent a beat, as that of an older Greenroom, nothing is concluded. The limits are our choice.
 */
final class Pulse {
    /** How often a beat is sent, ns. */
    static final long EVERY = TimeUnit.MILLISECONDS.toNanos(500);

    static final long SILENT_AFTER = TimeUnit.SECONDS.toNanos(3);
    static final long LOST_AFTER = TimeUnit.SECONDS.toNanos(6);

    /** Between two looks no more than this counts: what is longer this computer slept, or was too busy to look. */
    static final long MOST_STEP = TimeUnit.MILLISECONDS.toNanos(500);

    private final AtomicBoolean came = new AtomicBoolean();
    private volatile boolean beats;
    private long looked;
    private long sent;
    private long silence;

    /**
     * @param now nanoseconds from any origin, as all times here
     */
    Pulse(long now) {
        looked = now;
        sent = now - EVERY;
    }

    /** A beat came. From any thread. */
    void beat() {
        beats = true;
        came.set(true);
    }

    /** Something else came. */
    void heard() {
        came.set(true);
    }

    /** Whether a beat is to be sent now; it counts as sent then. */
    boolean due(long now) {
        if (now - sent < EVERY) {
            return false;
        }
        sent = now;
        return true;
    }

    /** Whether the other end sends beats, so that their absence means something. */
    boolean beats() {
        return beats;
    }

    /** Whether the other end is there; to be looked at several times a second, by one thread. */
    Presence at(long now) {
        long step = Math.min(Math.max(0, now - looked), MOST_STEP);
        looked = now;
        silence = came.getAndSet(false) ? 0 : silence + step;
        if (!beats || silence < SILENT_AFTER) {
            return Presence.HERE;
        }
        return silence < LOST_AFTER ? Presence.SILENT : Presence.LOST;
    }
}
