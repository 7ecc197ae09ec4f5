package app.greenroom.capture.file.media;

import java.nio.file.Path;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * Films of plain colours, one a tenth of a second, stored in a given form.
 *
 * @param codec FFmpeg's name of the encoder
 * @param format the form of the pixels
 * @param space the matrix
 * @param range full or limited
 * @param transfer the curve from light to values, only noted
 * @param primaries the colours of the screen, only noted
 */
record ColouredMedia(String codec, int format, int space, int range, int transfer, int primaries) {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 48;

    /** Usual SDR. */
    static ColouredMedia plain(String codec, int format, int space, int range) {
        return new ColouredMedia(codec, format, space, range, avutil.AVCOL_TRC_BT709, avutil.AVCOL_PRI_BT709);
    }

    /**
     * Writes a film.
     *
     * @param colours red, green, blue and, where the form has it, opacity, as they are stored, 0–1
     */
    void write(Path file, List<double[]> colours) {
        write(file, WIDTH, HEIGHT, colours);
    }

    void write(Path file, int width, int height, List<double[]> colours) {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        AVFormatContext container = new AVFormatContext(null);
        check(avformat.avformat_alloc_output_context2(
                container, (AVOutputFormat) null, (String) null, file.toString()));
        AVIOContext out = new AVIOContext(null);
        check(avformat.avio_open(out, file.toString(), avformat.AVIO_FLAG_WRITE));
        container.pb(out);
        AVCodec encoderKind = avcodec.avcodec_find_encoder_by_name(codec);
        AVCodecContext encoder = avcodec.avcodec_alloc_context3(encoderKind);
        encoder.width(width);
        encoder.height(height);
        encoder.pix_fmt(format);
        encoder.time_base(new AVRational().num(1).den(10));
        encoder.bit_rate(4_000_000);
        encoder.colorspace(space);
        encoder.color_range(range);
        encoder.color_trc(transfer);
        encoder.color_primaries(primaries);
        if ((container.oformat().flags() & avformat.AVFMT_GLOBALHEADER) != 0) {
            encoder.flags(encoder.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
        }
        check(avcodec.avcodec_open2(encoder, encoderKind, (AVDictionary) null));
        AVStream stream = avformat.avformat_new_stream(container, encoderKind);
        stream.time_base(encoder.time_base());
        check(avcodec.avcodec_parameters_from_context(stream.codecpar(), encoder));
        check(avformat.avformat_write_header(container, (AVDictionary) null));
        AVPacket packet = avcodec.av_packet_alloc();
        for (int i = 0; i <= colours.size(); i++) {
            AVFrame frame = i < colours.size() ? frame(width, height, colours.get(i)) : new AVFrame(null);
            if (i < colours.size()) {
                frame.pts(i);
            }
            check(avcodec.avcodec_send_frame(encoder, frame));
            while (avcodec.avcodec_receive_packet(encoder, packet) >= 0) {
                packet.duration(1);
                avcodec.av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
                check(avformat.av_interleaved_write_frame(container, packet));
            }
            avutil.av_frame_free(frame);
        }
        check(avformat.av_write_trailer(container));
        avformat.avio_closep(container.pb());
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(encoder);
        avformat.avformat_free_context(container);
    }

    private AVFrame frame(int width, int height, double[] colour) {
        AVFrame frame = avutil.av_frame_alloc();
        frame.format(format);
        frame.width(width);
        frame.height(height);
        frame.color_range(range);
        frame.colorspace(space);
        frame.color_trc(transfer);
        frame.color_primaries(primaries);
        check(avutil.av_frame_get_buffer(frame, 0));
        AVPixFmtDescriptor form = avutil.av_pix_fmt_desc_get(format);
        int bits = form.comp(0).depth();
        double[] values = stored(colour, bits);
        for (int plane = 0; plane < form.nb_components(); plane++) {
            boolean half = plane == 1 || plane == 2;
            int high = half ? -(-height >> form.log2_chroma_h()) : height;
            for (int y = 0; y < high; y++) {
                long row = (long) y * frame.linesize(plane);
                int wide = half ? -(-width >> form.log2_chroma_w()) : width;
                for (int x = 0; x < wide; x++) {
                    int value = (int) Math.round(values[plane]);
                    if (bits == 8) {
                        frame.data(plane).put(row + x, (byte) value);
                    } else {
                        frame.data(plane).put(row + 2L * x, (byte) value);
                        frame.data(plane).put(row + 2L * x + 1, (byte) (value >> 8));
                    }
                }
            }
        }
        return frame;
    }

    /** Brightness, the two differences and opacity, as ITU-R BT.601, 709, 2020 and ITU-T H.273 define them. */
    private double[] stored(double[] colour, int bits) {
        boolean wide = space == avutil.AVCOL_SPC_BT2020_NCL;
        boolean hd = space == avutil.AVCOL_SPC_BT709;
        double red = wide ? 0.2627 : hd ? 0.2126 : 0.299;
        double blue = wide ? 0.0593 : hd ? 0.0722 : 0.114;
        double luma = red * colour[0] + (1 - red - blue) * colour[1] + blue * colour[2];
        double cb = (colour[2] - luma) / (2 * (1 - blue));
        double cr = (colour[0] - luma) / (2 * (1 - red));
        int unit = 1 << (bits - 8);
        double most = (1 << bits) - 1.0;
        boolean full = range == avutil.AVCOL_RANGE_JPEG;
        double middle = 128.0 * unit;
        double opacity = colour.length > 3 ? colour[3] : 1;
        return full
                ? new double[] {most * luma, middle + most * cb, middle + most * cr, most * opacity}
                : new double[] {
                    unit * (16 + 219 * luma), middle + unit * 224 * cb, middle + unit * 224 * cr, most * opacity
                };
    }

    private static void check(int result) {
        if (result < 0) {
            throw new IllegalStateException("FFmpeg answers " + result);
        }
    }
}
