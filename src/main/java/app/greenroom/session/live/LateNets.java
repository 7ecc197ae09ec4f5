package app.greenroom.session.live;

import app.greenroom.capture.Frame;
import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.FrameMeter;
import app.greenroom.vision.pose.TwoSeats;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Nets that are read with the first picture, on its side's own thread: a busy computer takes seconds for it, in which the sound
 * is not to wait. Used by one thread.
 */
final class LateNets implements FrameMeter {
    private final Supplier<FrameMeter> nets;
    private @Nullable FrameMeter there;
    private TwoSeats.@Nullable Told seats;
    private boolean closed;

    LateNets(Supplier<FrameMeter> nets) {
        this.nets = nets;
    }

    @Override
    public FrameFacts measure(Frame frame) {
        FrameMeter here = there;
        if (here == null) {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            here = nets.get();
            there = here;
            if (seats != null) {
                here.measured(seats);
            }
        }
        return here.measure(frame);
    }

    @Override
    public void measured(TwoSeats.Told told) {
        seats = told;
        if (there != null) {
            there.measured(told);
        }
    }

    @Override
    public void restart() {
        if (there != null) {
            there.restart();
        }
    }

    @Override
    public void close() {
        closed = true;
        if (there != null) {
            there.close();
        }
    }
}
