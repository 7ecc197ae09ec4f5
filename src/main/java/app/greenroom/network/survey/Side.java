package app.greenroom.network.survey;

import app.greenroom.io.Parallel;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;

/** Runs probes side by side, each bounded by the moment at which its result is wanted at the latest. */
final class Side implements AutoCloseable {
    private final LongSupplier nanoTime;
    private final Parallel threads = new Parallel("network-survey");

    Side(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    <T> Future<Optional<T>> start(Callable<T> probe) {
        return threads.start(() -> {
            try {
                return Optional.of(probe.call());
            } catch (UnknownHostException e) {
                return Optional.empty();
            }
        });
    }

    /** The result; empty when it is not there by {@code end}, when there was nobody to ask, or when all was closed. */
    <T> Optional<T> result(Future<Optional<T>> probe, long end) throws InterruptedException {
        return Parallel.get(probe, Duration.ofNanos(end - nanoTime.getAsLong())).flatMap(result -> result);
    }

    <T> Optional<T> result(Optional<Future<Optional<T>>> probe, long end) throws InterruptedException {
        return probe.isPresent() ? result(probe.get(), end) : Optional.empty();
    }

    /** Interrupts all that runs, and takes no more. */
    @Override
    public void close() {
        threads.close();
    }
}
