package app.greenroom.session.live;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.CaptureSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A device that is opened beside another one, so that neither waits for the other's driver. One that nobody wants any more is
 * closed as soon as it is there. Safe for threads.
 */
final class Opening<S extends CaptureSource<?>> implements AutoCloseable {
    private final FutureTask<S> task;
    private boolean over; // nobody wants it any more, or somebody has it
    private Optional<S> there = Optional.empty();

    Opening(String name, Callable<S> open) {
        task = new FutureTask<>(() -> kept(open.call()));
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    private synchronized S kept(S source) {
        if (over) {
            source.close();
        } else {
            there = Optional.of(source);
        }
        return source;
    }

    /** Waits for it; it is the caller's from now on. */
    S get() throws CaptureException, InterruptedException {
        try {
            S source = task.get();
            synchronized (this) {
                over = true;
                there = Optional.empty();
            }
            return source;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CaptureException fault) {
                throw fault;
            } else if (e.getCause() instanceof RuntimeException own) {
                throw own;
            } else if (e.getCause() instanceof Error own) {
                throw own;
            } else if (e.getCause() instanceof InterruptedException) {
                throw new InterruptedException();
            }
            throw new IllegalStateException(e);
        } catch (CancellationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets it go, unless somebody has it. */
    @Override
    public void close() {
        Optional<S> open;
        synchronized (this) {
            over = true;
            open = there;
            there = Optional.empty();
        }
        open.ifPresent(S::close);
    }
}
