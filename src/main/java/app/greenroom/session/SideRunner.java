package app.greenroom.session;

import app.greenroom.check.Observed;
import app.greenroom.model.Fix;
import app.greenroom.model.Outcome;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs the sides of a check next to each other. What goes wrong in one is that side's result, never another's. */
public final class SideRunner implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "side");
        thread.setDaemon(true);
        return thread;
    });

    /** One side: it looks, listens or probes, and comes back with what it observed. */
    public interface Side<T> {
        Observed<T> observe() throws InterruptedException;
    }

    /** Work that ends by itself. */
    public interface Work {
        public void run() throws InterruptedException;
    }

    /** Starts work that has no result. */
    public Future<?> run(Work work) {
        return threads.submit(() -> {
            work.run();
            return null;
        });
    }

    /** Waits for work, however long it takes. */
    public static void await(Future<?> work) throws InterruptedException {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the work itself failed", cause(e));
        }
    }

    /** Starts a side. */
    public <T> Future<Observed<T>> start(String what, Side<T> side) {
        return threads.submit(() -> guarded(what, side));
    }

    /** Observes; what this program does wrong on the way becomes the result. */
    public static <T> Observed<T> guarded(String what, Side<T> side) throws InterruptedException {
        try {
            return side.observe();
        } catch (RuntimeException | LinkageError | VirtualMachineError e) {
            return new Observed.Unseen<>(ownFault(what, e));
        }
    }

    /** Waits for a side, however long it takes. */
    public static <T> Observed<T> get(Future<Observed<T>> side) throws InterruptedException {
        try {
            return side.get();
        } catch (ExecutionException e) {
            return new Observed.Unseen<>(ownFault("check", cause(e)));
        }
    }

    /**
     * Waits for a side that may hang in a driver.
     *
     * @param what the device, such as "camera"
     */
    public static <T> Observed<T> get(Future<Observed<T>> side, String what, Duration most)
            throws InterruptedException {
        try {
            return side.get(most.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            return new Observed.Unseen<>(ownFault("check", cause(e)));
        } catch (TimeoutException e) {
            side.cancel(true);
            return new Observed.Unseen<>(new Outcome.CouldNotCheck(
                    "The " + what + " did not answer in time.",
                    new Fix("Close other programs that use it, or restart the computer, then check again.")));
        }
    }

    private static Throwable cause(ExecutionException e) {
        return e.getCause() == null ? e : e.getCause();
    }

    /** A fault of this program is said to be one, and never becomes a red light. */
    public static Outcome.CouldNotCheck ownFault(String what, Throwable why) {
        return new Outcome.CouldNotCheck(
                "This program failed at the " + what + " (" + why.getClass().getSimpleName() + ").",
                new Fix("Check again; if it stays, use the build made for this computer's system."));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
