package app.greenroom.mock;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/**
 * When a picture came, on the session's clock: what a watch tells of pictures has the camera's times, and later. It remembers
 * {@value #KEPT} s, and the pauses in them. Safe for threads.
 */
final class PictureClock {
    private static final double KEPT = 90; // seconds: rocking is told after a minute at the latest
    private static final double EVERY = 0.1; // seconds; a picture lies at most this far from one that is remembered
    private static final double NEAR = 2; // seconds from the nearest picture, of a camera that gives none for a while

    private final Deque<Came> came = new ArrayDeque<>();

    private record Came(double picture, OptionalDouble session) {}

    /**
     * A picture came now.
     *
     * @param picture seconds of the camera
     * @param session seconds of the session; empty while it is paused
     */
    synchronized void came(double picture, OptionalDouble session) {
        Came last = came.peekLast();
        if (last != null && picture < last.picture()) {
            came.clear(); // a camera that was opened again counts anew
        } else if (last != null
                && picture < last.picture() + EVERY
                && last.session().isPresent() == session.isPresent()) {
            return;
        }
        came.addLast(new Came(picture, session));
        while (came.getFirst().picture() < picture - KEPT) {
            came.removeFirst();
        }
    }

    /** When it was; empty where it was during a pause, or longer ago. */
    synchronized OptionalDouble at(double picture) {
        Came near = null;
        for (Came each : came) {
            if (each.picture() > picture && near != null) {
                break;
            }
            near = each;
        }
        if (near == null || near.session().isEmpty() || Math.abs(picture - near.picture()) > NEAR) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.max(0, near.session().getAsDouble() + picture - near.picture()));
    }
}
