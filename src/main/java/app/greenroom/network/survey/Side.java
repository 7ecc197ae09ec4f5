package app.greenroom.network.survey;

import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/** Runs probes side by side on daemon threads, each bounded by the moment at which its result is wanted at the latest. */
final class Side implements AutoCloseable {
    private final LongSupplier nanoTime;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "network-survey");
        thread.setDaemon(true);
        return thread;
    });

    Side(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    <T> Future<T> start(Callable<T> probe) {
        try {
            return threads.submit(probe);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(new CancellationException("closed"));
        }
    }

    /** The result; empty when it is not there by {@code end}, when there was nobody to ask, or when all was closed. */
    <T> Optional<T> result(Future<T> probe, long end) throws InterruptedException {
        try {
            return Optional.of(probe.get(Math.max(0, end - nanoTime.getAsLong()), TimeUnit.NANOSECONDS));
        } catch (TimeoutException | CancellationException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof InterruptedException
                    || cause instanceof UnknownHostException
                    || cause instanceof CancellationException) {
                return Optional.empty();
            }
            throw new IllegalStateException("a network probe broke", cause);
        } finally {
            probe.cancel(true);
        }
    }

    <T> Optional<T> result(Optional<Future<T>> probe, long end) throws InterruptedException {
        return probe.isPresent() ? result(probe.get(), end) : Optional.empty();
    }

    /** Interrupts all that runs, and takes no more. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
