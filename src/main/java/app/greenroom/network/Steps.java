package app.greenroom.network;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs steps that may block, one after the other, on a daemon thread, and waits for each no longer than allowed. A step
 * that takes longer is interrupted. A name lookup does not heed that; then its thread is left to the operating system's
 * own timeout, and keeps nobody waiting.
 */
public final class Steps implements AutoCloseable {
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "network-probe");
        thread.setDaemon(true);
        return thread;
    });
    private final Object lock = new Object();
    private @Nullable Future<?> current;
    private boolean closed;

    /**
     * Runs a step.
     *
     * @return its result; empty when it took longer than {@code most}, or when the steps were closed meanwhile
     * @throws InterruptedException when the caller is interrupted; the step is interrupted as well
     */
    public <T> Optional<T> call(Callable<T> step, Duration most) throws InterruptedException {
        if (Thread.interrupted()) {
            // A step that is done before it is waited for would hide it.
            throw new InterruptedException();
        }
        Future<T> future;
        synchronized (lock) {
            if (closed) {
                return Optional.empty();
            }
            try {
                future = worker.submit(step);
            } catch (RejectedExecutionException e) {
                return Optional.empty();
            }
            current = future;
        }
        try {
            return Optional.of(future.get(most.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException | CancellationException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InterruptedException) {
                return Optional.empty();
            }
            throw new IllegalStateException("a network probe broke", e.getCause());
        } finally {
            future.cancel(true);
        }
    }

    public boolean closed() {
        synchronized (lock) {
            return closed;
        }
    }

    /** Ends the step that runs, and takes no more. Does not wait. */
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            if (current != null) {
                current.cancel(true);
            }
        }
        worker.shutdownNow();
    }
}
