package app.greenroom.call;

import java.nio.ByteBuffer;

/** Takes sound, on the library's thread: it must not wait. */
@FunctionalInterface
public interface SoundSink {
    /**
     * Ten milliseconds.
     *
     * @param samples of 16 bits, the low byte first, channels side by side; good until this returns
     * @param rate samples a second
     * @param channels 1 or 2
     */
    void sound(ByteBuffer samples, int rate, int channels);
}
