package app.greenroom.capture.device;

import app.greenroom.capture.CaptureException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Asks what may hang, such as a driver, on a thread of its own that is left behind when it does. */
public final class Bounded {
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    private Bounded() {}

    /**
     * Asks, and waits.
     *
     * @param thread the thread's name
     * @param seconds how long to wait at most
     * @param late takes what comes when nobody waits for it any more
     * @return empty when no answer came in time, or whoever waits was interrupted, which stays marked
     * @throws CaptureException when the question throws it
     */
    public static <T> Optional<T> ask(String thread, double seconds, Callable<T> question, Consumer<T> late)
            throws CaptureException {
        FutureTask<T> task = new FutureTask<>(question) {
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
            return Optional.of(task.get((long) (seconds * SECOND), TimeUnit.NANOSECONDS));
        } catch (ExecutionException e) {
            throw thrown(e);
        } catch (TimeoutException e) {
            return given(task);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return given(task);
        }
    }

    /** Gives up, unless the answer has come at this very moment. */
    private static <T> Optional<T> given(FutureTask<T> task) throws CaptureException {
        if (task.cancel(false)) {
            return Optional.empty();
        }
        try {
            return Optional.of(task.get());
        } catch (ExecutionException e) {
            throw thrown(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e); // it has come: there is nothing to wait for
        }
    }

    private static CaptureException thrown(ExecutionException e) {
        if (e.getCause() instanceof CaptureException known) {
            return known;
        } else if (e.getCause() instanceof Error error) {
            throw error;
        } else if (e.getCause() instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        throw new IllegalStateException(e.getCause());
    }
}
