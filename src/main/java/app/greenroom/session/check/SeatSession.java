package app.greenroom.session.check;

import app.greenroom.model.Outcome;
import app.greenroom.session.live.Recorder;
import app.greenroom.session.live.SeatTrial;
import app.greenroom.text.Text;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The ten-second step beside a live watch, see {@link SeatTrial}: what the two seats tell of the camera, the watch knows from then
 * on. {@link #run} blocks and is called on a thread of its own.
 */
public final class SeatSession {
    private static final long TICK_MILLIS = 100;
    private static final long MOST_SECONDS = 100; // should pictures come, but no time pass in them

    private final Recorder recorder;
    private final LongSupplier nanoTime;

    /** Is told how it goes, on the thread that runs the step. */
    public interface Listener {
        /**
         * It goes on.
         *
         * @param state what the person is asked for, and how much of that is done
         * @param said what to say
         */
        void at(SeatTrial.State state, Optional<Text> said);
    }

    /**
     * A step.
     *
     * @param recorder stands beside the watch
     * @param nanoTime counts nanoseconds from any origin
     */
    public SeatSession(Recorder recorder, LongSupplier nanoTime) {
        this.recorder = recorder;
        this.nanoTime = nanoTime;
    }

    /** Runs the step to its end, or until the camera is gone, which is returned. */
    public Optional<Outcome.CouldNotCheck> run(Listener listener) throws InterruptedException {
        SeatTrial trial = new SeatTrial();
        recorder.seats(Optional.of(trial));
        try {
            long end = nanoTime.getAsLong() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
            SeatTrial.State state = recorder.at(trial);
            while (state.phase() != SeatTrial.Phase.DONE && nanoTime.getAsLong() < end) {
                if (recorder.camera().isEmpty()) {
                    return Optional.of(recorder.noPicture());
                }
                listener.at(state, SeatText.of(state.phase(), state.told()));
                recorder.await(TICK_MILLIS, () -> false);
                state = recorder.at(trial);
            }
            state.told().filter(told -> told.trouble().isEmpty()).ifPresent(recorder::stands);
            listener.at(
                    new SeatTrial.State(SeatTrial.Phase.DONE, 1, state.told()),
                    SeatText.of(SeatTrial.Phase.DONE, state.told()));
            return Optional.empty();
        } finally {
            recorder.seats(Optional.empty());
        }
    }
}
