package app.greenroom.ui.check;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Notices that no new picture comes, though pictures came: the last one says nothing of now. From any thread. */
final class Standstill {
    /** Seconds without a picture. Our choice: the slowest camera that is worth judging sends several in that time. */
    static final double AFTER = 1;

    private final LongSupplier nanoTime;
    private boolean awaited;
    private long last;

    /**
     * @param nanoTime counts nanoseconds from any origin
     */
    Standstill(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** A picture came. */
    synchronized void picture() {
        awaited = true;
        last = nanoTime.getAsLong();
    }

    /** None is awaited until the next one comes: the camera is known to be gone, or another watch begins. */
    synchronized void none() {
        awaited = false;
    }

    /** Whether a picture is awaited and none has come for too long. */
    synchronized boolean still() {
        return awaited && nanoTime.getAsLong() - last >= AFTER * TimeUnit.SECONDS.toNanos(1);
    }
}
