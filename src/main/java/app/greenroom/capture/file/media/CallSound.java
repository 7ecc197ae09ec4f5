package app.greenroom.capture.file.media;

import app.greenroom.io.NativeParts;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;

/**
 * Encodes a voice as a call does, loses some of its packets, and decodes the rest: Opus in packets of 20 ms. In the place of one
 * that was lost stands the one before, backwards and fading, so that it joins without a click; in the place of further ones behind
 * it stands silence. Real decoders guess a little better than that. Nothing touches the disk. Used by one thread.
 */
public final class CallSound implements AutoCloseable {
    /** Samples a second, of what goes in and of what comes out. */
    public static final int RATE = 48_000;

    /** Samples in a packet. */
    public static final int PACKET = RATE / 50;

    private static final int JOIN = RATE / 400; // samples in which sound comes up again after a gap

    private final AVCodecContext encoder;
    private final AVCodecContext decoder;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final AVFrame frame = avutil.av_frame_alloc();
    private final AVFrame decoded = avutil.av_frame_alloc();
    private long packets;
    private long lost;
    private long bytes;

    /**
     * Opens encoder and decoder.
     *
     * @param bits a second that the sound may take
     * @throws IOException when this computer cannot encode or decode Opus
     */
    public CallSound(int bits) throws IOException {
        NativeParts.compare("org/bytedeco/ffmpeg");
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        AVCodec writes = avcodec.avcodec_find_encoder_by_name("libopus");
        AVCodec reads = avcodec.avcodec_find_decoder_by_name("libopus");
        encoder = avcodec.avcodec_alloc_context3(writes);
        decoder = avcodec.avcodec_alloc_context3(reads);
        boolean done = false;
        try {
            if (writes == null || writes.isNull() || reads == null || reads.isNull()) {
                throw new IOException("no encoder or decoder for Opus");
            }
            encoder.sample_rate(RATE);
            encoder.sample_fmt(avutil.AV_SAMPLE_FMT_FLT);
            encoder.bit_rate(bits);
            encoder.time_base(new AVRational().num(1).den(RATE));
            avutil.av_channel_layout_default(encoder.ch_layout(), 1);
            AVDictionary options = new AVDictionary(null);
            avutil.av_dict_set(options, "application", "voip", 0);
            avutil.av_dict_set(options, "frame_duration", "20", 0);
            int opened = avcodec.avcodec_open2(encoder, writes, options);
            avutil.av_dict_free(options);
            MovieWriter.check(opened);
            decoder.sample_rate(RATE);
            decoder.request_sample_fmt(avutil.AV_SAMPLE_FMT_FLT);
            avutil.av_channel_layout_default(decoder.ch_layout(), 1);
            MovieWriter.check(avcodec.avcodec_open2(decoder, reads, (AVDictionary) null));
            frame.nb_samples(PACKET);
            frame.format(avutil.AV_SAMPLE_FMT_FLT);
            frame.sample_rate(RATE);
            avutil.av_channel_layout_copy(frame.ch_layout(), encoder.ch_layout());
            MovieWriter.check(avutil.av_frame_get_buffer(frame, 0));
            done = true;
        } finally {
            if (!done) {
                close();
            }
        }
    }

    /**
     * Sends a whole recording. To be called once.
     *
     * @param mono samples of any rate, −1 to 1
     * @param rate how many of them a second
     * @param lose asked once for each packet in its order: whether that is lost
     * @return what is heard behind the line, one channel of {@link #RATE}, as long as what went in
     * @throws IOException when it cannot be encoded
     */
    public float[] send(float[] mono, int rate, BooleanSupplier lose) throws IOException {
        float[] sound;
        try (Resampling resampling = new Resampling(RATE, 1, avutil.AV_SAMPLE_FMT_FLT)) {
            float[] most = resampling.convert(mono, 1, rate);
            float[] rest = resampling.rest();
            sound = Arrays.copyOf(most, most.length + rest.length);
            System.arraycopy(rest, 0, sound, most.length, rest.length);
        }
        int delay = Math.max(0, encoder.initial_padding());
        int count = (sound.length + delay + PACKET - 1) / PACKET;
        float[] padded = Arrays.copyOf(sound, count * PACKET);
        float[] behind = new float[count * PACKET];
        float @Nullable [] before = null;
        int gap = 0;
        for (int i = 0; i < count; i++) {
            MovieWriter.check(avutil.av_frame_make_writable(frame));
            new FloatPointer(frame.data(0)).put(padded, i * PACKET, PACKET);
            frame.pts((long) i * PACKET);
            MovieWriter.check(avcodec.avcodec_send_frame(encoder, frame));
            boolean gone = lose.getAsBoolean();
            float[] out = receive(gone);
            if (gone) {
                out = gap == 0 && before != null ? backwards(before) : new float[PACKET];
                gap++;
            } else {
                if (gap > 0) {
                    rise(out);
                }
                gap = 0;
                before = out;
            }
            System.arraycopy(out, 0, behind, i * PACKET, PACKET);
        }
        Arrays.fill(padded, 0);
        Arrays.fill(sound, 0);
        return Arrays.copyOfRange(behind, delay, delay + sound.length);
    }

    /** The packet that the encoder has ready, decoded unless it is gone; silence where it has none yet. */
    private float[] receive(boolean gone) throws IOException {
        float[] out = new float[PACKET];
        while (avcodec.avcodec_receive_packet(encoder, packet) >= 0) {
            packets++;
            bytes += packet.size();
            if (gone) {
                lost++;
            } else {
                MovieWriter.check(avcodec.avcodec_send_packet(decoder, packet));
                while (avcodec.avcodec_receive_frame(decoder, decoded) >= 0) {
                    new FloatPointer(decoded.data(0)).get(out, 0, Math.min(PACKET, decoded.nb_samples()));
                }
            }
            avcodec.av_packet_unref(packet);
        }
        return out;
    }

    private static float[] backwards(float[] sound) {
        float[] turned = new float[PACKET];
        for (int i = 0; i < PACKET; i++) {
            turned[i] = sound[PACKET - 1 - i] * (PACKET - i) / PACKET;
        }
        return turned;
    }

    private static void rise(float[] sound) {
        for (int i = 0; i < JOIN; i++) {
            sound[i] *= (float) i / JOIN;
        }
    }

    /** How many packets were sent. */
    public long packets() {
        return packets;
    }

    /** How many of them were lost. */
    public long lost() {
        return lost;
    }

    /** How many bytes they had, headers apart. */
    public long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        avcodec.avcodec_free_context(encoder);
        avcodec.avcodec_free_context(decoder);
        avcodec.av_packet_free(packet);
        avutil.av_frame_free(frame);
        avutil.av_frame_free(decoded);
    }
}
