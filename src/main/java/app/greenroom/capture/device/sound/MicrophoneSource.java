package app.greenroom.capture.device.sound;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.LatestQueue;
import app.greenroom.model.SoundKind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.TargetDataLine;
import org.jspecify.annotations.Nullable;

/** A microphone on a thread of its own. Sixteen-bit signed samples, little-endian. */
final class MicrophoneSource implements AudioSource {
    static final double FIRST = 2.9; // seconds until it must have given something
    static final double LATE = 2.5; // seconds without sound after which it counts as gone
    private static final int BLOCKS_A_SECOND = 50;
    private static final int QUEUE = 30 * BLOCKS_A_SECOND; // half a minute may wait before the oldest gives way
    private static final long CLOSE_MILLIS = 900;

    private final TargetDataLine line;
    private final String name;
    private final Optional<String> instead;
    private final Supplier<SoundKind> kind;
    private final LatestQueue<AudioBlock> queue = new LatestQueue<>(QUEUE);
    private final Thread thread;
    private @Nullable SoundKind told;
    private volatile boolean closing;
    private boolean first = true;

    /**
     * Starts.
     *
     * @param instead the microphone that was wanted, where this is another one
     * @param kind what it is; is asked once, by whoever first wants to know it
     */
    MicrophoneSource(TargetDataLine line, String name, Optional<String> instead, Supplier<SoundKind> kind) {
        this.line = line;
        this.name = name;
        this.instead = instead;
        this.kind = kind;
        thread = new Thread(this::run, "microphone");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<String> insteadOf() {
        return instead;
    }

    @Override
    public synchronized SoundKind kind() {
        SoundKind known = told == null ? kind.get() : told;
        told = known;
        return known;
    }

    @Override
    public Optional<AudioBlock> next() throws CaptureException, InterruptedException {
        DeviceFault late = first ? new DeviceFault.Silent(device()) : new DeviceFault.Unplugged(device());
        Optional<AudioBlock> block = queue.take(first ? FIRST : LATE, late);
        first = false;
        return block;
    }

    private void run() {
        DeviceFault gone = new DeviceFault.Unplugged(device());
        try {
            listen();
            if (closing) {
                queue.end();
            } else {
                queue.fail(gone);
            }
        } catch (RuntimeException e) { // the sound system throws its own when a device goes away
            queue.fail(gone);
        }
    }

    private void listen() {
        AudioFormat format = line.getFormat();
        int rate = Math.round(format.getSampleRate());
        byte[] bytes = new byte[rate / BLOCKS_A_SECOND * format.getFrameSize()];
        long position = 0;
        line.start();
        while (!closing) {
            int read = line.read(bytes, 0, bytes.length);
            if (read <= 0) {
                break; // the line was closed, here or by the system
            }
            float[] samples = new float[read / 2];
            ByteBuffer values = ByteBuffer.wrap(bytes, 0, read).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < samples.length; i++) {
                samples[i] = values.getShort() / 32768f;
            }
            queue.put(new AudioBlock(samples, format.getChannels(), rate, (double) position / rate));
            position += read / format.getFrameSize();
        }
    }

    @Override
    public void close() {
        closing = true;
        // Closing a line whose sound server has died can block, so it happens on a thread that may be left behind.
        Thread closer = new Thread(line::close, "microphone-close");
        closer.setDaemon(true);
        closer.start();
        try {
            closer.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
