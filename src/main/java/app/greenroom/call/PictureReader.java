package app.greenroom.call;

import dev.onvoid.webrtc.media.video.I420Buffer;
import dev.onvoid.webrtc.media.video.VideoFrame;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Copies pictures out of the library's memory. */
final class PictureReader {
    private PictureReader() {}

    /** A picture; empty for one of an odd or immense size, which no Greenroom sends. */
    static Optional<CallPicture> read(VideoFrame frame, long nanos) {
        I420Buffer from = frame.buffer.toI420();
        try {
            int width = from.getWidth();
            int height = from.getHeight();
            if (width % 2 + height % 2 > 0 || Math.max(width, height) > CallPicture.MOST) {
                return Optional.empty();
            }
            ByteBuffer bytes = ByteBuffer.allocate(width * height * 3 / 2);
            copy(from.getDataY(), from.getStrideY(), width, height, bytes);
            copy(from.getDataU(), from.getStrideU(), width / 2, height / 2, bytes);
            copy(from.getDataV(), from.getStrideV(), width / 2, height / 2, bytes);
            return Optional.of(new CallPicture(width, height, bytes.flip(), nanos));
        } finally {
            if (from != frame.buffer) {
                from.release();
            }
        }
    }

    private static void copy(ByteBuffer from, int stride, int width, int height, ByteBuffer into) {
        for (int y = 0; y < height; y++) {
            into.put(into.position(), from, y * stride, width);
            into.position(into.position() + width);
        }
    }
}
