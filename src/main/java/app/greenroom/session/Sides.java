package app.greenroom.session;

import app.greenroom.check.Observed;
import app.greenroom.model.Fix;
import app.greenroom.model.Outcome;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the sides of a check next to each other. What goes wrong in one is that side's result, never another's. */
final class Sides implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "side");
        thread.setDaemon(true);
        return thread;
    });

    /** Starts a side. */
    <T> Future<Observed<T>> start(String what, Callable<Observed<T>> side) {
        return threads.submit(() -> {
            try {
                return side.call();
            } catch (RuntimeException | LinkageError e) {
                return ownFault(what, e);
            }
        });
    }

    /** Waits for a side. */
    static <T> Observed<T> get(Future<Observed<T>> side) throws InterruptedException {
        try {
            return side.get();
        } catch (ExecutionException e) {
            return ownFault("check", e.getCause() == null ? e : e.getCause());
        }
    }

    /** A fault of this program is said to be one, and never becomes a red light. */
    private static <T> Observed<T> ownFault(String what, Throwable why) {
        return new Observed.Unseen<>(new Outcome.CouldNotCheck(
                "This program failed at the " + what + " (" + why.getClass().getSimpleName() + ").",
                new Fix("Check again; if it stays, use the build made for this computer's system.")));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
