package app.greenroom.session.device;

import app.greenroom.model.ComputerLoad;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Starts to watch whether this computer keeps up; tests put their own in its place. */
@FunctionalInterface
public interface ComputerMeter {
    /** Knows nothing, of recorded input and where nobody measures. */
    ComputerMeter NONE = () -> new Watching() {
        @Override
        public Optional<ComputerLoad> soFar() {
            return Optional.empty();
        }

        @Override
        public void close() {
            // nothing runs
        }
    };

    /** Starts. */
    Watching start();

    /** A watch that goes on until it is closed. */
    interface Watching extends AutoCloseable {
        /** How the computer kept up in the last 10 s, or since the start; empty while it is not known yet. */
        Optional<ComputerLoad> soFar();

        @Override
        void close();
    }

    /**
     * This computer's.
     *
     * @param nanoTime counts nanoseconds from any origin
     */
    static ComputerMeter system(LongSupplier nanoTime) {
        return () -> SystemComputer.start(nanoTime);
    }
}
