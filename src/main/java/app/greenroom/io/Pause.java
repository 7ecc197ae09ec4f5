package app.greenroom.io;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits, for real or in a test's own time. */
@FunctionalInterface
public interface Pause {
    /** Waits for real. */
    Pause REAL = time -> TimeUnit.NANOSECONDS.sleep(time.toNanos());

    /**
     * Waits.
     *
     * @param time how long; nothing and less is no time at all
     * @throws InterruptedException when this thread is interrupted meanwhile
     */
    void sleep(Duration time) throws InterruptedException;
}
