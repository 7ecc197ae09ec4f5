package app.greenroom.capture;

import app.greenroom.model.SoundKind;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A microphone that is opened again after it failed, or could not be opened at first. {@link #next} throws when it fails; called once more, it waits until the
 * microphone gives sound again, and goes on, perhaps with another sample rate or number of channels than before. Times count
 * from the first opening on, the time without it included.
 */
public final class ReopeningMicrophone implements AudioSource {
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Opening opening;
    private final double seconds;
    private final ReopeningCamera.Pause pause;
    private final LongSupplier nanoTime;
    private final long start;
    private final Optional<DeviceFault> missing;
    private volatile AudioSource source; // read by others than the thread that waits for sound
    private volatile double shift;
    private boolean failed;

    /** Opens the microphone, each time anew. */
    public interface Opening {
        /** Opens it. */
        AudioSource open() throws CaptureException;
    }

    /**
     * Opens the microphone for the first time. Where that fails, the first {@link #next} throws and the next one waits for it.
     *
     * @param seconds when nobody waits for it any more, from now on
     * @param nanoTime counts nanoseconds from any origin
     */
    public ReopeningMicrophone(Opening opening, double seconds, LongSupplier nanoTime, ReopeningCamera.Pause pause) {
        this.opening = opening;
        this.seconds = seconds;
        this.nanoTime = nanoTime;
        this.pause = pause;
        start = nanoTime.getAsLong();
        AudioSource first;
        Optional<DeviceFault> fault = Optional.empty();
        try {
            first = opening.open();
        } catch (CaptureException e) {
            first = new Missing(e.fault());
            fault = Optional.of(e.fault());
        }
        source = first;
        missing = fault;
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public SoundKind kind() {
        return source.kind();
    }

    @Override
    public Optional<String> insteadOf() {
        return source.insteadOf();
    }

    @Override
    public boolean comesBack() {
        return true;
    }

    @Override
    public Optional<DeviceFault> missing() {
        return missing;
    }

    /**
     * The next block.
     *
     * @return empty when the microphone is not back in time
     * @throws CaptureException when it fails; it may be asked again
     */
    @Override
    public Optional<AudioBlock> next() throws CaptureException, InterruptedException {
        if (failed) {
            return back();
        }
        try {
            return shifted(source.next());
        } catch (CaptureException e) {
            failed = true;
            source.close();
            throw e;
        }
    }

    private Optional<AudioBlock> back() throws InterruptedException {
        while (elapsed() < seconds) {
            pause.await();
            Optional<AudioBlock> block = again();
            if (block.isPresent()) {
                failed = false;
                return block;
            }
        }
        return Optional.empty();
    }

    /** Opens it once more; empty when it is not back yet. */
    private Optional<AudioBlock> again() throws InterruptedException {
        double opened = elapsed();
        AudioSource again;
        try {
            again = opening.open();
        } catch (CaptureException e) {
            return Optional.empty();
        }
        boolean works = false;
        try {
            Optional<AudioBlock> block = again.next();
            works = block.isPresent();
            if (works) {
                source = again;
                shift = opened;
            }
            return shifted(block);
        } catch (CaptureException e) {
            return Optional.empty();
        } finally {
            if (!works) {
                again.close();
            }
        }
    }

    private double elapsed() {
        return (nanoTime.getAsLong() - start) / SECOND;
    }

    private Optional<AudioBlock> shifted(Optional<AudioBlock> block) {
        return block.map(b -> new AudioBlock(b.samples(), b.channels(), b.sampleRate(), b.time() + shift));
    }

    @Override
    public void close() {
        source.close();
    }

    /** Stands for the microphone until it can be opened. */
    private record Missing(DeviceFault fault) implements AudioSource {
        @Override
        public String name() {
            return fault.device();
        }

        @Override
        public Optional<AudioBlock> next() throws CaptureException {
            throw new CaptureException(fault);
        }

        @Override
        public void close() {}
    }
}
