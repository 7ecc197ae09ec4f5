package app.greenroom.network;

import java.time.Duration;

/** Waits, for real or in a test's own time. */
@FunctionalInterface
public interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
}
