package app.greenroom.capture.file.media;

import app.greenroom.capture.AudioBlock;
import app.greenroom.io.NativeParts;
import java.util.Arrays;
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
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * Makes sound small enough to lie in a report: AAC in M4A, one channel, 16 kHz, 24 kbit/s, which is plain to understand and
 * which all browsers play. An hour takes 11 MB.
 */
public final class SoundEncoder implements AutoCloseable {
    /** The kind of the bytes, for a page that plays them. */
    public static final String MIME = "audio/mp4";

    private static final int RATE = 16_000;
    private static final int BITS = 24_000;

    private final Resampling resampling = new Resampling(RATE, 1, avutil.AV_SAMPLE_FMT_FLT);
    private final AVFormatContext container;
    private final AVCodecContext encoder;
    private final AVStream stream;
    private final AVFrame frame = avutil.av_frame_alloc();
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final AVIOContext memory;
    private final float[] waiting;
    private int filled;
    private long position;
    private boolean closed;

    /** Opens an encoder that writes to memory. */
    public SoundEncoder() {
        NativeParts.compare("org/bytedeco/ffmpeg");
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        AVFormatContext opening = new AVFormatContext(null);
        check(avformat.avformat_alloc_output_context2(opening, (AVOutputFormat) null, "ipod", (String) null));
        container = opening;
        AVIOContext bytes = new AVIOContext(null);
        check(avformat.avio_open_dyn_buf(bytes));
        memory = bytes;
        container.pb(memory);
        AVCodec codec = avcodec.avcodec_find_encoder_by_name("aac");
        encoder = avcodec.avcodec_alloc_context3(codec);
        encoder.sample_rate(RATE);
        encoder.bit_rate(BITS);
        encoder.sample_fmt(avutil.AV_SAMPLE_FMT_FLTP);
        avutil.av_channel_layout_default(encoder.ch_layout(), 1);
        encoder.flags(encoder.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER | avcodec.AV_CODEC_FLAG_BITEXACT);
        container.flags(container.flags() | AVFormatContext.AVFMT_FLAG_BITEXACT);
        check(avcodec.avcodec_open2(encoder, codec, (AVDictionary) null));
        stream = avformat.avformat_new_stream(container, codec);
        stream.time_base(new AVRational().num(1).den(RATE));
        check(avcodec.avcodec_parameters_from_context(stream.codecpar(), encoder));
        check(avformat.avformat_write_header(container, (AVDictionary) null));
        frame.nb_samples(encoder.frame_size());
        frame.format(avutil.AV_SAMPLE_FMT_FLTP);
        frame.sample_rate(RATE);
        avutil.av_channel_layout_copy(frame.ch_layout(), encoder.ch_layout());
        check(avutil.av_frame_get_buffer(frame, 0));
        waiting = new float[encoder.frame_size()];
    }

    /** Takes the next block; all channels are mixed into one. */
    public void accept(AudioBlock block) {
        take(resampling.convert(block.samples(), block.channels(), block.sampleRate()));
    }

    private void take(float[] samples) {
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

    private void encode() {
        check(avutil.av_frame_make_writable(frame));
        new FloatPointer(frame.data(0)).put(waiting, 0, waiting.length);
        frame.pts(position);
        position += waiting.length;
        filled = 0;
        send(frame);
    }

    private void send(@Nullable AVFrame next) {
        check(avcodec.avcodec_send_frame(encoder, next == null ? new AVFrame(null) : next));
        while (avcodec.avcodec_receive_packet(encoder, packet) >= 0) {
            packet.stream_index(stream.index());
            avcodec.av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
            check(avformat.av_interleaved_write_frame(container, packet));
            avcodec.av_packet_unref(packet);
        }
    }

    /** The whole file's bytes. To be called once, after the last block. */
    public byte[] finish() {
        take(resampling.rest());
        if (filled > 0) {
            Arrays.fill(waiting, filled, waiting.length, 0);
            encode();
        }
        send(null);
        check(avformat.av_write_trailer(container));
        try (PointerPointer<BytePointer> holder = new PointerPointer<>(1)) {
            holder.put(0, (BytePointer) null);
            int size = avformat.avio_close_dyn_buf(memory, holder);
            container.pb(null);
            BytePointer bytes = holder.get(BytePointer.class, 0);
            byte[] result = new byte[size];
            bytes.get(result);
            avutil.av_free(bytes);
            return result;
        }
    }

    private static void check(int result) {
        if (result < 0) {
            throw new IllegalStateException("the sound cannot be encoded (" + result + ")");
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (container.pb() != null) {
            try (PointerPointer<BytePointer> holder = new PointerPointer<>(1)) {
                holder.put(0, (BytePointer) null);
                avformat.avio_close_dyn_buf(memory, holder);
                avutil.av_free(holder.get(BytePointer.class, 0));
            }
        }
        avcodec.avcodec_free_context(encoder);
        avformat.avformat_free_context(container);
        avcodec.av_packet_free(packet);
        avutil.av_frame_free(frame);
        resampling.close();
    }
}
