package app.greenroom.capture.file.media;

import app.greenroom.capture.CaptureException;
import app.greenroom.text.Text;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/** Decodes one stream of a media file. Damaged packets are passed over. */
final class Decoder implements AutoCloseable {
    /** Pixels of the largest picture: 4K as cameras write it. More would take too much memory. */
    static final long MOST_PIXELS = 4096L * 2304;

    private final Demuxer demuxer;
    private final AVStream stream;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final AVFrame frame = avutil.av_frame_alloc();
    private @Nullable AVCodecContext context;
    private boolean onlyKeys;
    private boolean drained;

    /**
     * @param demuxer gives the packets, and is closed by this decoder
     * @throws CaptureException when this program cannot decode the stream; the demuxer is closed then
     */
    Decoder(Demuxer demuxer, AVStream stream, AVCodec codec) throws CaptureException {
        this.demuxer = demuxer;
        this.stream = stream;
        demuxer.only(stream);
        AVCodecContext opening = avcodec.avcodec_alloc_context3(codec);
        context = opening;
        AVDictionary options = new AVDictionary(null);
        avutil.av_dict_set(options, "max_pixels", Long.toString(MOST_PIXELS), 0);
        avutil.av_dict_set(options, "threads", "1", 0); // sound and picture share the processor's cores
        boolean opened = avcodec.avcodec_parameters_to_context(opening, stream.codecpar()) >= 0;
        opening.pkt_timebase(stream.time_base());
        opened = opened && avcodec.avcodec_open2(opening, codec, options) >= 0;
        avutil.av_dict_free(options);
        if (!opened) {
            close();
            throw demuxer.unreadable(Text.of("its sound or pictures are damaged"), null);
        }
    }

    /** Decodes pictures that stand by themselves only, and passes over those that build on others. */
    void onlyKeys() {
        onlyKeys = true;
        context().skip_frame(avcodec.AVDISCARD_NONKEY);
    }

    /** The next frame, valid until the next call; null at the end. */
    @Nullable
    AVFrame next() {
        AVCodecContext decoding = context();
        while (true) {
            int received = avcodec.avcodec_receive_frame(decoding, frame);
            if (received >= 0) {
                return frame;
            } else if (received == avutil.AVERROR_EOF || drained) {
                return null;
            }
            if (!demuxer.read(packet, stream)) {
                drained = true;
                avcodec.avcodec_send_packet(decoding, new AVPacket(null));
                continue;
            }
            if (!onlyKeys || (packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0) {
                avcodec.avcodec_send_packet(decoding, packet);
            }
            avcodec.av_packet_unref(packet);
        }
    }

    private AVCodecContext context() {
        if (context == null) {
            throw new IllegalStateException("closed");
        }
        return context;
    }

    @Override
    public void close() {
        if (context != null) {
            avcodec.avcodec_free_context(context);
            context = null;
            avcodec.av_packet_free(packet);
            avutil.av_frame_free(frame);
        }
        demuxer.close();
    }
}
