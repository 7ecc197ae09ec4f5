package app.greenroom.capture.file.media;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.JpegSegments;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/** Decodes one stream of a media file. Damaged packets are passed over, as long as they are fewer than the good ones. */
final class Decoder implements AutoCloseable {
    /** Pixels of the largest picture: 4K as cameras write it. More would take too much memory. */
    static final long MOST_PIXELS = 4096L * 2304;

    private static final int TRY_AGAIN = org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN();
    private static final int NO_SENSE = -1;
    private static final int FLAG_CORRUPT = 1; // AV_FRAME_FLAG_CORRUPT

    private final Demuxer demuxer;
    private final AVStream stream;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final AVFrame frame = avutil.av_frame_alloc();
    private @Nullable AVCodecContext context;
    private boolean onlyKeys;
    private boolean drained;
    private long good;
    private long lost;

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

    /**
     * The next frame, valid until the next call; null at the end.
     *
     * @throws CaptureException at the end, when nothing was there, or half or more of it could not be decoded
     */
    @Nullable
    AVFrame next() throws CaptureException {
        AVCodecContext decoding = context();
        while (true) {
            int received = avcodec.avcodec_receive_frame(decoding, frame);
            Effort.step();
            if (received >= 0 && !isDamaged(frame)) {
                good++;
                return frame;
            } else if (received >= 0) {
                lost++;
                continue;
            } else if (received == avutil.AVERROR_EOF || drained) {
                judge();
                return null;
            } else if (received != TRY_AGAIN) {
                lost++;
            }
            if (!demuxer.read(packet, stream)) {
                drained = true;
                avcodec.avcodec_send_packet(decoding, new AVPacket(null));
                continue;
            }
            if (!onlyKeys || (packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0) {
                int sent = isOverlong(packet) ? NO_SENSE : avcodec.avcodec_send_packet(decoding, packet);
                boolean cut = (packet.flags() & avcodec.AV_PKT_FLAG_CORRUPT) != 0; // where the file ends too early
                lost += sent < 0 && sent != TRY_AGAIN && !cut ? 1 : 0;
            }
            avcodec.av_packet_unref(packet);
        }
    }

    /** A picture that the decoder had to patch is no more what the camera saw. */
    private static boolean isDamaged(AVFrame frame) {
        return frame.decode_error_flags() != 0 || (frame.flags() & FLAG_CORRUPT) != 0;
    }

    /** A motion JPEG whose picture is stored in hundreds of steps would take minutes for a second. */
    private boolean isOverlong(AVPacket packet) {
        if (stream.codecpar().codec_id() != avcodec.AV_CODEC_ID_MJPEG) {
            return false;
        }
        byte[] jpeg = new byte[packet.size()];
        packet.data().get(jpeg);
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            return JpegSegments.of(in).tooManyScans();
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
    }

    private void judge() throws CaptureException {
        boolean sound = stream.codecpar().codec_type() == avutil.AVMEDIA_TYPE_AUDIO;
        if (good + lost == 0) {
            throw demuxer.unreadable(
                    sound
                            ? Text.of("there is no sound in it: it was not saved to its end, or is damaged")
                            : Text.of("there are no pictures in it: it was not saved to its end, or is damaged"),
                    null);
        } else if (good == 0) {
            throw demuxer.unreadable(
                    sound ? Text.of("its sound could not be decoded") : Text.of("its pictures could not be decoded"),
                    null);
        } else if (lost >= good) {
            Argument share = Argument.percent((double) lost / (good + lost));
            throw demuxer.unreadable(
                    sound
                            ? Text.of("{0} of its sound is damaged", share)
                            : Text.of("{0} of its pictures are damaged", share),
                    null);
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
