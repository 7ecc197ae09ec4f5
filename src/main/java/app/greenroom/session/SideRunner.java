package app.greenroom.session;

import app.greenroom.check.Observed;
import app.greenroom.io.FaultTrace;
import app.greenroom.io.NativeParts;
import app.greenroom.io.Parallel;
import app.greenroom.model.Fix;
import app.greenroom.model.Outcome;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;

/** Runs the sides of a check next to each other. What goes wrong in one is that side's result, never another's. */
public final class SideRunner implements AutoCloseable {
    private final Parallel threads = new Parallel("side");

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
        return threads.run(work::run);
    }

    /** Waits for work, however long it takes. */
    public static void await(Future<?> work) throws InterruptedException {
        Parallel.get(work);
    }

    /** Starts a side. */
    public <T> Future<Observed<T>> start(Text what, Side<T> side) {
        return threads.start(() -> guarded(what, side));
    }

    /** Observes; what this program does wrong on the way becomes the result. */
    public static <T> Observed<T> guarded(Text what, Side<T> side) throws InterruptedException {
        try {
            return side.observe();
        } catch (RuntimeException | LinkageError | VirtualMachineError e) {
            return new Observed.Unseen<>(ownFault(what, e));
        }
    }

    /** Waits for a side, however long it takes. */
    public static <T> Observed<T> get(Future<Observed<T>> side) throws InterruptedException {
        try {
            return Parallel.get(side);
        } catch (RuntimeException | Error e) {
            return new Observed.Unseen<>(ownFault(Text.of("check"), e));
        }
    }

    /**
     * Waits for a side that may hang in a driver.
     *
     * @param what the device, such as "camera"
     */
    public static <T> Observed<T> get(Future<Observed<T>> side, Text what, Duration most) throws InterruptedException {
        try {
            Optional<Observed<T>> seen = Parallel.get(side, most);
            return seen.isPresent()
                    ? seen.get()
                    : new Observed.Unseen<>(new Outcome.CouldNotCheck(
                            Text.of("The {0} did not answer in time.", Argument.of(what)),
                            new Fix(Text.of(
                                    "Close other programs that use it, or restart the computer, then check again."))));
        } catch (RuntimeException | Error e) {
            return new Observed.Unseen<>(ownFault(Text.of("check"), e));
        }
    }

    /** A fault of this program is said to be one, is kept for whoever mends it, and never becomes a red light. */
    public static Outcome.CouldNotCheck ownFault(Text what, Throwable why) {
        if (why instanceof LinkageError && NativeParts.trouble().isPresent()) {
            NativeParts.Trouble place = NativeParts.trouble().get();
            return new Outcome.CouldNotCheck(place.what(), new Fix(place.fix()));
        }
        return new Outcome.CouldNotCheck(
                FaultTrace.told(what, why),
                new Fix(Text.of("Check again; if it stays, use the build made for this computer's system.")));
    }

    @Override
    public void close() {
        threads.close();
    }
}
