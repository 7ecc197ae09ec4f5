package app.greenroom.io;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;

/**
 * A part of this program in a process of its own, as {@link SeparateJava} starts it. It is spoken to by one thread. A message
 * that is waited for longer than its patience ends it, and so does closing; where other programs keep the processors busy it has
 * more time.
 */
public final class SeparateProcess implements AutoCloseable {
    /** Looks whether a message is overdue come this many times within the patience. */
    private static final int LOOKS = 20;

    /** How many times its patience a busy computer is given. Our choice. */
    private static final int PATIENT = 6;

    /** A computer is busy when others use so much of its processors. Our choice. */
    private static final double BUSY = 0.75;

    private static final Duration LAST_BREATH = Duration.ofSeconds(5);

    private final Process process;
    private final DataInputStream from;
    private final DataOutputStream to;
    private final Thread watcher;
    private final AtomicLong waits = new AtomicLong(); // odd while a message is waited for
    private final DoubleSupplier load;
    private volatile boolean overdue;
    private volatile boolean busy;
    private volatile boolean closed;

    /** How a process ended that was to give a message. */
    public enum End {
        /** It gave none in time, and was killed. */
        OVERDUE,
        /** The same, but other programs kept the processors busy: it may have had no chance. */
        STARVED,
        /** It ended by itself, by its own decision or by a crash. */
        BROKEN
    }

    /** A message as it comes. */
    @FunctionalInterface
    public interface Reading<T> {
        /** Reads it whole. */
        T read(DataInputStream from) throws IOException;
    }

    /**
     * @param load what share of all processors is in use, 0 to 1
     */
    SeparateProcess(Process process, Duration patience, DoubleSupplier load) {
        this.process = process;
        this.load = load;
        from = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        watcher = new Thread(() -> watch(Math.max(1, patience.toNanos() / LOOKS)), "separate");
        watcher.setDaemon(true);
        watcher.start();
    }

    /** What it reads; flush it. */
    public DataOutputStream to() {
        return to;
    }

    /**
     * Waits for a message.
     *
     * @throws IOException when none comes, or not all of it: {@link #end} says why
     */
    public <T> T next(Reading<T> reading) throws IOException {
        waits.incrementAndGet();
        try {
            return reading.read(from);
        } finally {
            waits.incrementAndGet();
        }
    }

    /** Why no message came. */
    public End end() {
        return overdue ? busy ? End.STARVED : End.OVERDUE : End.BROKEN;
    }

    /** Its exit status, where it has ended or is just about to; empty where it goes on. */
    public Optional<Integer> status() {
        try {
            return process.waitFor(LAST_BREATH.toMillis(), TimeUnit.MILLISECONDS)
                    ? Optional.of(process.exitValue())
                    : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The system's number of it. */
    public long number() {
        return process.pid();
    }

    /** Whether it runs. */
    public boolean runs() {
        return process.isAlive();
    }

    private void watch(long between) {
        long seen = 0;
        int same = 0;
        int kept = 0;
        Duration worked = Duration.ZERO;
        try {
            while (!process.waitFor(between, TimeUnit.NANOSECONDS)) {
                long now = waits.get();
                double used = load.getAsDouble() * Runtime.getRuntime().availableProcessors();
                if (now == seen && now % 2 == 1) {
                    same++;
                    double own = (double) worked().minus(worked).toNanos() / (same * between);
                    kept += used - own >= BUSY * Runtime.getRuntime().availableProcessors() ? 1 : 0;
                } else {
                    same = 0;
                    kept = 0;
                    worked = worked();
                }
                seen = now;
                boolean starved = 2 * kept >= same;
                if (same >= (starved ? PATIENT * LOOKS : LOOKS)) {
                    busy = starved;
                    overdue = !closed;
                    process.destroyForcibly();
                }
            }
        } catch (InterruptedException e) {
            return; // nobody waits for a message any more
        }
    }

    private Duration worked() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Ends it, whatever it does. Does not wait. */
    @Override
    public void close() {
        closed = true;
        watcher.interrupt();
        process.destroyForcibly();
        try {
            to.close();
        } catch (IOException e) {
            // What was still to be said is said to nobody.
            return;
        }
    }
}
