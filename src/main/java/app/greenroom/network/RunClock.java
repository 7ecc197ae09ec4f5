package app.greenroom.network;

import app.greenroom.io.Pause;
import java.time.Duration;
import java.util.function.LongSupplier;

/** The time of one run: what has passed since it began, and what is left until its budget is spent. */
public final class RunClock {
    private final LongSupplier nanoTime;
    private final Pause sleeper;
    private final long start;
    private final long budget;

    public RunClock(LongSupplier nanoTime, Pause sleeper, Duration budget) {
        this.nanoTime = nanoTime;
        this.sleeper = sleeper;
        this.start = nanoTime.getAsLong();
        this.budget = budget.toNanos();
    }

    /** Nanoseconds on the injected clock, whose origin means nothing. */
    public long now() {
        return nanoTime.getAsLong();
    }

    /** Seconds from the run's start to {@code moment}, to the microsecond. */
    public double offset(long moment) {
        return micros(moment - start) / 1e6;
    }

    /** Milliseconds, to the microsecond, so that records stay readable. */
    public static double millis(long nanos) {
        return micros(nanos) / 1e3;
    }

    /** Whether at least {@code time} is left. */
    public boolean leaves(Duration time) {
        return budget - (now() - start) >= time.toNanos();
    }

    /** What is left, never negative. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, budget - (now() - start)));
    }

    /** Waits until {@code moment}, if it lies ahead. */
    public void waitUntil(long moment) throws InterruptedException {
        long ahead = moment - now();
        if (ahead > 0) {
            sleeper.sleep(Duration.ofNanos(ahead));
        }
    }

    private static long micros(long nanos) {
        return Math.max(0, Math.round(nanos / 1e3));
    }
}
