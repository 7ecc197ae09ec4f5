package app.greenroom.capture.file.media;

import app.greenroom.capture.Frame;
import app.greenroom.capture.Orientation;
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

    /** Without it dark colours come out darker by up to a tenth; sixteen bits a colour come out wrong with all of it. */
    private static final int ACCURATE = swscale.SWS_ACCURATE_RND | swscale.SWS_FULL_CHR_H_INT;

    private static final int HD_WIDTH = 1280;
    private static final int HD_HEIGHT = 577;
    private static final int ONE = 1 << 16; // contrast and saturation as they are, for FFmpeg
    private static final int ALIGNED = 64; // rows begin at multiples of it: the converter may write past a row's end

    private @Nullable SwsContext context;
    private @Nullable ColourMapping mapping;
    private BytePointer buffer = new BytePointer();

    /**
     * One picture, over black where it is transparent.
     *
     * @param orientation how it becomes upright
     * @return empty when it is too small or cannot be converted
     */
    Optional<Frame> upright(AVFrame frame, Orientation orientation, double time) {
        return converted(frame, LONGEST_SIDE, time).map(orientation::upright);
    }

    /** The same as it is stored, and of its own size up to so many pixels in length. */
    Optional<Frame> converted(AVFrame frame, int longest, double time) {
        double stretch = stretch(frame.sample_aspect_ratio());
        double wide = frame.width() * Math.max(1, stretch);
        double high = frame.height() / Math.min(1, stretch);
        double scale = Math.min(1, longest / Math.max(wide, high));
        int width = (int) Math.round(wide * scale);
        int height = (int) Math.round(high * scale);
        if (width < LEAST_SIDE || height < LEAST_SIDE) {
            return Optional.empty();
        }
        mapping = ColourMapping.of(frame, mapping).orElse(null);
        int form = mapping != null ? avutil.AV_PIX_FMT_RGB48LE : avutil.AV_PIX_FMT_RGBA;
        SwsContext converting = swscale.sws_getCachedContext(
                context,
                frame.width(),
                frame.height(),
                frame.format(),
                width,
                height,
                form,
                (scale < 1 ? swscale.SWS_AREA : swscale.SWS_BILINEAR)
                        | (mapping != null ? swscale.SWS_ACCURATE_RND : ACCURATE),
                (SwsFilter) null,
                (SwsFilter) null,
                (DoublePointer) null);
        context = converting;
        if (converting == null || !colours(converting, frame)) {
            return Optional.empty();
        }
        int pixel = mapping != null ? 6 : 4;
        int row = (pixel * width + ALIGNED - 1) / ALIGNED * ALIGNED;
        long size = (long) row * height + ALIGNED;
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
        byte[] stored = new byte[4 * width];
        for (int y = 0; y < height; y++) {
            buffer.position((long) y * row);
            if (mapping != null) {
                mapping.map(buffer, width, rgb, 3 * width * y);
            } else {
                buffer.get(stored);
                overBlack(stored, rgb, 3 * width * y);
            }
        }
        buffer.position(0);
        return Optional.of(new Frame(width, height, rgb, time));
    }

    private static void overBlack(byte[] rgba, byte[] rgb, int at) {
        int o = at;
        for (int i = 0; i < rgba.length; i += 4) {
            int alpha = rgba[i + 3] & 255;
            for (int colour = 0; colour < 3; colour++) {
                int value = rgba[i + colour] & 255;
                rgb[o++] = (byte) (alpha == 255 ? value : (value * alpha + 127) / 255);
            }
        }
    }

    /** Tells the converter how brightness and colour are stored; false when that is unknown to it. */
    private static boolean colours(SwsContext converting, AVFrame frame) {
        int space = frame.colorspace();
        if (space == avutil.AVCOL_SPC_UNSPECIFIED || space == avutil.AVCOL_SPC_RESERVED) {
            // As players do where a file does not say: high definition is BT.709, all else BT.601.
            boolean hd = frame.width() >= HD_WIDTH || frame.height() >= HD_HEIGHT;
            space = hd ? avutil.AVCOL_SPC_BT709 : avutil.AVCOL_SPC_SMPTE170M;
        } else if (space == avutil.AVCOL_SPC_YCGCO || space > avutil.AVCOL_SPC_BT2020_CL) {
            return false;
        }
        boolean full = frame.color_range() == avutil.AVCOL_RANGE_JPEG || isFull(frame.format());
        IntPointer to = swscale.sws_getCoefficients(swscale.SWS_CS_DEFAULT);
        IntPointer from = swscale.sws_getCoefficients(space);
        int result = swscale.sws_setColorspaceDetails(converting, from, full ? 1 : 0, to, 1, 0, ONE, ONE);
        // Pictures that are stored as red, green and blue have no such details.
        return result >= 0 || isRgb(frame.format());
    }

    private static boolean isRgb(int format) {
        return (avutil.av_pix_fmt_desc_get(format).flags() & avutil.AV_PIX_FMT_FLAG_RGB) != 0;
    }

    /** The forms of old decoders, whose names say that they use all values. */
    private static boolean isFull(int format) {
        return format == avutil.AV_PIX_FMT_YUVJ420P
                || format == avutil.AV_PIX_FMT_YUVJ422P
                || format == avutil.AV_PIX_FMT_YUVJ444P
                || format == avutil.AV_PIX_FMT_YUVJ440P
                || format == avutil.AV_PIX_FMT_YUVJ411P;
    }

    private static double stretch(AVRational ratio) {
        if (ratio == null || ratio.num() <= 0 || ratio.den() <= 0) {
            return 1;
        }
        double value = (double) ratio.num() / ratio.den();
        return value > MOST_STRETCH || value < 1 / MOST_STRETCH ? 1 : value;
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
