package app.greenroom.faultline;

import app.greenroom.io.Pause;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * One device's own time. It goes on by what is asked of the device, as fast as the computer can; beside a {@link Stage}
 * no faster than the stage lets it.
 */
final class Timeline implements Pause, LongSupplier {
    private final Gate gate;
    private volatile double now;

    /** Holds a timeline back. */
    interface Gate {
        /** Returns once this moment has come. */
        void await(double time) throws InterruptedException;
    }

    Timeline(Gate gate) {
        this.gate = gate;
    }

    /** Seconds since the run began. */
    double now() {
        return now;
    }

    void goTo(double time) throws InterruptedException {
        if (time > now) {
            gate.await(time);
            now = time;
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        goTo(now + time.toNanos() / 1e9);
    }

    @Override
    public long getAsLong() {
        return Math.round(now * 1e9);
    }
}
