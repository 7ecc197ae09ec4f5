package app.greenroom.mock;

import app.greenroom.capture.AudioBlock;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Sound as a call hands it over, made what the rest of this program takes. */
final class CallBlock {
    private CallBlock() {}

    /**
     * A copy of it.
     *
     * @param pcm samples of 16 bits, the low byte first, channels side by side
     * @param rate samples a second
     * @param channels at least 1
     */
    static AudioBlock of(ByteBuffer pcm, int rate, int channels) {
        ByteBuffer bytes = pcm.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        float[] samples = new float[bytes.remaining() / 2 / channels * channels];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = bytes.getShort() / 32768f;
        }
        return new AudioBlock(samples, channels, rate, 0);
    }
}
