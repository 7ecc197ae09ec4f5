package app.greenroom.session.device;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.CaptureSource;
import app.greenroom.capture.Reopening;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Opens a device again that has failed: for some seconds only the same one, because a plug that was touched or a system that
 * wakes up gives it back by then; after that whichever there is.
 *
 * @param <S> the device
 */
final class SameFirst<S extends CaptureSource<?>> implements Reopening.Opening<S> {
    /** How long only the same device is tried. */
    static final double PATIENCE = 5; // seconds

    private final Reopening.Opening<S> usual;
    private final Function<S, Reopening.Opening<S>> same;
    private final LongSupplier nanoTime;
    private Optional<Reopening.Opening<S>> again = Optional.empty();
    private Optional<Long> failing = Optional.empty();

    /**
     * @param usual opens the device that is to be used, or another one where that is missing
     * @param same opens the same device as the one given and no other
     * @param nanoTime counts nanoseconds from any origin
     */
    SameFirst(Reopening.Opening<S> usual, Function<S, Reopening.Opening<S>> same, LongSupplier nanoTime) {
        this.usual = usual;
        this.same = same;
        this.nanoTime = nanoTime;
    }

    @Override
    public S open() throws CaptureException {
        if (again.isPresent()) {
            try {
                S opened = again.get().open();
                failing = Optional.empty();
                return opened;
            } catch (CaptureException e) {
                long now = nanoTime.getAsLong();
                failing = Optional.of(failing.orElse(now));
                if ((now - failing.get()) / (double) TimeUnit.SECONDS.toNanos(1) < PATIENCE) {
                    throw e;
                }
            }
        }
        S opened = usual.open();
        again = Optional.of(same.apply(opened));
        failing = Optional.empty();
        return opened;
    }
}
