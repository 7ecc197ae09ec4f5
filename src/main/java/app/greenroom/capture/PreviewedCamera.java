package app.greenroom.capture;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A camera whose every picture is shown at once, while an analysis that may be slower takes the newest one whenever it is
 * ready. A thread of its own fetches; pictures that the analysis did not take in time go back to the camera.
 */
public final class PreviewedCamera extends FilterFrameSource {
    private static final long JOIN_MILLIS = 500; // of the second in which a source lets go

    private final Consumer<Frame> preview;
    private final Thread thread;
    private @Nullable Frame newest;
    private @Nullable CaptureException failure;
    private @Nullable Throwable ownFault;
    private boolean ended;
    private boolean closed;
    private boolean left; // whether the thread still fetches, though nobody waits for it any more

    /**
     * Begins to fetch and to show.
     *
     * @param source the camera; it belongs to this one from now on
     * @param preview is given each picture on the fetching thread; it keeps neither the frame nor its bytes
     */
    public PreviewedCamera(FrameSource source, Consumer<Frame> preview) {
        super(source);
        this.preview = preview;
        thread = new Thread(this::fetch, "preview");
        thread.setDaemon(true);
        thread.start();
    }

    private void fetch() {
        try {
            while (true) {
                try {
                    Optional<Frame> frame = source.next();
                    if (frame.isEmpty()) {
                        return;
                    }
                    if (left()) {
                        frame.get().release();
                        return;
                    }
                    preview.accept(frame.get());
                    offer(frame.get());
                } catch (CaptureException e) {
                    fail(e);
                    if (!source.comesBack()) {
                        return;
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        } catch (RuntimeException | LinkageError | VirtualMachineError e) {
            ownFault(e);
        } finally {
            if (end()) {
                source.close(); // it may have opened its device while it was closed
            }
        }
    }

    private synchronized boolean left() {
        return left;
    }

    /** What this program does wrong is told to the analysis: a camera that seems to have ended well would stay green. */
    private synchronized void ownFault(Throwable why) {
        ownFault = why;
    }

    private void offer(Frame frame) {
        Frame dropped;
        synchronized (this) {
            dropped = closed ? frame : newest;
            newest = closed ? null : frame;
            notifyAll();
        }
        if (dropped != null) {
            dropped.release();
        }
    }

    /** Hands a failure on, and waits until it was taken, so that every failure is told before pictures come again. */
    private synchronized void fail(CaptureException why) throws InterruptedException {
        failure = why;
        notifyAll();
        while (failure != null && !closed) {
            wait();
        }
    }

    /** The thread ends; whether nobody waited for it. */
    private synchronized boolean end() {
        ended = true;
        notifyAll();
        return left;
    }

    @Override
    public synchronized Optional<Frame> next() throws CaptureException, InterruptedException {
        while (true) {
            Frame frame = newest;
            if (frame != null) {
                newest = null;
                return Optional.of(frame);
            }
            CaptureException why = failure;
            if (why != null) {
                failure = null;
                notifyAll();
                throw why;
            }
            if (ended) {
                throwOwnFault();
                return Optional.empty();
            }
            wait();
        }
    }

    private void throwOwnFault() {
        Throwable why = ownFault;
        ownFault = null;
        if (why instanceof RuntimeException e) {
            throw e;
        } else if (why instanceof Error e) {
            throw e;
        }
    }

    @Override
    public void close() {
        Frame dropped;
        synchronized (this) {
            closed = true;
            dropped = newest;
            newest = null;
            notifyAll();
        }
        if (dropped != null) {
            dropped.release();
        }
        thread.interrupt();
        try {
            TimeUnit.MILLISECONDS.timedJoin(thread, JOIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            left = !ended;
        }
        source.close();
    }
}
