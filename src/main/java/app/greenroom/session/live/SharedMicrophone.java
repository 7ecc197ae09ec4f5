package app.greenroom.session.live;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** The microphone of a live watch that goes on meanwhile, from now on; the time of the first block is 0. */
public final class SharedMicrophone implements AudioSource {
    private static final long TICK_MILLIS = 50;
    private static final long LATE = TimeUnit.SECONDS.toNanos(3);

    private final Recorder recorder;
    private final LongSupplier nanoTime;
    private final String name;
    private final GuidedRecording take;
    private int given;
    private double first;

    /**
     * @param nanoTime counts nanoseconds from any origin
     */
    public SharedMicrophone(Recorder recorder, LongSupplier nanoTime) {
        this.recorder = recorder;
        this.nanoTime = nanoTime;
        name = recorder.microphone().map(AudioSource::name).orElse("");
        take = recorder.begin();
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * The next block.
     *
     * @throws CaptureException when the watch has lost the microphone, or hears another one by now
     */
    @Override
    public Optional<AudioBlock> next() throws CaptureException, InterruptedException {
        Optional<AudioBlock> block = heard();
        long start = block.isPresent() ? 0 : nanoTime.getAsLong();
        while (block.isEmpty() && recorder.microphone().isPresent() && nanoTime.getAsLong() - start < LATE) {
            recorder.await(TICK_MILLIS, () -> take.block(given).isPresent());
            block = heard();
        }
        if (block.isPresent()) {
            return block;
        }
        throw new CaptureException(new DeviceFault.Unplugged(DeviceName.microphone(name)));
    }

    private Optional<AudioBlock> heard() {
        Optional<AudioBlock> next = recorder.block(take, given);
        if (next.isEmpty()) {
            return Optional.empty();
        }
        AudioBlock block = next.get();
        first = given == 0 ? block.time() : first;
        given++;
        return Optional.of(new AudioBlock(block.samples(), block.channels(), block.sampleRate(), block.time() - first));
    }

    /** Hears nothing more; the watch keeps the microphone. */
    @Override
    public void close() {
        recorder.end(take);
    }
}
