package app.greenroom.mock.link;

import app.greenroom.call.Call;
import app.greenroom.capture.Frame;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Sends a camera's pictures by a call, some twenty a second and no wider than they need be. Used by one thread. */
final class Film {
    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(48);

    private final Call call;
    private final int most;
    private final LongSupplier nanoTime;
    private long last;

    /**
     * @param most pixels that a picture may be wide
     * @param nanoTime counts nanoseconds from any origin, as the call does
     */
    Film(Call call, int most, LongSupplier nanoTime) {
        this.call = call;
        this.most = most;
        this.nanoTime = nanoTime;
        last = nanoTime.getAsLong() - EVERY;
    }

    /** Shows the other end a picture, if one is due. */
    void show(Frame frame) {
        long now = nanoTime.getAsLong();
        if (now - last >= EVERY) {
            last = now;
            call.show(CodedFrame.of(frame, now, most));
        }
    }
}
