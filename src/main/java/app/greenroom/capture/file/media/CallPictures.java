package app.greenroom.capture.file.media;

import app.greenroom.capture.Frame;
import app.greenroom.io.NativeParts;
import java.io.IOException;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/**
 * Encodes pictures as a call does and decodes them again, so that one sees what a bit rate leaves of them: VP8 for real time at a
 * constant rate, with one picture at the beginning that stands by itself and the rest built on those before. Nothing touches the
 * disk. Used by one thread.
 */
public final class CallPictures implements AutoCloseable {
    private static final int TICKS = 90_000; // a second, the clock of pictures in RTP
    private static final int MOST_QUANTISER = 56; // as libwebrtc sets it for VP8: what needs more is left out
    private static final int LEAST_QUANTISER = 2;
    private static final double BUFFER = 0.6; // seconds of the rate that one picture may borrow; likewise
    private static final String LEAVE_OUT = "30"; // per cent of that buffer at which pictures are left out; likewise
    private static final String SPEED = "-6"; // likewise; from 0 on libvpx goes by how long this computer took before
    private static final int KEY_EVERY = 3000; // pictures: none but the first stands by itself

    private final AVCodecContext encoder;
    private final AVCodecContext decoder;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final AVFrame decoded = avutil.av_frame_alloc();
    private final PictureScaling scaling = new PictureScaling();
    private final @Nullable YuvFrame yuv;
    private long last = -1;

    /**
     * A picture behind the line.
     *
     * @param frame as it is decoded, of the size that was asked for
     * @param bytes that it took on the line, headers apart
     */
    public record Seen(Frame frame, int bytes) {}

    /**
     * Begins a call.
     *
     * @param width in pixels, made even
     * @param height in pixels, made even
     * @param bits a second that the pictures may take
     * @param rate how many pictures a second are expected
     * @throws IOException when this computer cannot encode or decode VP8
     */
    public CallPictures(int width, int height, int bits, double rate) throws IOException {
        NativeParts.compare("org/bytedeco/ffmpeg");
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        AVCodec writes = avcodec.avcodec_find_encoder_by_name("libvpx");
        AVCodec reads = avcodec.avcodec_find_decoder_by_name("vp8");
        encoder = avcodec.avcodec_alloc_context3(writes);
        decoder = avcodec.avcodec_alloc_context3(reads);
        YuvFrame form = null;
        boolean done = false;
        try {
            if (writes == null || writes.isNull() || reads == null || reads.isNull()) {
                throw new IOException("no encoder or decoder for VP8");
            }
            encoder.width(YuvFrame.even(width));
            encoder.height(YuvFrame.even(height));
            encoder.pix_fmt(avutil.AV_PIX_FMT_YUV420P);
            encoder.time_base(new AVRational().num(1).den(TICKS));
            encoder.framerate(
                    new AVRational().num((int) Math.max(1, Math.round(rate))).den(1));
            encoder.bit_rate(bits);
            encoder.rc_min_rate(bits);
            encoder.rc_max_rate(bits);
            encoder.rc_buffer_size((int) (BUFFER * bits));
            encoder.qmin(LEAST_QUANTISER);
            encoder.qmax(MOST_QUANTISER);
            encoder.gop_size(KEY_EVERY);
            encoder.thread_count(1);
            AVDictionary options = new AVDictionary(null);
            avutil.av_dict_set(options, "deadline", "realtime", 0);
            avutil.av_dict_set(options, "cpu-used", SPEED, 0);
            avutil.av_dict_set(options, "lag-in-frames", "0", 0);
            avutil.av_dict_set(options, "drop-threshold", LEAVE_OUT, 0);
            int opened = avcodec.avcodec_open2(encoder, writes, options);
            avutil.av_dict_free(options);
            MovieWriter.check(opened);
            decoder.thread_count(1);
            MovieWriter.check(avcodec.avcodec_open2(decoder, reads, (AVDictionary) null));
            form = new YuvFrame(encoder.width(), encoder.height());
            done = true;
        } finally {
            yuv = form;
            if (!done) {
                close();
            }
        }
    }

    /**
     * Sends a picture.
     *
     * @param time seconds since the call began, later than that of the one before
     * @return how it comes out; empty where it was left out, because the rate has no room for it
     * @throws IOException when it cannot be encoded
     */
    public Optional<Seen> send(Frame picture, double time) throws IOException {
        YuvFrame form = yuv;
        if (form == null) {
            throw new IOException("not open");
        }
        long ticks = Math.max(last + 1, Math.round(time * TICKS));
        last = ticks;
        MovieWriter.check(avcodec.avcodec_send_frame(encoder, form.of(picture, ticks)));
        Optional<Seen> seen = Optional.empty();
        while (avcodec.avcodec_receive_packet(encoder, packet) >= 0) {
            int bytes = packet.size();
            int sent = avcodec.avcodec_send_packet(decoder, packet);
            avcodec.av_packet_unref(packet);
            MovieWriter.check(sent);
            while (avcodec.avcodec_receive_frame(decoder, decoded) >= 0) {
                decoded.colorspace(avutil.AVCOL_SPC_BT709); // as it was encoded; VP8 itself does not say
                decoded.color_range(avutil.AVCOL_RANGE_MPEG);
                seen = scaling.converted(decoded, Math.max(decoded.width(), decoded.height()), time)
                        .map(frame -> new Seen(frame, bytes));
            }
        }
        return seen;
    }

    @Override
    public void close() {
        if (yuv != null) {
            yuv.close();
        }
        scaling.close();
        avcodec.avcodec_free_context(encoder);
        avcodec.avcodec_free_context(decoder);
        avcodec.av_packet_free(packet);
        avutil.av_frame_free(decoded);
    }
}
