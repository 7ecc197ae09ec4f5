package app.greenroom.capture.device;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.FilterFrameSource;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.PreviewedMicrophone;
import app.greenroom.session.device.Devices;
import app.greenroom.session.device.ThroughDevices;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Counts the pictures and blocks of devices as they are handed on, and what is missing between them. Safe for threads. */
public final class CountedDevices {
    private static final double LATE = 0.005; // seconds between two blocks beyond which one is missing

    private final AtomicLong frames = new AtomicLong();
    private final AtomicLong blocks = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicLong soundMicros = new AtomicLong();

    /** Devices that are counted from now on. */
    public Devices count(Devices devices) {
        return new ThroughDevices(
                devices, Camera::new, microphone -> new PreviewedMicrophone(microphone, new Blocks()));
    }

    /** Pictures so far. */
    public long frames() {
        return frames.get();
    }

    /** Blocks of sound so far. */
    public long blocks() {
        return blocks.get();
    }

    /** Blocks that are missing, by the times of those before and behind them. */
    public long dropped() {
        return dropped.get();
    }

    /** Seconds of sound so far. */
    public double sound() {
        return soundMicros.get() / 1e6;
    }

    private final class Camera extends FilterFrameSource {
        Camera(FrameSource real) {
            super(real);
        }

        @Override
        public Optional<Frame> next() throws CaptureException, InterruptedException {
            Optional<Frame> frame = source.next();
            frames.incrementAndGet();
            return frame;
        }
    }

    /** One microphone's blocks. */
    private final class Blocks implements Consumer<AudioBlock> {
        private double expected;

        @Override
        public void accept(AudioBlock block) {
            double length = (double) block.length() / block.sampleRate();
            if (block.time() > expected + LATE) {
                dropped.addAndGet(Math.round((block.time() - expected) / length));
            }
            expected = block.time() + length;
            blocks.incrementAndGet();
            soundMicros.addAndGet(Math.round(length * 1e6));
        }
    }
}
