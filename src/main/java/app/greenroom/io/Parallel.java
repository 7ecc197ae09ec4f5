package app.greenroom.io;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Work that is done side by side, on threads that keep no program alive. Work that is given up is interrupted; what does not
 * heed that, such as a name lookup or a driver, is left to itself and keeps nobody waiting.
 */
public final class Parallel implements Executor, AutoCloseable {
    private final ExecutorService threads;

    /** Work that ends by itself and has no result. */
    public interface Work {
        /** Does it. */
        void run() throws Exception;
    }

    /**
     * Nothing yet.
     *
     * @param name what its threads are called
     */
    public Parallel(String name) {
        threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Starts something; once all is closed, it is cancelled from the beginning. */
    public <T> Future<T> start(Callable<T> work) {
        try {
            return threads.submit(work);
        } catch (RejectedExecutionException e) {
            CompletableFuture<T> never = new CompletableFuture<>();
            never.cancel(false);
            return never;
        }
    }

    /** Starts work that has no result; once all is closed, it is cancelled from the beginning. */
    public Future<?> run(Work work) {
        return start(() -> {
            work.run();
            return true;
        });
    }

    /**
     * Starts work that nobody waits for.
     *
     * @throws RejectedExecutionException once all is closed
     */
    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }

    /** Whether {@link #close} was called. */
    public boolean closed() {
        return threads.isShutdown();
    }

    /** Interrupts all that runs, and takes no more. Does not wait. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    /**
     * Waits for a result, however long it takes.
     *
     * @throws InterruptedException when the caller is interrupted, or the work was
     * @throws CancellationException when it was cancelled, or begun when all was closed
     * @throws IllegalStateException around a checked exception; others, and errors, come through as they are
     */
    public static <T> T get(Future<T> work) throws InterruptedException {
        try {
            return work.get();
        } catch (ExecutionException e) {
            throw thrown(e);
        }
    }

    /**
     * Waits for a result until a time is over, and gives the work up then.
     *
     * @return empty when it was not there in time, was cancelled or interrupted, or begun when all was closed
     * @throws InterruptedException when the caller is interrupted; the work is given up then
     * @throws IllegalStateException around a checked exception; others, and errors, come through as they are
     */
    public static <T> Optional<T> get(Future<T> work, Duration most) throws InterruptedException {
        try {
            return Optional.of(work.get(Math.max(0, most.toNanos()), TimeUnit.NANOSECONDS));
        } catch (TimeoutException | CancellationException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InterruptedException || e.getCause() instanceof CancellationException) {
                return Optional.empty();
            }
            throw thrown(e);
        } finally {
            work.cancel(true);
        }
    }

    /**
     * Does all of it side by side and waits for the end of the last. The first fault, in time, ends the others and is kept;
     * later ones are {@linkplain Throwable#getSuppressed suppressed} in it.
     *
     * @param name what the threads are called
     * @throws InterruptedException when the caller is interrupted; all of it is given up then
     * @throws IllegalStateException around a checked exception; others, and errors, come through as they are
     */
    public static void all(String name, List<Work> works) throws InterruptedException {
        FirstFault first = new FirstFault();
        try (Parallel threads = new Parallel(name)) {
            List<Future<?>> running = new ArrayList<>();
            for (Work work : works) {
                running.add(threads.run(() -> {
                    try {
                        work.run();
                    } catch (Throwable e) {
                        first.add(e);
                        threads.threads.shutdownNow();
                    }
                }));
            }
            for (Future<?> each : running) {
                try {
                    get(each);
                } catch (CancellationException e) {
                    // Begun when the first fault had come already, or never begun for it.
                }
            }
        }
        first.rethrow();
    }

    private static final class FirstFault {
        private @Nullable Throwable fault;

        synchronized void add(Throwable one) {
            if (fault == null) {
                fault = one;
            } else if (fault != one && !(one instanceof InterruptedException)) { // that is only how it was ended
                fault.addSuppressed(one);
            }
        }

        synchronized void rethrow() throws InterruptedException {
            if (fault != null) {
                throw thrown(fault);
            }
        }
    }

    private static RuntimeException thrown(ExecutionException e) throws InterruptedException {
        return thrown(e.getCause() == null ? e : e.getCause());
    }

    private static RuntimeException thrown(Throwable cause) throws InterruptedException {
        if (cause instanceof Error error) {
            throw error;
        } else if (cause instanceof InterruptedException interrupted) {
            throw interrupted;
        } else if (cause instanceof RuntimeException unchecked) {
            return unchecked;
        }
        return new IllegalStateException(cause);
    }
}
