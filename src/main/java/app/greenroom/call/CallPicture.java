package app.greenroom.call;

import java.nio.ByteBuffer;

/**
 * A picture of a call: I420, that is brightness of each pixel, then both colours of every second pixel of every second row,
 * without gaps.
 *
 * @param width even
 * @param height even
 * @param bytes 1.5 × width × height
 * @param nanos when it was made or came in, on the call's clock
 */
public record CallPicture(int width, int height, ByteBuffer bytes, long nanos) {
    /** Pixels a side at most. */
    static final int MOST = 4_096;

    public CallPicture {
        if (width < 2
                || height < 2
                || width > MOST
                || height > MOST
                || width % 2 + height % 2 > 0
                || bytes.remaining() != width * height * 3 / 2) {
            throw new IllegalArgumentException("no picture of " + width + " × " + height);
        }
        bytes = bytes.slice();
    }

    /** How bright a pixel is, 0–255. */
    public int brightness(int x, int y) {
        return bytes.get(y * width + x) & 0xFF;
    }
}
