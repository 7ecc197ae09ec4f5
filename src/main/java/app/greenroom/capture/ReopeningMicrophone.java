package app.greenroom.capture;

import app.greenroom.io.Pause;
import app.greenroom.model.SoundKind;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * A microphone that is opened again after it failed, or could not be opened at first. It may come back with another sample
 * rate or number of channels than before.
 */
public final class ReopeningMicrophone extends Reopening<AudioBlock, AudioSource> implements AudioSource {
    /**
     * Opens the microphone for the first time. Where that fails, the first {@link #next} throws and the next one waits for it.
     *
     * @param seconds when nobody waits for it any more, from now on
     * @param nanoTime counts nanoseconds from any origin
     */
    public ReopeningMicrophone(Opening<AudioSource> opening, double seconds, LongSupplier nanoTime, Pause pause) {
        super(opening, Missing::new, seconds, nanoTime, pause);
    }

    @Override
    AudioBlock shifted(AudioBlock block, double seconds) {
        return new AudioBlock(block.samples(), block.channels(), block.sampleRate(), block.time() + seconds);
    }

    @Override
    public SoundKind kind() {
        return source().kind();
    }

    /** Stands for the microphone until it can be opened. */
    private record Missing(DeviceFault fault) implements AudioSource {
        @Override
        public String name() {
            return fault.device().name();
        }

        @Override
        public Optional<AudioBlock> next() throws CaptureException {
            throw new CaptureException(fault);
        }

        @Override
        public void close() {}
    }
}
