package app.greenroom.capture.file.media;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.Frame;
import app.greenroom.io.NativeParts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;

/**
 * Writes picture and sound as they come to an MP4 file that every player takes: H.264 of at most 1280×720, and AAC, one channel
 * of 48 kHz a track. While it is written the file consists of fragments of half a second, each whole in itself, so that whatever
 * kills the program costs the last of them; {@link #finish} turns it into an ordinary file (FFmpeg's hybrid fragments). Used by
 * one thread.
 */
public final class MovieWriter implements Film {
    /** Samples a second in the file. */
    public static final int SOUND_RATE = 48_000;

    private static final int LONGEST = 1280;
    private static final int HIGHEST = 720;
    private static final int PICTURE_BITS = 1_500_000; // enough for a face before a wall at 720p; 11 MB a minute
    private static final int SOUND_BITS = 96_000;
    private static final int TICKS = 90_000; // a second, the usual clock of pictures
    private static final long FRAGMENT_MICROS = 500_000;

    private final AVFormatContext container;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final List<Sound> sounds = new ArrayList<>();
    private final @Nullable Pictures pictures;
    private boolean closed;
    private boolean filled;

    /**
     * What the pictures are like.
     *
     * @param width of the first; all are scaled to that, or to what fits into 1280×720
     * @param height of the first
     * @param rate how many a second at most are expected
     */
    public record Size(int width, int height, int rate) {}

    /** Loads what writing needs, which takes a second or so on a busy computer; without it the first file does. */
    public static void prepare() {
        NativeParts.compare("org/bytedeco/ffmpeg");
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        avcodec.avcodec_find_encoder_by_name("libopenh264");
        avformat.avformat_version();
        swscale.swscale_version();
    }

    /**
     * Begins a file.
     *
     * @param size what the pictures are like; empty for sound alone
     * @param tracks the names of the sound's tracks
     * @throws IOException when it cannot be written, or this computer cannot encode
     */
    public MovieWriter(Path file, Optional<Size> size, List<String> tracks) throws IOException {
        NativeParts.compare("org/bytedeco/ffmpeg");
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        AVFormatContext opening = new AVFormatContext(null);
        check(avformat.avformat_alloc_output_context2(
                opening, (AVOutputFormat) null, "mp4", file.toAbsolutePath().toString()));
        container = opening;
        boolean done = false;
        try {
            pictures = size.isPresent() ? new Pictures(size.get()) : null;
            for (String name : tracks) {
                sounds.add(new Sound(name));
            }
            AVIOContext out = new AVIOContext(null);
            check(avformat.avio_open(out, file.toAbsolutePath().toString(), avformat.AVIO_FLAG_WRITE));
            container.pb(out);
            container.flags(container.flags() | AVFormatContext.AVFMT_FLAG_FLUSH_PACKETS);
            container.max_interleave_delta(FRAGMENT_MICROS); // sound does not wait for a camera that is gone
            AVDictionary options = new AVDictionary(null);
            avutil.av_dict_set(options, "movflags", "+hybrid_fragmented+empty_moov", 0);
            avutil.av_dict_set(options, "frag_duration", String.valueOf(FRAGMENT_MICROS), 0);
            int begun = avformat.avformat_write_header(container, options);
            avutil.av_dict_free(options);
            check(begun);
            done = true;
        } finally {
            if (!done) {
                close();
            }
        }
    }

    static int check(int result) throws IOException {
        if (result < 0) {
            byte[] words = new byte[100];
            avutil.av_strerror(result, words, words.length);
            throw new IOException(new String(words, StandardCharsets.UTF_8).trim());
        }
        return result;
    }

    private AVStream stream(AVCodec codec, AVCodecContext encoder) throws IOException {
        if ((container.oformat().flags() & avformat.AVFMT_GLOBALHEADER) != 0) {
            encoder.flags(encoder.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
        }
        check(avcodec.avcodec_open2(encoder, codec, (AVDictionary) null));
        AVStream stream = avformat.avformat_new_stream(container, codec);
        stream.time_base(encoder.time_base());
        check(avcodec.avcodec_parameters_from_context(stream.codecpar(), encoder));
        return stream;
    }

    private void send(AVCodecContext encoder, AVStream stream, @Nullable AVFrame frame) throws IOException {
        check(avcodec.avcodec_send_frame(encoder, frame == null ? new AVFrame(null) : frame));
        while (avcodec.avcodec_receive_packet(encoder, packet) >= 0) {
            packet.stream_index(stream.index());
            avcodec.av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
            check(avformat.av_interleaved_write_frame(container, packet));
            avcodec.av_packet_unref(packet);
            filled = true;
        }
    }

    @Override
    public void picture(Frame frame, double time) throws IOException {
        if (pictures != null) {
            pictures.take(frame, time);
        }
    }

    @Override
    public void sound(int track, float[] samples) throws IOException {
        sounds.get(track).take(samples);
    }

    /** Makes the samples of a block fit for {@link #sound}. Used by one thread; keeps what it needs for the next block. */
    public static final class ForFile implements AutoCloseable {
        private final Resampling resampling = new Resampling(SOUND_RATE, 1, avutil.AV_SAMPLE_FMT_FLT);

        /** One channel of {@link MovieWriter#SOUND_RATE}. */
        public float[] of(AudioBlock block) {
            return resampling.convert(block.samples(), block.channels(), block.sampleRate());
        }

        @Override
        public void close() {
            resampling.close();
        }
    }

    @Override
    public boolean finish() throws IOException {
        if (pictures != null) {
            send(pictures.encoder, pictures.stream, null);
        }
        for (Sound each : sounds) {
            each.rest();
        }
        if (filled) {
            check(avformat.av_write_trailer(container)); // of nothing at all, FFmpeg 8.1 crashes
        }
        close();
        return filled;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (pictures != null) {
            pictures.close();
        }
        sounds.forEach(Sound::close);
        AVIOContext out = container.pb();
        if (out != null && !out.isNull()) {
            avformat.avio_closep(out);
            container.pb(null);
        }
        avformat.avformat_free_context(container);
        avcodec.av_packet_free(packet);
    }

    private final class Pictures {
        private final AVCodecContext encoder;
        private final AVStream stream;
        private final YuvFrame yuv;
        private long last = -1;

        Pictures(Size size) throws IOException {
            double scale = Math.min(1, Math.min((double) LONGEST / size.width(), (double) HIGHEST / size.height()));
            AVCodec codec = avcodec.avcodec_find_encoder_by_name("libopenh264");
            if (codec == null || codec.isNull()) {
                codec = avcodec.avcodec_find_encoder(avcodec.AV_CODEC_ID_H264);
            }
            if (codec == null || codec.isNull()) {
                throw new IOException("no encoder for H.264");
            }
            encoder = avcodec.avcodec_alloc_context3(codec);
            encoder.width(YuvFrame.even(size.width() * scale));
            encoder.height(YuvFrame.even(size.height() * scale));
            encoder.pix_fmt(avutil.AV_PIX_FMT_YUV420P);
            encoder.colorspace(avutil.AVCOL_SPC_BT709);
            encoder.color_range(avutil.AVCOL_RANGE_MPEG);
            encoder.time_base(new AVRational().num(1).den(TICKS));
            encoder.framerate(new AVRational().num(size.rate()).den(1));
            encoder.bit_rate(PICTURE_BITS);
            encoder.gop_size(size.rate());
            stream = stream(codec, encoder);
            yuv = new YuvFrame(encoder.width(), encoder.height());
        }

        void take(Frame picture, double time) throws IOException {
            long ticks = Math.round(time * TICKS);
            if (ticks <= last) {
                return;
            }
            last = ticks;
            send(encoder, stream, yuv.of(picture, ticks));
        }

        void close() {
            yuv.close();
            avcodec.avcodec_free_context(encoder);
        }
    }

    private final class Sound {
        private final AVCodecContext encoder;
        private final AVStream stream;
        private final AVFrame frame = avutil.av_frame_alloc();
        private final float[] waiting;
        private int filled;
        private long position;

        Sound(String name) throws IOException {
            AVCodec codec = avcodec.avcodec_find_encoder_by_name("aac");
            encoder = avcodec.avcodec_alloc_context3(codec);
            encoder.sample_rate(SOUND_RATE);
            encoder.bit_rate(SOUND_BITS);
            encoder.sample_fmt(avutil.AV_SAMPLE_FMT_FLTP);
            encoder.time_base(new AVRational().num(1).den(SOUND_RATE));
            avutil.av_channel_layout_default(encoder.ch_layout(), 1);
            stream = stream(codec, encoder);
            AVDictionary named = new AVDictionary(null);
            avutil.av_dict_set(named, "handler_name", name, 0);
            stream.metadata(named);
            frame.nb_samples(encoder.frame_size());
            frame.format(avutil.AV_SAMPLE_FMT_FLTP);
            frame.sample_rate(SOUND_RATE);
            avutil.av_channel_layout_copy(frame.ch_layout(), encoder.ch_layout());
            check(avutil.av_frame_get_buffer(frame, 0));
            waiting = new float[encoder.frame_size()];
        }

        void take(float[] samples) throws IOException {
            int taken = 0;
            while (taken < samples.length) {
                int count = Math.min(samples.length - taken, waiting.length - filled);
                System.arraycopy(samples, taken, waiting, filled, count);
                taken += count;
                filled += count;
                if (filled == waiting.length) {
                    encode();
                }
            }
        }

        private void encode() throws IOException {
            check(avutil.av_frame_make_writable(frame));
            new FloatPointer(frame.data(0)).put(waiting, 0, waiting.length);
            frame.pts(position);
            position += waiting.length;
            filled = 0;
            send(encoder, stream, frame);
        }

        void rest() throws IOException {
            if (filled > 0) {
                Arrays.fill(waiting, filled, waiting.length, 0);
                encode();
            }
            send(encoder, stream, null);
        }

        void close() {
            avutil.av_frame_free(frame);
            avcodec.avcodec_free_context(encoder);
        }
    }
}
