package app.greenroom.capture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A bounded queue between a device's thread and the one that analyses. When it is full the oldest item gives way: the
 * newest wins, and a slow analysis never holds up a device.
 *
 * @param <T> what is handed over
 */
public final class LatestQueue<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<T> items = new ArrayDeque<>();
    private final int capacity;
    private boolean ended;
    private @Nullable DeviceFault fault;

    /** A queue of at most {@code capacity} items, at least 1. */
    public LatestQueue(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a queue holds at least one item");
        }
        this.capacity = capacity;
    }

    /** Adds the newest item; drops the oldest when full, and gives it back. */
    public Optional<T> put(T item) {
        lock.lock();
        try {
            Optional<T> dropped = items.size() == capacity ? Optional.of(items.removeFirst()) : Optional.empty();
            items.addLast(item);
            changed.signalAll();
            return dropped;
        } finally {
            lock.unlock();
        }
    }

    /** No more items will come; those that wait can still be taken. */
    public void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The device failed; those items that wait can still be taken. */
    public void fail(DeviceFault why) {
        lock.lock();
        try {
            if (fault == null) {
                fault = why;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes the oldest item; waits for it.
     *
     * @param seconds how long to wait
     * @param late what it means when nothing comes in that time
     * @return empty after the end
     * @throws CaptureException when the device failed or nothing came
     */
    public Optional<T> take(double seconds, DeviceFault late) throws CaptureException, InterruptedException {
        long left = (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        lock.lockInterruptibly();
        try {
            while (items.isEmpty()) {
                if (fault != null) {
                    throw new CaptureException(fault);
                }
                if (ended) {
                    return Optional.empty();
                }
                if (left <= 0) {
                    throw new CaptureException(late);
                }
                left = changed.awaitNanos(left);
            }
            return Optional.of(items.removeFirst());
        } finally {
            lock.unlock();
        }
    }
}
