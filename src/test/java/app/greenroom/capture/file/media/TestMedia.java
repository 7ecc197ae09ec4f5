package app.greenroom.capture.file.media;

import app.greenroom.capture.Frame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
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
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.ffmpeg.swscale.SwsFilter;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.ShortPointer;

/** Writes real media files with the same libraries that read them. */
public final class TestMedia {
    private final AVFormatContext container = new AVFormatContext(null);
    private final AVPacket packet = avcodec.av_packet_alloc();
    private long gap; // samples from one frame of sound to the next, where they do not follow each other

    private TestMedia(Path file) {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        check(avformat.avformat_alloc_output_context2(
                container, (AVOutputFormat) null, (String) null, file.toString()));
        AVIOContext out = new AVIOContext(null);
        check(avformat.avio_open(out, file.toString(), avformat.AVIO_FLAG_WRITE));
        container.pb(out);
    }

    /**
     * Sound in a file whose name says which container.
     *
     * @param samples interleaved
     * @param codec such as {@code aac}, {@code libopus}, {@code libmp3lame}
     */
    public static void sound(Path file, String codec, float[] samples, int channels, int rate) {
        write(file, codec, samples, channels, rate, 0, "", List.of(), 0);
    }

    /**
     * Several tracks of sound with one channel each.
     *
     * @param tracks their samples, by their names; an empty name is not written
     */
    public static void tracks(Path file, Map<String, float[]> tracks, int rate) {
        TestMedia media = new TestMedia(file);
        AVCodec codec = avcodec.avcodec_find_encoder_by_name("aac");
        List<AVCodecContext> encoders = new ArrayList<>();
        List<AVStream> streams = new ArrayList<>();
        for (String name : tracks.keySet()) {
            AVCodecContext sound = avcodec.avcodec_alloc_context3(codec);
            sound.sample_rate(rate);
            sound.bit_rate(64_000);
            sound.sample_fmt(avutil.AV_SAMPLE_FMT_FLTP);
            avutil.av_channel_layout_default(sound.ch_layout(), 1);
            AVStream stream = media.stream(sound, codec, new AVRational().num(1).den(rate));
            if (!name.isEmpty()) {
                AVDictionary notes = new AVDictionary(null);
                avutil.av_dict_set(notes, "title", name, 0);
                stream.metadata(notes);
            }
            encoders.add(sound);
            streams.add(stream);
        }
        check(avformat.avformat_write_header(media.container, (AVDictionary) null));
        int track = 0;
        for (float[] samples : tracks.values()) {
            media.encode(encoders.get(track), streams.get(track), samples, 1, 0);
            avcodec.avcodec_free_context(encoders.get(track));
            track++;
        }
        check(avformat.av_write_trailer(media.container));
        avformat.avio_closep(media.container.pb());
        avformat.avformat_free_context(media.container);
        avcodec.av_packet_free(media.packet);
    }

    /**
     * Sound and pictures.
     *
     * @param soundFrom when the sound begins, in seconds
     * @param pictures encoded at their own times; empty for none
     * @param rotation degrees, clockwise, by which the file says that its pictures are to be turned
     */
    public static void write(
            Path file,
            String soundCodec,
            float[] samples,
            int channels,
            int rate,
            double soundFrom,
            String pictureCodec,
            List<Frame> pictures,
            int rotation) {
        TestMedia media = new TestMedia(file);
        AVCodecContext sound = null;
        AVCodecContext video = null;
        AVStream soundStream = null;
        AVStream videoStream = null;
        if (!soundCodec.isEmpty()) {
            AVCodec codec = avcodec.avcodec_find_encoder_by_name(soundCodec);
            sound = avcodec.avcodec_alloc_context3(codec);
            sound.sample_rate(rate);
            sound.bit_rate(soundCodec.equals("libspeex") ? 24_000 : 96_000);
            sound.sample_fmt(chosen(
                    codec,
                    avcodec.AV_CODEC_CONFIG_SAMPLE_FORMAT,
                    avutil.AV_SAMPLE_FMT_FLTP,
                    avutil.AV_SAMPLE_FMT_FLT,
                    avutil.AV_SAMPLE_FMT_S16,
                    avutil.AV_SAMPLE_FMT_S16P));
            avutil.av_channel_layout_default(sound.ch_layout(), channels);
            soundStream = media.stream(sound, codec, new AVRational().num(1).den(rate));
        }
        if (!pictureCodec.isEmpty()) {
            AVCodec codec = avcodec.avcodec_find_encoder_by_name(pictureCodec);
            video = avcodec.avcodec_alloc_context3(codec);
            video.width(pictures.get(0).width());
            video.height(pictures.get(0).height());
            boolean full = pictureCodec.equals("mjpeg");
            video.pix_fmt(
                    full
                            ? avutil.AV_PIX_FMT_YUVJ420P
                            : chosen(codec, avcodec.AV_CODEC_CONFIG_PIX_FORMAT, avutil.AV_PIX_FMT_YUV420P));
            boolean broadcast = pictureCodec.startsWith("mpeg") && !pictureCodec.equals("mpeg4");
            video.time_base(new AVRational().num(1).den(broadcast ? 50 : 1000));
            video.framerate(new AVRational().num(broadcast ? 50 : 10).den(1));
            video.bit_rate(4_000_000);
            video.gop_size(10);
            videoStream = media.stream(video, codec, video.time_base());
            if (rotation != 0) {
                note(videoStream, rotation);
            }
        }
        AVDictionary options = new AVDictionary(null);
        avutil.av_dict_set(options, "movflags", "faststart", 0); // the index before the sound, as on web pages
        check(avformat.avformat_write_header(media.container, options));
        avutil.av_dict_free(options);
        if (sound != null && soundStream != null) {
            media.encode(sound, soundStream, samples, channels, Math.round(soundFrom * rate));
            avcodec.avcodec_free_context(sound);
        }
        if (video != null && videoStream != null) {
            media.encode(video, videoStream, pictures);
            avcodec.avcodec_free_context(video);
        }
        media.finish();
    }

    private void finish() {
        check(avformat.av_write_trailer(container));
        avformat.avio_closep(container.pb());
        avformat.avformat_free_context(container);
        avcodec.av_packet_free(packet);
    }

    /**
     * Short sounds with long gaps between them, of which only the time stamps tell.
     *
     * @param gap seconds from one to the next
     * @param count how many gaps
     */
    static void sparse(Path file, String codecName, int channels, int rate, double gap, int count) {
        TestMedia media = new TestMedia(file);
        AVCodec codec = avcodec.avcodec_find_encoder_by_name(codecName);
        AVCodecContext sound = avcodec.avcodec_alloc_context3(codec);
        sound.sample_rate(rate);
        sound.sample_fmt(avutil.AV_SAMPLE_FMT_S16);
        avutil.av_channel_layout_default(sound.ch_layout(), channels);
        AVStream stream = media.stream(sound, codec, new AVRational().num(1).den(rate));
        check(avformat.avformat_write_header(media.container, (AVDictionary) null));
        media.gap = Math.round(gap * rate);
        media.encode(sound, stream, new float[(count + 1) * sound.frame_size() * channels], channels, 0);
        avcodec.avcodec_free_context(sound);
        media.finish();
    }

    /** The bytes of a file, with those of its packets set to zero but for the first few. */
    static byte[] erased(Path file, int kept) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        AVFormatContext context = new AVFormatContext(null);
        check(avformat.avformat_open_input(context, file.toString(), null, null));
        AVPacket packet = avcodec.av_packet_alloc();
        int from = 0;
        for (int i = 0; avformat.av_read_frame(context, packet) >= 0; i++) {
            byte[] data = new byte[packet.size()];
            packet.data().get(data);
            from = text.indexOf(new String(data, StandardCharsets.ISO_8859_1), from);
            Arrays.fill(bytes, from, from + (i < kept ? 0 : data.length), (byte) 0);
            from += data.length;
            avcodec.av_packet_unref(packet);
        }
        avcodec.av_packet_free(packet);
        avformat.avformat_close_input(context);
        return bytes;
    }

    private static void note(AVStream stream, int rotation) {
        AVPacketSideData side = new AVPacketSideData(avutil.av_mallocz(24)); // sizeof(AVPacketSideData)
        side.data(new BytePointer(avutil.av_mallocz(36)));
        side.size(36);
        side.type(avcodec.AV_PKT_DATA_DISPLAYMATRIX);
        avutil.av_display_rotation_set(new IntPointer(side.data()), rotation);
        stream.codecpar().coded_side_data(side);
        stream.codecpar().nb_coded_side_data(1);
    }

    /** The first of the wanted forms that an encoder takes, or the first that it takes. */
    private static int chosen(AVCodec codec, int config, int... wanted) {
        try (PointerPointer<IntPointer> forms = new PointerPointer<>(1);
                IntPointer count = new IntPointer(1)) {
            check(avcodec.avcodec_get_supported_config(null, codec, config, 0, forms, count));
            for (int form : wanted) {
                for (int i = 0; i < count.get(); i++) {
                    if (forms.get(IntPointer.class, 0).get(i) == form) {
                        return form;
                    }
                }
            }
            return count.get() == 0 ? wanted[0] : forms.get(IntPointer.class, 0).get(0);
        }
    }

    private AVStream stream(AVCodecContext encoder, AVCodec codec, AVRational base) {
        encoder.time_base(base);
        if ((container.oformat().flags() & avformat.AVFMT_GLOBALHEADER) != 0) {
            encoder.flags(encoder.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
        }
        check(avcodec.avcodec_open2(encoder, codec, (AVDictionary) null));
        AVStream stream = avformat.avformat_new_stream(container, codec);
        stream.time_base(base);
        check(avcodec.avcodec_parameters_from_context(stream.codecpar(), encoder));
        return stream;
    }

    private void encode(AVCodecContext encoder, AVStream stream, float[] samples, int channels, long first) {
        int size = encoder.frame_size() > 0 ? encoder.frame_size() : 1024;
        AVFrame frame = avutil.av_frame_alloc();
        frame.format(encoder.sample_fmt());
        frame.sample_rate(encoder.sample_rate());
        frame.nb_samples(size);
        avutil.av_channel_layout_copy(frame.ch_layout(), encoder.ch_layout());
        check(avutil.av_frame_get_buffer(frame, 0));
        for (int from = 0; from * channels < samples.length; from += size) {
            check(avutil.av_frame_make_writable(frame));
            float[] part = Arrays.copyOfRange(samples, from * channels, (from + size) * channels);
            if ((encoder.codec().capabilities() & avcodec.AV_CODEC_CAP_SMALL_LAST_FRAME) != 0) {
                frame.nb_samples(Math.min(size, samples.length / channels - from));
                part = Arrays.copyOf(part, frame.nb_samples() * channels);
            }
            put(frame, part, channels);
            frame.pts(first + (gap > 0 ? from / size * gap : from));
            send(encoder, stream, frame);
        }
        send(encoder, stream, new AVFrame(null));
        avutil.av_frame_free(frame);
    }

    /** Interleaved floats in the form that a frame has. */
    private static void put(AVFrame frame, float[] samples, int channels) {
        boolean planar = avutil.av_sample_fmt_is_planar(frame.format()) != 0;
        for (int i = 0; i < samples.length; i++) {
            BytePointer plane = frame.extended_data(planar ? i % channels : 0);
            long at = planar ? i / channels : i;
            switch (avutil.av_get_packed_sample_fmt(frame.format())) {
                case avutil.AV_SAMPLE_FMT_FLT -> new FloatPointer(plane).put(at, samples[i]);
                case avutil.AV_SAMPLE_FMT_S16 ->
                    new ShortPointer(plane).put(at, (short) Math.round(32767 * samples[i]));
                case avutil.AV_SAMPLE_FMT_S32 -> new IntPointer(plane).put(at, (int) (2147483647.0 * samples[i]));
                case avutil.AV_SAMPLE_FMT_U8 -> plane.put(at, (byte) Math.round(128 + 127 * samples[i]));
                case avutil.AV_SAMPLE_FMT_DBL -> new DoublePointer(plane).put(at, samples[i]);
                default -> throw new IllegalStateException("form " + frame.format());
            }
        }
    }

    private void encode(AVCodecContext encoder, AVStream stream, List<Frame> pictures) {
        AVFrame frame = avutil.av_frame_alloc();
        frame.format(avutil.AV_PIX_FMT_YUV420P);
        frame.width(encoder.width());
        frame.height(encoder.height());
        check(avutil.av_frame_get_buffer(frame, 0));
        for (Frame picture : pictures) {
            check(avutil.av_frame_make_writable(frame));
            fill(frame, picture);
            AVFrame sent = encoder.pix_fmt() == avutil.AV_PIX_FMT_YUV420P ? frame : converted(frame, encoder.pix_fmt());
            sent.pts(Math.round(picture.time() * encoder.time_base().den()));
            send(encoder, stream, sent);
        }
        send(encoder, stream, new AVFrame(null));
        avutil.av_frame_free(frame);
    }

    private static AVFrame converted(AVFrame from, int form) {
        AVFrame to = avutil.av_frame_alloc();
        to.format(form);
        to.width(from.width());
        to.height(from.height());
        check(avutil.av_frame_get_buffer(to, 0));
        SwsContext context = swscale.sws_getContext(
                from.width(),
                from.height(),
                from.format(),
                from.width(),
                from.height(),
                form,
                swscale.SWS_BILINEAR,
                (SwsFilter) null,
                (SwsFilter) null,
                (DoublePointer) null);
        check(swscale.sws_scale(context, from.data(), from.linesize(), 0, from.height(), to.data(), to.linesize()));
        swscale.sws_freeContext(context);
        return to;
    }

    /** BT.601, video range; colour at half the size. */
    private static void fill(AVFrame frame, Frame picture) {
        int width = picture.width();
        int height = picture.height();
        BytePointer[] planes = {frame.data(0), frame.data(1), frame.data(2)};
        for (int y = 0; y < height; y++) {
            byte[] luma = new byte[width];
            byte[] blue = new byte[width / 2];
            byte[] red = new byte[width / 2];
            for (int x = 0; x < width; x++) {
                int at = 3 * (y * width + x);
                double r = picture.rgb()[at] & 255;
                double g = picture.rgb()[at + 1] & 255;
                double b = picture.rgb()[at + 2] & 255;
                luma[x] = (byte) Math.round(16 + 0.257 * r + 0.504 * g + 0.098 * b);
                if (x % 2 == 0) {
                    blue[x / 2] = (byte) Math.round(128 - 0.148 * r - 0.291 * g + 0.439 * b);
                    red[x / 2] = (byte) Math.round(128 + 0.439 * r - 0.368 * g - 0.071 * b);
                }
            }
            planes[0].position((long) y * frame.linesize(0)).put(luma);
            if (y % 2 == 0) {
                planes[1].position((long) y / 2 * frame.linesize(1)).put(blue);
                planes[2].position((long) y / 2 * frame.linesize(2)).put(red);
            }
        }
    }

    private void send(AVCodecContext encoder, AVStream stream, AVFrame frame) {
        check(avcodec.avcodec_send_frame(encoder, frame));
        while (avcodec.avcodec_receive_packet(encoder, packet) >= 0) {
            packet.stream_index(stream.index());
            if (packet.duration() == 0) {
                packet.duration(100); // of pictures, ten a second
            }
            avcodec.av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
            check(avformat.av_interleaved_write_frame(container, packet));
        }
    }

    private static void check(int result) {
        if (result < 0) {
            throw new IllegalStateException("FFmpeg answers " + result);
        }
    }
}
