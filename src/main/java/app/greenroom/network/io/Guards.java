package app.greenroom.network.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Bounds what blocks, by closing it: at the end of its time, or when the whole probe is closed. A socket's own timeout bounds
 * one silence only, so that a host that drips byte after byte never trips it; closing ends every read and write at once.
 */
public final class Guards implements AutoCloseable {
    private final Set<Closeable> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final ScheduledThreadPoolExecutor watchdog;
    private boolean closed;

    /** Starts with nothing to guard. */
    public Guards() {
        watchdog = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "network-guard");
            thread.setDaemon(true);
            return thread;
        });
        watchdog.setRemoveOnCancelPolicy(true);
    }

    /**
     * Guards {@code thing}, which is not in use yet, for at most {@code most}.
     *
     * @throws ClosedChannelException when everything is closed already; {@code thing} is closed then as well
     */
    public Guard guard(Closeable thing, Duration most) throws IOException {
        Guard guard = null;
        synchronized (open) {
            if (!closed) {
                open.add(thing);
                guard = new Guard(thing);
                guard.end = watchdog.schedule(guard::expire, most.toNanos(), TimeUnit.NANOSECONDS);
            }
        }
        if (guard == null) {
            thing.close();
            throw new ClosedChannelException();
        }
        return guard;
    }

    /** Whether {@link #close} was called. */
    public boolean closed() {
        synchronized (open) {
            return closed;
        }
    }

    /** Closes everything that is guarded, and whatever is to be guarded from now on. Does not wait. */
    @Override
    public void close() {
        List<Closeable> victims;
        synchronized (open) {
            closed = true;
            victims = List.copyOf(open);
            open.clear();
        }
        watchdog.shutdownNow();
        victims.forEach(Guards::end);
    }

    private static void end(Closeable thing) {
        try {
            thing.close();
        } catch (IOException e) {
            // It is given up either way.
        }
    }

    /** One thing under guard, until the guard is closed. */
    public final class Guard implements AutoCloseable {
        private final Closeable thing;
        private final AtomicBoolean expired = new AtomicBoolean();
        private volatile Future<?> end = CompletableFuture.completedFuture(null);

        private Guard(Closeable thing) {
            this.thing = thing;
        }

        private void expire() {
            expired.set(true);
            end(thing);
        }

        /** Whether its time ran out, so that it was closed. */
        public boolean expired() {
            return expired.get();
        }

        /** Ends the guard; what it guarded stays as it is. */
        @Override
        public void close() {
            end.cancel(false);
            synchronized (open) {
                open.remove(thing);
            }
        }
    }
}
