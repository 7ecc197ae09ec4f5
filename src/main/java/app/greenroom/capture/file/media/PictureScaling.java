package app.greenroom.capture.file.media;

import app.greenroom.capture.Frame;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.ffmpeg.swscale.SwsFilter;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** Turns decoded pictures of any form into frames: red, green, blue, square pixels, upright, not larger than needed. */
final class PictureScaling implements AutoCloseable {
    /** What the checks look for is all there at this length; larger pictures only cost time and memory. */
    private static final int LONGEST_SIDE = 1280;

    private static final int LEAST_SIDE = 16;
    private static final double MOST_STRETCH = 4; // a wilder shape of pixels is a damaged header

    private @Nullable SwsContext context;
    private BytePointer buffer = new BytePointer();

    /**
     * One picture.
     *
     * @param quarters quarter turns clockwise
     * @return empty when it is too small or cannot be converted
     */
    Optional<Frame> upright(AVFrame frame, int quarters, double time) {
        double stretch = stretch(frame.sample_aspect_ratio());
        double wide = frame.width() * Math.max(1, stretch);
        double high = frame.height() / Math.min(1, stretch);
        double scale = Math.min(1, LONGEST_SIDE / Math.max(wide, high));
        int width = (int) Math.round(wide * scale);
        int height = (int) Math.round(high * scale);
        if (width < LEAST_SIDE || height < LEAST_SIDE) {
            return Optional.empty();
        }
        SwsContext converting = swscale.sws_getCachedContext(
                context,
                frame.width(),
                frame.height(),
                frame.format(),
                width,
                height,
                avutil.AV_PIX_FMT_RGB24,
                scale < 1 ? swscale.SWS_AREA : swscale.SWS_BILINEAR,
                (SwsFilter) null,
                (SwsFilter) null,
                (DoublePointer) null);
        context = converting;
        if (converting == null) {
            return Optional.empty();
        }
        // Rows begin at multiples of 64 bytes: the converter may write past a row's end.
        int row = (3 * width + 63) / 64 * 64;
        long size = (long) row * height + 64;
        if (buffer.capacity() < size) {
            buffer.close();
            buffer = new BytePointer(size);
        }
        try (PointerPointer<Pointer> planes = new PointerPointer<>(4);
                IntPointer rows = new IntPointer(row, 0, 0, 0)) {
            planes.put(0, buffer);
            planes.put(1, (Pointer) null);
            planes.put(2, (Pointer) null);
            planes.put(3, (Pointer) null);
            int done = swscale.sws_scale(converting, frame.data(), frame.linesize(), 0, frame.height(), planes, rows);
            if (done != height) {
                return Optional.empty();
            }
        }
        byte[] rgb = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            buffer.position((long) y * row).get(rgb, 3 * width * y, 3 * width);
        }
        buffer.position(0);
        return Optional.of(turned(rgb, width, height, quarters, time));
    }

    private static double stretch(AVRational ratio) {
        if (ratio == null || ratio.num() <= 0 || ratio.den() <= 0) {
            return 1;
        }
        double value = (double) ratio.num() / ratio.den();
        return value > MOST_STRETCH || value < 1 / MOST_STRETCH ? 1 : value;
    }

    private static Frame turned(byte[] rgb, int width, int height, int quarters, double time) {
        if (quarters == 0) {
            return new Frame(width, height, rgb, time);
        }
        boolean half = quarters == 2;
        int newWidth = half ? width : height;
        int newHeight = half ? height : width;
        byte[] turned = new byte[rgb.length];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                int fromX = half ? width - 1 - x : quarters == 1 ? y : width - 1 - y;
                int fromY = half ? height - 1 - y : quarters == 1 ? height - 1 - x : x;
                int from = 3 * (fromY * width + fromX);
                int to = 3 * (y * newWidth + x);
                turned[to] = rgb[from];
                turned[to + 1] = rgb[from + 1];
                turned[to + 2] = rgb[from + 2];
            }
        }
        return new Frame(newWidth, newHeight, turned, time);
    }

    @Override
    public void close() {
        if (context != null) {
            swscale.sws_freeContext(context);
            context = null;
        }
        buffer.close();
    }
}
