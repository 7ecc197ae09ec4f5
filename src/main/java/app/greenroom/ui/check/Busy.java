package app.greenroom.ui.check;

import org.jspecify.annotations.Nullable;

/**
 * Whether a check or the trial of a device runs, which nothing else may disturb; and what waits for its end. Used by one
 * thread.
 */
final class Busy {
    private boolean checking;
    private boolean trying;
    private @Nullable Runnable next;

    /** Whether a check runs. */
    boolean checking() {
        return checking;
    }

    /** Whether anything runs. */
    boolean now() {
        return checking || trying;
    }

    /** A check begins or ends. */
    void checking(boolean runs) {
        checking = runs;
    }

    /** A trial begins or ends. */
    void trying(boolean runs) {
        trying = runs;
    }

    /** Keeps this until nothing runs, in the place of what was kept before. */
    void keep(Runnable what) {
        next = what;
    }

    /** What is to be done now that nothing runs any more; null when there is nothing, or something still runs. */
    @Nullable
    Runnable next() {
        if (now()) {
            return null;
        }
        Runnable kept = next;
        next = null;
        return kept;
    }
}
