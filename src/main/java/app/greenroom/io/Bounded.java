package app.greenroom.io;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Calls that may hang, each given up after a time. {@link #ask} asks a driver, which no interrupt reaches, and takes care of
 * what it says too late; an object of this class makes steps that heed interrupts, and all of them end when it is closed.
 */
public final class Bounded implements AutoCloseable {
    private final Parallel threads;
    private final Object lock = new Object();
    private @Nullable Future<?> current;

    /** A question whose answer may be long in coming. */
    @FunctionalInterface
    public interface Question<T, X extends Exception> {
        /** Asks. */
        T ask() throws X;
    }

    /**
     * Nothing is called yet.
     *
     * @param name what its threads are called
     */
    public Bounded(String name) {
        threads = new Parallel(name);
    }

    /**
     * Makes a step; one that takes too long is interrupted, and does not hold up the next.
     *
     * @return its result; empty when it took longer than {@code most}, or when all was closed meanwhile
     * @throws InterruptedException when the caller is interrupted; the step is interrupted as well
     * @throws IllegalStateException around a checked exception; others, and errors, come through as they are
     */
    public <T> Optional<T> call(Callable<T> step, Duration most) throws InterruptedException {
        if (Thread.interrupted()) {
            // A step that is done before it is waited for would hide it.
            throw new InterruptedException();
        }
        Future<T> future;
        synchronized (lock) {
            future = threads.start(step);
            current = future;
        }
        return Parallel.get(future, most);
    }

    /** Whether {@link #close} was called. */
    public boolean closed() {
        return threads.closed();
    }

    /** Ends the step that runs, and takes no more. Does not wait. */
    @Override
    public void close() {
        threads.close();
        synchronized (lock) {
            if (current != null) {
                current.cancel(true); // whoever waits for it is let go, whether it heeds the interrupt or not
            }
        }
    }

    /**
     * Asks on a thread of its own, which is left behind when it hangs, and waits.
     *
     * @param thread the thread's name
     * @param most how long to wait
     * @param late takes what comes when nobody waits for it any more
     * @param <X> what the question throws when there is no answer
     * @return empty when no answer came in time, or whoever waits was interrupted, which stays marked
     * @throws X when the question throws it
     */
    public static <T, X extends Exception> Optional<T> ask(
            String thread, Duration most, Question<T, X> question, Consumer<T> late) throws X {
        FutureTask<T> task = new FutureTask<>(question::ask) {
            @Override
            protected void set(T answer) {
                super.set(answer);
                if (isCancelled()) {
                    late.accept(answer);
                }
            }
        };
        Thread asking = new Thread(task, thread);
        asking.setDaemon(true);
        asking.start();
        try {
            return Optional.of(task.get(most.toNanos(), TimeUnit.NANOSECONDS));
        } catch (ExecutionException e) {
            throw Bounded.<X>thrown(e);
        } catch (TimeoutException e) {
            return given(task);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return given(task);
        }
    }

    /** Gives up, unless the answer has come at this very moment. */
    private static <T, X extends Exception> Optional<T> given(FutureTask<T> task) throws X {
        if (task.cancel(false)) {
            return Optional.empty();
        }
        try {
            // It has come, so that there is nothing to wait for, and a mark of an interrupt does not matter.
            boolean interrupted = Thread.interrupted();
            try {
                return Optional.of(task.get());
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        } catch (ExecutionException e) {
            throw Bounded.<X>thrown(e);
        } catch (InterruptedException | CancellationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the question threw: its own exception, for it can throw no other that is checked. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <X extends Exception> X thrown(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        } else if (e.getCause() instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        return (X) Objects.requireNonNull(e.getCause());
    }
}
