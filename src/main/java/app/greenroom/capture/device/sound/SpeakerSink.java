package app.greenroom.capture.device.sound;

import app.greenroom.capture.AudioSink;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.SourceDataLine;
import org.jspecify.annotations.Nullable;

/** A loudspeaker on a thread of its own. Sixteen-bit signed samples, little-endian, the same on all channels. */
final class SpeakerSink implements AudioSink {
    private static final long CLOSE_MILLIS = 900;
    private static final int STEPS_A_SECOND = 50;

    private final SourceDataLine line;
    private final AudioFormat format;
    private final String name;
    private volatile boolean closing;
    private volatile @Nullable DeviceFault fault;

    SpeakerSink(SourceDataLine line, String name) {
        this.line = line;
        this.format = line.getFormat();
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int sampleRate() {
        return Math.round(format.getSampleRate());
    }

    @Override
    public void play(float[] mono) {
        byte[] bytes = bytes(mono);
        Thread thread = new Thread(() -> run(bytes), "speaker");
        thread.setDaemon(true);
        thread.start();
    }

    private byte[] bytes(float[] mono) {
        ByteBuffer buffer =
                ByteBuffer.allocate(mono.length * format.getFrameSize()).order(ByteOrder.LITTLE_ENDIAN);
        for (float sample : mono) {
            short value = (short) Math.round(Math.max(-1, Math.min(1, sample)) * Short.MAX_VALUE);
            for (int c = 0; c < format.getChannels(); c++) {
                buffer.putShort(value);
            }
        }
        return buffer.array();
    }

    private void run(byte[] bytes) {
        try {
            line.start();
            int step = sampleRate() / STEPS_A_SECOND * format.getFrameSize();
            for (int at = 0; at < bytes.length && !closing; at += step) {
                int length = Math.min(step, bytes.length - at);
                if (line.write(bytes, at, length) < length && !closing) {
                    fault = new DeviceFault.Unplugged(device());
                    return;
                }
            }
        } catch (RuntimeException e) { // the sound system throws its own when a device goes away
            fault = new DeviceFault.Unplugged(device());
        }
    }

    @Override
    public double played() throws CaptureException {
        DeviceFault why = fault;
        if (why != null) {
            throw new CaptureException(why);
        }
        return line.getLongFramePosition() / (double) format.getSampleRate();
    }

    @Override
    public void close() {
        closing = true;
        // Closing a line whose sound server has died can block, so it happens on a thread that may be left behind.
        Thread closer = new Thread(
                () -> {
                    line.stop();
                    line.close();
                },
                "speaker-close");
        closer.setDaemon(true);
        closer.start();
        try {
            closer.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
