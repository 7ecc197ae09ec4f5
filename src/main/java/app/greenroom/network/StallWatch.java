package app.greenroom.network;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Notices when this computer, and not the network, makes a probe wait: a thread that wants to wake every 10 ms and keeps
 * how late it was. A busy processor or a garbage collection delays it as it delays the probe beside it.
 */
public interface StallWatch extends AutoCloseable {
    /** The worst delay since the last call, ms. */
    double worstMillis();

    @Override
    void close();

    /** A watch on a daemon thread of its own, which ends with {@link #close}. */
    static StallWatch start(LongSupplier nanoTime) {
        Ticking watch = new Ticking(nanoTime);
        watch.thread.start();
        return watch;
    }

    /** The real one. */
    final class Ticking implements StallWatch {
        private static final long TICK = Duration.ofMillis(10).toNanos();

        private final LongSupplier nanoTime;
        private final Object lock = new Object();
        private final Thread thread = new Thread(this::run, "network-stalls");
        private long due;
        private long worst;

        private Ticking(LongSupplier nanoTime) {
            this.nanoTime = nanoTime;
            this.due = nanoTime.getAsLong() + TICK;
            thread.setDaemon(true);
        }

        private void run() {
            try {
                while (true) {
                    TimeUnit.NANOSECONDS.sleep(TICK);
                    synchronized (lock) {
                        long now = nanoTime.getAsLong();
                        worst = Math.max(worst, now - due);
                        due = now + TICK;
                    }
                }
            } catch (InterruptedException e) {
                // Closed.
            }
        }

        @Override
        public double worstMillis() {
            synchronized (lock) {
                // A stall that still goes on counts as well.
                long late = Math.max(worst, nanoTime.getAsLong() - due);
                worst = 0;
                return Math.max(0, late) / 1e6;
            }
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }
}
