package app.greenroom.capture.file.media;

import app.greenroom.capture.Frame;
import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.ffmpeg.swscale.SwsFilter;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** Pictures as encoders take them: brightness and colour by BT.709, 4:2:0, all of one size. Used by one thread. */
final class YuvFrame implements AutoCloseable {
    private final AVFrame frame = avutil.av_frame_alloc();
    private BytePointer rgb = new BytePointer();
    private @Nullable SwsContext scaling;

    /**
     * @param width of what comes out, even
     * @param height of what comes out, even
     * @throws IOException when there is no memory for it
     */
    YuvFrame(int width, int height) throws IOException {
        frame.format(avutil.AV_PIX_FMT_YUV420P);
        frame.width(width);
        frame.height(height);
        frame.colorspace(avutil.AVCOL_SPC_BT709);
        frame.color_range(avutil.AVCOL_RANGE_MPEG);
        int result = avutil.av_frame_get_buffer(frame, 0);
        if (result < 0) {
            avutil.av_frame_free(frame);
            MovieWriter.check(result);
        }
    }

    /** The next even number of pixels, at least two. */
    static int even(double pixels) {
        return Math.max(2, 2 * (int) Math.round(pixels / 2));
    }

    /**
     * A picture of any size in this one's form; valid until the next call.
     *
     * @param ticks its time on the encoder's clock
     * @throws IOException when there is no converter for it
     */
    AVFrame of(Frame picture, long ticks) throws IOException {
        byte[] bytes = picture.rgb();
        if (rgb.capacity() < bytes.length) {
            rgb.close();
            rgb = new BytePointer(bytes.length + 64L);
        }
        rgb.put(bytes, 0, bytes.length);
        SwsContext context = swscale.sws_getCachedContext(
                scaling,
                picture.width(),
                picture.height(),
                avutil.AV_PIX_FMT_RGB24,
                frame.width(),
                frame.height(),
                avutil.AV_PIX_FMT_YUV420P,
                swscale.SWS_BILINEAR,
                (SwsFilter) null,
                (SwsFilter) null,
                (DoublePointer) null);
        scaling = context;
        if (context == null) {
            throw new IOException("no converter for such pictures");
        }
        swscale.sws_setColorspaceDetails(
                context,
                swscale.sws_getCoefficients(swscale.SWS_CS_DEFAULT),
                1,
                swscale.sws_getCoefficients(swscale.SWS_CS_ITU709),
                0,
                0,
                1 << 16,
                1 << 16);
        MovieWriter.check(avutil.av_frame_make_writable(frame));
        try (PointerPointer<BytePointer> planes = new PointerPointer<>(4);
                IntPointer rows = new IntPointer(3 * picture.width(), 0, 0, 0)) {
            planes.put(0, rgb);
            planes.put(1, (BytePointer) null);
            planes.put(2, (BytePointer) null);
            planes.put(3, (BytePointer) null);
            MovieWriter.check(
                    swscale.sws_scale(context, planes, rows, 0, picture.height(), frame.data(), frame.linesize()));
        }
        frame.pts(ticks);
        return frame;
    }

    /** Overwrites what was passed in last, and gives its memory back. */
    @Override
    public void close() {
        if (rgb.capacity() > 0) {
            rgb.fill(0);
        }
        rgb.close();
        if (scaling != null) {
            swscale.sws_freeContext(scaling);
            scaling = null;
        }
        avutil.av_frame_free(frame);
    }
}
